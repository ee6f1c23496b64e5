import Frames
import ReportKit
import Themes
import Typesetting

/// A chart, drawn: a frame to place, and what it says in words.
public struct ChartDrawing: Sendable {
  public var frame: Frame
  /// One sentence on what the chart shows, for readers who listen.
  public var sentence: String
  /// The chart's rows as comma-separated values, with a head line.
  public var data: String

  /// - Parameter width: the space the chart may take, in points; nil for the spec's own size.
  /// - Throws: `ChartError` with the JSON path of what cannot be drawn, `TypesettingError` for labels that cannot be set.
  public init(_ spec: ChartSpec, width: Double?, theme: Theme, typesetter: Typesetter) throws {
    let labels = Labels(typesetter)
    let compiler = ChartCompiler(look: .house(theme.chart), labels: labels)
    let scene = try compiler.scene(spec, width: width ?? spec.properties["width"]?.number ?? 360)
    frame = try SceneFrame(labels: labels).frame(scene)
    let words = ChartWords(spec, scene: scene)
    sentence = words.sentence
    data = words.table
  }
}
