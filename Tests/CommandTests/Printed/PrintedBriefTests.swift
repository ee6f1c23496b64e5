import Foundation
import ReportKit
import Testing

@Suite struct PrintedBriefTests {
  private let brief: PrintedBrief

  init() throws { brief = try PrintedBrief.shared.get() }

  private func answer(_ words: String...) throws -> String {
    String(decoding: try PrintedBrief.run(words + [brief.path]), as: UTF8.self)
  }

  @Test func itHasTwelveToTwentyFourPages() {
    #expect((12...24).contains(brief.pages.count))
  }

  @Test func itNamesItself() throws {
    let information = try answer("pdfinfo", "-isodates")
    #expect(information.contains("冀疆情深满天山——河北省第九批对口援疆工作"))
    #expect(information.contains("Tagged:          yes"))
    #expect(information.contains("595.276 x 841.89 pts (A4)"))
    #expect(information.contains("2023-04-01T00:00:00Z"))
  }

  @Test func qpdfFindsNoFault() throws {
    #expect(try answer("qpdf", "--check").contains("No syntax or stream encoding errors found"))
  }

  @Test func everyFontIsEmbeddedSubsetAndReadable() throws {
    let fonts = try answer("pdffonts", "-l", "99").split(separator: "\n").dropFirst(2)
    #expect(!fonts.isEmpty)
    for font in fonts {
      let columns = font.split(separator: " ").map(String.init)
      #expect(columns.suffix(5).prefix(3) == ["yes", "yes", "yes"], "\(font)")
      #expect(columns[0].split(separator: "+").first?.count == 6)
    }
  }

  @Test func contentsNameThePagesOnWhichTheirHeadingsStand() throws {
    let contents = try #require(brief.pages.firstIndex { $0.contains("目录") })
    let start = try #require(brief.folios.firstIndex(of: "1"))
    var entries = 0
    for line in (contents..<start).flatMap({ brief.lines($0).dropFirst(2) }) where line != "目录" {
      let parts = line.split(separator: " ").map(String.init)
      let folio = try #require(parts.last)
      let page = try #require(brief.folios.firstIndex(of: folio), "\(line)")
      let title = try #require(parts.dropLast().last)
      #expect(brief.lines(page).contains { $0 == title || $0.hasSuffix(" " + title) }, "\(line)")
      entries += 1
    }
    let headings = brief.report.sections.flatMap { [$0.title] + $0.blocks.compactMap(\.headingText) }
    #expect(entries == headings.count)
  }

  @Test func headingsOnOnePageAreReachedEachAtItsOwnPlace() throws {
    struct Outline: Decodable {
      struct Entry: Decodable {
        var destpageposfrom1: Int
        var dest: [Value]
        var kids: [Entry]
        var all: [Entry] { [self] + kids.flatMap(\.all) }
      }
      /// A name, a number, or what is no concern here.
      enum Value: Decodable {
        case number(Double), other
        init(from decoder: any Decoder) throws {
          let number = try? decoder.singleValueContainer().decode(Double.self)
          self = number.map(Value.number) ?? .other
        }
      }
      var outlines: [Entry]
    }
    let json = try PrintedBrief.run("qpdf", "--json", "--json-key=outlines", brief.path)
    let entries = try JSONDecoder().decode(Outline.self, from: json).outlines.flatMap(\.all)
    let places = entries.compactMap { entry -> String? in
      guard entry.dest.count > 3, case .number(let height) = entry.dest[3] else { return nil }
      return "\(entry.destpageposfrom1) \(height)"
    }
    #expect(places.count > 15)
    #expect(Set(places).count == places.count)
  }

  @Test func everyParagraphIsReadBackAsItWasWritten() {
    let text = brief.pages.map(Self.withoutFurniture).joined()
    let paragraphs = brief.report.sections.flatMap { $0.blocks.flatMap(\.paragraphs) }
    #expect(paragraphs.count > 40)
    for paragraph in paragraphs {
      for part in paragraph.stretches {
        let isRead = text.contains(Self.joined(part))
        #expect(isRead, "\(part)")
      }
    }
  }

  @Test func everyFigureOfTheAppendixIsThere() {
    let text = brief.pages.joined()
    for number in 1...54 { #expect(text.contains("f0" + (number < 10 ? "0" : "") + "\(number)")) }
  }

  @Test func everyFigureIsToldOfInAChapterOrTheOverview() throws {
    let folder = try PrintedBrief.folder("check")
    defer { try? FileManager.default.removeItem(at: folder) }
    let told = brief.report.sections.filter { $0.kind != .appendix }.flatMap { $0.blocks }
    let words = String(decoding: try JSONEncoder().encode(told), as: UTF8.self)
    for number in 1...54 {
      let id = "f0" + (number < 10 ? "0" : "") + "\(number)"
      let isTold = words.contains("\"\(id)\"")
      #expect(isTold, "\(id)")
    }
    #expect(try PrintedBrief.jianbao("check", in: folder).isEmpty)
  }

  @Test func noCharacterIsAnotherOfTheSameLooks() {
    let suspicious = brief.pages.joined().unicodeScalars.filter { scalar in
      switch scalar.value {
      case 0x2E80...0x2FDF, 0xE000...0xF8FF, 0xF900...0xFAFF, 0xFFFD: true
      default: false
      }
    }
    #expect(suspicious.isEmpty, "\(suspicious)")
  }

  /// A page's text without its running head and folio.
  private static func withoutFurniture(_ page: String) -> String {
    let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
    return joined(lines.dropFirst(2).joined(separator: "\n"))
  }

  /// Lines joined as Chinese is: without a blank. No gap that the setting opens may be read as one; a full-width blank
  /// that the author wrote is read as a plain one.
  private static func joined(_ text: String) -> String {
    text.replacing("\u{3000}", with: " ").replacing("\n", with: "")
  }
}

extension Block {
  fileprivate var headingText: String? {
    if case .heading(let heading) = self { heading.text.plain } else { nil }
  }

  /// The paragraphs of the block and of the boxes and lists in it.
  fileprivate var paragraphs: [Prose] {
    switch self {
    case .paragraph(let paragraph): [paragraph.text]
    case .quote(let quote): quote.blocks.flatMap(\.paragraphs)
    case .callout(let callout): callout.blocks.flatMap(\.paragraphs)
    case .list(let list): list.items.flatMap { $0.flatMap(\.paragraphs) }
    case .heading, .keyFigures, .table, .chart, .image, .timeline, .columns, .sideBySide, .code, .listing, .bibliography, .letterhead, .signature,
      .imprint, .rule, .pageBreak, .rectoBreak, .failure: []
    }
  }
}

extension Prose {
  /// The text between the references, whose words the layout finds.
  fileprivate var stretches: [String] {
    var stretches = [""]
    for inline in inlines {
      if case .reference = inline { stretches.append("") } else { stretches[stretches.count - 1] += inline.plain }
    }
    return stretches
  }
}
