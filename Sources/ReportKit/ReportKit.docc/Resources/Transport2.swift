import ReportKit

/// 交通.
@main
struct Transport: SectionPlugin {
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
    Paragraph("在疆干部人才\(try input.figure("f002"))（\(Reference("tab-transport"))）。")
    try Table(rows, anchor: "tab-transport", caption: "本节的指标") {
      TableColumn("指标", \.indicator)
      TableColumn("数值") { try input.figure($0.id) }
      TableColumn("时间", \.period)
    }
  }
}
