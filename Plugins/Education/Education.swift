import ReportKit

/// 教育援疆: schools from kindergarten to college, and training in Hebei for those who run them.
@main
struct Education: SectionPlugin {
  @BlockBuilder
  func render(_ input: SectionInput) throws -> [Block] {
    input.opening
    try input.keyFigures(["f024", "f025", "f044", "f045"])
    input.part("从幼儿园到高等院校")
    try schools(input)
    try majors(input)
    input.part("结对共建的幼儿园")
    try stages(input)
    input.part("干部人才赴冀培训")
    try input.figureTable(
      ["f043", "f044", "f045", "g004"], anchor: "tab-training", caption: "受援地干部人才培训", source: source(input))
  }

  private func schools(_ input: SectionInput) throws -> ChartFigure {
    let shown = ["f025", "f026", "f046"]
    return ChartFigure(
      anchor: "fig-schools",
      spec: .bars(
        figures: shown,
        title: ChartTitle("", subtitle: "对口帮扶和结对共建的学校，所" + (try input.boundsRemark(shown))), step: 34),
      caption: "省内\(try input.figure("f025"))职业技工院校帮扶受援地\(try input.figure("f026"))，幼儿园结对\(try input.figure("f046"))",
      source: source(input))
  }

  private func majors(_ input: SectionInput) throws -> ChartFigure {
    let shown = ["f027", "f028"]
    return ChartFigure(
      anchor: "fig-majors",
      spec: .bars(figures: shown, title: ChartTitle("", subtitle: "新疆科技学院新增专业，个" + (try input.boundsRemark(shown))), step: 34),
      caption: "新疆科技学院新增专业：工科\(try input.figure("f027"))，医科\(try input.figure("f028"))", source: source(input))
  }

  /// A row for each stage of schooling, from the youngest on.
  private func stages(_ input: SectionInput) throws -> Table {
    Table(
      anchor: "tab-schools", caption: "教育援疆：从幼儿园到高等院校的全覆盖",
      columns: [.init("学段"), .init("做法"), .init("规模")],
      rows: [
        .init(["幼儿园", "与巴州幼儿园结对共建", "\(try input.figure("f046"))"]),
        .init(["中小学", "整体托管库尔勒市第二十三中学", "\(try input.figure("f024"))师资"]),
        .init(["", "组团共建库尔勒市第二十一中学、尉犁县第一中学等学校", "—"]),
        .init([
          "职业技工院校", "省内院校对口帮扶受援地院校",
          "\(try input.figure("f025"))帮扶\(try input.figure("f026"))",
        ]),
        .init([
          "高等院校", "支持帮扶新疆科技学院新增专业",
          "工科\(try input.figure("f027"))、医科\(try input.figure("f028"))",
        ]),
      ],
      notes: ["“—”表示原文没有给出数值。"] + (try input.remarks(on: ["f024"])), source: source(input))
  }

  /// Where the chapter's figures are from, as report.yaml has it.
  private func source(_ input: SectionInput) -> Prose? {
    input.parameters["source"]?.string.flatMap { $0.isEmpty ? nil : Prose([.text($0)]) }
  }
}
