import ArgumentParser
import Facts
import Foundation
import Frames
import Layout
import Painting
import ReportKit
import Themes
import Typesetting

/// Times the command and each stage of the way from text to file, in one run: `swift run -c release Benchmarks`.
@main
struct Benchmarks: AsyncParsableCommand {
  @Option(help: "How often each stage is timed; the median counts.")
  var rounds = 5

  @Option(help: "How many characters of Chinese text are laid out; 625 000 fill about 500 pages.")
  var characters = 625_000

  @Flag(help: "Time the section plugins alone.")
  var sections = false

  @Flag(help: "Time charts alone.")
  var charts = false

  @Option(help: "The Python that has the typst package, for the comparison.")
  var python = "python3"

  @Flag(help: "Only hold the cold command against Typst.")
  var rival = false

  @Flag(help: "Only time the long report of 110 sections, 220 tables and 220 charts, and its memory.")
  var long = false

  @Flag(help: "Only time tables of 2,500 to 20,000 rows, and their memory.")
  var tables = false

  @Option(help: "Typst's script for the long report: …/peers/typst/run.py.")
  var peer: String?

  private static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  func run() async throws {
    if rival { return try pages() }
    if long { return try longReport() }
    if tables {
      let fonts = Self.repository.appending(path: "Fonts").path
      print(Timing.heading)
      for line in try tableLines(PageMaker(theme: .annualBrief, fonts: FontLibrary(folder: fonts)), fonts) { print(line) }
      return
    }
    print(Timing.heading)
    if charts || !sections {
      for line in try ChartTimings(rounds: rounds, repository: Self.repository).lines() { print(line) }
      if charts { return }
    }
    let timings = try SectionTimings(rounds: rounds, repository: Self.repository)
    for line in try await timings.lines() { print(line) }
    if !sections { try pages() }
  }

  private func longReport() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "jianbao-long-\(getpid())")
    defer { try? FileManager.default.removeItem(at: folder) }
    let report = try LongReport(Corpus(characters: characters, from: try book()), in: folder)
    try FileManager.default.copyItem(
      at: Self.repository.appending(path: "Sources/jianbao/Resources/AnnualBrief/data/figures.csv"),
      to: folder.appending(path: "data/figures.csv"))
    try FileManager.default.copyItem(
      at: Self.repository.appending(path: "Sources/jianbao/Resources/AnnualBrief/data/sources.csv"),
      to: folder.appending(path: "data/sources.csv"))
    let command = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
      .appending(path: "jianbao").path
    for line in try report.lines(rounds: rounds, command: command, python: python, peer: peer) { print(line) }
  }

  private func pages() throws {
    let fonts = Self.repository.appending(path: "Fonts").path
    let corpus = Corpus(characters: characters, from: try book())
    let report = corpus.report()
    if rival {
      print("\(corpus.characters) characters, \(corpus.paragraphs.count) paragraphs\n\n\(Timing.heading)")
      return try compare(corpus, fonts)
    }
    let library = try FontLibrary(folder: fonts)
    let theme = Theme.annualBrief
    let maker = PageMaker(theme: theme, fonts: library)
    let document = try maker.pages(of: report, created: 0).document
    print("\(corpus.characters) characters, \(corpus.paragraphs.count) paragraphs, \(document.pages.count) pages\n")
    print(Timing.heading)

    print(try coldCommand().line)
    for timing in try paragraphStages(corpus, library, theme) { print(timing.line) }
    let layout = try Timing("lay out, all cores", characters: corpus.characters, rounds: rounds) {
      try maker.pages(of: report, created: 0)
    }
    print(layout.line)
    let paint = try Timing("paint", characters: corpus.characters, rounds: rounds) {
      let writer = try PDFWriter(fonts: fonts)
      for page in document.pages { try writer.add(page) }
      return writer
    }
    print(paint.line)
    let whole = try Timing("paint and finish", characters: corpus.characters, rounds: rounds) {
      try PDFPainter(fonts: fonts).paint(document)
    }
    print(whole.line)
    let finish = try Timing(finishing: document, fonts: fonts, characters: corpus.characters, rounds: rounds)
    print(finish.line)
    let end = try Timing("text to PDF", characters: corpus.characters, rounds: rounds) {
      try PDFPainter(fonts: fonts).paint(maker.pages(of: report, created: 0).document)
    }
    print(end.line)
    print("")
    for timing in try tableLines(maker, fonts) { print(timing) }
    try compare(corpus, fonts)
  }

  /// Tables of ever more rows, eight columns wide, with what a row takes and the most memory so far.
  private func tableLines(_ maker: PageMaker, _ fonts: String) throws -> [String] {
    try [2_500, 5_000, 10_000, 20_000].map { rows in
      let report = LongTable(rows: rows).report
      var pages = 0
      let timing = try Timing("a table of \(rows) rows to PDF", characters: 0, rounds: min(rounds, 3)) {
        let document = try maker.pages(of: report, created: 0).document
        pages = document.pages.count
        return try PDFPainter(fonts: fonts).paint(document)
      }
      let perRow = Int((timing.median * 1e6 / Double(rows)).rounded())
      return timing.line + "   \(pages) pages, \(perRow) µs a row, peak \(Memory.peak >> 20) MB"
    }
  }

  private func compare(_ corpus: Corpus, _ fonts: String) throws {
    let rival = Rival(
      corpus: corpus, command: Self.command,
      data: Self.repository.appending(path: "Sources/jianbao/Resources/AnnualBrief/data"), fonts: URL(filePath: fonts),
      python: python)
    for line in try rival.lines(rounds: rounds) { print(line) }
  }

  private static var command: URL {
    URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent().appending(path: "jianbao")
  }

  /// The brief itself, from the start of the process to its end.
  private func coldCommand() throws -> Timing {
    let command = Self.command
    let output = FileManager.default.temporaryDirectory.appending(path: "jianbao-benchmark-\(getpid()).pdf")
    defer { try? FileManager.default.removeItem(at: output) }
    return try Timing("cold command: the annual brief", characters: 0, rounds: rounds) {
      let process = Process()
      process.executableURL = command
      process.arguments = ["build", "--output", output.path]
      process.standardError = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      guard process.terminationStatus == 0 else { throw ValidationError("jianbao build failed; build it first") }
      return output
    }
  }

  private func paragraphStages(_ corpus: Corpus, _ library: FontLibrary, _ theme: Theme) throws -> [Timing] {
    let body = theme.text["body"]
    let measure = theme.page.size.width - theme.page.margins.left - theme.page.margins.right
    let texts = corpus.paragraphs.map { StyledText($0, body.text) }
    let typesetter = Typesetter(fonts: library)
    let shaped = try texts.map { try typesetter.shape($0, style: body.paragraph) }
    return [
      try Timing("itemise and shape, one core", characters: corpus.characters, rounds: rounds) {
        try texts.map { try typesetter.shape($0, style: body.paragraph) }
      },
      Timing("break, one core", characters: corpus.characters, rounds: rounds) {
        shaped.reduce(0) { $0 + typesetter.lineCount($1, measure: measure) }
      },
      try Timing("paragraphs to lines, one core", characters: corpus.characters, rounds: rounds) {
        try texts.map { try typesetter.lines($0, measure: measure, style: body.paragraph) }
      },
    ]
  }

  private func book() throws -> FactBook {
    let data = Self.repository.appending(path: "Sources/jianbao/Resources/AnnualBrief/data")
    func file(_ name: String) throws -> DataFile {
      DataFile(name: name, bytes: [UInt8](try Data(contentsOf: data.appending(path: name))))
    }
    return try FactBook(figures: file("figures.csv"), sources: file("sources.csv"))
  }
}

extension Timing {
  /// Closing the file and putting structure, metadata and links into it; each round paints anew, off the clock.
  init(finishing document: Document, fonts: String, characters: Int, rounds: Int) throws {
    var seconds: [Double] = []
    for _ in 0..<max(rounds, 1) {
      let writer = try PDFWriter(fonts: fonts)
      for page in document.pages { try writer.add(page) }
      seconds += try Timing("", characters: 0, rounds: 1) {
        try writer.finish(document.information, outline: document.outline, attachments: document.attachments)
      }.seconds
    }
    self.init(name: "finish", characters: characters, seconds: seconds)
  }
}
