import Frames
import ReportKit
import Themes
import Typesetting

/// A chart, drawn: a frame to place, and what it says in words.
public struct ChartDrawing: Sendable {
  public var frame: Frame
  /// One sentence on what the chart shows, for readers who listen.
  public var sentence: String

  /// - Parameter width: the space the chart may take, in points; nil for the spec's own size.
  public init(_ spec: ChartSpec, width: Double?, theme: Theme, typesetter: Typesetter) throws {
    frame = Frame(size: Size(width: width ?? 300, height: 200))
    sentence = ""
  }
}
