import Frames
import ReportKit
import Testing

@testable import Charts

/// Without colour, what follows in order is printed in greys in that order.
struct GreyOrderTests {
  private func greys(_ colors: [String]) -> [Double] { colors.compactMap { Color(css: $0) }.greysInOrder.map(\.red) }

  @Test func coloursThatGrowDarkerKeepTheirLightness() {
    let own = greys(["#ffffff", "#808080", "#000000"])
    #expect(own == [1, 128.0 / 255, 0])
  }

  @Test(arguments: [["#d73027", "#ffffbf", "#1a9850"], ["red", "white", "blue"], ["#333333", "#343434", "#353535"]])
  func othersAreSpreadEvenly(_ colors: [String]) {
    let values = greys(colors)
    let steps = zip(values, values.dropFirst()).map { $1 - $0 }
    #expect(steps.allSatisfy { abs($0) > 0.3 && abs($0 - steps[0]) < 1e-9 })
  }

  /// A scale of colours; its fills are greys that go one way, and its legend has the same.
  @Test(arguments: [
    #""type": "quantitative""#, #""type": "quantitative", "bin": true"#, #""type": "temporal""#, #""type": "ordinal", "bin": true"#,
    ##""type": "quantitative", "scale": {"type": "threshold", "domain": [20, 60], "range": ["#d73027", "#ffffbf", "#1a9850"]}"##,
    #""type": "quantitative", "scale": {"scheme": "redblue", "domainMid": 40}"#, #""type": "quantitative", "scale": {"type": "quantize"}"#,
  ]) func scalesGiveGreysInTheirOrder(_ color: String) throws {
    let text = """
      {"config": {"print": "greyscale"}, "data": {"values": [{"a": 1, "v": 10}, {"a": 2, "v": 40}, {"a": 3, "v": 90}]}, "mark": "rect", "encoding": {
        "x": {"field": "a", "type": "ordinal"}, "color": {"field": "v", \(color)}}}
      """
    let scene = try Workshop.scene(ChartSpec(json: DataValue(json: Array(text.utf8))))
    let fills = scene.views[0].marks[0].items.compactMap { if case .color(let color)? = $0.style.fill { color } else { nil } }
    #expect(fills.count == 3 && fills.allSatisfy { $0.red == $0.green && $0.green == $0.blue })
    let steps = zip(fills, fills.dropFirst()).map { $1.red - $0.red }
    #expect(steps.allSatisfy { $0 * steps[0] > 0 }, "\(fills.map(\.red))")
    #expect(!Greyscale(scene).hasInks)
  }
}
