import Frames
import Testing

@testable import Charts

/// Slices share the circle by their values, turned by an offset.
struct ArcTests {
  private func arcs(_ mark: String) throws -> [Arc] {
    try marks(
      mark, #"{"theta": {"field": "v", "type": "quantitative"}, "color": {"field": "n", "type": "nominal"}}"#,
      #"[{"n": "a", "v": 1}, {"n": "b", "v": 3}]"#
    ).compactMap { if case .arc(let arc) = $0.shape { arc } else { nil } }
  }

  @Test func slicesFillTheCircle() throws {
    let arcs = try arcs("\"arc\"")
    #expect(arcs.count == 2)
    #expect(abs(arcs.map { abs($0.start - $0.end) }.reduce(0, +) - 2 * .pi) < 1e-9)
    #expect(arcs.allSatisfy { $0.inner == 0 && $0.outer == 150 })
  }

  @Test func ringsAndTurns() throws {
    let plain = try arcs(#"{"type": "arc", "innerRadius": 40}"#)
    let turned = try arcs(#"{"type": "arc", "innerRadius": 40, "thetaOffset": 0.5}"#)
    #expect(plain.allSatisfy { $0.inner == 40 })
    for (a, b) in zip(plain, turned) { #expect(abs(b.start - a.start - 0.5) < 1e-9 && abs(b.end - a.end - 0.5) < 1e-9) }
  }

  @Test(arguments: [(0.0, 50.0, 1.0), (30, 50, 1.5), (30, 50, 0.1), (0, 50, 3.5), (45, 50, 6)]) func roundCornersStayInsideTheSlice(
    _ inner: Double, _ outer: Double, _ span: Double
  ) {
    let centre = Point(x: 100, y: 100)
    let sharp = ArcOutlines.path(Arc(centre: centre, inner: inner, outer: outer, start: 0.3, end: 0.3 + span))
    let round = ArcOutlines.path(Arc(centre: centre, inner: inner, outer: outer, start: 0.3, end: 0.3 + span, cornerRadius: 8))
    let (a, b) = (PathMeasure(sharp), PathMeasure(round))
    #expect(abs(b.area) < abs(a.area) && abs(b.area) > abs(a.area) * 0.7)
    #expect(b.low.x >= a.low.x - 0.1 && b.low.y >= a.low.y - 0.1 && b.high.x <= a.high.x + 0.1 && b.high.y <= a.high.y + 0.1)
  }
}
