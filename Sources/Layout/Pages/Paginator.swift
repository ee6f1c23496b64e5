/// Cuts a galley into pages of the least total cost, by a search over the legal breaks (after Plass, Optimal Pagination
/// Techniques for Automatic Typesetting Systems, 1981). Passages may be set in several ways; floats may wait
/// for a later page while the text goes on, and long notes go on at the foot of the next.
///
/// States are taken by their cost, which no page lowers: the first that holds the whole galley ends the search, and ways
/// that are dearer than the best are never followed. `PageSearch` fills one page; `PageFill` knows where a slice comes to
/// stand; `Cost` is the scale; `Frontier` keeps the states.
struct Paginator {
  /// Height of the type area, in points.
  let depth: Double
  /// Distance of the baselines that body text stands on, in points.
  let grid: Double

  func cut(_ galley: [Slice]) throws(LayoutError) -> [PagePlan] {
    try cut(galley, [Passage(ways: [.init(range: galley.indices)])])
  }

  /// Every slice of one way of each passage stands on exactly one page. Text keeps its order, and so do floats among
  /// themselves.
  ///
  /// There always are such pages, since every page takes something: what stands alone on it fits, whatever its height
  /// (`PageFill.place`).
  /// - Throws: `LayoutError.noPages` where that law is broken, so that nothing is ever left out in silence.
  func cut(_ galley: [Slice], _ passages: [Passage]) throws(LayoutError) -> [PagePlan] {
    guard !galley.isEmpty else { return [] }
    var search = PageSearch(galley, passages, depth: depth, grid: grid)
    var frontier = Frontier(length: galley.count)
    while let number = frontier.settle() {
      let arrival = frontier.arrivals[number]
      if arrival.state.isFinal(for: galley) { return try plans(to: number, frontier.arrivals, &search) }
      search.run(from: arrival.state)
      for end in search.ends.good() {
        frontier.record(end.state, cost: arrival.cost + end.total, from: number)
      }
    }
    throw .noPages
  }

  /// Follows the cheapest way back from the end and fills its pages once more.
  private func plans(
    to last: Int, _ arrivals: [Frontier.Arrival], _ search: inout PageSearch
  ) throws(LayoutError) -> [PagePlan] {
    var plans: [PagePlan] = []
    var arrival = arrivals[last]
    while arrival.from >= 0 {
      let before = arrivals[arrival.from]
      search.run(from: before.state)
      let ends = search.ends.good().filter { $0.state == arrival.state }
      guard let end = ends.min(by: { $0.total < $1.total }) else { throw .noPages }
      plans.append(search.plan(of: end))
      arrival = before
    }
    return plans.reversed()
  }
}
