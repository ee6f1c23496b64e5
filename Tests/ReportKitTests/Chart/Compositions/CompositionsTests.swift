import Testing

@testable import ReportKit

@Suite struct CompositionsTests {
  private func rows(_ spec: ChartSpec) -> [Properties] {
    var all: [Properties] = []
    var copy = spec
    copy.forEachView { if case .values(let values, _)? = $0.data { all += values.list?.compactMap(\.object) ?? [] } }
    return all
  }

  @Test func aWaffleDealsAHundredCells() {
    let spec = ChartSpec.waffle([.init("甲", 1), .init("乙", 1), .init("丙", 1)])
    #expect(rows(spec).count == 100)
    #expect(rows(ChartSpec.waffle([.init("空", 0), .init("错", .nan)])).isEmpty)
  }

  @Test func aPictogramCutsItsLastSymbol() throws {
    let bars = rows(.pictogram([.init("甲", 25)], unit: 10))
    #expect(bars.count == 3)
    let last = try #require(bars.last)
    #expect(abs((last["to"]?.number ?? 0) - (last["from"]?.number ?? 0) - 0.41) < 1e-9)
  }

  @Test func aTreemapFillsItsBoxWithTheRightAreas() {
    let boxes = Tiling.squarified(
      [Branch("甲", 6), Branch("乙", 3), Branch("丙", 1)], in: .init(x: 0, y: 0, width: 2, height: 1))
    let areas = Dictionary(uniqueKeysWithValues: boxes.map { ($1.name, $0.width * $0.height) })
    #expect(abs((areas["甲"] ?? 0) - 1.2) < 1e-9 && abs((areas["乙"] ?? 0) - 0.6) < 1e-9)
    #expect(abs(areas.values.reduce(0, +) - 2) < 1e-9)
  }

  @Test func streamsOfASankeyAreAsWideAsTheyCarry() {
    let plan = FlowPlan([.init("甲", "乙", 3), .init("甲", "丙", 1), .init("乙", "丁", 3)])
    #expect(abs(plan.streams[0].width / plan.streams[1].width - 3) < 1e-9)
    #expect(plan.nodes.first { $0.name == "丁" }?.x == 1)
  }

  @Test func aCircleOfStreamsEnds() { #expect(FlowPlan([.init("甲", "乙", 1), .init("乙", "甲", 1)]).nodes.count == 2) }

  @Test func aRadarHoldsValuesWithinItsRays() {
    let spec = ChartSpec.radar(["一", "二", "三"], [("甲", [50, 500, .nan])], top: 100)
    let reach = rows(spec).filter { $0["name"] == "甲" }.compactMap { $0["y"]?.number }.map(abs).max() ?? 0
    #expect(reach <= 1)
  }

  @Test func everyCompositionSaysWhatItShows() {
    let pair = [BeforeAfter("东港", 42, 61)]
    let charts: [ChartSpec] = [
      .slope(pair, from: "去年", to: "今年"), .dumbbell(pair, from: "去年", to: "今年"), .pyramid(pair, left: "男", right: "女"),
      .bullet("东港", value: 4, target: 5, bands: [3, 6]), .funnel([.init("东港", 4)]), .treemap([Branch("东港", 2)]),
      .sunburst([Branch("东港", 2)]), .sankey([.init("东港", "南坪", 2)]), .calendar([.init("2023-05-01", 2)]),
      .tileMap([.init("东港", column: 0, row: 0, 1)]), .sparkline("东港", text: "3", values: [1, 2]),
      .gantt([.init("东港", from: "2023-01-01", to: "2023-02-01")]), .choropleth([], key: "name", [.init("东港", 1)]),
    ]
    for chart in charts {
      let words = chart.properties["description"]?.string ?? ""
      #expect(words.contains("东港") || words.contains("2023"), "\(words)")
    }
  }
}
