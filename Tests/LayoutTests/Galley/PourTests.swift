import Frames
import Testing

@testable import Layout

@Suite struct PourTests {
  private func pour(_ count: Int) -> Slice {
    var slice = slab(0, onGrid: true)
    slice.pour = Pour(count: 2, left: 0, width: 45, gutter: 10, slices: Array(repeating: slab(10), count: count))
    return slice
  }

  private func columns(_ plans: [PagePlan]) -> [[[Int]]] {
    plans.map { $0.places.flatMap { $0.filling?.columns.map { $0.map(\.slice) } ?? [] } }
  }

  @Test func theLastColumnsAreOfLikeHeight() throws {
    let plans = try Paginator(depth: 100, grid: 10).cut([slab(10), pour(7), slab(10)])
    #expect(columns(plans) == [[[0, 1, 2, 3], [4, 5, 6]]])
    #expect(plans[0].places.map(\.top) == [0, 10, 50])
  }

  @Test func columnsFillThePageBeforeTheyGoOn() throws {
    let plans = try Paginator(depth: 100, grid: 10).cut([slab(40), pour(20), slab(10)])
    #expect(columns(plans) == [[Array(0...5), Array(6...11)], [Array(12...15), Array(16...19)]])
    #expect(plans[1].places.last?.top == 40)
  }

  @Test func aColumnEndsWhereABreakIsAllowed() throws {
    var slice = pour(6)
    slice.pour?.slices[3].breakBefore = .forbidden
    let plans = try Paginator(depth: 100, grid: 10).cut([slice])
    #expect(columns(plans) == [[[0, 1, 2, 3], [4, 5]]])
  }
}
