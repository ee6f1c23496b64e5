import ReportKit

/// 交通.
@main
struct Transport: SectionPlugin {
  /// A row of the table `figures`; the properties are named like its columns.
  struct Row: Decodable {
    var id: String
    var indicator: String
    var period: String
    var value: Double?
  }

  @BlockBuilder
  func render(_ input: SectionInput) throws -> [Block] {
    let rows: [Row] = try input.rows(of: "figures")
    let people = rows.filter { ["f003", "f004"].contains($0.id) }
    input.narrative
    Paragraph("在疆干部人才\(try input.figure("f002"))（\(Reference("fig-transport"))、\(Reference("tab-transport"))）。")
    if people.isEmpty {
      input.report(.warning, code: "people.missing", "there is no figure f003 or f004", at: Place(table: "figures"))
    } else {
      ChartFigure(anchor: "fig-transport", caption: "计划内与柔性援疆人员") {
        ForEach(people) { row in
          BarMark(x: .value("人数", row.value ?? 0), y: .value("项目", row.indicator))
        }
      }
    }
    try Table(rows, anchor: "tab-transport", caption: "本节的指标") {
      TableColumn("指标", \.indicator)
      TableColumn("数值") { try input.figure($0.id) }
      TableColumn("时间", \.period)
    }
  }
}
