import Foundation
import Frames
import ReportKit
import Testing
import Themes

@testable import Charts

/// Rules of the house style that readers would miss: each was once broken by a chart that somebody drew.
@Suite struct HouseRuleTests {
  private static let data = #""data": {"values": [{"a": "甲", "b": 1}, {"a": "乙", "b": 2}, {"a": "丙", "b": 5}]}"#
  private static let bars = #""mark": "bar", "encoding": {"x": {"field": "a", "type": "nominal"}, "y": {"field": "b", "type": "quantitative"}}"#

  private func spec(_ text: String) throws -> ChartSpec { try ChartSpec(json: DataValue(json: Array("{\(text)}".utf8))) }
  private func scene(_ text: String, width: Double? = 400) throws -> Scene { try Workshop.scene(spec(text), width: width) }

  private func words(_ scene: Scene) -> [String] {
    scene.views.flatMap(\.marks).flatMap(\.items).compactMap { if case .text(let text) = $0.shape { text.lines.joined() } else { nil } }
  }

  private func rects(_ scene: Scene) -> [Rect] {
    scene.views.flatMap(\.marks).flatMap(\.items).compactMap { if case .rect(let rect, _) = $0.shape { rect } else { nil } }
  }

  private func rows(_ text: String) -> String { #""data": {"values": [\#(text)]}"# }

  // MARK: Wild values

  @Test(arguments: [(#""width": -50"#, "$.width"), (#""height": -1"#, "$.height"), (#""width": {"step": -5}"#, "$.width")])
  func lengthsAreNotNegative(_ part: String, _ path: String) {
    #expect { _ = try scene("\(Self.data), \(part), \(Self.bars)") } throws: { ($0 as? ChartError)?.path == path }
  }

  @Test func datesOfAllAgesAndOddSamplesAreDrawn() throws {
    _ = try scene(
      rows(#"{"t": "99999-01-01", "v": 1}, {"t": "0000-13-45", "v": 2}, {"t": 1e300, "v": 3}"#)
        + #", "mark": "line", "encoding": {"x": {"field": "t", "type": "temporal"}, "y": {"field": "v", "type": "quantitative"}}"#)
    _ = try scene("\(Self.data), \"transform\": [{\"sample\": -5}], \(Self.bars)")
  }

  // MARK: What a specification says

  @Test func conditionsAndLabelsSeeParameters() throws {
    let scene = try scene(
      """
      \(Self.data), "params": [{"name": "t", "value": 1.5}], "mark": "bar", "encoding": {
        "x": {"field": "a", "type": "nominal", "axis": {"labelExpr": "datum.label + (t > 1 ? '！' : '')"}},
        "y": {"field": "b", "type": "quantitative"}, "color": {"condition": {"test": "datum.b > t", "value": "green"}, "value": "orange"}}
      """)
    let fills = scene.views[0].marks[0].items.map(\.style.fill)
    #expect(fills[1] == fills[2] && fills[0] != fills[1])
    #expect(scene.axes.first { $0.orient == .bottom }?.labels.allSatisfy { $0.lines.joined().hasSuffix("！") } == true)
  }

  @Test func aNullChannelTakesNothingFromAround() throws {
    let scene = try scene(
      """
      \(Self.data), "encoding": {"x": {"field": "a", "type": "nominal"}, "y": {"field": "b", "type": "quantitative"}},
      "layer": [{"mark": "bar"}, {"mark": "rule", "encoding": {"x": null, "y": {"datum": 3}}}]
      """)
    let rules = scene.views[0].marks.flatMap(\.items).compactMap { item -> (Point, Point)? in if case .rule(let a, let b) = item.shape { (a, b) } else { nil } }
    #expect(!rules.isEmpty && rules.allSatisfy { $0.0.y == $0.1.y && abs($0.1.x - $0.0.x) > 300 })
    let encoding = try spec("\(Self.data), \"mark\": \"bar\", \"encoding\": {\"x\": null}").json["encoding"]
    #expect(encoding?["x"] == .null)
  }

  @Test(arguments: [
    (#""mark": "bar", "encoding": {"y": {"aggregate": "avarage", "field": "b"}}"#, "$.encoding.y.aggregate", "average"),
    (#""mark": {"type": "bar", "color": "rde"}"#, "$.mark.color", "a colour"),
    (#""mark": {"type": "line", "interpolate": "smooth"}"#, "$.mark.interpolate", "“smooth”"),
    (#""mark": "bar", "encoding": {"x": {"field": "a", "timeUnit": "fortnight"}}"#, "$.encoding.x.timeUnit", "fortnight"),
    (#""mark": "bar", "encoding": {"x": {"field": "a", "sort": "-z"}}"#, "$.encoding.x.sort", "-y"),
    (#""mark": "bar", "encoding": {"color": {"field": "a", "legend": {"orient": "middle"}}}"#, "$.encoding.color.legend.orient", "“middle”"),
    (#""mark": "bar", "width": "wide""#, "$.width", "container"),
    (#""mark": "bar", "resolve": {"scale": {"y": "indepedent"}}"#, "$.resolve.scale.y", "independent"),
    (#""mark": {"type": "bar", "opacity": "half"}"#, "$.mark.opacity", "number"),
    (#""mark": "bar", "params": [{"name": "p", "expr": "1 +"}]"#, "$.params[0].expr", ""),
    (#""mark": "bar", "config": {"axs": {"grid": false}}"#, "$.config.axs", "axis"),
    (#""mark": "bar", "config": {"style": {"guide-label": {"fontSize": 9}}}"#, "$.config.style.guide-label", "labelFontSize"),
    (#""mark": {"type": "text", "stroke": "white"}"#, "$.mark.stroke", "outline"),
  ]) func misspeltValuesAreNamed(_ text: String, _ path: String, _ words: String) throws {
    let found = try Grammar.faults(in: spec("\(Self.data), \(text)"))
    #expect(found.first?.path == path, "\(found)")
    #expect(found.first.map { words.isEmpty || $0.problem.contains(words) } == true, "\(found)")
  }

  @Test func nothingIsFetched() {
    #expect { _ = try scene(#""data": {"url": "https://example.org/a.csv"}, "mark": "point""#) } throws: { "\($0)".contains("network") }
  }

  // MARK: Legends, colours and names

  @Test func linesOfOneColourKeepTheirLegend() throws {
    let text = rows(#"{"x": 1, "y": 1, "c": "甲", "d": 1}, {"x": 2, "y": 2, "c": "甲", "d": 1}, {"x": 1, "y": 3, "c": "甲", "d": 2}, {"x": 2, "y": 4, "c": "甲", "d": 2}"#)
    let scene = try scene(
      text + #", "mark": "line", "encoding": {"x": {"field": "x", "type": "quantitative"}, "y": {"field": "y", "type": "quantitative"}, "color": {"field": "c"}, "detail": {"field": "d"}}"#)
    #expect(words(scene).isEmpty && scene.legends.count == 1)
  }

  @Test func moreCategoriesThanColoursAreToldApart() throws {
    let text = rows((0..<14).map { #"{"a": "类\#($0)", "b": \#($0 + 1)}"# }.joined(separator: ","))
    let scene = try scene(text + #", "mark": "bar", "encoding": {"x": {"field": "a"}, "y": {"field": "b", "type": "quantitative"}, "color": {"field": "a"}}"#)
    let fills = Set(scene.legends.first?.entries.compactMap(\.symbol?.style.fill) ?? [])
    #expect(fills.count == 14)
  }

  @Test func theLegendOfOneChartStandsWithIt() throws {
    let scene = try scene(
      """
      \(Self.data), "hconcat": [{\(Self.bars)}, {"mark": "point", "encoding": {"x": {"field": "a"}, "y": {"field": "b", "type": "quantitative"}, "color": {"field": "a"}}}]
      """)
    let legend = try #require(scene.legends.first)
    #expect(legend.at.x > scene.views[0].at.x + scene.views[0].size.width)
  }

  @Test(arguments: [
    (["10月", "2月", "1月"], ["1月", "2月", "10月"]), (["第10组", "第9组"], ["第9组", "第10组"]),
    (["第三产业", "第一产业", "第二产业"], ["第一产业", "第二产业", "第三产业"]), (["周日", "周三", "周一"], ["周一", "周三", "周日"]),
    (["丙", "甲", "乙"], ["甲", "乙", "丙"]), (["十二月", "二月", "十月"], ["二月", "十月", "十二月"]),
  ]) func namesThatCountStandInTheirOrder(_ given: [String], _ wanted: [String]) {
    #expect(ChineseOrder.sorted(given.map(DataValue.string)) == wanted.map(DataValue.string))
  }

  @Test(arguments: [["一楼", "二厂"], ["甲", "水"], ["北京", "上海"], ["一", "一"]]) func otherNamesDoNotCount(_ names: [String]) {
    let places = ChineseOrder.sorted(names.map(DataValue.string))
    #expect(names == ["一楼", "二厂"] ? places != nil : places == nil)
  }

  @Test func summariesAreNamedInChinese() throws {
    let scene = try scene(
      #"\#(Self.data), "mark": "line", "encoding": {"x": {"field": "a"}, "y": {"field": "b", "aggregate": "sum"}}"#)
    #expect(scene.axes.first { $0.orient == .left }?.title?.lines == ["b（合计）"])
  }

  // MARK: Bars and their values

  @Test func aMeasuresTitleAndFormatStayWithItsValues() throws {
    let titled = try scene(#"\#(Self.data), "mark": "bar", "encoding": {"x": {"field": "a"}, "y": {"field": "b", "type": "quantitative", "title": "增加值（亿元）"}}"#)
    #expect(titled.axes.contains { $0.title?.lines == ["增加值（亿元）"] })
    let shares = try scene(#"\#(Self.data), "mark": "bar", "encoding": {"x": {"field": "a"}, "y": {"field": "b", "type": "quantitative", "axis": {"format": ".0%"}}}"#)
    #expect(words(shares).first == "100%")
  }

  @Test func smallAndLargeNumbersAreSaid() {
    #expect([1.2e-5, 0.0345, 3.4e-9, 4.3e12, 127_646e8, 8.7e4, 0.25].map(ChineseNumber.text) == ["0.000012", "0.0345", "3.4e−9", "4.3万亿", "12.7646万亿", "8.7万", "0.25"])
  }

  @Test func valuesStandAtTheEndOfTurnedBars() throws {
    let scene = try scene(#"\#(Self.data), "mark": "bar", "encoding": {"y": {"field": "a"}, "x": {"field": "b", "type": "quantitative", "scale": {"reverse": true}}}"#)
    let texts = scene.views[0].marks.flatMap(\.items).compactMap { item -> SceneText? in if case .text(let text) = item.shape { text } else { nil } }
    #expect(texts.count == 3)
    for (rect, text) in zip(rects(scene), texts) { #expect(text.at.x < rect.minX && text.align == .right) }
  }

  @Test func barsEndAtThePlotWhereZeroIsLeftOut() throws {
    let scene = try scene(#"\#(rows(#"{"a": "甲", "b": 102}, {"a": "乙", "b": 98}"#)), "mark": "bar", "encoding": {"y": {"field": "a"}, "x": {"field": "b", "type": "quantitative", "scale": {"domain": [90, 110], "zero": false}}}"#)
    #expect(scene.views[0].marks[0].clip)
    #expect(try !self.scene("\(Self.data), \(Self.bars)").views[0].marks[0].clip)
  }

  @Test func cellsGoWithoutValuesTogether() throws {
    var values: [String] = []
    for (place, numbers) in [("东", [843, 4614, 3577]), ("西", [4827, 4896, 4890])] {
      for (kind, number) in zip(["第一", "第二", "第三"], numbers) { values.append(#"{"p": "\#(place)", "k": "\#(kind)", "v": \#(number)}"#) }
    }
    let text = rows(values.joined(separator: ",")) + #", "mark": "bar", "width": {"step": 14}, "encoding": {"x": {"field": "k", "axis": null}, "y": {"field": "v", "type": "quantitative"}, "column": {"field": "p"}}"#
    let scene = try scene(text)
    #expect(words(scene).isEmpty)
    #expect(scene.axes.contains { $0.orient == .left && $0.labels.count > 3 })
  }

  // MARK: Dates

  @Test(arguments: [
    ("monthdate", ["2023-01-01", "2023-12-31"], "1月", "2012"), ("yearquarter", ["2024-01-01", "2024-04-01", "2024-07-01", "2024-10-01"], "第二季度", "4月"),
  ]) func ticksAreNamedByTheirUnit(_ unit: String, _ dates: [String], _ wanted: String, _ unwanted: String) throws {
    let text = rows(dates.enumerated().map { #"{"t": "\#($1)", "v": \#($0 + 1)}"# }.joined(separator: ","))
    let scene = try scene(text + #", "mark": "line", "encoding": {"x": {"field": "t", "type": "temporal", "timeUnit": "\#(unit)"}, "y": {"field": "v", "type": "quantitative"}}"#)
    let labels = scene.axes.first { $0.orient == .bottom }?.labels.map { $0.lines.joined() } ?? []
    #expect(labels.contains(wanted) && !labels.contains { $0.contains(unwanted) }, "\(labels)")
  }

  @Test func theFirstTickSaysTheYearWhereNoneDoes() throws {
    let text = rows(#"{"t": "2026-02-10", "v": 1}, {"t": "2026-09-20", "v": 2}"#)
    let scene = try scene(text + #", "mark": "line", "encoding": {"x": {"field": "t", "type": "temporal"}, "y": {"field": "v", "type": "quantitative"}}"#)
    let labels = scene.axes.first { $0.orient == .bottom }?.labels.filter(\.visible).map(\.lines) ?? []
    #expect(labels.first?.last == "2026年" && labels.dropFirst().allSatisfy { $0.count == 1 }, "\(labels)")
  }

  // MARK: What is said of a chart

  @Test func aChartWithoutMarksSaysSo() throws {
    let typesetter = try Workshop.typesetter()
    let empty = try ChartDrawing(spec(#""data": {"values": []}, \#(Self.bars)"#), width: 300, theme: .annualBrief, typesetter: typesetter)
    let full = try ChartDrawing(spec("\(Self.data), \(Self.bars)"), width: 300, theme: .annualBrief, typesetter: typesetter)
    #expect(empty.remarks.contains { $0.contains("no marks") } && full.remarks.isEmpty)
  }
}
