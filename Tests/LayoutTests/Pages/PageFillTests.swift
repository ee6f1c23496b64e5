import Frames
import Testing

@testable import Layout

@Suite struct PageFillTests {
  @Test func whiteSpaceIsTheLargerOfTwoAndNoneAtTheTop() {
    var page = PageFill(depth: 100, grid: 10)
    #expect(page.place(slab(10, before: 9, after: 4)) == 0)
    #expect(page.place(slab(10, before: 7)) == 17)
    #expect(page.place(slab(10)) == 27)
  }

  @Test func bodyTextReturnsToTheGrid() {
    var page = PageFill(depth: 100, grid: 10)
    #expect(page.place(slab(13)) == 0)
    #expect(page.place(slab(10, onGrid: true)) == 20)
  }

  @Test func boxesTakeTheirInsets() {
    var page = PageFill(depth: 100, grid: 10)
    let box = Ground(id: "box", insets: Insets(top: 5, bottom: 6))
    #expect(page.place(slab(10, ground: box)) == 5)
    #expect(page.place(slab(10, ground: box)) == 15)
    #expect(page.closedBottom == 31)
    #expect(page.place(slab(10)) == 31)
  }

  @Test func closedBoxMustFitToo() {
    var page = PageFill(depth: 30, grid: 10)
    let box = Ground(id: "box", insets: Insets(top: 5, bottom: 6))
    #expect(page.place(slab(10, ground: box)) == 5)
    #expect(page.place(slab(10, ground: box)) == nil)
  }

  @Test func repeatedHeadStandsAboveTheFirstSliceOnly() {
    var slice = slab(10)
    slice.repeated = Frame(size: Size(width: 100, height: 12))
    var page = PageFill(depth: 100, grid: 10)
    #expect(page.place([slice].metrics[0]) == 12)
    #expect(page.place([slice].metrics[0]) == 22)
  }
}

extension PageFill {
  fileprivate mutating func place(_ slice: Slice) -> Double? { place([slice].metrics[0]) }
}
