import Frames
import ReportKit
import Testing

@testable import Layout

@Suite struct FloatPlacingTests {
  let paginator = Paginator(depth: 100, grid: 10)

  private func float(_ height: Double, _ placement: Placement) -> Slice {
    var slice = slab(height, floats: true)
    slice.placement = placement
    return slice
  }

  @Test func aFloatForTheHeadStandsAboveTheTextThatNamesIt() throws {
    let galley = [slab(10), slab(10), float(25, .top), slab(10, onGrid: true)]
    let plans = try paginator.cut(galley)
    #expect(plans.count == 1)
    #expect(plans[0].places.map(\.slice) == [2, 0, 1, 3])
    #expect(plans[0].places.map(\.top) == [0, 30, 40, 50])
  }

  @Test func aFloatForTheFootStandsAboveTheNotes() throws {
    var marked = slab(10)
    marked.notes = [FootNote(anchor: "n", lines: [slab(8)])]
    let plans = try paginator.cut([marked, float(20, .bottom), slab(10)])
    #expect(plans.count == 1)
    #expect(plans[0].places.last == .init(slice: 1, top: 100 - 20 - 20, zone: .foot))
    #expect(plans[0].notes[0].top == 92)
  }

  @Test func aFloatThatNoLongerFitsWaitsForTheNextFoot() throws {
    let galley = Array(repeating: slab(10), count: 8) + [float(40, .bottom)] + Array(repeating: slab(10), count: 5)
    let plans = try paginator.cut(galley)
    #expect(plans.count == 2)
    #expect(plans[1].places.last == .init(slice: 8, top: 60, zone: .foot))
  }
}
