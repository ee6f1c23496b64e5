import Foundation
import ReportKit
import Testing

@Suite struct ChartSpecTests {
  private func read(_ json: String) throws -> ChartSpec {
    try JSONDecoder().decode(ChartSpec.self, from: Data(json.utf8))
  }

  @Test func aSpecificationSurvivesTheRoundTrip() throws {
    let spec = try read(
      #"{"data":{"values":[{"a":"甲","b":1}]},"layer":[{"mark":"bar","encoding":{"x":{"field":"a"},"tooltip":[{"field":"a"},{"field":"b"}]}},{"mark":{"type":"rule","color":"red"}}],"width":200}"#)
    let again = try JSONDecoder().decode(ChartSpec.self, from: JSONEncoder().encode(spec))
    #expect(again == spec)
    #expect(spec.properties["width"] == 200)
  }

  @Test(arguments: [
    (#"{"mark":"blob"}"#, "$.mark"), (#"{"mark":"bar","encoding":{"z":{}}}"#, "$.encoding.z"),
    (#"{"layer":[{"mark":"bar","encoding":{"x":{"type":"loud"}}}]}"#, "$.layer[0].encoding.x.type"),
    (#"{}"#, "mark"), (#"{"mark":"bar","data":{}}"#, "$.data"),
  ]) func complaintsNameThePlace(_ json: String, _ place: String) throws {
    let error = #expect(throws: DecodingError.self) { try read(json) }
    #expect(String(describing: error).contains(place))
  }

  @Test(arguments: [
    (#"{"mark": "bar", "layer": []}"#, "$", ["mark", "layer"]), (#"{"hconcat": [{"mark": "bar", "facet": {}}]}"#, "$.hconcat[0]", ["mark", "facet"]),
    (#"{"mark": "bar", "repeat": ["a"], "spec": {"mark": "bar"}}"#, "$", ["mark", "repeat"]), (#"{"mark": "bar", "spec": {}}"#, "$", ["spec", "facet"]),
    (#"{"vconcat": [], "concat": []}"#, "$", ["vconcat", "concat"]),
  ]) func twoKindsOfViewInOneAreRefused(_ text: String, _ path: String, _ names: [String]) {
    #expect {
      _ = try ChartSpec(json: DataValue(json: Array(text.utf8)))
    } throws: { error in
      guard let error = error as? SpecError else { return false }
      return error.path == path && names.allSatisfy(error.problem.contains)
    }
  }

  @Test func deepNestingIsRefused() {
    let json = String(repeating: #"{"layer":["#, count: 100) + #"{"mark":"bar"}"# + String(repeating: "]}", count: 100)
    #expect(throws: (any Error).self) { try read(json) }
  }

  @Test func figuresAreResolvedInEveryView() throws {
    var spec = ChartSpec(view: .layer([.bars(figures: ["f018"]), .ring(figures: ["f003", "f004"])]))
    #expect(spec.figureIDs == ["f018", "f003", "f004"])
    spec.resolveFigures { ["id": .string($0), "value": 1] }
    #expect(spec.figureIDs.isEmpty)
    guard case .layer(let layers) = spec.view else { return #expect(Bool(false)) }
    #expect(layers[1].data == .rows([["id": "f003", "value": 1], ["id": "f004", "value": 1]]))
  }

  @Test func marksOfOneKindShareALayer() {
    let rows = [("甲", 3.0), ("乙", 5.0)]
    let spec = Chart {
      ForEach(rows, id: \.0) { row in
        BarMark(x: .value("类别", row.0), y: .value("数量", row.1)).foregroundStyle(by: .value("类别", row.0))
      }
      if rows.count > 1 { RuleMark(y: .value("目标", 4)) }
    }.spec
    guard case .layer(let layers) = spec.view else { return #expect(Bool(false)) }
    #expect(layers.count == 2)
    #expect(layers[0].data == .rows([["类别": "甲", "数量": 3], ["类别": "乙", "数量": 5]]))
    #expect(layers[0].encoding[.color]?.field == "类别")
  }
}
