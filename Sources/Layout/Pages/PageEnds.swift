/// Where a page may end.
struct PageEnd {
  let state: PageState
  /// Nil where the rules forbid it.
  let cost: Double?
  /// What the page has cost before its end.
  let spent: Double
  let fill: PageFill
  /// Whether the page need not be full: the last one, or one before a forced break.
  let mayBeShort: Bool
  let trail: Int

  /// Cost in all.
  var total: Double { spent + (cost ?? Cost.illegal) }

  /// What the empty lines at its foot cost.
  fileprivate var shortage: Double {
    let lines = (max(fill.slack, 0) / fill.grid + 0.01).rounded(.down)
    return lines * lines
  }
}

/// The ends of one page that are worth going on from: full pages and those a few lines shorter.
struct PageEnds {
  /// Distance of the baselines, in points.
  let grid: Double
  /// Ends that leave more white space are not looked at, but for those of pages that need not be full; in points.
  private(set) var reach = Double.infinity
  private var start = PageState(next: 0)
  private var legal: [PageEnd] = []
  /// The least white space at the foot of an end without widow, orphan or a number out of order, and of any other legal
  /// end.
  private var fullest = Double.infinity
  private var fullestBad = Double.infinity
  /// The fullest end that the rules forbid.
  private var illegal: PageEnd?
  /// The fullest end of a page that is not even half full; a legal one if there is one.
  private var short: PageEnd?

  init(grid: Double) {
    self.grid = grid
  }

  mutating func begin(from state: PageState, reach: Double) {
    start = state
    self.reach = reach
    legal.removeAll(keepingCapacity: true)
    fullest = .infinity
    fullestBad = .infinity
    illegal = nil
    short = nil
  }

  /// - Parameters:
  ///   - next: the first slice that no longer stands on the page.
  ///   - isFinal: whether the galley ends there if nothing waits.
  mutating func offer(_ draft: PageDraft, next: Int, before breakBefore: Slice.Break, isFinal: Bool) {
    guard draft.fill.slack <= reach || isFinal || breakBefore == .forced else { return }
    let resumes = next == start.next
    if resumes, !hasMoved(draft) { return }
    let isLast = isFinal && draft.waiting.isEmpty && draft.carried.isEmpty
    let mayBeShort = isLast || breakBefore == .forced
    let slack = draft.fill.slack
    let isShort = !mayBeShort && slack > draft.fill.depth / 2
    let cost = Cost.end(of: draft.fill, before: breakBefore, isLast: isLast)
    if isShort {
      if isBetterShort(slack, cost: cost) { short = end(draft, next, cost, mayBeShort) }
    } else if let cost {
      guard mayBeShort || slack <= least(fullest) else { return }
      let end = end(draft, next, cost, mayBeShort)
      if mayBeShort || cost - end.shortage < Cost.widow, draft.cost < Cost.outOfOrder {
        fullest = min(fullest, slack)
      } else {
        fullestBad = min(fullestBad, slack)
      }
      legal.append(end)
    } else if illegal.map({ slack <= $0.fill.slack }) ?? true {
      illegal = end(draft, next, nil, mayBeShort)
    }
  }

  /// Whether no end out of reach could be worth going on from.
  var isEnough: Bool { least(fullest) <= reach }

  /// The end of a page whose columns go on on the next.
  mutating func offer(pouredTo end: PageEnd) {
    fullest = min(fullest, end.fill.slack)
    legal.append(end)
  }

  /// The ends in the order in which they were found; the least bad one where none is legal.
  mutating func good() -> [PageEnd] {
    let best = fullest == .infinity ? fullestBad : fullest
    guard best < .infinity else {
      if let short, short.cost != nil || illegal == nil { return [short] }
      return illegal.map { [$0] } ?? []
    }
    let least = least(best)
    legal.removeAll { !$0.mayBeShort && $0.fill.slack > least }
    return legal
  }

  /// The most white space that an end may leave beside one that leaves so much.
  private func least(_ fullest: Double) -> Double {
    fullest == .infinity ? .infinity : max(fullest, 0) + Cost.window * grid
  }

  private func end(_ draft: PageDraft, _ next: Int, _ cost: Double?, _ mayBeShort: Bool) -> PageEnd {
    PageEnd(
      state: PageState(
        next: next, poured: next == start.next ? start.poured : 0, waiting: draft.waiting, carried: draft.carried),
      cost: cost, spent: draft.cost + Cost.deferredFloat * Double(draft.waiting.count), fill: draft.fill,
      mayBeShort: mayBeShort, trail: draft.trail)
  }

  private func isBetterShort(_ slack: Double, cost: Double?) -> Bool {
    guard let short else { return true }
    guard (cost == nil) == (short.cost == nil) else { return cost != nil }
    return slack < short.fill.slack
  }

  /// Whether a page that ends where it began has at least taken something that waited.
  private func hasMoved(_ draft: PageDraft) -> Bool {
    draft.waiting != start.waiting || draft.carried != start.carried
  }
}
