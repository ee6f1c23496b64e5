import Frames
import ReportKit
import Testing
import Themes
import Typesetting

@testable import Layout

@Suite struct TableSlicesTests {
  private func slices(_ table: Table) throws -> [Slice] {
    var named = table
    named.anchor = "tab"
    let section = Section(id: "test", title: "测试", blocks: [.table(named)]).anchored()
    return try section.blocks[0].slices(in: composition([section]))
  }

  private func texts(_ frame: Frame) -> String {
    frame.dump(indent: 0)
  }

  private func table(_ rows: Int, columns: Int = 4) -> Table {
    Table(
      caption: "长表", columns: (0..<columns).map { .init(Prose([.text("列\($0)")]), alignment: $0 == 0 ? .start : .decimal) },
      rows: (0..<rows).map { row in Table.Row((0..<columns).map { Prose([.text($0 == 0 ? "行\(row)" : "\(row).\($0)")]) }) })
  }

  @Test func aShortTableFloatsWhole() throws {
    let slices = try slices(table(4))
    #expect(slices.count == 1)
    #expect(slices[0].floats)
  }

  @Test func aLongTableRepeatsItsHeadUnderContinued() throws {
    let slices = try slices(table(100))
    #expect(slices.count == 102)
    let again = try #require(slices[50].repeated)
    #expect(texts(again).contains("续表1"))
    #expect(texts(again).contains("列3"))
    #expect(slices[50].closing != nil)
  }

  @Test func decimalPointsShareALine() throws {
    let rows = ["1.5", "22.25", "333"].map { Table.Row(["行", Prose([.text($0)])]) }
    let table = Table(caption: "表", columns: [.init("甲"), .init("乙", alignment: .decimal)], rows: rows)
    let grid = try TableGrid(table, in: composition())
    let ends = try (0..<3).map { row -> Double in
      let frame = try grid.rows(row..<row + 1)[0]
      let whole = NumberParts(rows[row].cells[1].text.plain).whole
      let style = Theme.annualBrief.text["cell"].text
      let width = try composition().line(whole, style).width
      return try #require(frame.glyphs(of: whole)) + width
    }
    for end in ends { #expect(abs(end - ends[0]) < 0.1) }
  }

  @Test func wideTablesShrinkThenTurn() throws {
    let wide = table(3, columns: 16)
    let grid = try TableGrid(wide, in: composition())
    #expect(grid.scale <= 1)
    let turned = try slices(table(60, columns: 19))
    #expect(turned.count > 1)
    #expect(turned.allSatisfy { $0.height == Theme.annualBrief.page.depth })
    var forced = table(3)
    forced.whenWide = .turn
    #expect(try slices(forced)[0].height == Theme.annualBrief.page.depth)
  }

  @Test func aRowTallerThanAPageGoesOnLineByLine() throws {
    let long = String(repeating: "这一格的文字比一页还要长，", count: 400)
    let table = Table(caption: "表", columns: [.init("甲"), .init("乙")], rows: [Table.Row(["一", Prose([.text(long)])])])
    let slices = try slices(table)
    #expect(slices.count > 30)
    for slice in slices { #expect(slice.height < Theme.annualBrief.page.depth / 4) }
    let galley = slices
    let pages = try Paginator(depth: Theme.annualBrief.page.depth, grid: Theme.annualBrief.page.grid).cut(galley)
    #expect(pages.count > 1)
  }

  @Test func headsHaveLevelsWithRulesUnderSpans() throws {
    var table = table(2, columns: 3)
    table.head = [[.init("地区", rows: 2), .init("产值", columns: 2)], [.init("2024年"), .init("2025年")]]
    let frames = try TableGrid(table, in: composition()).headRows()
    #expect(frames.count == 2)
    #expect(texts(frames[0]).contains("产值"))
    #expect(texts(frames[1]).contains("2025年"))
  }
}

extension Frame {
  /// The left edge of the glyph run whose text begins so.
  fileprivate func glyphs(of text: String, from x: Double = 0) -> Double? {
    for placed in items {
      switch placed.item {
      case .glyphs(let run) where run.text.hasPrefix(text): return x + placed.position.x
      case .group(let frame, _, _), .tag(_, let frame):
        if let found = frame.glyphs(of: text, from: x + placed.position.x) { return found }
      case .glyphs, .shape, .image, .bitmap, .flattened, .link: break
      }
    }
    return nil
  }
}
