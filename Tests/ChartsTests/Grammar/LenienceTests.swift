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
    let scene = try Lenience.draw(try ChartSpec(json: bars), warn: { warnings.append($0.path) }, scene)
    #expect(scene.views.first?.marks.first?.items.count == 1)
    #expect(warnings.count == 3)
  }

  @Test func leavesOutATransformThatThereIsNot() throws {
    var json = try #require(bars.object)
    json["mark"] = "bar"
    json["transform"] = [["magic": true], ["calculate": "datum.b * 2", "as": "c"]]
    var warnings: [String] = []
    let scene = try Lenience.draw(try ChartSpec(json: .object(json)), warn: { warnings.append($0.path) }, scene)
    #expect(warnings.contains("$.transform[0]"))
    #expect(scene.views.count == 1)
  }

  @Test func failsWhereNothingCanBeLeftOut() throws {
    let spec = try ChartSpec(json: ["mark": "bar", "data": ["url": "none.csv"], "encoding": ["x": ["field": "a"]]])
    #expect(throws: ChartError.self) { _ = try Lenience.draw(spec, warn: { _ in }, scene) }
  }
}
