import ArgumentParser
import Facts
import Foundation
import Frames
import Hosting
import Layout
import Painting
import ReportKit
import Themes
import Typesetting

/// `jianbao build`: a report folder to a file.
struct Build: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Prints a report: the folder named, the one you stand in, or the annual brief that the command carries.",
    discussion: """
      EXAMPLES
        jianbao build                            brief.pdf from ./report.yaml or from the built-in brief
        jianbao build city -o city.pdf           another report folder
        jianbao build --pdf-standard ua-1,a-2a   instead of PDF/UA-1 and PDF/A-3a
        jianbao build --bleed 3mm --crop-marks   for a press; --watermark 草稿 for a draft
        jianbao build --format svg -o page.svg   page-01.svg, page-02.svg …
        jianbao build --show pages               the finished pages in words
        jianbao build --report typography.json   also what was done to lines, rule by rule, with page and line
        jianbao build --editions counties.csv -o 'out/{id}.pdf'
                                                 a file for each row; {column} stands for its cells in report.yaml,
                                                 in the manuscripts and in the file's name

      EXIT STATUS
        0 fine · 1 failed, nothing written · 2 written, with error boxes or failed checks · 3 some editions failed
        65 bad data · 66 input missing · 69 plugin not available · 73 cannot write · 130 interrupted
      """)

  enum Boundary: String, ExpressibleByArgument, CaseIterable { case report, pages }

  @Argument(help: "The report folder, with report.yaml in it.")
  var folder: String?

  @OptionGroup var editions: EditionChoice

  @Option(
    name: .shortAndLong,
    help: "Where to write. SVG and PNG make a file for each page: NAME-01.svg …; editions a file each: out/{id}.pdf")
  var output: String?

  @Option(
    name: .customLong("format"),
    help: "What to write: \(PageFormat.allCases.map(\.rawValue).joined(separator: ", ")); else what the output's name ends in.")
  var chosenFormat: PageFormat?

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

  /// What is written: what was asked for, or what the output's name ends in.
  private var format: PageFormat {
    chosenFormat ?? output.flatMap { PageFormat(rawValue: URL(fileURLWithPath: $0).pathExtension.lowercased()) } ?? .pdf
  }

  private var pages: PagePrinting {
    PagePrinting(format: format, standard: pdfStandard, sheet: printing.sheet, resolution: resolution, isStrict: strict)
  }

  func validate() throws {
    let ending = output.map { URL(fileURLWithPath: $0).pathExtension.lowercased() } ?? ""
    guard chosenFormat != nil || ending.isEmpty || PageFormat(rawValue: ending) != nil || ending.contains("{") else {
      throw ValidationError("There is no writing .\(ending); the output's name ends in .pdf, .svg or .png.")
    }
    guard format == .pdf || !printing.asksForSheet else {
      throw ValidationError("--bleed and --crop-marks are for PDF.")
    }
    guard output != "-" || format == .pdf else {
      throw ValidationError("Standard output takes a PDF; SVG and PNG make a file for each page: -o page.\(format.rawValue).")
    }
    guard !json || output != "-" else {
      throw ValidationError("Standard output takes the PDF or the answer of --json, not both.")
    }
    guard !json || show != .pages else {
      throw ValidationError("--show pages has a form of its own; --json goes with --show report or with printing.")
    }
    guard (18...1200).contains(resolution) else { throw ValidationError("--resolution is from 18 to 1200.") }
  }

  func run() async throws {
    let console = Console(json: json)
    try await console.run {
      let path = try ReportFolder.path(folder)
      if folder == nil, path != ".", !json {
        console.say(
          "no report.yaml here: printing the annual brief that the command carries; jianbao new FOLDER makes one of your own")
      }
      guard let rows = try editions.rows(of: path) else { return try await one(path, nil, console) }
      if show != nil {
        guard rows.count == 1 else {
          throw Fault(.usage, code: "edition.show", "--show prints one edition; choose it with --edition")
        }
        return try await one(path, rows[0], console)
      }
      let files = try EditionFiles(rows, pattern: output ?? "brief-{id}.\(format.rawValue)")
      return try await all(files, path, console)
    }
  }

  /// Prints a report of one edition.
  private func one(_ path: String, _ edition: EditionRow?, _ console: Console) async throws -> ExitStatus {
    let (opened, result) = try await edited(path, edition, console, host: nil)
    if show != nil { (result.remarks + result.diagnostics).forEach(console.say) }
    if show == .report {
      try console.answer(try result.report.jsonText())
      return result.isIncomplete ? .incomplete : .fine
    }
    let press = Press(fonts: try places.fontFolder(), theme: opened.theme)
    if show == .pages {
      console.progress("pages …")
      let laidOut = try press.lay(result.report)
      console.endProgress()
      let diagnostics = laidOut.failures + laidOut.remarks
      diagnostics.forEach(console.say)
      if let fault = pages.refusal(of: result.remarks + result.diagnostics + diagnostics) { throw fault }
      try console.answer(laidOut.document.dump())
      return result.isIncomplete || !laidOut.failures.isEmpty ? .incomplete : .fine
    }
    var printed = try pages.print(
      result, on: press, to: output ?? "brief.\(format.rawValue)", report: report, console)
    printed.diagnostics = result.remarks + printed.diagnostics
    printed.diagnostics.forEach(console.say)
    if json {
      try console.answer(Answer(output: printed.output, pages: printed.pages, diagnostics: printed.diagnostics).json)
    } else {
      console.say(printed.line)
    }
    return printed.isIncomplete ? .incomplete : .fine
  }

  /// Prints a report of many editions, one after the other; the sections of the next are made while one is laid out.
  /// An edition that fails leaves the others alone.
  private func all(_ files: EditionFiles, _ path: String, _ console: Console) async throws -> ExitStatus {
    let fonts = try places.fontFolder()
    let library = try Press.library(fonts)
    let reports = try report.map { try EditionFiles(files.entries.map(\.edition), pattern: $0, option: "--report") }
    try files.makeFolders()
    try reports?.makeFolders()
    let made = await SectionHost.with(
      cage: try PluginChoice.cage(), cache: places.cache, progress: console.progress(of:_:)
    ) { host in
      await outcomes(of: files, reports, path, fonts, library, host, console)
    }
    let failed = made.all.filter { $0.status == .failed }
    if !failed.isEmpty, !json {
      console.say("\(failed.count) of \(made.all.count) editions failed: \(failed.map(\.id).joined(separator: ", "))")
    }
    if json {
      let answer = Answer(output: made.all.flatMap(\.output), editions: made.all, diagnostics: made.remarks)
      try console.answer(answer.json)
    }
    return made.all.exitStatus
  }

  /// What becomes of each edition, and what is to be said once.
  private func outcomes(
    of files: EditionFiles, _ reports: EditionFiles?, _ path: String, _ fonts: String, _ library: FontLibrary,
    _ host: SectionHost, _ console: Console
  ) async -> (all: [EditionOutcome], remarks: [Diagnostic]) {
    var outcomes: [EditionOutcome] = []
    var remarks: [Diagnostic] = []
    var next = files.entries.first.map { entry in Task { await prepared(path, entry.edition, console, host) } }
    for (index, entry) in files.entries.enumerated() {
      guard let task = next else { break }
      let prepared = await task.value
      next = files.entries.dropFirst(index + 1).first.map { entry in
        Task { await self.prepared(path, entry.edition, console, host) }
      }
      let printed = prepared.flatMap { opened, result in
        Result { () throws(Fault) in
          let news = result.remarks.filter { !remarks.contains($0) }
          news.forEach(console.say)
          remarks += news
          let press = Press(fonts: fonts, theme: opened.theme, library: library, cache: Press.kept)
          return try pages.print(result, on: press, to: entry.path, report: reports?.entries[index].path, console)
        }
      }
      let outcome = EditionOutcome(entry.edition.id, printed)
      console.endProgress()
      if !json { console.say(outcome.line(index + 1, of: files.entries.count)) }
      outcome.diagnostics.forEach(console.say)
      outcomes.append(outcome)
    }
    return (outcomes, remarks)
  }

  /// Opens a report folder for an edition and makes its sections.
  private func edited(
    _ path: String, _ edition: EditionRow?, _ console: Console, host: SectionHost?
  ) async throws(Fault) -> (ReportFolder, Editor.Result) {
    let opened = try ReportFolder(path, edition: edition)
    let editor = Editor(
      folder: opened, catalogue: try places.catalogue(for: opened), console: console, fonts: places.fonts, host: host,
      cache: places.cache)
    var result = try await editor.report()
    if let word = printing.watermark { result.report.information.watermark = word }
    return (opened, result)
  }

  private func prepared(
    _ path: String, _ edition: EditionRow, _ console: Console, _ host: SectionHost
  ) async -> Result<(ReportFolder, Editor.Result), Fault> {
    do throws(Fault) {
      return .success(try await edited(path, edition, console, host: host))
    } catch {
      return .failure(error)
    }
  }
}
