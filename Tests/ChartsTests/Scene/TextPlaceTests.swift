import ReportKit
import Testing
import Themes

@testable import Charts

/// A text that cannot be set is named with its place.
@Suite struct TextPlaceTests {
  private static let bars = #""mark": "bar", "encoding": {"x": {"field": "a"}, "y": {"field": "b", "type": "quantitative"}}"#

  @Test(arguments: [
    (#""data": {"values": [{"a": "甲", "b": 1}, {"a": "🍊", "b": 2}]}, \#(bars)"#, "$.data.values[1].a", "U+1F34A"),
    (#""title": "🍊", "data": {"values": [{"a": "甲", "b": 1}]}, \#(bars)"#, "$.title", "U+1F34A"),
    (#""data": {"values": "a,b\n甲,1\n🍊,2"}, \#(bars)"#, "$.data.values, line 3", "U+1F34A"),
    (#""data": {"url": "a.csv"}, \#(bars)"#, "$.data.url, line 2", "U+1F34A"),
  ]) func namesThePlace(_ text: String, _ path: String, _ words: String) throws {
    let spec = try ChartSpec(json: DataValue(json: Array("{\(text)}".utf8)))
    let typesetter = try Workshop.typesetter()
    let error = #expect(throws: ChartError.self) {
      try ChartDrawing(spec, width: 300, theme: .annualBrief, typesetter: typesetter, files: { $0 == "a.csv" ? "a,b\n🍊,1" : nil })
    }
    #expect(error?.path == path && error?.problem.contains(words) == true, "\(error?.description ?? "")")
  }
}
