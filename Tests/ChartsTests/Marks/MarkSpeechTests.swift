import Foundation
import ReportKit
import Testing
import Themes

@testable import Charts

/// What charts and their marks say to those who listen.
@Suite struct MarkSpeechTests {
  private func sentence(_ values: String, _ view: String) throws -> String {
    let spec = try ChartSpec(json: DataValue(json: Array("{\"data\": {\"values\": \(values)}, \(view)}".utf8)))
    return try ChartDrawing(spec, width: 300, theme: .annualBrief, typesetter: try Workshop.typesetter()).sentence
  }

  private static let places = #""x": {"field": "a", "type": "nominal"}, "y": {"field": "b", "type": "quantitative"}"#

  @Test(arguments: [
    // The data are said as they are, whatever signs they hold.
    (#"[{"a": "Total: 5", "b": 1}, {"a": "x; y", "b": 2}]"#, #""mark": "bar", "encoding": {\#(places)}"#, "条形图。a为Total: 5，b为1；a为x; y，b为2。"),
    // What is missing is said; dates have their seconds.
    (#"[{"a": "甲", "b": 1, "r": null}, {"a": "乙", "b": 2, "r": ""}]"#, #""mark": "bar", "encoding": {\#(places), "color": {"field": "r", "type": "nominal"}}"#, "条形图。a为甲，b为1，r为无数据；a为乙，b为2，r为空白。"),
    (#"[{"a": "2024-03-01T10:30:15", "b": 1}]"#, #""mark": "point", "encoding": {"x": {"field": "a", "type": "temporal"}, "y": {"field": "b", "type": "quantitative"}}"#, "散点图。a为2024年3月1日10:30:15，b为1。"),
    // Categories come before the measure, and figures have their own words.
    (#"[{"a": "甲", "b": 1}]"#, #""mark": "bar", "encoding": {"y": {"field": "a"}, "x": {"field": "b", "type": "quantitative"}}"#, "条形图。a为甲，b为1。"),
    (#"[{"a": "甲", "b": 1}]"#, #""mark": "arc", "encoding": {"theta": {"field": "b", "type": "quantitative"}, "color": {"field": "a"}}"#, "饼图。a为甲，b为1。"),
    (#"[{"a": "甲", "b": 1000, "t": "近千名", "k": "nearly"}]"#, #""mark": "bar", "encoding": {\#(places), "text": {"field": "t"}, "bound": {"field": "k"}}"#, "条形图。a为甲，b为近千名。"),
    (#"[{"a": "甲", "b": 205, "k": "over"}]"#, #""mark": "bar", "encoding": {\#(places), "bound": {"field": "k"}}"#, "条形图。a为甲，b为205多。"),
    // Spans have both ends.
    (#"[{"a": "甲", "b": 1, "c": 3}]"#, #""mark": "bar", "encoding": {\#(places), "y2": {"field": "c"}}"#, "条形图。a为甲，b至c为1至3。"),
    (#"[{"l": 0, "h": 0.5, "b": 3}]"#, #""mark": "bar", "encoding": {"x": {"field": "l", "bin": "binned", "type": "quantitative"}, "x2": {"field": "h"}, "y": {"field": "b", "type": "quantitative"}}"#, "条形图。l为0至0.5，b为3。"),
    // Nothing is said twice: not by labels, not by the points of a line.
    (#"[{"a": "甲", "b": 1}]"#, #""encoding": {\#(places)}, "layer": [{"mark": "bar"}, {"mark": "text", "encoding": {"text": {"field": "b", "type": "quantitative"}}}]"#, "条形图。a为甲，b为1。"),
    (#"[{"a": 1, "b": 1}, {"a": 2, "b": 5}, {"a": 3, "b": 4}]"#, #""mark": {"type": "line", "point": true}, "encoding": {"x": {"field": "a", "type": "quantitative"}, "y": {"field": "b", "type": "quantitative"}}"#, "折线图。a为1至3，b为1至4（最高5）。"),
    // Lines of reference have the name of what they measure.
    (#"[{"a": "甲", "b": 1}]"#, #""layer": [{"mark": "bar", "encoding": {\#(places)}}, {"mark": "rule", "encoding": {"y": {"datum": 5}}}, {"mark": {"type": "text", "text": "目标"}, "encoding": {"y": {"datum": 5}}}]"#, "条形图。a为甲，b为1；b为5；b为5，目标。"),
    // The parts of a box plot are called by their names.
    (#"[{"a": "甲", "b": 1}, {"a": "甲", "b": 2}, {"a": "甲", "b": 3}, {"a": "甲", "b": 4}, {"a": "甲", "b": 90}]"#, #""mark": "boxplot", "encoding": {\#(places)}"#, "箱线图。a为甲，b离群值为90；a为甲，b下须为1至2；a为甲，b上须为4；a为甲，b四分位范围为2至4；a为甲，b中位数为3。"),
    (#"[{"a": "甲", "b": 1, "g": "子"}, {"a": "甲", "b": 3, "g": "子"}]"#, #""mark": "boxplot", "encoding": {\#(places), "color": {"field": "g"}}"#, "箱线图。a为甲，b下须为1至1.5，g为子；a为甲，b上须为2.5至3，g为子；a为甲，b四分位范围为1.5至2.5，g为子；a为甲，b中位数为2，g为子。"),
    // The highest and the lowest of spans are those of both their edges.
    (#"[{"a": 1, "l": 1, "h": 1}, {"a": 2, "l": -6, "h": 8}, {"a": 3, "l": 0, "h": 4}]"#, #""mark": "area", "encoding": {"x": {"field": "a", "type": "quantitative"}, "y": {"field": "l", "type": "quantitative"}, "y2": {"field": "h"}}"#, "面积图。a为1至3，l为始1、终0至4（最低−6，最高8）。"),
    // What shows no data says nothing in the sentence.
    (#"[{"a": "甲"}]"#, #""mark": "point", "encoding": {}"#, "散点图。"),
    // Places on maps have theirs.
    (#"[{"type": "Feature", "properties": {"name": "甲县", "v": 3}, "geometry": {"type": "Polygon", "coordinates": [[[100, 30], [100, 32], [103, 32], [103, 30], [100, 30]]]}}]"#, #""mark": "geoshape", "encoding": {"color": {"field": "properties.v", "type": "quantitative"}}"#, "地图。甲县，v为3。"),
    // Charts side by side are told apart by their titles; a title keeps its own full stop.
    (#"[{"a": "甲", "b": 1}]"#, #""hconcat": [{"title": "左", "mark": "bar", "encoding": {\#(places)}}, {"title": "右", "mark": "bar", "encoding": {\#(places)}}]"#, "条形图。左，a为甲，b为1；右，a为甲，b为1。"),
    (#"[{"a.b": "甲", "b": 1}]"#, #""title": "增长了吗？", "mark": "bar", "encoding": {"x": {"field": "a\\.b"}, "y": {"field": "b", "type": "quantitative"}}"#, "条形图：增长了吗？a.b为甲，b为1。"),
    ("[]", #""mark": "bar", "encoding": {\#(places)}"#, "条形图。没有数据。"),
  ]) func whatIsShownIsSaid(_ values: String, _ view: String, _ said: String) throws {
    #expect(try sentence(values, view) == said)
  }

  @Test(arguments: [(#""graticule": true"#, "geoshape", "经纬线"), (#""sphere": true"#, "geoshape", "地球轮廓"), (#""values": [{}]"#, "point", "点"), (#""values": [{}]"#, "bar", "条形")])
  func everyMarkHasAName(_ data: String, _ mark: String, _ name: String) throws {
    let scene = try Workshop.scene(ChartSpec(json: DataValue(json: Array(#"{"data": {\#(data)}, "mark": "\#(mark)"}"#.utf8))))
    #expect(scene.views.flatMap(\.marks).flatMap(\.items).map(\.words.name) == [name])
  }

  /// Too many marks to be heard are said together; a line is one, however long.
  @Test func crowdsAreSummedUp() throws {
    let rows = (0..<20_001).map { "{\"a\": \($0), \"b\": \($0 % 97)}" }.joined(separator: ",")
    let places = #""encoding": {"x": {"field": "a", "type": "quantitative"}, "y": {"field": "b", "type": "quantitative"}}"#
    #expect(try sentence("[\(rows)]", "\"mark\": \"tick\", \(places)") == "刻度图。2.0001万个线段，a为0至2万，b为0至96。")
    #expect(try sentence("[\(rows)]", "\"mark\": \"area\", \(places)") == "面积图。a为0至2万，b为0至18（最高96）。")
  }
}
