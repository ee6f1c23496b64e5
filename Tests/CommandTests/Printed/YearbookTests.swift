import Foundation
import Testing

/// The yearbook template: every block stands in it, every page says that it is made up, and its generator writes it.
@Suite struct YearbookTests {
  private func folder() throws -> URL {
    let folder = try PrintedBrief.folder("yearbook")
    _ = try PrintedBrief.jianbao("new", "--template", "yearbook", "book", in: folder)
    return folder
  }

  @Test func everyBlockStandsInIt() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let text = String(decoding: try PrintedBrief.jianbao("build", "book", "--show", "report", in: folder), as: UTF8.self)
    for type in [
      "heading", "paragraph", "list", "quote", "callout", "keyFigures", "table", "chart", "image", "timeline", "columns",
      "sideBySide", "code", "listing", "bibliography", "rule",
    ] {
      #expect(text.contains(#""type" : "\#(type)""#) || text.contains(#""type":"\#(type)""#), "\(type)")
    }
    for word in ["margin", "end", "turn", "shrink", "oasis.jpg", "terrain.png", "map.svg", "pinyin", "strokes"] {
      #expect(text.contains(word), "\(word)")
    }
  }

  @Test func everyPageSaysThatItIsMadeUp() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    _ = try PrintedBrief.jianbao("build", "book", "-o", "book.pdf", in: folder)
    let text = String(decoding: try PrintedBrief.run(["pdftotext", "book.pdf", "-"], in: folder), as: UTF8.self)
    let pages = text.split(separator: "\u{0C}", omittingEmptySubsequences: false).map { $0.filter { !$0.isWhitespace } }
    #expect((55...66).contains(pages.count))
    for (number, page) in pages.enumerated().dropLast(2) where !page.isEmpty {
      #expect(page.contains("模拟数据"), "page \(number + 1)")
    }
  }

  /// Figures and tables stand in the order of their numbers, and no number stands twice.
  @Test func numbersStandInOrder() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    _ = try PrintedBrief.jianbao("build", "book", "-o", "book.pdf", in: folder)
    let text = String(decoding: try PrintedBrief.run(["pdftotext", "-f", "7", "book.pdf", "-"], in: folder), as: UTF8.self)
    for label in ["图", "表"] {
      let caption = try Regex("\(label)[0-9]+(-[0-9]+)?")
      let captions = text.split(whereSeparator: \.isNewline).filter { $0.wholeMatch(of: caption) != nil }
      let numbers = captions.map { $0.dropFirst().prefix { $0.isNumber || $0 == "-" }.split(separator: "-").compactMap { Int($0) } }
      #expect(numbers.count > 15, "\(label)")
      #expect(Set(numbers).count == numbers.count, "\(label)")
      let chapters = numbers.filter { $0.count == 2 }
      #expect(chapters == chapters.sorted { ($0[0], $0[1]) < ($1[0], $1[1]) }, "\(label)")
    }
  }
}
