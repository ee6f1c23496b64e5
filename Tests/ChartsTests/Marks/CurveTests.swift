import Frames
import Testing

@testable import Charts

@Suite struct CurveTests {
  private let points = [Point(x: 0, y: 0), Point(x: 10, y: 8), Point(x: 40, y: 2), Point(x: 50, y: 20)]

  /// The handles of each piece.
  private func handles(_ curve: Curve?) -> [(Point, Point)] {
    (curve?.path(points).elements ?? []).compactMap { if case .curve(let a, let b, _) = $0 { (a, b) } else { nil } }
  }

  private func same(_ a: [(Point, Point)], _ b: [(Point, Point)]) -> Bool {
    a.count == b.count && zip(a, b).allSatisfy { one, other in
      [one.0.x - other.0.x, one.0.y - other.0.y, one.1.x - other.1.x, one.1.y - other.1.y].allSatisfy { abs($0) < 1e-9 }
    }
  }

  @Test func aWholeTensionIsStraight() {
    for ((a, b), (from, to)) in zip(handles(Curve("cardinal", tension: 1)), zip(points, points.dropFirst())) {
      #expect(a == from)
      #expect(b == to)
    }
  }

  @Test func withoutAlphaCatmullRomIsCardinal() {
    #expect(same(handles(Curve("catmull-rom", tension: 0)), handles(Curve("cardinal"))))
    #expect(!same(handles(Curve("catmull-rom")), handles(Curve("cardinal"))))
    #expect(same(handles(Curve("catmull-rom")), handles(Curve("catmull-rom", tension: 0.5))))
  }

  @Test func everyCurveEndsOnTheLastPoint() {
    for kind in ["linear", "monotone", "cardinal", "catmull-rom", "natural", "basis", "step", "step-before", "step-after"] {
      guard let end = Curve(kind)?.path(points).elements.last else {
        Issue.record("\(kind) draws nothing")
        continue
      }
      switch end {
      case .line(let point), .move(let point), .curve(_, _, let point): #expect(point == points.last, "\(kind)")
      case .close: Issue.record("\(kind) closes")
      }
    }
    #expect(Curve("wavy") == nil)
  }
}
