import ArgumentParser
import Foundation
import Frames
import Hosting
import Layout
import Painting
import ReportKit
import Themes

/// `jianbao build`: a report folder to a file.
struct Build: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prints a report: the folder named, the one you stand in, or the annual brief that the command carries.",
    discussion: """
      EXAMPLES
        jianbao build                            brief.pdf from ./report.yaml or from the built-in brief
        jianbao build city -o city.pdf           another report folder
        jianbao build --pdf-standard ua-1,a-2a   instead of PDF/UA-1 and PDF/A-3a
        jianbao build --bleed 3mm --crop-marks   for a press; --watermark 草稿 for a draft
        jianbao build --format svg -o page.svg   page-01.svg, page-02.svg …
        jianbao build --show pages               the finished pages in words
        jianbao build --report typography.json   also what was done to lines, rule by rule, with page and line

      EXIT STATUS
        0 fine · 1 failed, nothing written · 2 written, with error boxes or failed checks · 65 bad data
        66 input missing · 69 plugin not available · 73 cannot write
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case pdf, svg, png }
  enum Boundary: String, ExpressibleByArgument, CaseIterable { case report, pages }

  @Argument(help: "The report folder, with report.yaml in it.")
  var folder: String?

  @Option(name: .shortAndLong, help: "Where to write. SVG and PNG make a file for each page: NAME-01.svg …")
  var output: String?

  @Option(help: "What to write: \(Format.allCases.map(\.rawValue).joined(separator: ", ")).")
  var format: Format = .pdf

  @Option(help: "What the PDF promises: ua-1, and one of a-2a, a-2u, a-3a, joined by commas; or none.")
  var pdfStandard = PDFStandard.default

  @Option(help: "Print a value in between instead of writing a file: \(Boundary.allCases.map(\.rawValue).joined(separator: ", ")).")
  var show: Boundary?

  @Option(help: "Also write what was done to the lines, rule by rule, and what was violated by necessity, as JSON.")
  var report: String?

  @Option(help: "Pixels to the inch of PNG pages.")
  var resolution: Double = 144

  @Flag(help: "Write nothing if anything is wrong, and exit 1.")
  var strict = false

  @Flag(help: "Answer with JSON on standard output.")
  var json = false

  @OptionGroup var places: Places
  @OptionGroup(title: "For the press and for drafts") var printing: PrintOptions

  func validate() throws {
    guard format == .pdf || !printing.asksForSheet else {
      throw ValidationError("--bleed and --crop-marks are for PDF.")
    }
    guard (18...1200).contains(resolution) else { throw ValidationError("--resolution is from 18 to 1200.") }
  }

  func run() async throws {
    let console = Console(json: json)
    try await console.run {
      let opened = try ReportFolder(ReportFolder.path(folder))
      let editor = Editor(folder: opened, catalogue: try places.catalogue(for: opened), console: console, fonts: places.fonts)
      var result = try await editor.report()
      if let word = printing.watermark { result.report.information.watermark = word }
      if show == .report {
        print(try result.report.words())
        return status(result, [])
      }
      console.progress("pages …")
      let press = Press(fonts: try places.fontFolder(), theme: opened.theme)
      let laidOut = try press.lay(result.report)
      console.endProgress()
      let diagnostics = result.diagnostics + laidOut.failures.map(\.diagnostic) + laidOut.remarks
      if strict, let fault = Self.refusal(diagnostics) { throw fault }
      if show == .pages {
        print(laidOut.document.dump())
        return status(result, laidOut.failures)
      }
      if let report {
        do {
          try Output(path: report).write(try TypographyReport(laidOut.document).json())
        } catch let fault as Fault {
          throw fault
        } catch {
          throw Fault(.failed, code: "report", "\(error)")
        }
      }
      console.progress("printing \(laidOut.document.pages.count) pages …")
      let written = try write(laidOut.document, press)
      console.endProgress()
      diagnostics.forEach(console.say)
      if json {
        print(Answer(output: written, pages: laidOut.document.pages.count, diagnostics: diagnostics).json)
      }
      return status(result, laidOut.failures)
    }
  }

  private func status(_ result: Editor.Result, _ failures: [Failure]) -> ExitStatus {
    result.isIncomplete || !failures.isEmpty ? .incomplete : .fine
  }

  /// With `--strict` a warning is enough.
  private static func refusal(_ diagnostics: [Diagnostic]) -> Fault? {
    let serious = diagnostics.filter { $0.severity > .note }
    return serious.isEmpty ? nil : Fault(.failed, serious)
  }

  private func write(_ document: Document, _ press: Press) throws(Fault) -> [String] {
    let path = output ?? "brief.\(format.rawValue)"
    do {
      switch format {
      case .pdf:
        try Output(path: path).write(try PDFPainter(fonts: press.fonts, standard: pdfStandard, sheet: printing.sheet).paint(document))
        return [path]
      case .svg:
        let painter = SVGPainter(fonts: press.fonts, text: .outlines)
        return try writePages(document, path) { page, title throws(PaintingError) in
          Array(
            try painter.paint(
              page.frame.on(press.theme.colors.paper), title: title, description: document.information.title,
              language: document.information.language
            ).utf8)
        }
      case .png:
        let painter = PNGPainter(fonts: press.fonts, resolution: resolution)
        return try writePages(document, path) { page, _ throws(PaintingError) in try painter.paint(page.frame) }
      }
    } catch let error as PaintingError {
      throw Fault(.failed, code: "painting", "\(error)")
    } catch let fault as Fault {
      throw fault
    } catch {
      throw Fault(.failed, code: "painting", "\(error)")
    }
  }

  private func writePages(
    _ document: Document, _ path: String, paint: (Page, String) throws(PaintingError) -> [UInt8]
  ) throws -> [String] {
    let outputs = Output.pages(of: path, count: document.pages.count)
    for (page, output) in zip(document.pages, outputs) {
      try output.write(try paint(page, "\(document.information.title) \(page.label)"))
    }
    return outputs.map(\.path)
  }
}

extension Frame {
  /// The frame on paper, for viewers that show what has no ground as black.
  fileprivate func on(_ paper: Color) -> Frame {
    var sheet = Frame(size: size, baseline: baseline)
    let whole = Path.rectangle(Rect(x: 0, y: 0, width: size.width, height: size.height))
    sheet.place(.tag(.artifact, Frame(size: size, items: [Placed(.fill(whole, paper), at: .zero)])), at: .zero)
    sheet.place(self, at: .zero)
    return sheet
  }
}

extension Failure {
  /// The failure as a remark for the terminal.
  var diagnostic: Diagnostic {
    Diagnostic(.error, code: code, message: message, place: Place(section: place))
  }
}

extension Report {
  /// The report as JSON, keys in order.
  func words() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }
}
