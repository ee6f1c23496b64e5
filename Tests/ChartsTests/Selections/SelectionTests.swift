import Frames
import ReportKit
import Testing

@testable import Charts

/// Interactive charts as they are before anyone has touched them.
@Suite struct SelectionTests {
  private static let data = #""data": {"values": [{"k": "A", "n": 1, "v": 10}, {"k": "B", "n": 2, "v": 20}, {"k": "C", "n": 3, "v": 30}]}"#

  private func scene(_ text: String) throws -> Scene {
    try Workshop.scene(ChartSpec(json: DataValue(json: Array("{\(Self.data), \(text)}".utf8))))
  }

  private func fills(_ scene: Scene) -> [String] {
    scene.views[0].marks.filter { $0.kind == "symbol" }.flatMap(\.items).map { item in
      if case .color(let color)? = item.style.fill { color == Color(css: "red") ? "red" : color == Color(css: "grey") ? "grey" : "other" } else { "none" }
    }
  }

  private static func points(_ parameter: String, empty: String = "") -> String {
    """
    "params": [{"name": "chosen", \(parameter)}], "mark": {"type": "point", "filled": true}, "encoding": {
      "x": {"field": "n", "type": "quantitative"}, "y": {"field": "v", "type": "quantitative"},
      "color": {"condition": {"param": "chosen"\(empty), "value": "red"}, "value": "grey"}}
    """
  }

  /// The starting value of a brush, and where the bins of another plot begin.
  @Test(arguments: [("", [0, 2, 4, 6, 8]), (#", "value": {"x": [2, 4]}"#, [2, 3])] as [(String, [Double])])
  func binsCoverWhatABrushChooses(_ value: String, _ starts: [Double]) throws {
    let rows = (0..<10).map { #"{"v": \#($0)}"# }.joined(separator: ",")
    let text = """
      {"data": {"values": [\(rows)]}, "vconcat": [
        {"params": [{"name": "brush", "select": {"type": "interval", "encodings": ["x"]}\(value)}], "mark": "bar",
          "encoding": {"x": {"field": "v", "type": "quantitative", "bin": {"maxbins": 5}}, "y": {"aggregate": "count"}}},
        {"mark": "bar", "encoding": {"x": {"field": "v", "type": "quantitative", "bin": {"maxbins": 5, "extent": {"param": "brush"}, "step": \(value.isEmpty ? 2 : 1)}}, "y": {"aggregate": "count"}}}]}
      """
    let spec = try ChartSpec(json: DataValue(json: Array(text.utf8)))
    #expect(Grammar.faults(in: spec) == [])
    let scene = try Workshop.scene(spec)
    #expect(scene.views.last?.marks.flatMap(\.items).count == starts.count)
  }

  @Test(arguments: [
    (#""select": "interval""#, "", ["red", "red", "red"]),
    (#""select": "interval""#, #", "empty": false"#, ["grey", "grey", "grey"]),
    (#""select": "interval", "value": {"x": [1.5, 3]}"#, "", ["grey", "red", "red"]),
    (#""select": "interval", "value": {"x": [3, 1.5], "y": [0, 25]}"#, "", ["grey", "red", "grey"]),
    (#""select": {"type": "interval", "encodings": ["y"]}, "value": {"y": [30, 30]}"#, "", ["grey", "grey", "red"]),
    (#""select": {"type": "point", "fields": ["k"]}, "value": "B""#, "", ["grey", "red", "grey"]),
    (#""select": {"type": "point", "fields": ["k"]}, "value": ["A", "C"]"#, "", ["red", "grey", "red"]),
    (#""select": "point", "value": [{"k": "A", "n": 1}, {"k": "B", "n": 3}]"#, "", ["red", "grey", "grey"]),
    (#""select": {"type": "point", "encodings": ["x"]}, "value": [{"x": 2}]"#, "", ["grey", "red", "grey"]),
  ]) func tellsChosenRowsFromOthers(_ parameter: String, _ empty: String, _ wanted: [String]) throws {
    #expect(fills(try scene(Self.points(parameter, empty: empty))) == wanted)
  }

  @Test func anIntervalShowsItsRectangle() throws {
    let scene = try scene(Self.points(#""select": "interval", "value": {"x": [1, 2]}"#))
    let marks = scene.views[0].marks
    guard case .rect(let behind, _) = marks[0].items[0].shape, case .rect(let front, _) = marks[marks.count - 1].items[0].shape else {
      Issue.record("the rectangle is missing")
      return
    }
    #expect(behind == front)
    #expect(abs(behind.size.width - scene.views[0].size.width / 3) < 0.5)
    #expect(behind.size.height == scene.views[0].size.height)
    #expect(try self.scene(Self.points(#""select": "interval""#)).views[0].marks.count == 1)
  }

  @Test func movesAxesToItsValue() throws {
    let bound = try scene(Self.points(#""select": "interval", "bind": "scales", "value": {"x": [2, 3]}"#))
    #expect(bound.axes.first { $0.orient == .bottom }?.labels.first?.text.lines == ["2"])
    #expect(bound.views[0].marks.allSatisfy { $0.clip && $0.kind == "symbol" })
    let followed = try scene(
      """
      "vconcat": [
        {"mark": "line", "encoding": {"x": {"field": "n", "type": "quantitative", "scale": {"domain": {"param": "chosen"}}}, "y": {"field": "v", "type": "quantitative"}}},
        {"params": [{"name": "chosen", "value": {"x": [1.5, 2.5]}, "select": {"type": "interval", "encodings": ["x"]}}],
         "mark": "line", "encoding": {"x": {"field": "n", "type": "quantitative"}, "y": {"field": "v", "type": "quantitative"}}}]
      """)
    #expect(followed.axes.first { $0.orient == .bottom }?.labels.first?.text.lines == ["1.5"])
    #expect(followed.views[0].marks[0].clip)
  }

  @Test func legendsDimWhatIsNotChosen() throws {
    let scene = try scene(
      """
      "params": [{"name": "chosen", "select": {"type": "point", "fields": ["k"]}, "bind": "legend", "value": [{"k": "B"}]}],
      "mark": "point", "encoding": {"x": {"field": "n", "type": "quantitative"}, "color": {"field": "k"},
        "opacity": {"condition": {"param": "chosen", "value": 1}, "value": 0.2}}
      """)
    let entries = try #require(scene.legends.first).entries
    #expect(entries.map { $0.symbol?.style.opacity == 0.35 } == [true, false, true])
    #expect(entries.map { $0.text.font.color.opacity == 0.35 } == [true, false, true])
  }

  @Test func filtersAndLooksUpWhatIsChosen() throws {
    let scene = try scene(
      """
      "layer": [
        {"params": [{"name": "chosen", "value": [{"x": 2}], "select": {"type": "point", "encodings": ["x"]}}],
         "mark": "line", "encoding": {"x": {"field": "n", "type": "quantitative"}, "y": {"field": "v", "type": "quantitative"}}},
        {"transform": [{"filter": {"not": {"param": "chosen"}}}, {"calculate": "'all'", "as": "one"}],
         "mark": "point", "encoding": {"x": {"field": "n", "type": "quantitative"}, "y": {"field": "v", "type": "quantitative"}}},
        {"transform": [{"lookup": "n", "from": {"param": "chosen", "key": "n"}}, {"filter": "datum.chosen"}, {"calculate": "datum.chosen.v", "as": "found"}],
         "mark": "text", "encoding": {"x": {"field": "n", "type": "quantitative"}, "text": {"field": "found"}}}]
      """)
    let marks = scene.views[0].marks
    #expect(marks.first { $0.kind == "symbol" }?.items.count == 2)
    let words = marks.filter { $0.kind == "text" }.flatMap(\.items).compactMap { item -> String? in
      if case .text(let text) = item.shape { text.lines.joined() } else { nil }
    }
    #expect(words == ["20"])
  }

  @Test func aNameThatNobodyGaveIsAnError() {
    #expect {
      _ = try scene(Self.points(#""select": "interval""#).replacing("\"param\": \"chosen\"", with: "\"param\": \"chosn\""))
    } throws: { error in
      (error as? ChartError)?.path == "$.encoding.color.condition.param" && "\(error)".contains("“chosen”")
    }
  }
}
