import Frames
import ReportKit
import Testing
import Themes
import Typesetting

@testable import Layout

/// Pages that are read from the right: everything that stands outside stands on the other side.
@Suite struct RightToLeftTests {
  private struct Placed {
    var text: String
    var x: Double
    var width: Double
  }

  private func theme(_ language: String) -> Theme {
    var theme = Theme.annualBrief
    theme.page.mirrored = true
    theme.page.margins = Insets(top: 80, right: 115, bottom: 80, left: 60)
    theme.furniture.folioPlace = .outer
    return theme.speaking(language)
  }

  private func pages(_ blocks: [Block], _ language: String) throws -> [Page] {
    let fonts = try #require(PageMakerTests.fonts)
    let report = Report(
      information: .init(title: "دوكلات", language: language, date: "2026-01-01"), front: .init(cover: false, contents: 0),
      sections: [Section(id: "s", title: "باب", blocks: blocks)])
    return try PageMaker(theme: theme(language), words: .uyghur, fonts: fonts).pages(of: report, created: 0).document.pages
      .filter { Int($0.label) != nil }
  }

  private func texts(_ frame: Frame, at origin: Point = .zero) -> [Placed] {
    frame.items.flatMap { placed -> [Placed] in
      let place = Point(x: origin.x + placed.position.x, y: origin.y + placed.position.y)
      switch placed.item {
      case .glyphs(let run): return [Placed(text: run.text, x: place.x, width: run.advance)]
      case .group(let frame, .identity, _), .tag(_, let frame): return texts(frame, at: place)
      case .group, .shape, .image, .bitmap, .flattened, .link: return []
      }
    }
  }

  private let words = "بۇ بىر ئۈلگە ئابزاس."

  @Test func foliosStandAtTheOuterEdge() throws {
    let blocks: [Block] = [.paragraph(Paragraph(Prose([.text(words)]))), .pageBreak, .paragraph(Paragraph(Prose([.text(words)])))]
    let pages = try pages(blocks, "ug")
    #expect(pages.count == 2)
    let middle = Size.a4.width / 2
    // The first page is a left-hand one.
    #expect(try #require(texts(pages[0].frame).first { $0.text == "1" }).x < middle)
    #expect(try #require(texts(pages[1].frame).first { $0.text == "2" }).x > middle)
  }

  @Test func theInnerMarginIsAtTheBack() throws {
    let blocks: [Block] = [.paragraph(Paragraph(Prose([.text(words)]))), .pageBreak, .paragraph(Paragraph(Prose([.text(words)])))]
    let edges = try pages(blocks, "ug").map { page in
      texts(page.frame).filter { $0.text.contains("ئۈلگە") || $0.text.contains("ئابزاس") || $0.text.contains("بۇ") }
        .map { $0.x + $0.width }.max() ?? 0
    }
    // The first line begins one em in from the right edge of the type area.
    #expect(abs(edges[0] - (Size.a4.width - 60 - 10.5)) < 1)
    #expect(abs(edges[1] - (Size.a4.width - 115 - 10.5)) < 1)
  }

  @Test func marginNotesStandInTheOuterMargin() throws {
    let marked = Prose([.text(words), .note(Note("ياندىكى ئىزاھات", kind: .margin))])
    let pages = try pages([.paragraph(Paragraph(marked)), .pageBreak, .paragraph(Paragraph(marked))], "ug")
    func place(_ page: Page) throws -> Placed { try #require(texts(page.frame).first { $0.text.contains("ياندىكى") }) }
    let first = try place(pages[0])
    #expect(first.x >= 12 && first.x + first.width <= 115 - 9)
    let second = try place(pages[1])
    #expect(second.x >= Size.a4.width - 115 + 9 && second.x + second.width <= Size.a4.width - 11)
  }

  /// A Chinese line alone: its full stop stands at its own end, at the right.
  @Test func wordsOfAnotherDirectionKeepTheirOwn() throws {
    let pages = try pages([.paragraph(Paragraph("这是中文。")), .heading(Heading("中文标题！", level: 2)), .paragraph(Paragraph("后文。"))], "ug")
    let all = texts(pages[0].frame)
    for text in ["这是中文。", "中文标题！"] {
      let pieces = all.filter { $0.text.contains(where: { text.contains($0) }) && !$0.text.contains("后") }
      #expect(pieces.contains { $0.text.contains(text) }, "\(pieces.map(\.text))")
    }
    // A heading still stands at the start of the line, which is at the right.
    let heading = try #require(all.first { $0.text.contains("中文标题") })
    #expect(heading.x + heading.width > Size.a4.width - 60 - 12)
  }
}
