import Frames
import ReportKit
import Testing

@testable import Charts

/// Which channels have legends, and whose words and paints they take.
@Suite struct LegendRuleTests {
  private func legends(_ channels: String, _ others: String = "", mark: String = "\"point\"") throws -> [SceneLegend] {
    let values = #""data": {"values": [{"a": 1, "b": "x"}, {"a": 9, "b": "y"}]}"#
    return try vegaScene("{\(values), \"mark\": \(mark), \"encoding\": {\"y\": {\"field\": \"b\", \"type\": \"nominal\"}, \(channels)}\(others)}").legends
  }

  private func quantity(_ channel: String, _ more: String = "") -> String {
    "\"\(channel)\": {\"field\": \"a\", \"type\": \"quantitative\"\(more)}"
  }

  @Test func opacitiesOfPartsAndAnglesHaveNone() throws {
    #expect(try legends(quantity("opacity")).count == 1)
    for channel in ["fillOpacity", "strokeOpacity", "angle"] { #expect(try legends(quantity(channel)).isEmpty) }
  }

  @Test func colourGivesWayToStroke() throws {
    let found = try legends(quantity("stroke") + #", "color": {"field": "b", "type": "nominal"}"#)
    #expect(found.map(\.title?.lines) == [["a"]])
  }

  @Test func dashesShowNothingOnRectangles() throws {
    #expect(try legends(#""strokeDash": {"field": "b", "type": "nominal"}"#, mark: "\"rect\"").isEmpty)
  }

  @Test func symbolsMayBeAsManyAsThereAre() throws {
    let rows = (0..<40).map { #"{"a": \#($0), "b": "k\#($0)"}"# }.joined(separator: ",")
    func count(_ limit: Int) throws -> Int? {
      let text = #"{"data": {"values": [\#(rows)]}, "mark": "point", "encoding": {"x": {"field": "a", "type": "quantitative"}, "color": {"field": "b", "legend": {"symbolLimit": \#(limit)}}}}"#
      #expect(Grammar.faults(in: try ChartSpec(json: DataValue(json: Array(text.utf8)))) == [])
      return try vegaScene(text).legends.first?.entries.count
    }
    #expect(try (count(0), count(1), count(5)) == (40, 1, 5))
  }

  @Test(arguments: ["quantize", "quantile"]) func classesOfOneValueAreOne(_ type: String) throws {
    func texts(_ values: String) throws -> [String] {
      let text = #"{"data": {"values": [\#(values)]}, "mark": "point", "encoding": {"x": {"field": "a", "type": "quantitative"}, "color": {"field": "a", "type": "quantitative", "scale": {"type": "\#(type)", "zero": false}}}}"#
      return try Workshop.scene(ChartSpec(json: DataValue(json: Array(text.utf8)))).legends.first?.entries.flatMap(\.text.lines) ?? []
    }
    #expect(try texts(#"{"a": 7}, {"a": 7}"#) == ["7"])
    #expect(try texts(#"{"a": 1}, {"a": 2}, {"a": 3}, {"a": 4}, {"a": 9}"#).count > 2)
  }

  @Test func thresholdsHaveAClassBelowThem() throws {
    let text = #"{"data": {"values": [{"a": 7}, {"a": 50}]}, "mark": "point", "encoding": {"x": {"field": "a", "type": "quantitative"}, "color": {"field": "a", "type": "quantitative", "scale": {"type": "threshold", "domain": [30, 70]}}}}"#
    #expect(try Workshop.scene(ChartSpec(json: DataValue(json: Array(text.utf8)))).legends.first?.entries.flatMap(\.text.lines) == ["< 30", "30 – 70", "≥ 70"])
  }

  @Test func theConfigMayLeaveTitlesOut() throws {
    #expect(try legends(quantity("color"), #", "config": {"legend": {"title": null}}"#).first?.title == nil)
  }

  @Test func symbolsHaveTheShapeOfTheirMark() throws {
    let found = try legends(#""color": {"field": "b", "type": "nominal"}"#, mark: #"{"type": "circle", "shape": "cross"}"#)
    guard case .symbol(_, _, let shape, _)? = found.first?.entries.first?.symbol?.shape else { return #expect(Bool(false)) }
    #expect(shape == "cross")
  }

  @Test func strokesOfSymbolsYieldToTheScale() throws {
    let more = #", "legend": {"symbolStrokeColor": "blue"}"#
    func stroke(_ mark: String) throws -> String? {
      let found = try legends("\"color\": {\"field\": \"b\", \"type\": \"nominal\"\(more)}", mark: mark)
      guard case .color(let color)? = found.first?.entries.first?.symbol?.style.stroke else { return nil }
      return color.hex
    }
    #expect(try stroke("\"bar\"") == "#0000ff")
    #expect(try stroke("\"point\"") == "#4c78a8")
  }

  @Test func constantsOfLayersKeepTheirOrder() throws {
    func layer(_ name: String) -> String { "{\"mark\": \"line\", \"encoding\": {\"x\": {\"field\": \"a\", \"type\": \"quantitative\"}, \"color\": {\"datum\": \"\(name)\"}}}" }
    let found = try vegaScene("{\"data\": {\"values\": [{\"a\": 1}]}, \"layer\": [\(layer("乙")), \(layer("甲"))]}").legends
    #expect(found.first?.entries.map(\.text.lines) == [["乙"], ["甲"]])
  }

  @Test func rampsLieDownInCorners() throws {
    #expect(try legends(quantity("color", #", "legend": {"orient": "top-left"}"#)).first?.isVertical == false)
    #expect(try legends(quantity("color")).first?.isVertical == true)
  }

  @Test func labelsOfRampsFollowTheirFormula() throws {
    let found = try legends(quantity("color", #", "legend": {"labelExpr": "datum.label + '!'", "values": [1, 9]}"#))
    #expect(found.first?.entries.map(\.text.lines) == [["1!"], ["9!"]])
  }

  @Test func classesMayBeReversed() throws {
    func fills(_ reverse: Bool) throws -> [ScenePaint?] {
      try legends(quantity("color", ", \"scale\": {\"type\": \"quantize\", \"reverse\": \(reverse)}"), mark: "\"circle\"").first?.entries.map(\.symbol?.style.fill) ?? []
    }
    let forward = try fills(false)
    #expect(forward.count > 1)
    #expect(try fills(true) == forward.reversed())
  }

  @Test func entriesAreNoCloserThanTheirLeastStep() throws {
    #expect(try legends(quantity("size", #", "legend": {"tickMinStep": 5}"#)).first?.entries.count ?? 0 < 4)
  }
}
