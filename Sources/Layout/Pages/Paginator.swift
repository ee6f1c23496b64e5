/// Cuts a galley into pages of the least total cost, by dynamic programming over the legal breaks (after Plass, Optimal
/// Pagination Techniques for Automatic Typesetting Systems, 1981). Floating slices may wait for the top of the next page
/// while the text goes on.
struct Paginator {
  /// Height of the type area, in points.
  let depth: Double
  /// Distance of the baselines that body text stands on, in points.
  let grid: Double

  /// Every slice stands on exactly one page. Text keeps its order, and so do floats among themselves.
  func cut(_ galley: [Slice]) -> [PagePlan] {
    guard !galley.isEmpty else { return [] }
    let start = PageState(next: 0, waiting: [])
    var best: [PageState: Arrival] = [start: Arrival(cost: 0, from: nil, floats: 0)]
    var agenda: [[PageState]] = Array(repeating: [], count: galley.count + 1)
    agenda[0] = [start]

    for position in agenda.indices {
      while let state = takeMostWaiting(from: &agenda[position]) {
        guard let arrival = best[state], !state.isFinal(for: galley) else { continue }
        for floats in 0...Self.mostFloats {
          let met = fill(from: state, of: galley, placing: floats) { next, cost, _ in
            let total = arrival.cost + cost
            if let known = best[next] {
              guard total < known.cost else { return true }
            } else {
              agenda[next.next].append(next)
            }
            best[next] = Arrival(cost: total, from: state, floats: floats)
            return true
          }
          if met <= floats { break }
        }
      }
    }
    return plans(from: best, of: galley)
  }

  /// How a state was reached at the least cost known.
  private struct Arrival {
    var cost: Double
    var from: PageState?
    /// How many of the floats it met the last page placed before letting the others wait.
    var floats: Int
  }

  /// Pages are tried with none, one, … and at most this many of the floats they meet placed in the text.
  private static let mostFloats = 3

  /// States at one position can lead to each other only by placing waiting floats, so those with more go first.
  private func takeMostWaiting(from states: inout [PageState]) -> PageState? {
    guard let index = states.indices.max(by: { states[$0].waiting.count < states[$1].waiting.count }) else { return nil }
    return states.remove(at: index)
  }

  /// Follows the cheapest way back from the end and fills its pages once more.
  private func plans(from best: [PageState: Arrival], of galley: [Slice]) -> [PagePlan] {
    var plans: [PagePlan] = []
    var state = PageState(next: galley.count, waiting: [])
    while let arrival = best[state], let from = arrival.from {
      var plan = PagePlan(places: [], bottom: 0)
      _ = fill(from: from, of: galley, placing: arrival.floats) { next, _, page in
        guard next == state else { return true }
        plan = page()
        return false
      }
      plans.append(plan)
      state = from
    }
    return plans.reversed()
  }

  /// Fills one page from the state and tells `visit` of each place where it may end: what comes next, the cost, and the
  /// page. `visit` returns whether to go on. At most `limit` of the floats that the page meets are placed; the rest wait.
  /// Returns how many floats the page met.
  private func fill(
    from state: PageState, of galley: [Slice], placing limit: Int,
    visit: (PageState, Double, () -> PagePlan) -> Bool
  ) -> Int {
    var page = PageFill(depth: depth, grid: grid)
    var places: [PagePlan.Place] = []
    var waiting: [Int] = []
    var met = 0
    var next = state.next
    var fallback: (state: PageState, cost: Double, count: Int, bottom: Double)?
    var isSettled = false

    for float in state.waiting {
      if waiting.isEmpty, let top = page.place(galley[float]) {
        places.append(.init(slice: float, top: top))
      } else {
        waiting.append(float)
      }
    }

    /// Offers the page as it stands; returns whether to go on.
    func offer() -> Bool {
      guard !places.isEmpty else { return true }
      let end = PageState(next: next, waiting: waiting)
      let isLast = end.isFinal(for: galley)
      let breakBefore = next < galley.count ? galley[next].breakBefore : .allowed(cost: 0)
      let legal = Cost.end(of: page, before: breakBefore, isLast: isLast)
      let cost = (legal ?? Cost.illegal) + Cost.deferredFloat * Double(waiting.count)
      guard legal != nil, isLast || breakBefore == .forced || page.closedBottom > depth / 2 else {
        if legal != nil || (fallback?.cost ?? .infinity) >= Cost.illegal {
          fallback = (end, cost, places.count, page.closedBottom)
        }
        return true
      }
      isSettled = true
      return visit(end, cost) { PagePlan(places: places, bottom: page.closedBottom) }
    }

    /// Where no good end was found, the last bad one must do.
    func settle() -> Int {
      if !isSettled, let fallback {
        _ = visit(fallback.state, fallback.cost) {
          PagePlan(places: Array(places.prefix(fallback.count)), bottom: fallback.bottom)
        }
      }
      return met
    }

    while next < galley.count {
      let slice = galley[next]
      guard offer() else { return met }
      if slice.breakBefore == .forced, next > state.next { return settle() }
      if slice.floats {
        met += 1
        if met > limit || !waiting.isEmpty {
          waiting.append(next)
          guard waiting.count <= Self.mostFloats else { return settle() }
          next += 1
          continue
        }
      }
      guard let top = page.place(slice) else { return settle() }
      places.append(.init(slice: next, top: top))
      next += 1
    }
    _ = offer()
    return settle()
  }
}
