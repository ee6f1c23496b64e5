import ArgumentParser
import Charts
import Foundation
import Frames
import Hosting
import Painting
import ReportKit
import Themes
import Typesetting

/// `jianbao chart`: one chart alone.
struct Chart: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Draws one chart: a report's chart by its name, or a chart from a JSON file.",
    discussion: """
      EXAMPLES
        jianbao chart fig-west -o west.svg      a chart of the report you stand in, or of the built-in brief
        jianbao chart spec.json -o chart.svg    a chart of your own
        jianbao chart spec.vl.json --scene      the geometry of a Vega-Lite specification
        jianbao chart                           the names of the report's charts
      """)

  @Argument(help: "A chart's name in the report, or a JSON file.")
  var chart: String?

  @Option(name: .shortAndLong, help: "Where to write: .svg, .pdf or .png; without it SVG goes to standard output.")
  var output: String?

  @Option(help: "The report folder that the name belongs to.")
  var report: String?

  @Option(help: "The chart's width in points; else its own.")
  var width: Double?

  @Flag(help: "Write text as outlines, for programs that lack the fonts.")
  var outlines = false

  @Option(help: "Pixels to the inch of PNG.")
  var resolution: Double = 192

  @Option(help: "What the PDF promises: ua-1, and one of a-2a, a-2u, a-3a, joined by commas; or none.")
  var pdfStandard = PDFStandard.default

  @Flag(help: "Write the chart's geometry as JSON, drawn with Vega's defaults, for comparison with other programs.")
  var scene = false

  @Flag(help: "Leave out what cannot be drawn, with a warning for each piece; --scene always does.")
  var lenient = false

  @OptionGroup var places: Places

  /// White space around a chart that stands alone, in points.
  private static let margin = 10.0

  func validate() throws {
    guard (18...1200).contains(resolution) else { throw ValidationError("--resolution is from 18 to 1200.") }
    if let width, !(60...4000).contains(width) { throw ValidationError("--width is from 60 to 4000 points.") }
  }

  func run() async throws {
    let console = Console()
    try await console.run {
      guard let chart else {
        for figure in try await charts(console) { print("\(figure.anchor ?? "")\t\(figure.caption.plain)") }
        return .fine
      }
      let figure = try await named(chart, console)
      let fonts = try places.fontFolder()
      let drawing: ChartDrawing
      do {
        let typesetter = Typesetter(fonts: try FontLibrary(folder: fonts))
        if scene {
          let families = Theme.annualBrief.chart.label.families
          let scene = try drawn(figure.spec, chart, console) { spec in
            try ChartScene(spec, fonts: families, typesetter: typesetter, files: files(chart))
          }
          try write(Array(scene.json.utf8))
          return .fine
        }
        drawing = try drawn(figure.spec, chart, console) { spec in
          try ChartDrawing(
            spec, width: width.map { $0 - 2 * Self.margin }, theme: .annualBrief, typesetter: typesetter,
            files: files(chart)
          ).framed(by: Self.margin)
        }
      } catch {
        throw Fault(.badData, code: "chart", "\(error)", place: Place(file: chart))
      }
      let words = [figure.caption.plain, figure.spec.title?.text ?? "", chart].first { !$0.isEmpty }
      try write(drawing, title: words ?? "", fonts)
      return .fine
    }
  }

  /// Draws a specification as a whole, or with `--lenient` what can be drawn of it.
  private func drawn<Result>(
    _ spec: ChartSpec, _ name: String, _ console: Console, _ draw: (ChartSpec) throws -> Result
  ) throws -> Result {
    guard lenient || scene else {
      if let first = Lenience.unknown(in: spec).first { throw first }
      return try draw(spec)
    }
    return try Lenience.draw(
      spec,
      warn: { problem in
        console.say(
          Diagnostic(
            .warning, code: "chart.left-out", message: "\(problem.path): \(problem.problem); it is left out",
            place: Place(file: name)))
      }, draw)
  }

  private func named(_ name: String, _ console: Console) async throws -> ChartFigure {
    if name.hasSuffix(".json") || FileManager.default.fileExists(atPath: name) {
      guard let data = FileManager.default.contents(atPath: name) else {
        throw Fault(.inputMissing, code: "file.missing", "there is no such file", place: Place(file: name))
      }
      do {
        return ChartFigure(spec: try JSONDecoder().decode(ChartSpec.self, from: data), caption: "")
      } catch let error as DecodingError {
        let (path, reason) = error.pathAndReason
        let key = path.map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue }.joined(separator: ".")
        throw Fault(
          .badData, code: "chart.json", key.isEmpty ? reason : "\(key): \(reason)", place: Place(file: name))
      } catch {
        throw Fault(.badData, code: "chart.json", "\(error)", place: Place(file: name))
      }
    }
    let charts = try await charts(console)
    guard let figure = charts.first(where: { $0.anchor == name }) else {
      let known = charts.compactMap(\.anchor).joined(separator: ", ")
      throw Fault(
        .inputMissing, code: "chart.missing",
        "the report has no chart “\(name)”, and there is no such file; its charts are: \(known)")
    }
    return figure
  }

  private func charts(_ console: Console) async throws -> [ChartFigure] {
    let opened = try ReportFolder(ReportFolder.path(report))
    let editor = Editor(folder: opened, catalogue: try places.catalogue(for: opened), console: console)
    let result = try await editor.report()
    return result.report.sections.flatMap { section in section.blocks.flatMap(\.charts) }
  }

  private func write(_ drawing: ChartDrawing, title: String, _ fonts: String) throws {
    let kind = output.map { URL(fileURLWithPath: $0).pathExtension.lowercased() } ?? "svg"
    let bytes: [UInt8]
    do {
      switch kind {
      case "svg":
        let painter = SVGPainter(fonts: fonts, text: outlines ? .outlines : .text)
        bytes = Array(
          try painter.paint(drawing.frame, title: title, description: drawing.sentence, language: "zh-Hans").utf8)
      case "png": bytes = try PNGPainter(fonts: fonts, resolution: resolution).paint(drawing.frame)
      case "pdf":
        let information = DocumentInformation(title: title, language: "zh-Hans", created: 0)
        bytes = try PDFPainter(fonts: fonts, standard: pdfStandard).paint(
          Document(information: information, pages: [Page(frame: drawing.frame, label: "1")]))
      default:
        throw Fault(.usage, code: "chart.format", "a chart is written as .svg, .pdf or .png, not .\(kind)")
      }
    } catch let error as PaintingError {
      throw Fault(.failed, code: "painting", "\(error)")
    }
    try write(bytes)
  }

  private func write(_ bytes: [UInt8]) throws {
    if let output { try Output(path: output).write(bytes) } else { try FileHandle.standardOutput.write(contentsOf: bytes) }
  }

  /// The data files in the folder of a specification; none above or outside it.
  private func files(_ name: String) -> ChartFiles? {
    guard name.hasSuffix(".json") else { return nil }
    let folder = URL(fileURLWithPath: name).deletingLastPathComponent()
    return { address in
      guard !address.hasPrefix("/"), !address.contains("://"), !address.split(separator: "/").contains(".."),
        let data = FileManager.default.contents(atPath: folder.appendingPathComponent(address).path)
      else { return nil }
      if address.hasSuffix(".json") { return try? JSONDecoder().decode(DataValue.self, from: data) }
      return .string(String(decoding: data, as: UTF8.self))
    }
  }
}

extension ChartDrawing {
  /// The drawing with white space around it.
  fileprivate func framed(by margin: Double) -> ChartDrawing {
    var framed = self
    framed.frame = Frame(
      size: Size(width: frame.size.width + 2 * margin, height: frame.size.height + 2 * margin),
      items: frame.items(at: Point(x: margin, y: margin)))
    return framed
  }
}

extension Block {
  /// The block's charts, those inside it too.
  fileprivate var charts: [ChartFigure] {
    switch self {
    case .chart(let chart): [chart]
    case .callout(let callout): callout.blocks.flatMap(\.charts)
    case .quote(let quote): quote.blocks.flatMap(\.charts)
    case .list(let list): list.items.joined().flatMap(\.charts)
    case .columns(let columns): columns.blocks.flatMap(\.charts)
    case .sideBySide(let block): block.columns.flatMap(\.blocks).flatMap(\.charts)
    case .heading, .paragraph, .keyFigures, .table, .image, .timeline, .code, .listing, .bibliography, .letterhead,
      .signature, .imprint, .rule, .pageBreak, .rectoBreak, .failure: []
    }
  }
}
