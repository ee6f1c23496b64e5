import Frames
import ReportKit
import Testing

@testable import Charts

/// Legends of the house keep within their picture, whatever they are called.
@Suite struct LegendLayoutTests {
  private static let title = "全社会固定资产投资完成额分地区"

  /// - Parameter color: the type of the colours, and what else is said of them.
  private func scene(_ color: String, width: Double, title: String = Self.title, name: String = "东部") throws -> Scene {
    try Workshop.scene(
      ChartSpec(
        json: DataValue(
          json: Array(
            """
            {"data": {"values": [{"n": "甲", "v": 5, "s": "\(name)", "q": 100}, {"n": "乙", "v": 3, "s": "西部", "q": 30000}]}, "mark": "bar",
             "height": 60, "encoding": {"x": {"field": "n", "title": null}, "y": {"field": "v", "type": "quantitative", "title": null},
             "color": {"title": "\(title)", \(color)}}}
            """.utf8))), width: width)
  }

  /// The boxes of all words of the legends.
  private func boxes(_ scene: Scene) throws -> [Rect] {
    let labels = Labels(try Workshop.typesetter())
    return try scene.legends.flatMap { legend in
      try (legend.entries.filter(\.visible).map(\.text) + [legend.title].compactMap { $0 }).map { text in
        let box = text.box(of: try LabelBox(text, labels: labels).plain)
        return Rect(x: box.minX + legend.at.x + legend.padding, y: box.minY + legend.at.y + legend.padding, width: box.size.width, height: box.size.height)
      }
    }
  }

  @Test(arguments: [
    #""field": "s""#, #""field": "s", "legend": {"orient": "bottom"}"#, #""field": "s", "legend": {"orient": "left"}"#,
    #""field": "s", "legend": {"titleOrient": "left", "padding": 5}"#, #""field": "s", "legend": {"titleOrient": "right"}"#,
    #""field": "s", "legend": {"columns": 2}"#, #""field": "s", "legend": {"direction": "vertical"}"#, #""field": "q", "type": "quantitative""#,
    #""field": "q", "type": "quantitative", "legend": {"titleOrient": "left"}"#,
    #""field": "q", "type": "quantitative", "scale": {"type": "threshold", "domain": [20000000, 40000000]}"#,
  ])
  func nothingIsCutOffByTheEdge(_ color: String) throws {
    for width in [60.0, 110, 200] {
      for name in ["东部", "东部地区城镇居民人均可支配收入"] {
        let scene = try scene(color, width: width, name: name)
        let boxes = try boxes(scene)
        #expect(boxes.allSatisfy { $0.minX > -0.5 && $0.maxX < scene.size.width + 0.5 && $0.minY > -0.5 && $0.maxY < scene.size.height + 0.5 })
        for (index, box) in boxes.enumerated() { #expect(!boxes.dropFirst(index + 1).contains { $0.overlaps(box) }) }
      }
    }
  }

  @Test func aTitleStandsBesideItsEntriesWhereItHasRoom() throws {
    let (wide, narrow) = (try scene(#""field": "s""#, width: 300), try scene(#""field": "s""#, width: 100))
    let (beside, above) = (try #require(wide.legends.first), try #require(narrow.legends.first))
    #expect(beside.title?.lines == [Self.title] && beside.entries.allSatisfy { $0.text.at.x > 100 })
    #expect(above.title?.lines.count == 2 && above.title?.whole == [Self.title])
    #expect(above.entries.allSatisfy { $0.text.at.y > 20 && $0.text.at.x < 80 })
  }

  @Test func aNameThatIsTooLongForThreeLinesEndsInAnEllipsis() throws {
    let name = String(repeating: "东部地区", count: 20)
    let entry = try #require(try scene(#""field": "s""#, width: 120, name: name).legends.first?.entries.first { $0.text.lines.count > 1 })
    #expect(entry.text.lines.count == 3 && entry.text.lines.last?.last == "…" && entry.text.whole == [name])
  }
}
