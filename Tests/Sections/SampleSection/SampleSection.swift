import ReportKit

/// A section in Swift for the tests of the host.
@main
struct SampleSection: SectionPlugin {
  struct Row: Decodable {
    var id: String
    var indicator: String
    var value: Double
  }

  func render(_ input: SectionInput) throws -> [Block] {
    print("this goes to the log")
    let rows: [Row] = try input.rows(of: "figures")
    if rows.count == 1 { input.report(.warning, code: "rows.few", "there is one row only", at: Place(table: "figures")) }
    let table = Table(
      anchor: "tab-all", caption: "全部指标", columns: [.init("指标"), .init("数值", alignment: .decimal)],
      rows: try rows.map { Table.Row([Prose(stringLiteral: $0.indicator), "\(try input.figure($0.id))"]) })
    return input.narrative + [.table(table)]
  }
}
