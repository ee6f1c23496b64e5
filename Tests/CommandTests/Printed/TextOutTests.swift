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

  /// Direction marks apart, which the file sets and poppler adds.
  private func words(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { !"\u{200E}\u{200F}\u{202A}\u{202B}\u{202C}".unicodeScalars.contains($0) }))
  }

  /// Poppler in the order of content puts each letter from the right on a line of its own.
  private static let turningReaders = readers.map(\.viewer).filter { $0 != "poppler" }

  @Test(arguments: turningReaders, [
    "شىنجاڭ ئۇيغۇر ئاپتونوم رايونى كورلا بولالايدۇ", "مېۋە 2025-يىلى 3-ئاي، (بىرىنچى) ۋە [2] ھەم «كىتاب»: 12.5 كۆپ.",
    "كۆپ، GDP ئۆستى؛ Jianbao دېگەن", "مېۋىلىك باغلارنىڭ كۆلىمى يىلدىن-يىلغا كېڭەيدى. ئىككىنچى، ئۈچىنچى.",
    "(2025) جەدۋەللەر ۋە ئۇلار", "مەنبەسى:سانلار",
  ])
  func uyghurIsReadFromTheRight(viewer: String, source: String) throws {
    let text = try read([source], by: viewer, "--measure", "42em", "--language", "ug")
    #expect(words(text) == words(source))
  }

  @Test(arguments: turningReaders, [
    "乌鲁木齐（ئۈرۈمچى）是首府。", "首府乌鲁木齐，维文写作ئۈرۈمچى，人口多。", "共3个字：ئات。", "写作ئۈرۈمچى的城市，见附录。",
  ])
  func aUyghurWordStandsInAChineseLine(viewer: String, source: String) throws {
    let before = "这一页上多数是中文，因此一行从左往右读。"
    #expect(words(try read([before, source], by: viewer, "--measure", "42em")) == before + source)
  }

  /// What PDFium turns round by its own rule: several words against the direction of their line.
  @Test(arguments: turningReaders.filter { $0 != "Chromium" }) func manyWordsStandInAChineseLine(viewer: String) throws {
    let source = "地名شىنجاڭ ئۇيغۇر的写法，见附录，那里有中文。"
    #expect(words(try read([source], by: viewer, "--measure", "42em")) == source)
  }

  /// A listener's program takes the letters as they are read.
  @Test func aScreenReaderHearsUyghurInOrder() throws {
    let folder = try PrintedBrief.folder("heard")
    defer { try? FileManager.default.removeItem(at: folder) }
    let source = "مېۋە 2025-يىلى (بىرىنچى) ئاي، GDP ئۆستى"
    try Data(source.utf8).write(to: folder.appending(path: "text.txt"))
    _ = try PrintedBrief.jianbao("typeset", "text.txt", "-o", "text.pdf", "--measure", "42em", "--language", "ug", in: folder)
    let said = String(decoding: try PrintedBrief.run(["pdfinfo", "-struct-text", "text.pdf"], in: folder), as: UTF8.self)
    let heard = said.matches(of: #/"(.*)"/#).map { String($0.1) }.joined()
    #expect(words(heard) == source)
  }
}
