import Frames
import ReportKit
import Testing

@testable import Charts

/// Several axes of one plot.
@Suite struct PlotBuildingTests {
  private func scene(_ layers: [String]) throws -> Scene {
    let layers = layers.map { #"{"mark": "line", "encoding": {"y": {\#($0)}}}"# }.joined(separator: ",")
    return try Workshop.scene(
      ChartSpec(
        json: DataValue(
          json: Array(
            """
            {"data": {"values": [{"n": "甲", "v": 5, "r": 300, "q": 50}, {"n": "乙", "v": 3, "r": 310, "q": 9000}]}, "height": 100,
             "layer": [\(layers)], "encoding": {"x": {"field": "n", "title": null}}, "resolve": {"scale": {"y": "independent"}}}
            """.utf8))), width: 260)
  }

  private func measure(_ field: String, _ title: String, _ axis: String = "") -> String {
    #""field": "\#(field)", "type": "quantitative", "title": "\#(title)"\#(axis)"#
  }

  private func boxes(_ axis: SceneAxis) throws -> [Rect] {
    let labels = Labels(try Workshop.typesetter())
    let places = try AxisPlaces(axis, labels: labels)
    return try (places.labels + [places.title].compactMap { $0 }).map { $0.box(of: try LabelBox($0, labels: labels).plain) }
  }

  @Test(arguments: ["", #", "axis": {"orient": "left"}"#])
  func axesOfOneSideStandBeyondEachOther(_ axis: String) throws {
    let scene = try scene([measure("v", "数量", axis), measure("r", "增速（%）", axis), measure("q", "金额（元）", axis)])
    let upright = scene.axes.filter { !$0.orient.isHorizontal }
    try #require(upright.count == 3)
    let boxes = try upright.map(boxes)
    for (first, second) in [(0, 1), (0, 2), (1, 2)] {
      #expect(!boxes[first].contains { box in boxes[second].contains { $0.overlaps(box) } })
    }
    #expect(boxes.joined().allSatisfy { $0.minX > -0.5 && $0.maxX < scene.size.width + 0.5 })
    #expect(scene.size.width == 260)
  }

  @Test func anOffsetOfTheAuthorsIsKept() throws {
    let scene = try scene([measure("v", "数量"), measure("r", "增速"), measure("q", "金额", #", "axis": {"offset": 3}"#)])
    #expect(scene.axes.filter { $0.orient == .right }.map(\.offset) == [0, 3])
  }

  @Test func onlyOneScaleRulesThePlot() throws {
    let both = [measure("v", "数量"), measure("r", "增速")]
    #expect(try scene(both).axes.filter { $0.orient != .bottom }.map { $0.grid.isEmpty } == [false, true])
    // An axis without lines leaves them to the next one.
    let second = [measure("v", "数量", #", "axis": {"grid": false}"#), measure("r", "增速")]
    #expect(try scene(second).axes.filter { $0.orient != .bottom }.map { $0.grid.isEmpty } == [true, false])
    let asked = [measure("v", "数量"), measure("r", "增速", #", "axis": {"grid": true}"#)]
    #expect(try scene(asked).axes.filter { $0.orient != .bottom }.map { $0.grid.isEmpty } == [false, false])
  }

  @Test func layersOfOneMeasureShareAnAxis() throws {
    let scene = try scene([measure("v", "数量"), #""field": "r", "type": "quantitative""#, measure("r", "增速")])
    #expect(scene.axes.filter { $0.orient == .right }.map(\.title?.lines) == [["增速"]])
  }
}
