import ArgumentParser
import Foundation

/// The same text, cold process to finished PDF, by this command and by Typst if Python has it (PyPI's typst), round by
/// round, so that a slow minute of the machine hits both.
struct Rival {
  let corpus: Corpus
  let command: URL
  let data: URL
  let fonts: URL
  let python: String

  /// - Returns: the printed lines: each program's time and the median of the rounds' ratios.
  func lines(rounds: Int) throws -> [String] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "jianbao-rival-\(getpid())")
    defer { try? FileManager.default.removeItem(at: folder) }
    try write(to: folder)
    let own = { try run(command, ["build", folder.path, "-o", folder.appending(path: "own.pdf").path]) }
    let script = """
      import typst
      typst.compile("text.typ", output="typst.pdf", font_paths=["\(fonts.path)"])
      """
    let typst = { try run(URL(filePath: "/usr/bin/env"), [python, "-c", script], in: folder) }
    guard try run(URL(filePath: "/usr/bin/env"), [python, "-c", "import typst"], in: folder) != nil else {
      guard let seconds = try own() else { throw ValidationError("jianbao build failed on the benchmark's text") }
      let timing = Timing(name: "cold command: text to PDF", characters: corpus.characters, seconds: [seconds])
      return [timing.line, "Typst is not installed for \(python): pip install typst"]
    }
    var times: (own: [Double], typst: [Double]) = ([], [])
    _ = try (own(), typst())
    for _ in 0..<max(rounds, 1) {
      guard let mine = try own(), let other = try typst() else {
        throw ValidationError("a program failed on the benchmark's text")
      }
      times.own.append(mine)
      times.typst.append(other)
    }
    let ratio = Timing(name: "", characters: 0, seconds: zip(times.own, times.typst).map { $0 / $1 }).median
    return [
      Timing(name: "cold command: text to PDF", characters: corpus.characters, seconds: times.own).line,
      Timing(name: "Typst on the same text", characters: corpus.characters, seconds: times.typst).line,
      "the command takes \((ratio * 1000).rounded() / 1000) of Typst's time",
    ]
  }

  private func write(to folder: URL) throws {
    let manager = FileManager.default
    try manager.createDirectory(at: folder, withIntermediateDirectories: true)
    try manager.copyItem(at: data, to: folder.appending(path: "data"))
    var report = """
      title: 测速
      date: 2023-04
      figures: data/figures.csv
      sources: data/sources.csv
      sections:

      """
    var typst = """
      #set text(font: "Noto Serif CJK SC", size: 10.5pt, lang: "zh", region: "cn")
      #set par(justify: true, first-line-indent: (amount: 2em, all: true), leading: 0.7em, spacing: 0.7em)
      #set page(paper: "a4", margin: 2.5cm, numbering: "1")

      """
    let length = 60
    for (number, start) in stride(from: 0, to: corpus.paragraphs.count, by: length).enumerated() {
      let text = corpus.paragraphs[start..<min(start + length, corpus.paragraphs.count)].joined(separator: "\n\n")
      try Data(text.utf8).write(to: folder.appending(path: "s\(number).md"))
      report += "  - {id: s\(number), title: 第\(number + 1)部分, text: s\(number).md}\n"
      typst += "= 第\(number + 1)部分\n\n\(text)\n\n"
    }
    try Data(report.utf8).write(to: folder.appending(path: "report.yaml"))
    try Data(typst.utf8).write(to: folder.appending(path: "text.typ"))
  }

  /// Wall seconds; nil if the program failed.
  private func run(_ program: URL, _ arguments: [String], in folder: URL? = nil) throws -> Double? {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.standardError = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    let took = try ContinuousClock().measure {
      try process.run()
      process.waitUntilExit()
    }
    guard process.terminationStatus == 0 else { return nil }
    return Double(took.components.seconds) + Double(took.components.attoseconds) / 1e18
  }
}
