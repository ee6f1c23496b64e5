import ReportKit

/// 文化润疆: families and villages in pairs, opera at school, stage and film, and visitors on their way.
@main
struct Culture: SectionPlugin {
  @BlockBuilder
  func render(_ input: SectionInput) throws -> [Block] {
    input.opening
    try input.keyFigures(["f039", "f040", "f042", "f054"])
    input.part("结对：从干部人才到村（连）")
    try pairs(input)
    input.part("传统文化进校园")
    input.part("舞台与银幕")
    try stage(input)
    input.part("送客入疆")
    try input.figureTable(
      ["f050", "f051", "f052", "f053", "f054"], anchor: "tab-visitors", caption: "“冀疆情·巴州行”送客入疆系列活动",
      source: source(input))
  }

  private func pairs(_ input: SectionInput) throws -> ChartFigure {
    let shown = ["f040", "f042"]
    let subtitle = (try input.period(of: shown) ?? "") + "结成的对数，对" + (try input.boundsRemark(shown))
    return ChartFigure(
      anchor: "fig-pairs", spec: .bars(figures: shown, title: ChartTitle("", subtitle: subtitle), step: 36),
      caption: "结对认亲\(try input.figure("f040"))，乡村振兴结对帮扶村\(try input.figure("f042"))", source: source(input),
      notes: try villages(input))
  }

  /// How villages make pairs, where their numbers are as it says.
  private func villages(_ input: SectionInput) throws -> [Prose] {
    guard try input.value(of: "f041") == 2 * input.value(of: "f042") else { return [] }
    return ["每对结对帮扶村由两个村（连）组成，所以\(try input.figure("f041"))村（连）结成\(try input.figure("f042"))。"]
  }

  private func stage(_ input: SectionInput) throws -> Table {
    Table(
      anchor: "tab-stage", caption: "文旅援疆的作品与演出",
      columns: [.init("形式"), .init("作品或活动"), .init("说明")],
      rows: [
        .init([
          "舞台剧目", "《艾德莱斯出天山——情系巴音郭楞》",
          "省歌舞剧院与巴州歌舞团联合排演，获\(try input.figure("f048"))全国少数民族文艺会演剧目创新奖",
        ]),
        .init(["电影", "《情满天山》", "河北省\(try input.figure("f047"))援疆电影"]),
        .init(["慰问演出", "省心连心艺术团", "走进巴州、兵团二师，\(try input.figure("f049"))"]),
      ], source: source(input))
  }

  /// Where the chapter's figures are from, as report.yaml has it.
  private func source(_ input: SectionInput) -> Prose? {
    input.parameters["source"]?.string.flatMap { $0.isEmpty ? nil : Prose([.text($0)]) }
  }
}
