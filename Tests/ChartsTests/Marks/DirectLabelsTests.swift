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
