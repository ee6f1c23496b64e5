import Foundation
import ReportKit
import Testing

/// Copying and searching find the report's words in every viewer.
@Suite struct TextOutTests {
  private static let root = #filePath.split(separator: "/").dropLast(4).reduce("") { "\($0)/\($1)" }

  /// The programs that read text, by the viewers that they stand for.
  private static let readers: [(viewer: String, words: [String])] = [
    ("poppler", ["pdftotext", "-raw", "FILE", "-"]), ("poppler's columns", ["pdftotext", "FILE", "-"]),
    ("MuPDF", ["mutool", "draw", "-q", "-F", "txt", "FILE"]), ("Chromium", [root + "/.ci/pdfium", "FILE"]),
  ]

  private func text(_ viewer: String, _ path: String) throws -> String {
    let reader = try #require(Self.readers.first { $0.viewer == viewer })
    return String(decoding: try PrintedBrief.run(reader.words.map { $0 == "FILE" ? path : $0 }), as: UTF8.self)
  }

  /// What a viewer reads of paragraphs that the command sets by themselves, lines joined.
  private func read(_ paragraphs: [String], by viewer: String, _ options: String...) throws -> String {
    let folder = try PrintedBrief.folder("text")
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(paragraphs.joined(separator: "\n").utf8).write(to: folder.appending(path: "text.txt"))
    _ = try PrintedBrief.jianbao(["typeset", "text.txt", "-o", "text.pdf"] + options, in: folder)
    // Poppler reads every blank as a plain one.
    let text = try text(viewer, folder.appending(path: "text.pdf").path).replacing("\u{3000}", with: " ")
    return String(String.UnicodeScalarView(text.unicodeScalars.filter { !"\r\n\u{0C}".unicodeScalars.contains($0) }))
  }

  /// Every paragraph of the brief, and what is hard to read back: gaps, strokes of two characters, marks that a font
  /// draws alike, accents.
  private static func paragraphs() throws -> [String] {
    func words(_ block: Block) -> [String] {
      switch block {
      case .paragraph(let paragraph): [paragraph.text.plain]
      case .callout(let callout): callout.blocks.flatMap(words)
      case .quote(let quote): quote.blocks.flatMap(words)
      default: []
      }
    }
    let written = try PrintedBrief.shared.get().report.sections.flatMap { $0.blocks.flatMap(words) }
    // A reference's words are the layout's.
    return written.map { $0.replacing(#/\{[^}]*\}/#, with: "") }.filter { !$0.isEmpty } + [
      "A组3.5万人，GDP增长5.8倍；“QQ群”——见《A》第2版……", "冀疆情·巴州行与冀疆情•巴州行", "第1、2、3组，共X个；Y=2.5kg。",
      "截至2019年12月31日24时，650.19亿元（含8.7万）", "café与é",
    ]
  }

  @Test(arguments: readers.map(\.viewer), ["18em", "28em", "42em"])
  func whatIsReadIsTheSource(viewer: String, measure: String) throws {
    let source = try Self.paragraphs().map { $0.replacing("\u{3000}", with: " ") }
    #expect(source.count > 40)
    let text = try read(source, by: viewer, "--measure", measure)
    let isTheSource = text == source.joined()
    let difference = zip(text, source.joined()).enumerated().first { $0.element.0 != $0.element.1 }?.offset
    #expect(isTheSource, "\(difference.map { "\(text.dropFirst(max(0, $0 - 10)).prefix(30))" } ?? "another length")")
  }

  @Test(arguments: readers.map(\.viewer)) func theBriefHasNoStrangeCharacters(viewer: String) throws {
    let text = try text(viewer, try PrintedBrief.shared.get().path)
    let strange = text.unicodeScalars.filter { (0x2E80...0x2FDF).contains($0.value) || "\u{200B}\u{FFFD}\u{AD}".unicodeScalars.contains($0) }
    #expect(strange.isEmpty, "\(strange)")
  }

  @Test func allViewersFindTheSameCharacters() throws {
    let path = try PrintedBrief.shared.get().path
    let counts = try Self.readers.map { reader in
      try text(reader.viewer, path).unicodeScalars.filter { !$0.properties.isWhitespace }.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }
    for other in counts.dropFirst() { #expect(counts[0] == other) }
  }

  /// Viewers take what stands from the left to the right and turn it round; poppler says so with marks.
  @Test(arguments: ["poppler's columns", "Chromium"]) func uyghurIsReadFromTheRight(viewer: String) throws {
    let source = "شىنجاڭ ئۇيغۇر ئاپتونوم رايونى كورلا"
    let text = try read([source], by: viewer, "--measure", "40em", "--language", "ug")
    #expect(String(String.UnicodeScalarView(text.unicodeScalars.filter { !(0x202A...0x202E).contains($0.value) })) == source)
  }
}
