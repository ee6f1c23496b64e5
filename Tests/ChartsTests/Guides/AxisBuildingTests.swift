import Frames
import ReportKit
import Testing

@testable import Charts

/// Titles of axes keep to the length of their axis.
@Suite struct AxisBuildingTests {
  private func scene(width: Double, height: Double, _ axis: String = "") throws -> Scene {
    try Workshop.scene(
      ChartSpec(
        json: DataValue(
          json: Array(
            """
            {"data": {"values": [{"n": "甲", "v": 5}]}, "mark": "point", "height": \(height), "encoding": {
             "x": {"field": "n", "title": "地区名称（按行政区划代码排序）"},
             "y": {"field": "v", "type": "quantitative", "title": "到诊人次年度合计（单位：万人次）"\(axis)}}}
            """.utf8))), width: width)
  }

  private func boxes(_ scene: Scene) throws -> [Rect] {
    let labels = Labels(try Workshop.typesetter())
    return try scene.axes.compactMap { try AxisPlaces($0, labels: labels).title }.map { $0.box(of: try LabelBox($0, labels: labels).plain) }
  }

  @Test(arguments: [(60.0, 60.0), (120, 60), (60, 200), (90, 30)])
  func titlesThatAreLongerThanTheirAxisWrap(_ width: Double, _ height: Double) throws {
    let scene = try scene(width: width, height: height)
    let boxes = try boxes(scene)
    try #require(boxes.count == 2)
    #expect(!boxes[0].overlaps(boxes[1]))
    for box in boxes { #expect(box.minX > -0.5 && box.maxX < scene.size.width + 0.5 && box.minY > -0.5 && box.maxY < scene.size.height + 0.5) }
    #expect(scene.axes.compactMap(\.title).allSatisfy { $0.lines.joined() == $0.whole.joined() })
  }

  @Test func titlesThatHaveRoomStayInOneLine() throws {
    #expect(try scene(width: 300, height: 200).axes.compactMap(\.title).allSatisfy { $0.lines.count == 1 })
    // Words that the author cuts short are not wrapped, nor are those that lean.
    #expect(try scene(width: 300, height: 60, #", "axis": {"titleLimit": 50}"#).axes.compactMap(\.title).allSatisfy { $0.lines.count == 1 })
    #expect(try scene(width: 300, height: 60, #", "axis": {"titleAngle": 45}"#).axes.compactMap(\.title).allSatisfy { $0.lines.count == 1 })
  }
}
