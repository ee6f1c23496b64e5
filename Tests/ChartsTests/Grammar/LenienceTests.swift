import ReportKit
import Testing

@testable import Charts

@Suite struct LenienceTests {
  private let look = Look.vega(fonts: ["Noto Sans CJK SC"])

  private func scene(_ spec: ChartSpec) throws -> Scene {
    try ChartCompiler(look: look, labels: Labels(try Workshop.typesetter())).scene(spec, width: nil)
  }

  private let bars: DataValue = [
    "mark": ["type": "bar", "colour": "red"], "data": ["values": [["a": "甲", "b": 2]]],
    "encoding": ["x": ["field": "a", "axis": ["lableAngle": 0]], "y": ["field": "b", "type": "quantitative", "scale": ["nicer": 1]]],
  ]

  @Test func namesUnknownPropertiesByTheirPaths() throws {
    let found = Grammar.faults(in: try ChartSpec(json: bars))
    #expect(found.map(\.path) == ["$.encoding.x.axis.lableAngle", "$.encoding.y.scale.nicer", "$.mark.colour"])
    #expect(found[0].problem.contains("labelAngle"))
    #expect(found[2].problem.contains("color"))
  }

  @Test func drawsTheRestAndWarns() throws {
    var warnings: [String] = []
    let scene = try Lenience().draw(try ChartSpec(json: bars), warn: { warnings.append($0.path) }, scene)
    #expect(scene.views.first?.marks.first?.items.count == 1)
    #expect(warnings.count == 3)
  }

  @Test func leavesOutATransformThatThereIsNot() throws {
    var json = try #require(bars.object)
    json["mark"] = "bar"
    json["transform"] = [["magic": true], ["calculate": "datum.b * 2", "as": "c"]]
    var warnings: [String] = []
    let scene = try Lenience().draw(try ChartSpec(json: .object(json)), warn: { warnings.append($0.path) }, scene)
    #expect(warnings.contains("$.transform[0]"))
    #expect(scene.views.count == 1)
  }

  @Test func failsWhereNothingCanBeLeftOut() throws {
    let spec = try ChartSpec(json: ["mark": "bar", "data": ["url": "none.csv"], "encoding": ["x": ["field": "a"]]])
    #expect(throws: ChartError.self) { _ = try Lenience().draw(spec, warn: { _ in }, scene) }
  }

  @Test func namesPathsOfWhatWasGiven() throws {
    let plot: DataValue = ["mark": "bar", "encoding": ["x": ["field": "a"]]]
    func plots(_ list: [DataValue]) throws -> ChartSpec { try ChartSpec(json: ["data": ["values": [["a": "甲"]]], "hconcat": .list(list)]) }
    let bad: DataValue = ["mark": "bar", "transform": [["filter": "datum.a +"], ["filter": "true"], ["filter": "nobody > 1"], ["calculate": "1"]], "encoding": ["x": ["field": "a"]]]
    var warnings: [String] = []
    let lenience = Lenience()
    _ = try lenience.draw(try plots([plot, bad, plot]), warn: { warnings.append($0.path) }, scene)
    #expect(warnings == ["$.hconcat[1].transform[0].filter", "$.hconcat[1].transform[2].filter", "$.hconcat[1].transform[3]"])
    #expect(lenience.given(ChartError(path: "$.hconcat[1].transform[0].filter", problem: "")).path == "$.hconcat[1].transform[1].filter")
  }

  @Test func namesPathsBehindAPlotThatIsLeftOut() throws {
    let json: DataValue = [
      "data": ["values": [["a": "甲"]]],
      "hconcat": [["mark": "bar", "encoding": ["x": ["field": "a"]]], ["encoding": ["x": ["field": "a"]]], ["mark": ["type": "bar", "colour": "red"], "encoding": ["x": ["field": "a"]]]],
    ]
    var warnings: [String] = []
    let lenience = Lenience()
    let spec = try lenience.spec(json) { warnings.append($0.path) }
    _ = try lenience.draw(spec, warn: { warnings.append($0.path) }, scene)
    #expect(warnings.count == 2 && warnings[0].hasPrefix("$.hconcat[1]") && warnings[1] == "$.hconcat[2].mark.colour", "\(warnings)")
  }
}
