import Foundation
import Frames
import ReportKit
import Testing

@testable import Charts

/// Each slice's label stands by its slice, or is tied to it.
struct SliceLabelsTests {
  /// Slices of a circle of radius 80 about the origin, by their shares.
  private func labels(_ shares: [Double], lines: Int = 1) -> SliceLabels {
    let whole = shares.reduce(0, +)
    var start = 0.0
    let slices = shares.map { share in
      defer { start += share / whole * 2 * .pi }
      return (arc: Arc(centre: .zero, inner: 0, outer: 80, start: start, end: start + share / whole * 2 * .pi), lines: lines)
    }
    return SliceLabels(size: 10, slices: slices)
  }

  @Test func labelsWithRoomHaveNoLines() {
    #expect(labels([40, 30, 30], lines: 2).isRoomy)
    #expect(!labels([60, 1, 1, 1, 30]).isRoomy)
  }

  @Test(arguments: [[1, 1, 1, 1, 60], [60, 1, 1, 2, 30], [30, 1, 1, 1, 1, 30, 1, 1], [1, 1, 1, 1, 1, 1, 1, 93], [20, 1, 1, 1, 1, 1, 1, 20], [1]])
  func labelsKeepTheOrderOfTheirSlices(_ shares: [Double]) {
    let labels = labels(shares)
    for (index, (place, slice)) in zip(labels.places, labels.slices).enumerated() {
      let others = zip(labels.places, labels.slices).enumerated().filter { $0.offset != index && $0.element.0.isRight == place.isRight }
      for (_, (other, another)) in others {
        // No two share a line, and the higher slice has the higher label.
        #expect(abs(other.at.y - place.at.y) >= 10)
        let (a, b) = (cos((slice.arc.start + slice.arc.end) / 2), cos((another.arc.start + another.arc.end) / 2))
        #expect(a == b || (a > b) == (place.at.y < other.at.y))
      }
      #expect(hypot(place.at.x, place.at.y) > 80)
      guard let (from, to) = place.leader else { continue }
      // The line begins at its slice and never crosses the circle.
      #expect(abs(hypot(from.x, from.y) - 81) < 1e-9)
      for step in 0...20 {
        let share = Double(step) / 20
        #expect(hypot(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share) > 80)
      }
    }
  }

  private func drawing(_ rows: String, _ more: String = "") throws -> (Scene, [String]) {
    let text = """
      {"data": {"values": [\(rows)]}, "mark": "arc", "width": 160, "height": 160, "encoding": {
        "theta": {"field": "v", "type": "quantitative"}, "color": {"field": "n", "sort": null\(more)}, "text": {"field": "v"}}}
      """
    let scene = try Workshop.scene(ChartSpec(json: DataValue(json: Array(text.utf8))), width: 300)
    let words = scene.views.flatMap(\.marks).flatMap(\.items).compactMap { if case .text(let text) = $0.shape { text.lines.joined() } else { nil } }
    return (scene, words)
  }

  private func rows(_ count: Int) -> String { (0..<count).map { #"{"n": "项目\#($0)", "v": \#($0 < 2 ? 100 : $0)}"# }.joined(separator: ", ") }

  @Test func crowdedLabelsStandOnOneLine() throws {
    let (scene, words) = try drawing(#"{"n": "甲", "v": 60}, {"n": "乙", "v": 2}, {"n": "丙", "v": 1}, {"n": "丁", "v": 1}, {"n": "戊", "v": 30}"#)
    #expect(Set(words) == ["甲：60", "乙：2", "丙：1", "丁：1", "戊：30"])
    #expect(scene.views[0].marks.contains { $0.kind == "rule" } && scene.views[0].leftOut == 0)
  }

  @Test func theLegendSaysTheValuesOfManySlices() throws {
    let (scene, words) = try drawing(rows(12))
    #expect(words.isEmpty && scene.views[0].leftOut == 0)
    #expect(scene.legends[0].entries.map { $0.text.lines.joined() }.contains("项目11：11"))
    #expect(try drawing(rows(3)).0.legends.isEmpty)
  }

  @Test func valuesThatNothingSaysAreCounted() throws {
    #expect(try drawing(rows(12), #", "legend": null"#).0.views[0].leftOut == 12)
  }
}
