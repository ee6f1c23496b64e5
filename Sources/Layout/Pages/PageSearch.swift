import ReportKit

/// Fills one page from a state in all ways that differ, and notes each place where it may end.
struct PageSearch {
  let galley: [Slice]
  let metrics: [SliceMetrics]
  let passages: [Passage]
  let depth: Double
  let grid: Double
  /// For each slice how many lines without anything about them begin with it: they stand a baseline apart.
  private let plainLines: [Int]
  /// For each slice the number of its passage.
  private let passageOf: [Int]
  var ends: PageEnds
  private(set) var start = PageState(next: 0)
  private var steps: [PageStep] = []
  /// The ways through a passage that lead to its end on the page.
  private var finished: [PageDraft] = []
  /// Drafts whose floats have found a place, with the slice to go on from.
  private var open: [(draft: PageDraft, index: Int)] = []

  /// More floats than this never wait at once.
  static let mostWaiting = 3
  /// More ways than this are never followed beside each other; the cheapest are.
  private static let mostDrafts = 24

  init(_ galley: [Slice], _ passages: [Passage], depth: Double, grid: Double) {
    self.galley = galley
    self.passages = passages
    self.depth = depth
    self.grid = grid
    metrics = galley.metrics
    ends = PageEnds(grid: grid)
    var plainLines = [Int](repeating: 0, count: galley.count)
    for way in passages.flatMap(\.ways) {
      var count = 0
      for index in way.range.reversed() {
        count = metrics[index].isPlainLine(grid: grid) ? count + 1 : 0
        plainLines[index] = count
      }
    }
    self.plainLines = plainLines
    passageOf = passages.enumerated().flatMap { number, passage in
      Array(repeating: number, count: passage.end - passage.start)
    }
  }

  /// Looks at the ends near a page's foot; only where none of them is good, at those from the page's middle on.
  mutating func run(from state: PageState) {
    fill(from: state, reach: 2 * Cost.window * grid)
    if !ends.isEnough { fill(from: state, reach: .infinity) }
  }

  private mutating func fill(from state: PageState, reach: Double) {
    start = state
    ends.begin(from: state, reach: reach)
    steps.removeAll(keepingCapacity: true)
    var drafts = [opened()]
    offer(drafts[0], next: state.next)
    guard state.next < galley.count else { return }
    var number = passageOf[state.next]
    while number < passages.count, !drafts.isEmpty {
      finished.removeAll(keepingCapacity: true)
      for draft in drafts { follow(passages[number], draft) }
      if finished.count > Self.mostDrafts {
        finished.sort { $0.cost < $1.cost }
        finished.removeLast(finished.count - Self.mostDrafts)
      }
      swap(&drafts, &finished)
      number += 1
      let next = number < passages.count ? passages[number].start : galley.count
      for draft in drafts { offer(draft, next: next) }
    }
  }

  // MARK: Filling

  /// The page with what waited for it: notes that go on, then floats.
  private mutating func opened() -> PageDraft {
    var draft = PageDraft(fill: PageFill(depth: depth, grid: grid))
    let isAtEnd = start.next == galley.count && start.waiting.isEmpty
    carry(start.carried, on: &draft, leaving: isAtEnd ? 0 : 3 * grid)
    for float in start.waiting {
      if !draft.waiting.isEmpty || !placeFloat(float, on: &draft, inText: false) { draft.waiting.append(float) }
    }
    return draft
  }

  private mutating func follow(_ passage: Passage, _ draft: PageDraft) {
    let isInside = start.next > passage.start && start.next < passage.end
    for way in passage.ways where !isInside || way.range.contains(start.next) {
      var own = draft
      if !isInside { own.cost += way.cost }
      open.append((own, isInside ? start.next : way.range.lowerBound))
      while let (draft, index) = open.popLast() { walk(draft, from: index, way.range, opensAt: passage.start) }
    }
  }

  /// Puts slices on the page until one no longer fits. Each float is placed in one draft and waits in another.
  private mutating func walk(_ draft: PageDraft, from first: Int, _ range: Range<Int>, opensAt opening: Int) {
    var draft = draft
    var index = first
    while index < range.upperBound {
      defer { index += 1 }
      let isStart = index == start.next
      if index > range.lowerBound, !isStart { index += skip(from: index, on: &draft) }
      if index > range.lowerBound, index != start.next { offer(draft, next: index) }
      if metrics[index].breakBefore == .forced, !isStart, index > range.lowerBound || start.next != opening { return }
      if metrics[index].floats {
        var placed = draft
        if draft.waiting.isEmpty, placeFloat(index, on: &placed, inText: true) { open.append((placed, index + 1)) }
        guard draft.waiting.count < Self.mostWaiting else { return }
        draft.waiting.append(index)
        continue
      }
      // What has a number should not stand before one that waits with a lower one.
      if draft.waiting.contains(where: { !metrics[$0].numbers.isDisjoint(with: metrics[index].numbers) }) {
        draft.cost += Cost.outOfOrder
      }
      if metrics[index].pours {
        guard pour(index, on: &draft) else { return }
      } else {
        guard place(index, on: &draft) else { return }
      }
    }
    finish(draft)
  }

  /// Puts plain lines on the page at once, as long as no end below them is in reach; returns how many.
  private mutating func skip(from index: Int, on draft: inout PageDraft) -> Int {
    let room = (draft.fill.slack - ends.reach) / grid - 1
    guard room >= 2, draft.fill.hasBody else { return 0 }
    // The last of a row stays, so that what comes after it finds the page as it would line by line.
    let count = min(Int(room), plainLines[index] - 1)
    guard count >= 2 else { return 0 }
    let top = draft.fill.place(lines: count, like: metrics[index])
    step(.lines(index..<index + count, top: top), &draft)
    return count
  }

  /// Of drafts that leave the same page for what follows the cheapest is kept.
  private mutating func finish(_ draft: PageDraft) {
    guard let twin = finished.firstIndex(where: { $0.isLike(draft) }) else { return finished.append(draft) }
    if draft.cost < finished[twin].cost { finished[twin] = draft }
  }

  mutating func place(_ index: Int, on draft: inout PageDraft) -> Bool {
    guard metrics[index].hasNotes else {
      guard let top = draft.fill.place(metrics[index]) else { return false }
      step(.body(index, top: top), &draft)
      return true
    }
    return placeWithNotes(index, on: &draft)
  }

  private mutating func placeFloat(_ index: Int, on draft: inout PageDraft, inText: Bool) -> Bool {
    switch metrics[index].placement {
    case .bottom:
      guard let top = draft.fill.placeAtFoot(metrics[index]) else { return false }
      step(.foot(index, top: top), &draft)
    case .here where inText, nil where inText: return place(index, on: &draft)
    case .top, .here, nil:
      guard start.next > 0 || !galley[0].holdsHead, let top = draft.fill.placeAtHead(metrics[index]) else { return false }
      step(.head(index, top: top), &draft)
    }
    return true
  }

  mutating func step(_ deed: PageStep.Deed, _ draft: inout PageDraft) {
    steps.append(PageStep(deed: deed, before: draft.trail))
    draft.trail = steps.count - 1
  }

  // MARK: Ends

  private mutating func offer(_ draft: PageDraft, next: Int) {
    guard !draft.isEmpty else { return }
    let isFinal = next == galley.count
    ends.offer(
      draft, next: next, before: isFinal || next == start.next ? .allowed(cost: 0) : metrics[next].breakBefore,
      isFinal: isFinal)
  }

  /// The page that ends so.
  func plan(of end: PageEnd) -> PagePlan {
    var deeds: [PageStep.Deed] = []
    var trail = end.trail
    while trail >= 0 {
      deeds.append(steps[trail].deed)
      trail = steps[trail].before
    }
    return PagePlan(deeds.reversed(), on: end.fill, of: galley)
  }
}

