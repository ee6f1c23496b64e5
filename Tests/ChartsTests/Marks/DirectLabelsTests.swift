import Frames
import ReportKit
import Testing

@testable import Charts

/// Names at the ends of lines leave the lines their room.
@Suite struct DirectLabelsTests {
  private static let long = "东部地区城镇居民人均可支配收入年均增长率"

  private func scene(_ names: [String], width: Double, height: Double = 170, _ more: String = "") throws -> Scene {
    let rows = names.enumerated().flatMap { index, name in [1, 2].map { #"{"t": "\#($0)月", "v": \#(index + $0), "s": "\#(name)"}"# } }
    return try Workshop.scene(
      ChartSpec(
        json: DataValue(
          json: Array(
            """
            {"data": {"values": [\(rows.joined(separator: ","))]}, "mark": "line", "height": \(height), "encoding": {"x": {"field": "t", "title": null},
             "y": {"field": "v", "type": "quantitative", "title": null}, "color": {"field": "s"}\(more)}}
            """.utf8))), width: width)
  }

  private func texts(_ scene: Scene) -> [SceneText] {
    scene.views.flatMap(\.marks).flatMap(\.items).compactMap { if case .text(let text) = $0.shape { text } else { nil } }
  }

  @Test(arguments: [160.0, 240, 360]) func longNamesWrap(_ width: Double) throws {
    let scene = try scene([Self.long, "西部"], width: width)
    let labels = Labels(try Workshop.typesetter())
    let texts = texts(scene)
    #expect(scene.legends.isEmpty && Set(texts.map { $0.lines.joined() }) == [Self.long, "西部"])
    for text in texts { #expect(try labels.width(text.lines, text.font) <= width / 3 + 0.01) }
    #expect(try #require(scene.views.first).size.width > width / 2)
    #expect(scene.size.width == width)
  }

  @Test func namesThatWrapStandApart() throws {
    let labels = Labels(try Workshop.typesetter())
    let boxes = try texts(try scene([Self.long, Self.long + "二", "西部"], width: 240)).map { $0.box(of: try LabelBox($0, labels: labels).plain) }
    try #require(boxes.count == 3)
    for (index, box) in boxes.enumerated() { #expect(!boxes.dropFirst(index + 1).contains { $0.overlaps(box) }) }
  }

  @Test func manyLinesAreNamedWhereThereIsRoom() throws {
    let names = (1...12).map { "地区\($0)" }
    #expect(try scene(names, width: 400, height: 300).legends.isEmpty)
    #expect(try scene(names, width: 400, height: 100).legends.count == 1)
    #expect(try scene(names + ["地区13"], width: 400, height: 900).legends.count == 1)
  }

  @Test func namesAwayFromTheirLinesAreLedTo() throws {
    func leaders(_ scene: Scene) -> [(Point, Point)] {
      scene.views.flatMap(\.marks).filter { $0.kind == "rule" }.flatMap(\.items).compactMap { if case .rule(let a, let b) = $0.shape { (a, b) } else { nil } }
    }
    let crowded = try scene((1...6).map { "地区\($0)" }, width: 400, height: 30)
    let led = leaders(crowded)
    #expect(!led.isEmpty && led.allSatisfy { from, to in texts(crowded).contains { abs($0.at.y - to.y) < 0.01 && $0.at.x > to.x } && from.x < to.x })
    #expect(leaders(try scene(["东部", "西部"], width: 400)).isEmpty)
  }

  @Test func aLegendNamesWhatLinesDoNot() throws {
    func chart(_ other: String) throws -> Scene {
      let text =
        #"{"data": {"values": [{"t": "1月", "v": 1, "s": "东部"}, {"t": "2月", "v": 2, "s": "东部"}, {"t": "1月", "v": 4, "s": "西部"}, {"t": "2月", "v": 5, "s": "西部"}]}, "encoding": {"x": {"field": "t"}, "y": {"field": "v", "type": "quantitative"}}, \#(other)}"#
      return try Workshop.scene(ChartSpec(json: DataValue(json: Array(text.utf8))))
    }
    let lines = #"{"mark": "line", "encoding": {"color": {"field": "s"}}}"#
    let total = try chart(#""layer": [{"mark": "bar", "encoding": {"color": {"datum": "合计"}}}, \#(lines)]"#)
    #expect(total.legends.first.map { Set($0.entries.map { $0.text.lines.joined() }) } == ["合计", "东部", "西部"])
    // Bars have the sample of bars, and lines that of lines.
    let samples = total.legends.first?.entries.compactMap { if case .symbol(_, _, let shape, _)? = $0.symbol?.shape { shape } else { nil } }
    #expect(samples.map { Set($0) } == ["square", "stroke"] && samples?.filter { $0 == "square" }.count == 1)
    // The points of the lines have their names there.
    #expect(try chart(#""layer": [{"mark": "point", "encoding": {"color": {"field": "s"}}}, \#(lines)]"#).legends.isEmpty)
    let beside = #"{"mark": "bar", "encoding": {"x": {"field": "t"}, "y": {"field": "v", "type": "quantitative"}, "color": {"field": "s"}}}"#
    let along = #"{"mark": "line", "encoding": {"x": {"field": "t"}, "y": {"field": "v", "type": "quantitative"}, "color": {"field": "s"}}}"#
    let text = #"{"data": {"values": [{"t": "1月", "v": 1, "s": "东部"}, {"t": "2月", "v": 2, "s": "东部"}]}, "hconcat": [\#(along), \#(beside)]}"#
    #expect(try Workshop.scene(ChartSpec(json: DataValue(json: Array(text.utf8)))).legends.count == 1)
  }

  @Test func whereNamesHaveNoRoomALegendHasThem() throws {
    let names = (1...6).map { Self.long + "\($0)" }
    for scene in [try scene(names, width: 240), try scene([Self.long, "西部"], width: 160, height: 40), try scene([String(repeating: Self.long, count: 4), "西部"], width: 200)] {
      #expect(texts(scene).isEmpty && scene.legends.first?.entries.isEmpty == false)
    }
    #expect(try scene(["东部", "西部"], width: 160, height: 40).legends.isEmpty)
    // No word is broken at a line's end.
    #expect(try scene(["Internationalization", "West"], width: 160).legends.count == 1)
    // Small multiples are named all alike.
    let multiples = try scene(names, width: 400, #", "row": {"field": "s"}"#)
    #expect(texts(multiples).isEmpty == !multiples.legends.isEmpty)
  }
}
