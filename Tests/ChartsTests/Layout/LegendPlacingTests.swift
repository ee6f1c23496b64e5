import Frames
import ReportKit
import Testing

@testable import Charts

/// Several legends at one place stand apart from each other and from the picture's edge.
@Suite struct LegendPlacingTests {
  private func scene(_ orient: String, width: Double, height: Double) throws -> Scene {
    try Workshop.scene(
      ChartSpec(
        json: DataValue(
          json: Array(
            """
            {"data": {"values": [{"x": 1, "y": 1, "s": "甲"}, {"x": 2, "y": 2, "s": "乙"}, {"x": 3, "y": 3, "s": "丙"}]}, "mark": "point",
             "height": \(height), "encoding": {"x": {"field": "x", "type": "quantitative"}, "y": {"field": "y", "type": "quantitative"},
             "color": {"field": "s", "legend": {"orient": "\(orient)"}}, "size": {"field": "y", "type": "quantitative", "legend": {"orient": "\(orient)"}}}}
            """.utf8))), width: width)
  }

  private func box(_ legend: SceneLegend) -> Rect { Rect(x: legend.at.x, y: legend.at.y, width: legend.size.width, height: legend.size.height) }

  @Test(arguments: ["left", "right", "top", "bottom", "top-left", "top-right", "bottom-left", "bottom-right"])
  func legendsOfOnePlaceStandApart(_ orient: String) throws {
    for (width, height) in [(220.0, 60.0), (160, 100), (300, 320)] {
      let scene = try scene(orient, width: width, height: height)
      try #require(scene.legends.count == 2)
      let (first, second) = (box(scene.legends[0]), box(scene.legends[1]))
      #expect(!first.overlaps(second))
      for box in [first, second] {
        #expect(box.minX > -0.5 && box.maxX < scene.size.width + 0.5 && box.minY > -0.5 && box.maxY < scene.size.height + 0.5)
      }
      // In a plot there is room for both only where it is high.
      let plot = try #require(scene.views.first)
      let inside = [first, second].filter { plot.at.x <= $0.minX && $0.maxX <= plot.at.x + plot.size.width }
      if orient.contains("-") { #expect(inside.count == (height > 200 ? 2 : 1)) }
    }
  }

  @Test func legendsOfNarrowPlotsHaveTheRoomOfTheirPartOfThePicture() throws {
    let plot = #"{"mark": "circle", "encoding": {"y": {"field": "y", "type": "ordinal"}, "color": {"field": "s", "title": "地区分类名称"}}}"#
    let data = #""data": {"values": [{"y": 1, "s": "东部地区省份"}, {"y": 2, "s": "西部地区省份"}]}"#
    let one = try Workshop.scene(ChartSpec(json: DataValue(json: Array("{\(data), \(plot.dropFirst())".utf8))), width: 300)
    #expect(one.legends.first?.entries.allSatisfy { $0.text.lines.count == 1 } == true && one.legends.first?.size.height ?? 99 < 20)
    let text = "{\(data), \"hconcat\": [\(plot), \(plot)], \"resolve\": {\"scale\": {\"color\": \"independent\"}}}"
    let two = try Workshop.scene(ChartSpec(json: DataValue(json: Array(text.utf8))), width: 300)
    try #require(two.legends.count == 2)
    #expect(!box(two.legends[0]).overlaps(box(two.legends[1])))
    #expect(two.legends.allSatisfy { $0.at.x + $0.size.width <= two.size.width })
  }
}
