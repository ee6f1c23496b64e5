import Frames
import Testing

@testable import Charts

/// Where words stand, a bit a point.
struct OccupancyTests {
  @Test func takesAndKnowsBoxesAcrossWords() {
    var taken = Occupancy(Size(width: 300, height: 100))
    let box = Rect(x: 40, y: 10, width: 120, height: 12)
    #expect(taken.isFree(box))
    taken.take(box)
    #expect(!taken.isFree(Rect(x: 158, y: 20, width: 10, height: 10)))
    #expect(taken.isFree(Rect(x: 160, y: 10, width: 10, height: 10)))
    #expect(taken.isFree(Rect(x: 40, y: 22, width: 120, height: 12)))
    #expect(!taken.isFree(Rect(x: -1000, y: 0, width: 3000, height: 100)))
    #expect(taken.isFree(Rect(x: 1e12, y: 1e12, width: 10, height: 10)))
    #expect(taken.isFree(Rect(x: .nan, y: 0, width: 10, height: 10)))
  }
}
