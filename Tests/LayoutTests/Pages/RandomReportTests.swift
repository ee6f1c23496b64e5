import Foundation
import Frames
import Golden
import ReportKit
import Testing
import Themes
import Typesetting

@testable import Layout

/// Laws that hold for every report, tried on reports made by dice.
@Suite struct RandomReportTests {
  private func report(_ seed: UInt64) -> Report {
    var dice = Dice(seed)
    var count = 0
    var tables = 0
    func words() -> String {
      count += 1
      let text = SourceArticle.paragraphs[Int.random(in: 4..<SourceArticle.paragraphs.count, using: &dice)]
      return "甲\(count)乙" + text.prefix(Int.random(in: 4...220, using: &dice)).filter { !$0.isASCII }
    }
    func prose(mayNote: Bool) -> Prose {
      var prose = Prose([.text(words())])
      if mayNote, Int.random(in: 0...3, using: &dice) == 0 {
        let kind = Note.Kind.allCases.randomElement(using: &dice) ?? .foot
        prose = prose + Prose([.note(Note(Prose([.text(words())]), kind: kind)), .text("。")])
      }
      if tables > 0, Int.random(in: 0...4, using: &dice) == 0 {
        let form: Reference.Form = Bool.random(using: &dice) ? .page : .number
        prose = prose + Prose([.reference(Reference("tab-\(Int.random(in: 1...tables, using: &dice))", form: form))])
      }
      return prose
    }
    func block(_ depth: Int) -> Block {
      switch Int.random(in: 0...(depth > 0 ? 2 : 12), using: &dice) {
      case 0...2: return .paragraph(Paragraph(prose(mayNote: true)))
      case 3: return .heading(Heading(Prose([.text(String(words().prefix(12)))])))
      case 4:
        tables += 1
        return .table(
          Table(
            anchor: "tab-\(tables)", caption: "表题", columns: [.init("项"), .init("数", alignment: .decimal)],
            rows: (0..<Int.random(in: 1...60, using: &dice)).map { .init(["项\("\($0)")", "\("\($0 * 7)")"]) },
            placement: [nil, .here, .top, .bottom].randomElement(using: &dice) ?? nil))
      case 5: return .columns(Columns(blocks: (0..<Int.random(in: 1...6, using: &dice)).map { _ in block(depth + 1) }))
      case 6: return .sideBySide(SideBySide([.init(blocks: [block(depth + 1)]), .init(weight: 2, blocks: [block(depth + 1)])]))
      case 7: return .callout(Callout(.note, title: "注意", blocks: [block(depth + 1), block(depth + 1)]))
      case 8: return Bool.random(using: &dice) ? .pageBreak : .rectoBreak
      case 9: return .list(List([prose(mayNote: true), prose(mayNote: false)]))
      default: return .paragraph(Paragraph(prose(mayNote: false)))
      }
    }
    let sections = (0..<Int.random(in: 1...4, using: &dice)).map { number in
      Section(
        id: "s\(number)", title: "第\(number)部分",
        blocks: (0..<Int.random(in: 1...24, using: &dice)).map { _ in block(0) })
    }
    return Report(information: .init(title: "随机", date: "2023-04-01"), sections: sections)
  }

  @Test("Nothing is lost, notes stand with their marks, references resolve, threads don't matter", arguments: 0..<24)
  func laws(seed: UInt64) throws {
    let fonts = try #require(PageMakerTests.fonts)
    var theme = Theme.annualBrief
    if seed.isMultiple(of: 3) { theme.page.notes = .page }
    if seed.isMultiple(of: 4) { theme.page.chapters = .recto }
    let report = report(seed)
    let made = try PageMaker(theme: theme, fonts: fonts, workers: 3).pages(of: report, created: 0)
    #expect(made.failures.isEmpty, "\(made.failures)")
    let alone = try PageMaker(theme: theme, fonts: fonts, workers: 1).pages(of: report, created: 0)
    #expect(made.document == alone.document)

    let pages = made.document.pages.filter { Int($0.label) != nil }
    let text = pages.map(\.frame.words).joined()
    var expected = 0
    for section in report.sections {
      for block in section.blocks {
        _ = block.replacingProse { prose in
          for note in prose.notes { expected += note.text.plain.contains("乙") ? 1 : 0 }
          expected += prose.plain.contains("乙") ? 1 : 0
          return prose
        }
      }
    }
    #expect(text.components(separatedBy: "乙").count - 1 >= expected, "a paragraph or a note is lost")

    // What stands in the text comes in its order, whatever floats and notes stand between.
    var order: [Int] = []
    for section in report.sections {
      for block in section.blocks {
        _ = block.replacingProse { prose in
          if case .text(let first)? = prose.inlines.first { order += Self.numbers(first) }
          return prose
        }
      }
    }
    let own = Set(order)
    #expect(Self.numbers(text).filter { own.contains($0) } == order, "the text is out of order")

    let anchors = pages.map { Set($0.frame.anchors) }
    for (number, own) in anchors.enumerated() {
      for anchor in own where anchor.hasSuffix(".mark") {
        let note = String(anchor.dropLast(5))
        let isEnd = report.sections.map { $0.anchored() }.flatMap { $0.blocks.flatMap(\.notes) }
          .contains { $0.anchor == note && $0.kind == .end }
        if isEnd {
          #expect(anchors.contains { $0.contains(note) })
        } else {
          #expect(own.contains(note), "the note \(note) is not on page \(pages[number].label)")
        }
      }
    }
    let area = theme.page.size.height
    for page in pages { #expect(page.frame.extentBottom <= area + 0.1) }
  }

  /// The numbers between 甲 and 乙.
  private static func numbers(_ text: String) -> [Int] {
    text.split(separator: "甲").compactMap { part in
      part.firstIndex(of: "乙").flatMap { Int(part[..<$0].filter { !$0.isWhitespace }) }
    }
  }

  @Test func aReferenceToNothingIsAnErrorWithItsPlace() throws {
    let fonts = try #require(PageMakerTests.fonts)
    var report = report(5)
    report.sections[0].blocks.insert(.paragraph(Paragraph(Prose([.reference(Reference("tab-99999"))]))), at: 0)
    let made = try PageMaker(theme: .annualBrief, fonts: fonts).pages(of: report, created: 0)
    #expect(made.failures.map(\.code) == ["reference.unknown"])
    #expect(made.failures.first?.place?.block?.contains("block 1") == true)
  }
}

extension Frame {
  fileprivate var extentBottom: Double {
    items.map { placed -> Double in
      switch placed.item {
      case .glyphs: placed.position.y
      case .tag(_, let frame): placed.position.y + frame.extentBottom
      case .group, .shape, .image, .bitmap, .flattened, .link: 0
      }
    }.max() ?? 0
  }
}
