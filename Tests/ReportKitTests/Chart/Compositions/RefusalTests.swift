import Testing

@testable import ReportKit

/// What cannot be shown truthfully is refused, with the name of what is at fault.
@Suite struct RefusalTests {
  private func expect(_ word: String, at path: String, _ chart: () throws -> ChartSpec, location: SourceLocation = #_sourceLocation) {
    do {
      _ = try chart()
      Issue.record("it was drawn", sourceLocation: location)
    } catch let error as SpecError {
      #expect(error.problem.contains(word) && error.path == path, "\(error)", sourceLocation: location)
    } catch { Issue.record(error, sourceLocation: location) }
  }

  @Test func quantitiesThatNoAreaShows() {
    for bad in [-1.0, .nan, .infinity] {
      let things = [NamedQuantity("甲", 1), NamedQuantity("乙", bad)]
      expect("乙", at: "waffle.parts[1].quantity") { try .waffle(things) }
      expect("乙", at: "pictogram.parts[1].quantity") { try .pictogram(things, unit: 1) }
      expect("乙", at: "funnel.steps[1].quantity") { try .funnel(things) }
      expect("乙", at: "treemap.branches[0].parts[0].quantity") { try .treemap([Branch("甲", parts: [Branch("乙", bad)])]) }
      expect("乙", at: "sunburst.branches[0].quantity") { try .sunburst([Branch("乙", bad)]) }
      expect("甲→乙", at: "sankey.links[0].quantity") { try .sankey([.init("甲", "乙", bad)]) }
      expect("甲 二", at: "radar.series[0].values[1]") { try .radar(["一", "二"], [("甲", [1, bad])], top: 10) }
    }
    expect("above 0", at: "pictogram.unit") { try .pictogram([.init("甲", 1)], unit: 0) }
  }

  @Test func twoOfOneName() {
    let pairs = [BeforeAfter("甲", 1, 2), BeforeAfter("甲", 3, 4)]
    expect("甲", at: "slope.pairs[1]") { try .slope(pairs, from: "前", to: "后") }
    expect("甲", at: "dumbbell.pairs[1]") { try .dumbbell(pairs, from: "前", to: "后") }
    expect("甲", at: "pyramid.classes[1]") { try .pyramid(pairs, left: "男", right: "女") }
    expect("甲", at: "funnel.steps[1]") { try .funnel([.init("甲", 2), .init("甲", 1)]) }
    expect("年", at: "slope.pairs") { try .slope([], from: "年", to: "年") }
  }

  @Test func daysThatAreNone() {
    expect("无日期", at: "calendar.days[0]") { try .calendar([.init("无日期", 1)]) }
    expect("2023-02-30", at: "calendar.days[0]") { try .calendar([.init("2023-02-30", 1)]) }
    expect("twice", at: "calendar.days[1]") { try .calendar([.init("2023-02-03", 1), .init("2023-02-03", 1)]) }
    expect("weeks", at: "calendar.days") { try .calendar([.init("0203-02-03", 1), .init("2023-02-03", 1)]) }
    expect("设计", at: "gantt.tasks[0].start") { try .gantt([.init("设计", from: "下周", to: "2023-02-03")]) }
    expect("设计", at: "gantt.tasks[0].end") { try .gantt([.init("设计", from: "2023-02-04", to: "2023-02-03")]) }
  }

  @Test func streamsInACircle() {
    expect("甲→乙→甲", at: "sankey.links") { try .sankey([.init("甲", "乙", 1), .init("乙", "甲", 1)]) }
    expect("乙→丙→乙", at: "sankey.links") { try .sankey([.init("甲", "乙", 1), .init("乙", "丙", 1), .init("丙", "乙", 1)]) }
    expect("甲→甲", at: "sankey.links") { try .sankey([.init("甲", "甲", 1)]) }
    #expect(FlowPlan.circle(in: [.init("甲", "乙", 1), .init("甲", "丙", 1), .init("乙", "丁", 1), .init("丙", "丁", 1)]) == nil)
  }

  @Test func regionsThatNobodyKnows() {
    expect("东巷", at: "choropleth.quantities[0]") { try .choropleth([["properties": ["name": "东港"]]], key: "name", [.init("东巷", 1)]) }
    expect("东港", at: "tileMap.tiles[1]") { try .tileMap([.init("东港", column: 0, row: 0, 1), .init("西岭", column: 0, row: 0, 1)]) }
  }

  @Test func radarsWithoutAValueAndBranchesTooDeep() {
    expect("甲", at: "radar.series[0].values") { try .radar(["一", "二"], [("甲", [1])], top: 10) }
    let deep = Branch("丁", parts: [Branch("戊", 1)])
    expect("丁", at: "sunburst.branches[0].parts[0].parts[0].parts") { try .sunburst([Branch("乙", parts: [Branch("丙", parts: [deep])])]) }
  }
}
