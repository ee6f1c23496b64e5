import ArgumentParser
import Charts
import Foundation
import Frames
import Painting
import ReportKit
import Themes
import Typesetting

/// `jianbao chart`: charts alone, one or many.
struct Chart: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chart", abstract: "Draws charts: a report's chart by its name, or charts from JSON files.",
    discussion: """
      EXAMPLES
        jianbao chart fig-west -o west.svg      a chart of the report you stand in, or of the built-in brief
        jianbao chart spec.json -o chart.svg    a chart of your own
        jianbao chart *.vl.json -o pictures/    many charts in one run; --format pdf or png likewise
        jianbao chart spec.vl.json --scene      the geometry of a Vega-Lite specification
        generator | jianbao chart - > c.svg     a specification from standard input
        jianbao chart                           the names of the report's charts; --json for programs
      """)

  @Argument(help: "Charts' names in the report, or JSON files; - is standard input.")
  var charts: [String] = []

  @Option(
    name: .shortAndLong,
    help: "Where to write: .svg, .pdf or .png, or a folder for many charts; without it SVG goes to standard output.")
  var output: String?

  @Option(help: "What is written into a folder or to standard output: svg (the usual), pdf or png.")
  var format: ChartFormat?

  @Option(help: "The report folder that the names belong to.")
  var report: String?

  @Option(help: "The chart's width in points; else its own. Plots side by side keep the widths that they name.")
  var width: Double?

  @Flag(help: "Write text as outlines, for programs that lack the fonts.")
  var outlines = false

  @Flag(help: "Let an SVG carry its fonts, reduced to the characters it shows.")
  var embedFonts = false

  @Option(help: "Whether marks become one picture: auto (more than 20,000 of them do), never, always.")
  var rasterize: ChartRasterising?

  @Option(help: "Pixels to the inch of PNG.")
  var resolution: Double = 192

  @Option(help: "What the PDF promises: ua-1, and one of a-2a, a-2u, a-3a, joined by commas; or none.")
  var pdfStandard = PDFStandard.default

  @Flag(help: "Draw series in greys, hatchings and dashes, for printers without colour.")
  var greyscale = false

  @Flag(help: "Write the chart's geometry as JSON, drawn with Vega's defaults, for comparison with other programs.")
  var scene = false

  @Flag(help: "Leave out what cannot be drawn, with a warning for each piece; --scene always does.")
  var lenient = false

  @Flag(help: "Without charts: list those of the report as JSON.")
  var json = false

  @OptionGroup var places: Places

  func validate() throws {
    if charts.isEmpty, output != nil { throw ValidationError("There is no chart to write: name one, or leave --output out for the list of the report's charts.") }
    if json, !charts.isEmpty { throw ValidationError("--json lists the report's charts; leave the charts out.") }
    if let output, !isFolder, let own = ChartFormat(rawValue: Self.ending(output)) {
      if scene { throw ValidationError("--scene writes JSON: let \(output) end with .json.") }
      if let format, own != format { throw ValidationError("--format \(format.rawValue) and \(output) are not the same; leave one of them out.") }
    }
    guard (18...1200).contains(resolution) else { throw ValidationError("--resolution is from 18 to 1200.") }
    if let width, !(60...4000).contains(width) { throw ValidationError("--width is from 60 to 4000 points.") }
    if outlines, embedFonts { throw ValidationError("--outlines needs no fonts, so --embed-fonts has none to embed.") }
    if charts.count > 1, !isFolder { throw ValidationError("Many charts need a folder: --output pictures/.") }
  }

  /// Whether the output is a folder, for a file a chart.
  private var isFolder: Bool {
    guard let output else { return false }
    var isDirectory: ObjCBool = false
    return output.hasSuffix("/") || FileManager.default.fileExists(atPath: output, isDirectory: &isDirectory) && isDirectory.boolValue
  }

  func run() async throws {
    let console = Console(json: json)
    try await console.run {
      let source = ChartSource(report: report, places: places, console: console)
      guard !charts.isEmpty else {
        let figures = try await source.figures()
        if json {
          try console.answer(try figures.map { ["name": $0.anchor ?? "", "caption": $0.caption.plain] }.jsonText())
          return .fine
        }
        let lines = figures.map { "\($0.anchor ?? "")\t\($0.caption.plain)" }
        if !lines.isEmpty { try console.answer(lines.joined(separator: "\n")) }
        return .fine
      }
      let fonts = try places.fontFolder()
      let library: FontLibrary
      do { library = try FontLibrary(folder: fonts) } catch {
        throw Fault(.badData, code: "fonts", "\(error)")
      }
      guard isFolder, let output else {
        let chart = charts[0]
        let bytes = try await bytes(of: chart, format(of: output), source, ChartDesk(library), warn: console.say)
        try Output(path: output ?? "-").write(bytes)
        return .fine
      }
      return try await all(into: output, source, library, console)
    }
  }

  private static func ending(_ path: String) -> String { URL(fileURLWithPath: path).pathExtension.lowercased() }

  private func format(of output: String?) throws(Fault) -> ChartFormat {
    guard let output, output != "-" else { return format ?? .svg }
    let suffix = Self.ending(output)
    if scene { return .svg }
    guard let format = ChartFormat(rawValue: suffix) else {
      let advice = suffix.isEmpty ? "let “\(output)” end with one of them, or with / for a folder" : "not .\(suffix)"
      throw Fault(.usage, code: "chart.format", "a chart is written as .svg, .pdf or .png; \(advice)")
    }
    return format
  }

  /// What is to say of one of many charts.
  private struct Done: Sendable {
    let index: Int
    var warnings: [Diagnostic] = []
    var fault: Fault?
  }

  /// Draws all charts into a folder; one that fails does not keep the others from it.
  private func all(
    into folder: String, _ source: ChartSource, _ library: FontLibrary, _ console: Console
  ) async throws -> ExitStatus {
    do { try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true) } catch {
      throw Fault(.cannotWrite, code: "output.folder", "cannot make the folder \(folder)", place: ReportKit.Place(file: folder))
    }
    let names = fileNames
    let workers = max(1, min(ProcessInfo.processInfo.activeProcessorCount, charts.count / 8))
    // Each core has a desk of its own; what they have to say is said in the order of the charts.
    let done = try await withThrowingTaskGroup(of: [Done].self) { group in
      for worker in 0..<workers {
        group.addTask {
          let desk = ChartDesk(library)
          var drawn: [Done] = []
          for index in stride(from: worker, to: charts.count, by: workers) {
            var done = Done(index: index)
            do {
              let bytes = try await bytes(of: charts[index], format ?? .svg, source, desk) { done.warnings.append($0) }
              try Output(path: folder.hasSuffix("/") ? folder + names[index] : "\(folder)/\(names[index])").write(bytes)
            } catch let fault as Fault {
              done.fault = fault
            }
            drawn.append(done)
          }
          return drawn
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }.sorted { $0.index < $1.index }
    }
    for chart in done { (chart.warnings + (chart.fault?.diagnostics ?? [])).forEach(console.say) }
    let faults = done.compactMap(\.fault)
    guard let last = faults.last else { return .fine }
    return faults.count < charts.count ? .partial : charts.count == 1 ? last.status : .failed
  }

  /// The file of each chart in the folder; two of one name in different folders keep apart, and so do those that are called
  /// as others are numbered.
  private var fileNames: [String] {
    let stems = charts.map(ChartSource.stem)
    var taken = Set(stems), given: Set<String> = []
    return stems.map { stem in
      var name = stem
      if !given.insert(stem).inserted {
        name = (2...).lazy.map { "\(stem)-\($0)" }.first { !taken.contains($0) } ?? stem
        taken.insert(name)
      }
      return "\(name).\(scene ? "scene.json" : (format ?? .svg).rawValue)"
    }
  }

  private func bytes(
    of chart: String, _ format: ChartFormat, _ source: ChartSource, _ desk: ChartDesk, warn: (Diagnostic) -> Void
  ) async throws -> [UInt8] {
    var said: Set<Diagnostic> = []
    func say(_ diagnostic: Diagnostic) { if said.insert(diagnostic).inserted { warn(diagnostic) } }
    let fonts = desk.typesetter.fonts.folder
    let lenience = lenient || scene ? Lenience() : nil
    var figure = try await source.figure(chart, lenience, warn: say)
    var config = figure.spec.properties["config"]?.object ?? [:]
    if let rasterize {
      config["rasterize"] = .string(rasterize.rawValue)
      // Who asks here means all marks.
      figure.spec.forEachView { chart in
        guard case .unit(var mark) = chart.view else { return }
        mark.properties["rasterize"] = nil
        chart.view = .unit(mark)
      }
    }
    // The width that is asked for here is that of all; the specification's is that of the plot.
    if width != nil, figure.spec.isOnePlot, figure.spec.properties["width"] != "container" { figure.spec.properties["width"] = nil }
    if greyscale { config["print"] = "greyscale" }
    if !config.isEmpty { figure.spec.properties["config"] = .object(config) }
    let files = ChartSource.files(beside: chart)
    do {
      if scene {
        let families = Theme.annualBrief.chart.label.families
        return try drawn(figure.spec, chart, lenience, say) { spec in
          Array(try ChartScene(spec, fonts: families, typesetter: desk.typesetter, files: files).json.utf8)
        }
      }
      let printing = ChartPrinting(
        fonts: fonts, text: outlines ? .outlines : embedFonts ? .embedded : .text, resolution: resolution,
        standard: pdfStandard, desk: desk)
      let drawing = try drawn(figure.spec, chart, lenience, say) { spec in
        try ChartDrawing(
          spec, width: width.map { $0 - 2 * ChartPrinting.margin }, theme: .annualBrief, typesetter: desk.typesetter, labels: desk.labels,
          files: files, pictures: ChartSource.pictures(beside: chart, fonts: fonts), names: format == .svg
        )
      }
      for remark in drawing.remarks {
        say(Diagnostic(.warning, code: "chart.drawing", message: remark, place: ReportKit.Place(file: chart)))
      }
      for unknown in drawing.unknownFields {
        say(Diagnostic(.warning, code: "chart.field", message: "\(lenience?.given(unknown) ?? unknown)", place: ReportKit.Place(file: chart)))
      }
      // A chart without a title is called what it is: 散点图.
      let kind = String(drawing.sentence.prefix { $0 != "。" }.prefix(60))
      let words = [figure.caption.plain, figure.spec.title?.text ?? "", kind].first { !$0.isEmpty }
      return try printing.bytes(drawing, title: words ?? chart, format)
    } catch var fault as Fault {
      for index in fault.diagnostics.indices where fault.diagnostics[index].place == nil {
        fault.diagnostics[index].place = ReportKit.Place(file: chart)
      }
      throw fault
    } catch let error as ChartError where error.isMissingFile {
      throw Fault(.inputMissing, code: "chart.data", "\(error)", place: ReportKit.Place(file: chart))
    } catch {
      throw Fault(.badData, code: "chart", "\(error)", place: ReportKit.Place(file: chart))
    }
  }

  /// Draws a specification as a whole, or with `--lenient` what can be drawn of it.
  private func drawn<Result>(
    _ spec: ChartSpec, _ name: String, _ lenience: Lenience?, _ warn: (Diagnostic) -> Void, _ draw: (ChartSpec) throws -> Result
  ) throws -> Result {
    guard let lenience else { return try draw(spec) }
    return try lenience.draw(
      spec,
      warn: { warn(ChartSource.leftOut($0, of: name)) }, draw)
  }
}

/// Whether marks become one picture.
enum ChartRasterising: String, ExpressibleByArgument, CaseIterable { case auto, never, always }
