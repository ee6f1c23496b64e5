import Frames
import ReportKit
import Testing

@testable import Charts

@Suite struct TextTests {
  private func texts(_ mark: String, _ text: String) throws -> [SceneText] {
    let spec = """
      {"data": {"values": [{"a": 1, "side": "left"}, {"a": 2, "side": "right"}]}, "width": "container", "height": 40, "mark": \(mark),
       "encoding": {"x": {"value": {"expr": "width / 2"}}, "y": {"value": {"expr": "10 * datum.a"}}, "text": \(text)}}
      """
    return try Workshop.scene(ChartSpec(json: DataValue(json: Array(spec.utf8))), width: 200).views.flatMap(\.marks).flatMap(\.items).compactMap {
      if case .text(let text) = $0.shape { text } else { nil }
    }
  }

  @Test func aFormulaMakesTheWordsOfEachRow() throws {
    let found = try texts(#""text""#, #"{"value": {"expr": "datum.a > 1 ? '多' : ''"}}"#)
    #expect(found.map(\.lines) == [["多"]])
    #expect(try texts(#""text""#, #"{"value": "同"}"#).map(\.lines) == [["同"], ["同"]])
  }

  @Test func aFormulaTurnsTheWordsOfEachRow() throws {
    let found = try texts(#"{"type": "text", "align": {"expr": "datum.side"}, "baseline": {"expr": "datum.a > 1 ? 'top' : 'bottom'"}}"#, #"{"field": "a"}"#)
    #expect(found.map(\.align) == [.left, .right] && found.map(\.baseline) == [.bottom, .top])
  }

  @Test func aChartWithoutScalesFillsItsContainer() throws {
    #expect(try texts(#""text""#, #"{"field": "a"}"#).map(\.at.x) == [100, 100])
  }
}
