import Frames
import ReportKit
import Testing

@testable import Charts

/// Titles of charts side by side stand above their own chart.
@Suite struct TitlePlacingTests {
  @Test(arguments: ["东部地区城镇居民人均可支配收入增速连续三年高于全国", "Internationalization-of-semiconductors"])
  func longTitlesOfNeighboursWrap(_ title: String) throws {
    let plot = #"{"title": {"text": "\#(title)", "subtitle": "https://www.example.org/address"}, "mark": "bar", "encoding": {"x": {"field": "n"}, "y": {"field": "v", "type": "quantitative"}}}"#
    let text = #"{"data": {"values": [{"n": "甲", "v": 5}]}, "hconcat": [\#(plot), \#(plot)]}"#
    let scene = try Workshop.scene(ChartSpec(json: DataValue(json: Array(text.utf8))), width: 240)
    let labels = Labels(try Workshop.typesetter())
    let boxes = try scene.titles.map { $0.text.box(of: try LabelBox($0.text, labels: labels).plain) }
    try #require(boxes.count == 4)
    for (index, box) in boxes.enumerated() {
      #expect(box.minX > -0.5 && box.maxX < 240.5 && box.minY > -0.5)
      #expect(!boxes.dropFirst(index + 1).contains { $0.overlaps(box) })
    }
    #expect(scene.titles.contains { $0.text.lines.count > 1 && $0.text.lines.joined() == title })
  }
}
