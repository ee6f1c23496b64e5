/// Cuts a galley into pages of the least total cost, by dynamic programming over the legal breaks (after Plass, Optimal
/// Pagination Techniques for Automatic Typesetting Systems, 1981). Passages may be set in several ways; floats may wait
/// for a later page while the text goes on, and long notes go on at the foot of the next.
///
/// States are taken in the galley's order, so that a state's least cost is known before the search goes on from it.
/// `PageSearch` fills one page; `PageFill` knows where a slice comes to stand; `Cost` is the scale.
struct Paginator {
  /// Height of the type area, in points.
  let depth: Double
  /// Distance of the baselines that body text stands on, in points.
  let grid: Double

  func cut(_ galley: [Slice]) -> [PagePlan] {
    cut(galley, [Passage(ways: [.init(range: galley.indices)])])
  }

  /// Every slice of one way of each passage stands on exactly one page. Text keeps its order, and so do floats among
  /// themselves.
  func cut(_ galley: [Slice], _ passages: [Passage]) -> [PagePlan] {
    guard !galley.isEmpty else { return [] }
    var search = PageSearch(galley, passages, depth: depth, grid: grid)
    var arrivals: [[Arrival]] = Array(repeating: [], count: galley.count + 1)
    arrivals[0] = [Arrival(state: PageState(next: 0), cost: 0, from: nil)]
    for position in arrivals.indices {
      while let index = Self.nextOpen(arrivals[position]) {
        arrivals[position][index].isSettled = true
        let arrival = arrivals[position][index]
        guard !arrival.state.isFinal(for: galley) else { continue }
        search.run(from: arrival.state)
        for end in search.goodEnds {
          let cost = arrival.cost + end.spent + (end.cost ?? Cost.illegal)
          Self.record(Arrival(state: end.state, cost: cost, from: (position, index)), in: &arrivals[end.state.next])
        }
      }
    }
    return plans(arrivals, &search)
  }

  /// How a state was reached at the least cost known.
  private struct Arrival {
    let state: PageState
    var cost: Double
    var from: (position: Int, index: Int)?
    var isSettled = false
  }

  /// States at one position can lead to each other only by placing floats and notes that wait, so those with more go first.
  private static func nextOpen(_ arrivals: [Arrival]) -> Int? {
    var best: Int?
    for (index, arrival) in arrivals.enumerated() where !arrival.isSettled {
      if let known = best, !arrival.state.precedes(arrivals[known].state) { continue }
      best = index
    }
    return best
  }

  private static func record(_ arrival: Arrival, in arrivals: inout [Arrival]) {
    guard let known = arrivals.firstIndex(where: { $0.state == arrival.state }) else { return arrivals.append(arrival) }
    guard arrival.cost < arrivals[known].cost, !arrivals[known].isSettled else { return }
    arrivals[known] = arrival
  }

  /// Follows the cheapest way back from the end and fills its pages once more.
  private func plans(_ arrivals: [[Arrival]], _ search: inout PageSearch) -> [PagePlan] {
    var plans: [PagePlan] = []
    guard let last = arrivals[arrivals.count - 1].first(where: { $0.state.isFinal(for: search.galley) }) else { return [] }
    var arrival = last
    while let from = arrival.from {
      let before = arrivals[from.position][from.index]
      search.run(from: before.state)
      let ends = search.goodEnds.filter { $0.state == arrival.state }
      guard let end = ends.min(by: { $0.spent + ($0.cost ?? Cost.illegal) < $1.spent + ($1.cost ?? Cost.illegal) }) else {
        return []
      }
      plans.append(search.plan(of: end))
      arrival = before
    }
    return plans.reversed()
  }
}
