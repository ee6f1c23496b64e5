import ReportKit

/// {{title}}.
@main
struct {{Name}}: SectionPlugin {
  /// A row of the table `figures`; the properties are named like its columns.
  struct Row: Decodable {
    var id: String
    var indicator: String
    var period: String
  }

  @BlockBuilder
  func render(_ input: SectionInput) throws -> [Block] {
    let rows: [Row] = try input.rows(of: "figures")
    input.narrative
    if let first = rows.first {
      Paragraph("本节有\(String(rows.count))项指标，第一项是\(first.indicator)：\(try input.figure(first.id))。")
      try Table(rows, anchor: "tab-{{id}}", caption: "{{title}}的指标") {
        TableColumn("指标", \.indicator)
        TableColumn("数值") { try input.figure($0.id) }
        TableColumn("时间", \.period)
      }
    } else {
      Paragraph("本节尚无指标。")
    }
  }
}
