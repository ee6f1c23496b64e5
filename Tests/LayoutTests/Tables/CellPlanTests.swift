import ReportKit
import Testing

@testable import Layout

@Suite struct CellPlanTests {
  private func plan(_ rows: [[Table.Cell]], columns: Int) throws -> CellPlan {
    try CellPlan(rows.map { ($0, false) }, columns: columns)
  }

  @Test func cellsBelowASpanMoveOn() throws {
    let plan = try plan([[.init("甲", rows: 2), .init("乙")], [.init("丙")]], columns: 2)
    #expect(plan.rows[1].map(\.column) == [1])
    #expect(plan.continues == [false, true])
  }

  @Test func aSpanEndsWithTheTable() throws {
    #expect(try plan([[.init("甲", rows: 99), .init("乙")]], columns: 2).rows[0][0].rows == 1)
  }

  @Test func spansOfRowsAndColumnsMeet() throws {
    let plan = try plan(
      [[.init("甲", rows: 2), .init("乙", columns: 2), .init("丁", rows: 2)], [.init("一"), .init("二")]], columns: 4)
    #expect(plan.rows[1].map(\.column) == [1, 2])
  }

  @Test(arguments: [
    [[Table.Cell("甲")]], [[.init("甲"), .init("乙"), .init("丙")]], [[.init("甲", rows: 2), .init("乙")], [.init("丙"), .init("丁")]],
    [[.init("甲", columns: 3)]], [[]],
  ])
  func raggedRowsAreRefused(_ rows: [[Table.Cell]]) {
    #expect(throws: LayoutError.self) { try plan(rows, columns: 2) }
  }
}
