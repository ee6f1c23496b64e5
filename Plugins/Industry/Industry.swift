import ReportKit

/// 产业援疆: parks and investment, jobs at home, money for work, recruitment, and produce on its way to Hebei.
@main
struct Industry: SectionPlugin {
  @BlockBuilder
  func render(_ input: SectionInput) throws -> [Block] {
    input.opening
    try input.keyFigures(["f007", "f008", "f014", "f031"])
    input.part("建园与招商")
    try input.figureTable(
      ["f005", "f006", "f007", "f008", "g003"], anchor: "tab-investment", caption: "招商举措与落地项目", source: source(input))
    input.part("家门口就业")
    input.part("稳就业的援疆资金")
    try yearlyMoney(input)
    try allMoney(input)
    input.part("招聘：两个方向的流动")
    try goingWest(input)
    input.part("农产品出疆")
    try input.figureTable(
      ["f031", "f032"], anchor: "tab-sales", caption: "新疆特色农产品在河北的销售网点",
      notes: try sameNumber(input), source: source(input))
  }

  /// That counters and projects are two things, where their numbers could be taken for one.
  private func sameNumber(_ input: SectionInput) throws -> [Prose] {
    guard try input.value(of: "f032") == input.value(of: "f007") else { return [] }
    return ["销售专柜与落地援疆项目（\(try input.figure("f007"))）数值相同，是两件不同的事。"]
  }

  /// The two yearly amounts compare with each other; what is spent once does not stand beside them.
  private func yearlyMoney(_ input: SectionInput) throws -> ChartFigure {
    ChartFigure(
      anchor: "fig-yearly", spec: .bars(figures: ["f015", "f012"], title: ChartTitle("", subtitle: "每年安排的援疆资金" + (try input.boundsRemark(["f015", "f012"]))), step: 36),
      caption: "每年安排\(try input.figure("f015"))扶持龙头企业和农产品加工，\(try input.figure("f012"))用于培训",
      source: source(input))
  }

  private func allMoney(_ input: SectionInput) throws -> Table {
    func period(_ id: String) throws -> Prose { Prose([.text(try input.period(of: [id]) ?? "未注明")]) }
    return Table(
      anchor: "tab-funds", caption: "就业援疆资金：每年安排与一次性安排",
      columns: [.init("用途"), .init("数额", alignment: .decimal), .init("期间")],
      rows: [
        .init(cells: [.init("每年安排", columns: 3)], kind: .group),
        .init(["技能和就业创业培训", "\(try input.figure("f012"))", try period("f012")], indent: 1),
        .init(["培育劳动密集型龙头企业、开展农产品加工", "\(try input.figure("f015"))", try period("f015")], indent: 1),
        .init(cells: [.init("一次性安排", columns: 3)], kind: .group),
        .init(["建设\(try input.figure("f014"))就业培训基地", "\(try input.figure("f013"))", try period("f013")], indent: 1),
      ],
      notes: ["两类资金的时间口径不同，不作合计。"], source: source(input))
  }

  private func goingWest(_ input: SectionInput) throws -> ChartFigure {
    let shown = ["f036", "f037", "f038"]
    return ChartFigure(
      anchor: "fig-west",
      spec: .bars(figures: shown, title: ChartTitle("", subtitle: "人数，名" + (try input.boundsRemark(shown))), step: 34),
      caption: "\(try input.figure("f036"))高校毕业生担任西部志愿者，\(try input.figure("f037"))毕业生到巴州、兵团二师就业",
      source: source(input))
  }

  /// Where the chapter's figures are from, as report.yaml has it.
  private func source(_ input: SectionInput) -> Prose? {
    input.parameters["source"]?.string.flatMap { $0.isEmpty ? nil : Prose([.text($0)]) }
  }
}
