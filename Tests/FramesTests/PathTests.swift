import Frames
import Testing

@Suite struct PathTests {
  @Test func aRectangleIsAClosedLine() {
    let path = Path.rectangle(Rect(x: 1, y: 2, width: 3, height: 4))
    #expect(
      path.elements == [
        .move(Point(x: 1, y: 2)), .line(Point(x: 4, y: 2)), .line(Point(x: 4, y: 6)), .line(Point(x: 1, y: 6)), .close,
      ])
  }

  @Test func aRadiusIsHeldToHalfTheShorterSide() throws {
    let path = Path.rounded(Rect(x: 0, y: 0, width: 10, height: 4), radius: 100)
    #expect(path.elements.first == .move(Point(x: 2, y: 0)))
    #expect(Path.rounded(Rect(x: 0, y: 0, width: 1, height: 1), radius: 0).elements.count == 5)
  }

  @Test func aCircleStaysOnItsRadius() {
    let circle = Path.circle(centre: .zero, radius: 10)
    for element in circle.elements {
      guard case .curve(_, _, let end) = element else { continue }
      #expect(abs((end.x * end.x + end.y * end.y).squareRoot() - 10) < 1e-9)
    }
    #expect(circle.elements.last == .close)
  }

  @Test func aLineOfNoPointsIsEmpty() {
    #expect(Path.polyline([]).elements.isEmpty)
    #expect(Path.polyline([.zero], closed: true).elements == [.move(.zero), .close])
  }
}
