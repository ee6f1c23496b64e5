import Frames
import ReportKit
import Testing
import Themes
import Typesetting

@testable import Layout

/// What the typographer's checklist asks of paragraphs on pages, by its numbers.
@Suite struct ChecklistTests {
  private let sentence = "河北省在疆干部人才累计达到1979人，其中计划内援疆干部人才375人、柔性援疆人员1604人。"

  /// A section of paragraphs of many lengths, each two of them under a heading.
  private func pages() throws -> [Page] {
    var blocks: [Block] = []
    for number in 1...90 {
      if number % 2 == 1 { blocks.append(.heading(Heading(Prose([.text("第\(number)项工作")]), level: 2))) }
      blocks.append(.paragraph(Paragraph(Prose([.text(String(repeating: sentence, count: 1 + number % 5))]))))
    }
    let report = Report(
      information: .init(title: "试", date: "2023-04-01"), sections: [Section(id: "s", title: "一", blocks: blocks)])
    let maker = PageMaker(theme: .annualBrief, fonts: try composition().typesetter.fonts)
    let indented = Theme.annualBrief.page.margins.left + 2 * Theme.annualBrief.text.body.text.size
    return try maker.pages(of: report, created: 0).document.pages.filter { page in
      page.frame.allLines.contains { abs($0.x - indented) < 0.01 }
    }
  }

  private func body(_ page: Page) -> [LineRecord] { page.frame.allLines.sorted { $0.baseline < $1.baseline } }

  @Test("F3: no page starts with a paragraph's last line or ends with its first") func f3() throws {
    let pages = try pages()
    #expect(pages.count > 3)
    for page in pages {
      let lines = body(page)
      let first = try #require(lines.first), last = try #require(lines.last)
      #expect(first.report.isFirst || !first.report.isLast, "page \(page.label) starts with a widow")
      #expect(last.report.isLast || !last.report.isFirst, "page \(page.label) ends with an orphan")
    }
  }

  @Test("F4: body lines of all pages stand on one grid, and no heading is a page's last line") func f4() throws {
    let theme = Theme.annualBrief
    let indent = 2 * theme.text.body.text.size
    for page in try pages() {
      let lines = body(page)
      let starts = lines.filter { $0.report.isFirst && abs($0.x - theme.page.margins.left - indent) < 0.01 }
      let baselines = starts.map { $0.baseline.truncatingRemainder(dividingBy: theme.page.grid) }
      for baseline in baselines { #expect(abs(baseline - (baselines.first ?? 0)) < 0.01) }
      let last = try #require(lines.last)
      #expect(!(last.report.isFirst && last.report.isLast && abs(last.x - theme.page.margins.left) < 0.01))
    }
  }

  @Test("F5: the type area is a whole number of em wide, within a tenth of an em") func f5() throws {
    let em = Theme.annualBrief.page.measure / Theme.annualBrief.text.body.text.size
    #expect(abs(em - em.rounded()) < 0.1, "\(em) em")
  }
}
