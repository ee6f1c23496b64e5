import Foundation
import Testing

/// Copying and searching find the report's words in every viewer.
@Suite struct TextOutTests {
  private static let root = #filePath.split(separator: "/").dropLast(4).reduce("") { "\($0)/\($1)" }

  /// The programs that read text, by the viewers that they stand for.
  private static let readers: [(viewer: String, words: [String])] = [
    ("poppler", ["pdftotext", "-raw", "FILE", "-"]), ("MuPDF", ["mutool", "draw", "-q", "-F", "txt", "FILE"]),
    ("Chromium", [root + "/.ci/pdfium", "FILE"]),
  ]

  private func text(_ words: [String]) throws -> String {
    let path = try PrintedBrief.shared.get().path
    let answer = try PrintedBrief.run(words.map { $0 == "FILE" ? path : $0 })
    return String(String.UnicodeScalarView(String(decoding: answer, as: UTF8.self).unicodeScalars.filter { scalar in
      // MuPDF before version 1.24 does not read the words beside a gap, but the gap's own zero-width space.
      !scalar.properties.isWhitespace && scalar != "\u{200B}"
    }))
  }

  @Test(arguments: readers.map(\.viewer)) func theWordsAreTheSources(viewer: String) throws {
    let reader = try #require(Self.readers.first { $0.viewer == viewer })
    let text = try text(reader.words)
    for sentence in ["冀疆情深满天山", "《艾德莱斯出天山——情系巴音郭楞》", "650.19亿元", "京津冀、长三角、珠三角、成渝"] {
      #expect(text.contains(sentence), "\(viewer): \(sentence)")
    }
    #expect(!text.unicodeScalars.contains { (0x2E80...0x2FDF).contains($0.value) || $0 == "\u{FFFD}" })
  }

  @Test func allViewersFindTheSameCharacters() throws {
    let counts = try Self.readers.map { reader in
      // One glyph stands for the two points of this font; which of them a viewer names is its own choice.
      try text(reader.words).replacing("•", with: "·").unicodeScalars.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }
    #expect(counts[0] == counts[1])
    #expect(counts[0] == counts[2])
  }
}
