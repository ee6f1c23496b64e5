import ReportKit

/// 医疗援疆: teams of doctors, what they did, and one doctor's years in 轮台.
@main
struct Medical: SectionPlugin {
  @BlockBuilder
  func render(_ input: SectionInput) throws -> [Block] {
    input.opening
    try input.keyFigures(["f018", "f019", "f021", "f022"])
    input.part("组团选派")
    try service(input)
    input.part("把技术留下来")
    try input.figureTable(
      ["f018", "f019", "f020", "f021", "f022", "f023"], anchor: "tab-medical", caption: "医疗援疆的主要指标",
      notes: try input.remarks(on: ["f023"]), source: source(input))
    input.part("留下一支带不走的队伍")
  }

  private func service(_ input: SectionInput) throws -> ChartFigure {
    let shown = ["f023", "f020"]
    let period = try input.period(of: shown).map { $0 + "，" } ?? ""
    return ChartFigure(
      anchor: "fig-service",
      spec: .bars(figures: shown, title: ChartTitle("", subtitle: period + "人次" + (try input.boundsRemark(shown))), step: 40),
      caption: "义诊受益群众\(try input.figure("f023"))，医疗团队诊疗\(try input.figure("f020"))", source: source(input))
  }

  /// Where the chapter's figures are from, as report.yaml has it.
  private func source(_ input: SectionInput) -> Prose? {
    input.parameters["source"]?.string.flatMap { $0.isEmpty ? nil : Prose([.text($0)]) }
  }
}
