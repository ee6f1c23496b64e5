import Golden
import ReportKit
import Testing

@testable import Layout

@Suite struct BlockGoldenTests {
  private func check(_ name: String, _ block: Block) throws {
    #expect(try Golden(name).difference(from: words(block)) == nil)
  }

  @Test func heading() throws { try check("heading", .heading(Heading("聚焦发展定位，191个项目落地"))) }
  @Test func opening() throws { try check("opening", .heading(Heading("医疗援疆", level: 1))) }

  @Test func paragraph() throws {
    try check("paragraph", .paragraph(Paragraph("累计提供诊疗服务8.7万余人次，填补医疗技术空白410项，组织医疗专家义诊225场。")))
  }

  @Test func list() throws {
    try check("list", .list(List(ordered: true, ["科技产业园", Prose([.text("生态产业园，"), .strong("组团援建")])])))
  }

  @Test func callout() throws {
    try check("callout", .callout(Callout(.case, title: "一家人的新工作", blocks: [.paragraph(Paragraph("每月工资5000多元。"))])))
  }

  @Test func quote() throws {
    try check("quote", .quote(Quote([.paragraph(Paragraph("这一切都值了。"))], attribution: "张东玲")))
  }

  @Test func keyFigures() throws {
    var item = KeyFigures.Item(FigureReference("f020"), label: "累计诊疗服务", note: "2020年以来")
    item.number = "8.7"
    item.unit = "万余人次"
    try check("key figures", .keyFigures(KeyFigures([item, item])))
  }

  @Test func table() throws {
    let table = Table(
      caption: "医疗援疆主要指标", unit: "见各行",
      columns: [.init("指标"), .init("数值", alignment: .decimal), .init("单位")],
      rows: [
        Table.Row(cells: [Table.Cell("诊疗", columns: 3)], kind: .group), Table.Row(["诊疗服务", "8.7万余", "人次"]),
        Table.Row(["义诊", "225", "场"], indent: 1), Table.Row(["合计", "1", "项"], kind: .total),
      ], notes: ["口径见附录。"], source: "河北日报")
    try check("table", .table(table))
  }

  @Test func timeline() throws {
    try check("timeline", .timeline(Timeline([.init(date: "2019年12月", text: "入疆"), .init(date: "2020年", text: "签约", note: "推定")])))
  }

  @Test func failure() throws {
    try check(
      "failure",
      .failure(Failure(subject: "医疗援疆", version: "1.2.0", code: "plugin.crashed", message: "the section ended with signal 4 \u{1F600}", place: "medical")))
  }

  @Test func raggedRowsAreRefused() {
    let table = Table(caption: "表", columns: [.init("甲"), .init("乙")], rows: [Table.Row(["一"])])
    #expect(throws: LayoutError.raggedRow(row: 1, cells: 1, columns: 2)) { try words(.table(table)) }
    #expect(throws: LayoutError.noColumns) { try words(.table(Table(caption: "表", columns: [], rows: []))) }
  }

  @Test func unknownReferencesAreRefused() {
    let paragraph = Paragraph("见\(Reference("fig-none"))")
    #expect(throws: LayoutError.unknownReference(anchor: "fig-none", near: nil)) { try words(.paragraph(paragraph)) }
  }
}
