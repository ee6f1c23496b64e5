import Foundation
import Testing

/// The built command `typeset`: its options, its JSON, its files, and text that means harm.
@Suite struct TypesetTests {
  private let sample = "截至2019年底，全市共有A级景区22家（含在建），接待游客8.7万余人次。文化馆、图书馆全部免费开放。"

  private var command: String {
    URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
      .appending(path: "jianbao").path
  }

  private func typeset(_ text: String, _ arguments: [String]) throws -> String {
    let folder = try PrintedBrief.folder("typeset")
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(text.utf8).write(to: folder.appending(path: "text.txt"))
    let data = try PrintedBrief.run([command, "typeset", "text.txt"] + arguments, in: folder)
    return String(decoding: data, as: UTF8.self)
  }

  @Test(
    "one line of output for each line of text, with every option",
    arguments: [
      [], ["--ragged"], ["--size", "12pt"], ["--language", "zh-Hant"], ["--indent", "2"],
      ["--punctuation", "全角"], ["--punctuation", "开明"], ["--punctuation", "半角"], ["--punctuation", "行末半角"],
      ["--punctuation", "原样"], ["--kinsoku", "none"], ["--kinsoku", "basic"], ["--kinsoku", "gb"],
      ["--kinsoku", "strict"], ["--kinsoku", "css-loose"], ["--kinsoku", "css-normal"], ["--kinsoku", "css-strict"],
    ])
  func lines(options: [String]) throws {
    let lines = try typeset(sample, ["--measure", "14em", "--lines"] + options).split(separator: "\n")
    #expect(lines.count > 2)
    #expect(lines.joined() == sample)
  }

  private struct Record: Decodable {
    struct Cell: Decodable {
      var text: String
      var x: Double
      var advance: Double
    }
    var text: String
    var width: Double
    var opening: Double
    var shrink: [String: Double]
    var stretch: [String: Double]
    var cells: [Cell]
  }

  @Test("JSON names each cell's text, place and advance in em, and what the line gave or took")
  func json() throws {
    let output = try typeset(sample, ["--measure", "14em", "--json"])
    let records = try output.split(separator: "\n").map { try JSONDecoder().decode(Record.self, from: Data($0.utf8)) }
    #expect(records.map(\.text).joined() == sample)
    for record in records {
      #expect(record.cells.map(\.text).joined() == record.text)
      for (cell, next) in zip(record.cells, record.cells.dropFirst()) { #expect(next.x > cell.x) }
      for cell in record.cells where cell.text == "文" { #expect(cell.advance > 0.999) }
    }
    for record in records.dropLast() { #expect(abs(record.width - 14) < 0.01, "\(record.text) is flush") }
    #expect(records.dropLast().contains { $0.opening > 0 || !$0.shrink.isEmpty || !$0.stretch.isEmpty })
  }

  @Test(
    "where lines are only told, characters that no font has count too",
    arguments: ["\u{2024}", "\u{FE19}", "\u{10AF6}", "\u{31F0}"])
  func unknown(mark: String) throws {
    let text = "文文文文文文\(mark)字字"
    let options = ["--measure", "6.17em", "--kinsoku", "css-strict", "--ragged"]
    #expect(try typeset(text, options) == "文文文文文\n文\(mark)字字\n")
    let records = try typeset(text, options + ["--json"]).split(separator: "\n").map {
      try JSONDecoder().decode(Record.self, from: Data($0.utf8))
    }
    #expect(records.map { $0.cells.map(\.text).joined() } == records.map(\.text))

    let folder = try PrintedBrief.folder("typeset-unknown")
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(text.utf8).write(to: folder.appending(path: "text.txt"))
    _ = try PrintedBrief.jianbao(["typeset", "text.txt", "-o", "text.pdf"], in: folder, statuses: [65])
    #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "text.pdf").path))
  }

  @Test("the lines are drawn", arguments: [("pdf", "%PDF-"), ("svg", "<"), ("png", "PNG")])
  func drawn(format: String, opening: String) throws {
    let folder = try PrintedBrief.folder("typeset-drawn")
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "out.\(format)").path
    _ = try typeset(sample, ["--measure", "14em", "-o", path])
    let start = try Data(contentsOf: URL(filePath: path)).prefix(5)
    #expect(String(decoding: start, as: UTF8.self).contains(opening))
    guard format == "pdf" else { return }
    let words = String(decoding: try PrintedBrief.run("pdftotext", "-raw", path, "-"), as: UTF8.self)
    #expect(words.filter { !$0.isNewline && $0 != "\u{0C}" } == sample)
  }

  @Test(
    "hostile text is set, all of it",
    arguments: [
      String(repeating: "甲", count: 20_000), "甲\u{202E}乙\u{202D}丙\u{2067}丁", String(repeating: "，", count: 5_000),
      "\u{FFFD}甲", "a" + String(repeating: "\u{0301}", count: 10_000),
    ])
  func hostile(text: String) throws {
    let lines = try typeset(text, ["--measure", "10em", "--lines"]).split(separator: "\n")
    #expect(lines.joined().unicodeScalars.count == text.unicodeScalars.count)
  }

  @Test(
    "what can't be set is refused, in words that name it",
    arguments: [
      ("甲\u{1}乙", "10em", "control character U+0001", 65), ("甲乙", "0em", "must be above 0", 64),
      ("甲乙", "-3em", "must be above 0", 64),
    ])
  func refused(text: String, measure: String, reason: String, status: Int) throws {
    let folder = try PrintedBrief.folder("typeset-refused")
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(text.utf8).write(to: folder.appending(path: "text.txt"))
    let script = "\"$0\" typeset text.txt --measure \"$1\" 2>&1; echo status $?"
    let said = try PrintedBrief.run(["sh", "-c", script, command, measure], in: folder)
    let words = String(decoding: said, as: UTF8.self)
    #expect(words.contains(reason))
    #expect(words.hasSuffix("status \(status)\n"))
  }
}
