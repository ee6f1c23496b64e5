import Foundation
import Frames
import ReportKit
import Testing
import Themes
import Typesetting

@testable import Layout

/// What is said of tables that do not fit, and where tables stand that ask for a place.
@Suite struct TableRemarksTests {
  private func table(rows: Int, columns: Int, words: String = "一二三四", alignment: Table.Alignment = .start) -> Table {
    Table(
      anchor: "tab", caption: "表", columns: (0..<columns).map { _ in .init("栏", alignment: alignment) },
      rows: (0..<rows).map { _ in Table.Row((0..<columns).map { _ in Prose([.text(words)]) }) })
  }

  private func pages(_ blocks: [Block], theme: Theme = .annualBrief) throws -> LaidOutReport {
    let fonts = try #require(PageMakerTests.fonts)
    return try PageMaker(theme: theme, fonts: fonts).pages(
      of: Report(
        information: .init(title: "测试", date: "2023-04-01"), front: .init(cover: false, contents: 0),
        sections: [Section(id: "s", title: "节", blocks: blocks)]), created: 0)
  }

  @Test(arguments: [
    (3, 11, "table.shrunk"), (3, 30, "table.cut"), (60, 14, "table.turned"), (60, 200, "table.cut"),
  ]) func aTableThatIsTooWideSaysWhatBecameOfIt(rows: Int, columns: Int, code: String) throws {
    let remarks = try pages([.table(table(rows: rows, columns: columns, words: "一二三四", alignment: .end))]).remarks
    let remark = try #require(remarks.first { $0.code == code }, "\(remarks)")
    #expect("\(remark)".hasPrefix("s › block 1 (table “tab”)"))
  }

  @Test func whatTheAuthorAskedForIsNoSurprise() throws {
    var wide = table(rows: 3, columns: 30, alignment: .end)
    wide.whenWide = .turn
    #expect(try pages([.table(wide)]).remarks.filter { $0.code == "table.turned" }.isEmpty)
  }

  @Test func aRowTallerThanAPageSaysSo() throws {
    let remarks = try pages([.table(table(rows: 2, columns: 1, words: String(repeating: "一行很长的话。", count: 600)))]).remarks
    #expect(remarks.contains { $0.code == "table.row-split" && $0.message.contains("row 1") }, "\(remarks)")
  }

  @Test func aHeadingStandsAboveATurnedTable() throws {
    var wide = table(rows: 12, columns: 14)
    wide.whenWide = .turn
    let before: [Block] = (0..<30).map { .paragraph(Paragraph(Prose([.text("第\($0)段。")]))) }
    let document = try pages(before + [.heading(Heading("分月气象", level: 2)), .table(wide)]).document
    let page = try #require(document.pages.first { $0.frame.dump(indent: 0).contains("分月气象") })
    #expect(page.frame.dump(indent: 0).contains("Table"))
  }

  @Test(arguments: [(Placement.top, true), (.bottom, false)]) func aTableStandsWhereItAsksTo(placement: Placement, isAbove: Bool) throws {
    var placed = table(rows: 20, columns: 3)
    placed.placement = placement
    let text: [Block] = (0..<12).map { .paragraph(Paragraph(Prose([.text("第\($0)段的话。")]))) }
    let document = try pages([.paragraph(Paragraph("开头。")), .pageBreak] + text.prefix(4) + [.table(placed)] + text.dropFirst(4)).document
    let page = try #require(document.pages.first { $0.frame.dump(indent: 0).contains("表1") })
    let words = page.frame.dump(indent: 0)
    let table = try #require(words.range(of: "Table")).lowerBound
    let last = try #require(words.range(of: "第0段的话")).lowerBound
    #expect((table < last) == isAbove)
  }

  @Test func nothingFloatsAboveTheOpeningOfASection() throws {
    var placed = table(rows: 3, columns: 3)
    placed.placement = .top
    let document = try pages([.paragraph(Paragraph("开头。")), .table(placed), .paragraph(Paragraph("后文。"))]).document
    #expect(document.pages.count == 2)
    #expect(!document.pages[0].frame.dump(indent: 0).contains("Table"))
  }

  /// The tint of every other row would cover what a cell from above says.
  @Test func aBandDoesNotCoverACellThatReachesOverRows() throws {
    var theme = Theme.annualBrief
    theme.furniture.tableRules = .banded
    var spanning = table(rows: 4, columns: 3)
    spanning.rows[0].cells[0].rows = 4
    for row in 1..<4 { spanning.rows[row].cells.removeFirst() }
    let fonts = try #require(PageMakerTests.fonts)
    let section = Section(id: "s", title: "节", blocks: [.table(spanning)]).anchored()
    let composition = Composition(theme, .chinese, Directory([section], words: .chinese), Typesetter(fonts: fonts))
    let grid = try TableGrid(spanning, in: composition)
    let rows = try grid.rows(0..<4)
    let band = try #require(rows[1].dump(indent: 0).split(separator: "\n").first { $0.contains("shape M") })
    let left = try #require(band.split(separator: "M").last?.split(separator: ",").first.flatMap { Double($0) })
    #expect(left >= grid.columns[0].x + grid.columns[0].width)
  }
}
