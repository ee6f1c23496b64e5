import Testing

@testable import ReportKit

@Suite struct CompositionsTests {
  private func rows(_ spec: ChartSpec) -> [Properties] {
    var all: [Properties] = []
    var copy = spec
    copy.forEachView { if case .values(let values, _)? = $0.data { all += values.list?.compactMap(\.object) ?? [] } }
    return all
  }

  @Test func aWaffleDealsAHundredCells() throws {
    #expect(rows(try .waffle([.init("甲", 1), .init("乙", 1), .init("丙", 1)])).count == 100)
    #expect(rows(try .waffle([.init("空", 0)])).isEmpty)
    #expect(rows(try .waffle([.init("甲", 1e308), .init("乙", 1e308)])).count == 100)
  }

  @Test func aPartWithoutACellStandsInTheLegendWithItsValue() throws {
    let spec = try ChartSpec.waffle([.init("甲", 9999), .init("乙", 1)])
    guard case .layer(let layers) = spec.view else { throw SpecError(path: "$", problem: "no layers") }
    #expect(layers.first?.encoding[.color]?.scale?["domain"] == ["甲 9999", "乙 1"])
  }

  @Test func numbersAreSaidInTheHousesWay() throws {
    #expect(try ChartSpec.pictogram([.init("甲", 1_234_567)], unit: 1).title?.subtitle == "一格代表2万（每格1则太长）")
    #expect(NamedQuantity("甲", 900_000).said == "甲 90万" && NamedQuantity("乙", -4.5).said == "乙 −4.5")
    #expect(rows(try .funnel([.init("甲", 123_456_789)])).first?["words"] == "1.23亿")
    #expect(rows(try .radar(["一", "二", "三"], [("甲", [1, 2, 3])], top: 2_000_000)).compactMap { $0["words"]?.string } == ["50万", "100万", "150万", "200万"])
  }

  @Test func aPictogramCutsItsLastSymbol() throws {
    let bars = rows(try .pictogram([.init("甲", 25)], unit: 10))
    #expect(bars.count == 3)
    let last = try #require(bars.last)
    #expect(abs((last["to"]?.number ?? 0) - (last["from"]?.number ?? 0) - 0.41) < 1e-9)
  }

  @Test func aPictogramSaysItsUnitAndTakesALargerOneForLongRows() throws {
    #expect(try ChartSpec.pictogram([.init("甲", 25)], unit: 10).title?.subtitle == "一格代表10")
    let long = try ChartSpec.pictogram([.init("甲", 5), .init("乙", 500)], unit: 1, title: ChartTitle("题", subtitle: "人"))
    #expect(long.title?.subtitle == "人；一格代表5（每格1则太长）")
    #expect(rows(long).filter { $0["name"] == "乙" }.count == 100)
    #expect(rows(long).filter { $0["name"] == "甲" }.count == 1)
  }

  @Test func aTreemapFillsItsBoxWithTheRightAreas() {
    let boxes = Tiling.squarified(
      [Branch("甲", 6), Branch("乙", 3), Branch("丙", 1)], in: .init(x: 0, y: 0, width: 2, height: 1))
    let areas = Dictionary(uniqueKeysWithValues: boxes.map { ($1.name, $0.width * $0.height) })
    #expect(abs((areas["甲"] ?? 0) - 1.2) < 1e-9 && abs((areas["乙"] ?? 0) - 0.6) < 1e-9)
    #expect(abs(areas.values.reduce(0, +) - 2) < 1e-9)
  }

  @Test func aTreemapDrawsTheLeavesOfAllLevels() throws {
    let tree = [Branch("甲", parts: [Branch("乙", parts: [Branch("丙", 1), Branch("丁", 2)]), Branch("戊", 3)])]
    #expect(Set(TreemapPlan(tree).tiles.compactMap { $0["said"]?.string }) == ["甲·乙·丙 1", "甲·乙·丁 2", "甲·戊 3"])
    #expect(try ChartSpec.treemap(tree).properties["description"]?.string?.contains("甲·乙·丁2") == true)
  }

  @Test func aSunburstWritesOnlyWhatFitsItsSlices() throws {
    let plan = SunburstPlan([Branch(String(repeating: "长", count: 40), 97), Branch("小", 1), Branch("细", 2)])
    #expect(plan.slices.first { $0["branch"] == "小" }?["words"] == "")
    #expect(plan.slices.first?["words"]?.string?.contains("…") == true)
    #expect(plan.all.count == 3)
  }

  @Test func streamsOfASankeyAreAsWideAsTheyCarry() {
    let plan = FlowPlan([.init("甲", "乙", 3), .init("甲", "丙", 1), .init("乙", "丁", 3)])
    #expect(abs(plan.streams[0].width / plan.streams[1].width - 3) < 1e-9)
    #expect(plan.nodes.first { $0.name == "丁" }?.x == 1)
  }

  @Test func aRadarReachesAsFarAsItsLargestValue() throws {
    let spec = try ChartSpec.radar(["一", "二", "三"], [("甲", [50, 500, 10])], top: 100)
    let line = rows(spec).filter { $0["name"] == "甲" }
    #expect(line.first?["y"] == 0.1)
    let rings = rows(spec).compactMap { $0["words"]?.string }
    #expect(rings == ["125", "250", "375", "500"])
  }

  @Test func aBulletShowsNegativeValuesAndBandsInAnyOrder() throws {
    let spec = try ChartSpec.bullet("甲", value: -4, target: 8, bands: [6, 3])
    guard case .layer(let layers) = spec.view else { throw SpecError(path: "$", problem: "no layers") }
    #expect(layers.compactMap { $0.encoding[.x]?.scale?["domain"] }.allSatisfy { $0 == [-4, 8] })
    #expect(rows(spec).compactMap { $0["band"]?.number } == [6, 3])
  }

  @Test func aCalendarKeepsTheDaysWithoutData() throws {
    let plan = try CalendarPlan([.init("2023-01-30", 1), .init("2023-02-14", 2)])
    #expect(plan.weeks.count == 3)
    #expect(plan.filled.count == 2)
    #expect(plan.empty.count == 14)
    #expect(plan.empty.first?["said"] == "2023-01-31 无数据")
  }

  @Test func aCalendarNamesEachMonthOfAYearOnce() throws {
    let first = Day(year: 2023, month: 1, day: 1).number
    let plan = try CalendarPlan((0..<365).map { NamedQuantity(Day(number: first + $0).text, 1) })
    #expect(plan.months.map(\.name) == (1...12).map { "\($0)月" })
    #expect(plan.months.map(\.column) == [0, 5, 9, 13, 18, 22, 26, 31, 35, 39, 44, 48])
  }

  @Test(arguments: [
    ("1970-01-01", 0), ("2000-02-29", 11_016), ("2023-05-01", 19_478), ("1600-03-01", -135_080), ("1969-12-31", -1),
  ])
  func aDayIsCounted(_ text: String, _ number: Int) {
    #expect(Day(text)?.number == number)
    #expect(Day(number: number).text == text)
  }

  @Test(arguments: ["2023-02-30", "2023-13-01", "2023-1-1", "无日期", "", "2023-05-00", "2023-02-29", "2023-05-01T00:00"])
  func whatIsNoDayIsNone(_ text: String) { #expect(Day(text) == nil) }

  @Test func aGanttMarksSingleDays() throws {
    let spec = try ChartSpec.gantt([.init("甲", from: "2023-01-01", to: "2023-01-01"), .init("乙", from: "2023-01-01", to: "2023-02-01")])
    guard case .layer(let layers) = spec.view, case .unit(let mark)? = layers.last?.view else { throw SpecError(path: "$", problem: "no layers") }
    #expect(mark.properties["shape"] == "diamond")
    #expect(rows(spec).count == 2)
    // The last day counts.
    #expect(rows(spec).contains { $0["end"] == "2023-02-01" && $0["until"] == "2023-02-02" })
  }

  @Test func regionsWithoutAQuantityAreNamed() throws {
    let tiles = try ChartSpec.tileMap([.init("东港", column: 0, row: 0, 1), .init("西岭", column: 1, row: 0, .nan)])
    #expect(tiles.properties["description"]?.string?.hasSuffix("无数据：西岭。") == true)
    #expect(tiles.title?.subtitle == "灰色：无数据")
  }

  @Test func everyCompositionSaysWhatItShows() throws {
    let pair = [BeforeAfter("东港", 42, 61)]
    let charts: [ChartSpec] = try [
      .slope(pair, from: "去年", to: "今年"), .dumbbell(pair, from: "去年", to: "今年"), .pyramid(pair, left: "男", right: "女"),
      .bullet("东港", value: 4, target: 5, bands: [3, 6]), .funnel([.init("东港", 4)]), .treemap([Branch("东港", 2)]),
      .sunburst([Branch("东港", 2)]), .sankey([.init("东港", "南坪", 2)]), .calendar([.init("2023-05-01", 2)]),
      .tileMap([.init("东港", column: 0, row: 0, 1)]), .sparkline("东港", text: "3", values: [1, 2]),
      .gantt([.init("东港", from: "2023-01-01", to: "2023-02-01")]), .waffle([.init("东港", 2)]),
      .choropleth([["type": "Feature", "properties": ["name": "东港"], "geometry": .null]], key: "name", [.init("东港", 1)]),
    ]
    for chart in charts {
      let words = chart.properties["description"]?.string ?? ""
      #expect(words.contains("东港") || words.contains("2023"), "\(words)")
    }
  }
}
