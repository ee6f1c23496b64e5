import ArgumentParser
import Foundation
import Frames
import Layout
import Painting
import ReportKit

/// What a report's pages are written as.
enum PageFormat: String, ExpressibleByArgument, CaseIterable { case pdf, svg, png }

/// A report that was written.
struct Printed: Sendable {
  var output: [String]
  var pages: Int
  var diagnostics: [Diagnostic]
  /// Whether a box stands in for something that could not be made.
  var isIncomplete: Bool

  /// `city.pdf, 18 pages`.
  var line: String {
    let file = output.first.map { output.count == 1 ? $0 == "-" ? "standard output" : $0 : "\($0) …" } ?? "nothing"
    return "\(file), \(pages == 1 ? "1 page" : "\(pages) pages")\(isIncomplete ? ", with error boxes" : "")"
  }
}

/// Lays reports out and writes their pages, all in one way.
struct PagePrinting {
  var format: PageFormat
  var standard: PDFStandard
  var sheet: PrintSheet
  /// Pixels to the inch of PNG pages.
  var resolution: Double
  /// Whether a warning is enough to write nothing.
  var isStrict: Bool

  /// Lays a report out and writes it.
  /// - Parameter report: where the account of its typography goes, if it is wanted.
  func print(
    _ result: Editor.Result, on press: Press, to path: String, report: String?, _ console: Console
  ) throws(Fault) -> Printed {
    console.progress("pages …")
    let laidOut = try press.lay(result.report)
    let diagnostics = result.diagnostics + laidOut.failures + laidOut.remarks
    if let fault = refusal(of: result.remarks + diagnostics) { throw fault }
    let account = try report.map { path throws(Fault) in try prepare(TypographyReport(laidOut.document), for: path) }
    console.progress("printing \(laidOut.document.pages.count) pages …")
    let written = try write(laidOut.document, press, to: path)
    try account?.commit()
    console.endProgress()
    return Printed(
      output: written, pages: laidOut.document.pages.count, diagnostics: diagnostics,
      isIncomplete: result.isIncomplete || !laidOut.failures.isEmpty)
  }

  /// Why a strict printing writes nothing; nil where there is nothing worse than a note.
  func refusal(of diagnostics: [Diagnostic]) -> Fault? {
    let serious = diagnostics.filter { $0.severity > .note }
    return !isStrict || serious.isEmpty ? nil : Fault(.failed, serious)
  }

  private func prepare(_ account: TypographyReport, for path: String) throws(Fault) -> Output.Prepared {
    do {
      return try Output(path: path).prepare(try account.json())
    } catch let fault as Fault {
      throw fault
    } catch {
      throw Fault(.failed, code: "report", "\(error)")
    }
  }

  private func write(_ document: Document, _ press: Press, to path: String) throws(Fault) -> [String] {
    do {
      switch format {
      case .pdf:
        try Output(path: path).write(try PDFPainter(fonts: press.fonts, standard: standard, sheet: sheet).paint(document))
        return [path]
      case .svg:
        return try writePages(document, path) { page throws(PaintingError) in try press.svg(page, of: document) }
      case .png:
        let painter = PNGPainter(fonts: press.fonts, resolution: resolution)
        return try writePages(document, path) { page throws(PaintingError) in try painter.paint(page.frame) }
      }
    } catch let fault as Fault {
      throw fault
    } catch {
      throw Fault(.failed, code: "painting", "\(error)")
    }
  }

  private func writePages(
    _ document: Document, _ path: String, paint: (Page) throws(PaintingError) -> [UInt8]
  ) throws -> [String] {
    let outputs = Output.pages(of: path, count: document.pages.count, as: format)
    try Output.writeAll(outputs) { index in try paint(document.pages[index]) }
    return outputs.map(\.path)
  }
}
