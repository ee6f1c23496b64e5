import Frames
import Testing

@Suite struct GeometryTests {
  @Test func anA4PageIsSoManyPoints() {
    #expect(abs(Size.a4.width - 595.2756) < 1e-4)
    #expect(abs(Size.a4.height - 841.8898) < 1e-4)
  }

  @Test func aRectangleKnowsItsEdgesAndCentre() {
    let rect = Rect(x: 1, y: 2, width: 10, height: 20)
    #expect([rect.minX, rect.minY, rect.maxX, rect.maxY, rect.midX, rect.midY] == [1, 2, 11, 22, 6, 12])
  }

  @Test func aQuarterTurnLeftMakesTextReadUpwards() {
    #expect(Transform.quarterTurnLeft.apply(to: Point(x: 1, y: 0)) == Point(x: 0, y: -1))
    #expect(Transform.quarterTurnLeft.apply(to: Point(x: 0, y: 1)) == Point(x: 1, y: 0))
  }

  @Test func mapsFollowEachOther() {
    let move = Transform(a: 1, b: 0, c: 0, d: 1, tx: 3, ty: 4)
    let both = Transform.scale(2).then(move)
    #expect(both.apply(to: Point(x: 1, y: 1)) == Point(x: 5, y: 6))
    #expect(move.then(.scale(2)).apply(to: Point(x: 1, y: 1)) == Point(x: 8, y: 10))
    #expect(Transform.identity.then(move) == move)
  }
}
