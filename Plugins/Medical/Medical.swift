import ReportKit

/// 医疗援疆: teams of doctors, what they did, and one doctor's years in 轮台.
@main
struct Medical: SectionPlugin {
  private let source: Prose = "《河北日报》综述"

  @BlockBuilder
  func render(_ input: SectionInput) throws -> [Block] {
    input.opening
    KeyFigures(
      try ["f018", "f019", "f021", "f022"].map { KeyFigures.Item(try input.figure($0), note: "2020年以来") })
    input.part("组团选派")
    ChartFigure(
      anchor: "fig-service",
      spec: .bars(
        figures: ["f023", "f020"],
        title: ChartTitle("", subtitle: "2020年以来，人次；开口的条形表示不少于"), step: 40),
      caption: "义诊受益群众\(try input.figure("f023"))，医疗团队诊疗\(try input.figure("f020"))", source: source)
    input.part("把技术留下来")
    try input.figureTable(
      ["f018", "f019", "f020", "f021", "f022", "f023"], anchor: "tab-medical", caption: "医疗援疆的主要指标",
      notes: ["受益群众一项，原文紧接义诊，按义诊的受益群众理解。"], source: source)
    input.part("留下一支带不走的队伍")
  }
}
