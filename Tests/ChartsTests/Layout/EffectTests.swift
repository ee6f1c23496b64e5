import ReportKit
import Testing

@testable import Charts

/// Words of a specification that once changed nothing: each changes the drawing now.
@Suite struct EffectTests {
  private static let rows = #"[{"a": "甲", "b": 28, "c": 3, "k": "u"}, {"a": "乙", "b": 55, "c": 7, "k": "v"}, {"a": "丙", "b": 43, "c": 9, "k": "u"}, {"a": "丁", "b": 91, "c": 4, "k": "v"}]"#
  private static let points = #""data": {"values": \(rows)}, "encoding": {"x": {"field": "c", "type": "quantitative"}, "y": {"field": "b", "type": "quantitative"}MORE}"#
  private static let legend = #", "color": {"field": "k", "legend": {"orient": "right"}}"#
  private static let ramp = #", "color": {"field": "c", "type": "quantitative", "legend": {"orient": "right"}}"#
  private static let map = #""data": {"values": [{"type": "Point", "coordinates": [20, 5]}, {"type": "Point", "coordinates": [40, 25]}]}, "mark": "geoshape""#
  private static let four = #""data": {"values": \(rows)}, "concat": [UNIT, UNIT, UNIT, UNIT]"#
  private static let ragged = four.replacing("[UNIT", with: "[WIDE") + #", "columns": 2"#
  private static let unit = #"{"width": 60, "mark": "point", "encoding": {"x": {"field": "c", "type": "quantitative"}, "y": {"field": "b", "type": "quantitative"}, "color": {"field": "k"}}}"#

  private static func points(_ mark: String, _ more: String = "") -> String { "\"mark\": \(mark), " + points.replacing("MORE", with: more) }

  /// The chart, and what is added to it.
  static let pairs: [(String, String)] = [
    (points(#""point""#), points(#""point""#, #", "order": {"field": "b", "sort": "descending"}"#)),
    (points(#"{"type": "line", "interpolate": "linear"}"#), points(#"{"type": "line", "interpolate": "bundle"}"#)),
    (points(#"{"type": "text", "text": "字"}"#), points(#"{"type": "text", "text": "字", "radius": 30, "theta": 1}"#)),
    (points(#"{"type": "text", "text": "字"}"#), points(#"{"type": "text", "text": "字", "size": 30}"#)),
    (points(#"{"type": "text", "text": "一|二"}"#), points(#"{"type": "text", "text": "一|二"}"#) + #", "config": {"lineBreak": "|"}"#),
    (points(#""area""#), points(#"{"type": "area", "yOffset": 5}"#)),
    (points(#""rule""#), points(#"{"type": "rule", "point": true}"#)),
    (points(#""point""#), points(#""point""#).replacing(#""type": "quantitative"}}"#, with: #""type": "quantitative", "axis": {"labelFlush": true}}}"#)),
    (points(#""point""#), points(#""point""#) + #", "config": {"view": {"clip": true}}"#),
    (points(#""point""#).replacing(#""x": {"field": "c","#, with: #""x": {"scale": {"range": [0, 50]}, "field": "c","#), points(#""point""#).replacing(#""x": {"field": "c","#, with: #""x": {"scale": {"range": "height"}, "field": "c","#)),
    (points(#""point""#, ramp), points(#""point""#, ramp).replacing(#""legend""#, with: #""scale": {"bins": [3, 5, 9]}, "legend""#)),
    (points(#""point""#, ramp), points(#""point""#, ramp) + #", "config": {"legend": {"gradientDirection": "horizontal"}}"#),
    (points(#""point""#, ramp), points(#""point""#, ramp) + #", "config": {"legend": {"gradientLength": 30}}"#),
    (points(#""point""#, legend), points(#""point""#, legend) + #", "config": {"legend": {"symbolType": "diamond"}}"#),
    (points(#""point""#, ramp), points(#""point""#, ramp).replacing(#""orient": "right""#, with: #""orient": "right", "titleOrient": "left""#)),
    (points(#""point""#, #", "column": {"field": "k"}"#), points(#""point""#, #", "column": {"field": "k"}"#) + #", "config": {"headerColumn": {"labelColor": "red"}}"#),
    (points(#""point""#, #", "column": {"field": "k"}"#), points(#""point""#, #", "column": {"field": "k"}"#) + #", "config": {"header": {"title": null}}"#),
    (points(#""point""#, #", "facet": {"field": "a"}"#), points(#""point""#, #", "facet": {"field": "a"}"#) + #", "config": {"facet": {"columns": 2}}"#),
    (points(#""bar""#, #", "color": {"field": "c", "type": "quantitative", "scale": {"type": "quantize"}}"#), points(#""bar""#, #", "color": {"field": "c", "type": "quantitative", "scale": {"type": "quantize", "nice": 2}}"#)),
    (points(#""point""#) + #", "width": 300, "height": 200"#, points(#""point""#) + #", "width": 300, "height": 200, "autosize": "fit""#),
    (map, map + #", "projection": {"reflectX": true}"#),
    (map, map + #", "projection": {"reflectY": true}"#),
    (map, map + #", "projection": {"pointRadius": 9}"#),
    (#""data": {"values": \(rows)}, "mark": "arc", "encoding": {"theta": {"field": "b", "type": "quantitative"}}"#, #""data": {"values": \(rows)}, "mark": {"type": "arc", "x": "width"}, "encoding": {"theta": {"field": "b", "type": "quantitative"}}"#),
    (#""data": {"values": \(rows)}, "mark": "arc", "encoding": {"theta": {"field": "b", "type": "quantitative"}}"#, #""data": {"values": \(rows)}, "mark": {"type": "arc", "angle": 90}, "encoding": {"theta": {"field": "b", "type": "quantitative"}}"#),
    (four, four + #", "config": {"concat": {"columns": 2}}"#),
    (ragged, ragged + #", "align": "none""#),
    (ragged, ragged + #", "align": "all""#),
    (four + #", "columns": 2"#, four + #", "columns": 2, "resolve": {"legend": {"color": "independent"}}"#),
  ]

  private func drawn(_ text: String) throws -> String {
    let text = text.replacing("UNIT", with: Self.unit).replacing("WIDE", with: Self.unit.replacing("60", with: "90")).replacing("\\(rows)", with: Self.rows)
    let spec = try ChartSpec(json: try DataValue(json: Array("{\(text)}".utf8)))
    #expect(Grammar.faults(in: spec).isEmpty, "\(Grammar.faults(in: spec))")
    return "\(try Workshop.scene(spec, width: 360))"
  }

  @Test(arguments: pairs.indices) func itIsDrawn(_ index: Int) throws {
    let (before, after) = Self.pairs[index]
    #expect(try drawn(before) != drawn(after), "\(after)")
  }
}
