import ReportKit
import Testing

@testable import Manuscript

@Suite struct TableTextTests {
  private func table(_ lines: String) throws -> Table? {
    guard case .table(let table) = try Manuscript("```table tab-a 题名\n\(lines)\n```", file: "a.md").blocks.first else { return nil }
    return table
  }

  private func problem(_ lines: String) -> String? {
    do {
      _ = try table(lines)
      return nil
    } catch {
      return "\(error)"
    }
  }

  @Test func headsOfTwoLevelsSpanRowsAndColumns() throws {
    let table = try #require(
      try table("单位：亿元\n| 地区 | 产值 | < |\n| ^ | 2024年 | 2025年 |\n|---|--:|:-:|\n| = 合计 | 1 | 2 |\n| # 南部 |\n| > 甲 | {f1} | 3 |\n| > 乙 | 4 | ^ |\n注：口径。\n资料来源：某局"))
    #expect(table.anchor == "tab-a")
    #expect(table.caption == "题名")
    #expect(table.unit == "亿元")
    #expect(table.head == [[.init("地区", rows: 2), .init("产值", columns: 2)], [.init("2024年"), .init("2025年")]])
    #expect(table.columns.map(\.title) == ["地区", "2024年", "2025年"])
    #expect(table.columns.map(\.alignment) == [.start, .decimal, .center])
    #expect(table.rows[0] == Table.Row(["合计", "1", "2"], kind: .total))
    #expect(table.rows[1] == Table.Row(cells: [.init("南部", columns: 3)], kind: .group))
    #expect(table.notes == ["口径。"])
    #expect(table.source == "某局")
  }

  @Test func cellsReachDown() throws {
    let table = try #require(try table("| 甲 | 乙 |\n|---|---|\n| 一 | 1 |\n| ^ | 2 |\n| ^ | 3 |"))
    #expect(table.rows[0].cells[0].rows == 3)
    #expect(table.rows[2].cells.count == 1)
  }

  @Test func barsCanBeWritten() throws {
    #expect(try table("| 甲 |\n|---|\n| a\\|b |")?.rows == [Table.Row(["a|b"])])
  }

  @Test(arguments: [
    ("", "a.md:1"), ("| 甲 |", "a.md:1"), ("| 甲 | 乙 |\n|---|---|\n| 一 |", "a.md:4"), ("| 甲 |\n|---|\n| < |", "a.md:4"),
    ("| 甲 |\n|---|\n| ^ |", "a.md:4"), ("说明\n| 甲 |\n|---|", "a.md:2"), ("宽表：飞\n| 甲 |\n|---|", "a.md:2"),
  ])
  func brokenTablesAreNamedByLine(_ lines: String, _ place: String) throws {
    #expect(try #require(problem(lines)).contains(place))
  }

  @Test func twentyThousandRowsAreRead() throws {
    let rows = (0..<20_000).map { "| 行\($0) | \($0) |" }.joined(separator: "\n")
    #expect(try table("| 甲 | 乙 |\n|---|--:|\n\(rows)")?.rows.count == 20_000)
  }
}
