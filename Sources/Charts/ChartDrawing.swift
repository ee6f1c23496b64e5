import Frames
import ReportKit
import Themes
import Typesetting

/// What a file beside a chart's specification holds: its text, or its JSON; nil where there is no such file.
public typealias ChartFiles = @Sendable (String) -> DataValue?

/// The picture at an address that an image mark names: a file beside the specification, or a `data:` address; nil where
/// there is none.
public typealias ChartPictures = @Sendable (String) throws -> ImageRef?

/// A chart, drawn: a frame to place, and what it says in words.
public struct ChartDrawing: Sendable {
  public var frame: Frame
  /// One sentence on what the chart shows, for readers who listen.
  public var sentence: String
  /// What was drawn otherwise than asked for, such as words in another font.
  public var remarks: [String] = []
  /// What lies behind the chart; nil for nothing.
  public var background: Frames.Color?
  /// The fields that the chart shows though no row has them, each with its JSON path.
  public var unknownFields: [ChartError] = []
  /// The chart's rows as comma-separated values, with a head line.
  public var data: String { ChartWords.table(of: spec) }

  private let spec: ChartSpec

  /// - Parameters:
  ///   - width: the space the chart may take, in points; nil for the spec's own size.
  ///   - labels: the labels that other charts of the same typesetter set.
  ///   - files: the data files that the chart may name.
  ///   - pictures: the pictures that image marks may show.
  ///   - names: whether each mark is a part with a name of its own, for a drawing that stands alone.
  /// - Throws: `ChartError` with the JSON path of what cannot be drawn, `TypesettingError` for labels that cannot be set.
  public init(
    _ spec: ChartSpec, width: Double?, theme: Theme, typesetter: Typesetter, labels shelf: LabelShelf? = nil,
    files: ChartFiles? = nil, pictures: ChartPictures? = nil, names: Bool = false
  ) throws {
    if let fault = Grammar.faults(in: spec).first { throw fault }
    let labels = Labels(typesetter, shelf: shelf ?? LabelShelf())
    let compiler = ChartCompiler(look: .house(theme.chart), labels: labels, sources: DataSources(read: files))
    // The width of small multiples is that of each of them.
    let own = spec.isOnePlot ? spec.properties["width"]?.number : nil
    let scene: Scene
    let greyscale: Greyscale?
    do {
      scene = try compiler.scene(spec, width: width ?? own ?? 360)
      greyscale = spec.properties["config"]?["print"] == "greyscale" ? Greyscale(scene, palette: theme.chart.palette) : nil
      frame = try SceneFrame(labels: labels, names: names, pictures: pictures, greyscale: greyscale).frame(scene)
    } catch let error as TypesettingError {
      throw TextPlace.located(error, in: spec, files: files) ?? error
    }
    remarks = labels.missingFamilies.map { "there is no font “\($0)” in the font folder; another one of the theme stands in" }
    if labels.hasControls { remarks.append("texts of the chart hold control characters, which are left out") }
    if scene.views.allSatisfy({ $0.marks.allSatisfy(\.items.isEmpty) }) {
      remarks.append("the chart shows no marks: it has no data, or none that its scales can place")
    }
    background = scene.background
    let leftOut = scene.views.reduce(0) { $0 + $1.leftOut }
    if leftOut > 0 {
      remarks.append("\(leftOut) of the chart's texts have no room and are left out; give the chart more room or fewer texts")
    }
    remarks += ShortenedNames(scene: scene).remarks
    remarks += LegendSamples(scene: scene, greyscale: greyscale).remarks
    unknownFields = compiler.sources.watch.remarks
    let words = ChartWords(spec, scene: scene)
    sentence = words.sentence
    self.spec = spec
  }
}

extension ChartSpec {
  /// Whether the chart is one plot, not several side by side.
  public var isOnePlot: Bool {
    switch view {
    case .unit, .layer: encoding[.facet] == nil && encoding[.row] == nil && encoding[.column] == nil
    case .facet, .concat, .repeat: false
    }
  }
}

/// A chart's geometry as JSON, drawn with the defaults of Vega: for comparison with other programs.
public struct ChartScene: Sendable {
  public let json: String

  /// - Parameter fonts: family names in order of preference.
  /// - Throws: `ChartError` with the JSON path of what cannot be drawn, `TypesettingError` for labels that cannot be set.
  public init(_ spec: ChartSpec, fonts: [String], typesetter: Typesetter, files: ChartFiles? = nil) throws {
    let compiler = ChartCompiler(
      look: .vega(fonts: fonts), labels: Labels(typesetter, onlyMeasures: true), sources: DataSources(read: files))
    json = SceneJSON(scene: try compiler.scene(spec, width: nil)).text
  }
}
