import ReportKit

/// Fills one page from a state in all ways that differ, and notes each place where it may end.
struct PageSearch {
  let galley: [Slice]
  let metrics: [SliceMetrics]
  let passages: [Passage]
  let depth: Double
  let grid: Double
  /// For each slice the number of its passage.
  private let passageOf: [Int]
  private var ends: [PageEnd] = []
  /// The fullest end of a page that is not even half full; a legal one if there is one.
  private var shortEnd: PageEnd?
  private var steps: [PageStep] = []
  private var start = PageState(next: 0)

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
    passageOf = passages.enumerated().flatMap { number, passage in
      Array(repeating: number, count: passage.end - passage.start)
    }
  }

  mutating func run(from state: PageState) {
    start = state
    ends.removeAll(keepingCapacity: true)
    shortEnd = nil
    steps.removeAll(keepingCapacity: true)
    var drafts = [opened()]
    offer(drafts[0], next: state.next)
    guard state.next < galley.count else { return }
    var number = passageOf[state.next]
    while number < passages.count, !drafts.isEmpty {
      var finished: [PageDraft] = []
      for draft in drafts { follow(passages[number], draft, into: &finished) }
      if finished.count > Self.mostDrafts {
        finished = Array(finished.sorted { $0.cost < $1.cost }.prefix(Self.mostDrafts))
      }
      drafts = finished
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

  private mutating func follow(_ passage: Passage, _ draft: PageDraft, into finished: inout [PageDraft]) {
    let isInside = start.next > passage.start && start.next < passage.end
    for way in passage.ways where !isInside || way.range.contains(start.next) {
      var own = draft
      if !isInside { own.cost += way.cost }
      walk(own, from: isInside ? start.next : way.range.lowerBound, way.range, into: &finished)
    }
  }

  /// Puts slices on the page until one no longer fits. Each float is placed in one draft and waits in another.
  private mutating func walk(
    _ draft: PageDraft, from first: Int, _ range: Range<Int>, into finished: inout [PageDraft]
  ) {
    var open = [(draft, first)]
    while var (draft, index) = open.popLast() {
      var isOpen = true
      while isOpen, index < range.upperBound {
        if index > range.lowerBound, index != start.next { offer(draft, next: index) }
        if metrics[index].breakBefore == .forced, index != start.next, !(index == range.lowerBound && start.next == passages[passageOf[index]].start) {
          isOpen = false
        } else if metrics[index].floats {
          var placed = draft
          if draft.waiting.isEmpty, placeFloat(index, on: &placed, inText: true) { open.append((placed, index + 1)) }
          isOpen = draft.waiting.count < Self.mostWaiting
          draft.waiting.append(index)
        } else if metrics[index].pours {
          isOpen = pour(index, on: &draft)
        } else {
          isOpen = place(index, on: &draft)
        }
        index += 1
      }
      guard isOpen else { continue }
      if let twin = finished.firstIndex(where: { $0.isLike(draft) }) {
        if draft.cost < finished[twin].cost { finished[twin] = draft }
      } else {
        finished.append(draft)
      }
    }
  }

  private mutating func place(_ index: Int, on draft: inout PageDraft) -> Bool {
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
      guard let top = draft.fill.placeAtHead(metrics[index]) else { return false }
      step(.head(index, top: top), &draft)
    }
    return true
  }

  /// Fills columns to the page's foot, or to like heights where they end on it. Returns whether they do.
  private mutating func pour(_ index: Int, on draft: inout PageDraft) -> Bool {
    guard let pour = galley[index].pour else { return true }
    let from = index == start.next ? start.poured : 0
    let top = draft.fill.top(of: metrics[index])
    let free = depth - draft.fill.bodyTop - draft.fill.foot - draft.fill.notes - top
    let least = from == 0 && !draft.fill.isEmpty ? 2 * grid : grid
    guard free >= least || draft.fill.isEmpty, draft.carried.isEmpty || !metrics[index].hasNotes,
      let (filling, parts) = filling(of: pour, index, from: from, free: max(free, grid), on: draft)
    else { return false }
    let block = SliceMetrics(pouring: filling.height, like: metrics[index])
    guard let top = draft.fill.place(block) else { return false }
    step(.pour(index, top: top, filling), &draft)
    carry(parts, on: &draft, leaving: 0)
    guard filling.end < pour.slices.count else { return true }
    ends.append(
      PageEnd(
        state: PageState(next: index, poured: filling.end, waiting: draft.waiting, carried: draft.carried), cost: 0,
        spent: draft.cost + Cost.deferredFloat * Double(draft.waiting.count), fill: draft.fill, mayBeShort: true,
        trail: draft.trail))
    return false
  }

  /// What the columns hold where their notes stand below them.
  private func filling(
    of pour: Pour, _ index: Int, from start: Int, free: Double, on draft: PageDraft
  ) -> (Pour.Filling, [NotePart])? {
    var reserve = 0.0
    var found: (Pour.Filling, [NotePart])?
    for _ in 0..<3 {
      guard let filling = pour.fill(from: start, height: free - reserve, grid: grid, forced: draft.fill.isEmpty && reserve == 0)
      else { return draft.fill.isEmpty ? found : nil }
      let before = pour.slices[..<start].reduce(0) { $0 + $1.notes.count }
      let count = pour.slices[start..<filling.end].reduce(0) { $0 + $1.notes.count }
      let parts = (before..<before + count).map { NotePart(slice: index, note: $0, line: 0) }
      found = (filling, parts)
      let gap = draft.fill.notes == 0 && count > 0 ? PageFill.noteGap : 0
      reserve = parts.reduce(gap) { $0 + height(of: $1) }
      if filling.height + reserve <= free + 0.01 { return found }
      guard reserve < free else { return draft.fill.isEmpty ? found : nil }
    }
    return draft.fill.isEmpty ? found : nil
  }

  private mutating func step(_ deed: PageStep.Deed, _ draft: inout PageDraft) {
    steps.append(PageStep(deed: deed, before: draft.trail))
    draft.trail = steps.count - 1
  }

  // MARK: Notes

  private func height(of part: NotePart) -> Double {
    galley[part.slice].notes[part.note].lines.dropFirst(part.line).reduce(0) { $0 + $1.height }
  }

  /// The slice stands on the page if its notes do too, or all but the last, and of that two lines.
  private mutating func placeWithNotes(_ index: Int, on draft: inout PageDraft) -> Bool {
    guard draft.carried.isEmpty else { return false }
    let parts = galley[index].notes.indices.map { NotePart(slice: index, note: $0, line: 0) }
    let gap = draft.fill.notes == 0 ? PageFill.noteGap : 0
    let whole = parts.reduce(gap) { $0 + height(of: $1) }
    var fill = draft.fill
    if fill.place(metrics[index], notes: whole) == nil || (draft.fill.isEmpty && fill.slack < -0.01) {
      guard let last = parts.last else { return false }
      let opening = galley[index].notes[last.note].lines.prefix(2).reduce(0) { $0 + $1.height }
      let least = whole - height(of: last) + opening
      guard draft.fill.isEmpty || fill.place(metrics[index], notes: least) != nil else { return false }
    }
    guard let top = draft.fill.place(metrics[index]) else { return false }
    step(.body(index, top: top), &draft)
    carry(parts, on: &draft, leaving: 0)
    if !draft.carried.isEmpty { draft.cost += Cost.splitNote }
    return true
  }

  /// Puts as many lines of notes on the page as fit; the rest go on on the next.
  private mutating func carry(_ parts: [NotePart], on draft: inout PageDraft, leaving reserve: Double) {
    for part in parts {
      guard draft.carried.isEmpty else {
        draft.carried.append(part)
        continue
      }
      let lines = galley[part.slice].notes[part.note].lines
      let gap = draft.fill.notes == 0 ? PageFill.noteGap : 0
      var free = draft.fill.slack - gap - reserve
      var end = part.line
      var height = gap
      while end < lines.count, lines[end].height <= free + 0.01 || (draft.fill.isEmpty && end == part.line) {
        free -= lines[end].height
        height += lines[end].height
        end += 1
      }
      if end > part.line {
        draft.fill.addNotes(height)
        step(.note(part, lines: part.line..<end), &draft)
      }
      if end < lines.count { draft.carried.append(NotePart(slice: part.slice, note: part.note, line: end)) }
    }
  }

  // MARK: Ends

  private mutating func offer(_ draft: PageDraft, next: Int) {
    guard !draft.isEmpty else { return }
    let state = PageState(next: next, waiting: draft.waiting, carried: draft.carried)
    let resumes = next == start.next
    let isLast = state.isFinal(for: galley)
    let breakBefore = next < galley.count && !resumes ? metrics[next].breakBefore : .allowed(cost: 0)
    let cost = Cost.end(of: draft.fill, before: breakBefore, isLast: isLast)
    let mayBeShort = isLast || breakBefore == .forced
    let isShort = !mayBeShort && draft.fill.slack > depth / 2
    if isShort, !isBetterShortEnd(draft, cost: cost) || (resumes && !hasMoved(draft)) { return }
    let end = PageEnd(
      state: resumes
        ? PageState(next: next, poured: start.poured, waiting: draft.waiting, carried: draft.carried) : state,
      cost: cost, spent: draft.cost + Cost.deferredFloat * Double(draft.waiting.count), fill: draft.fill,
      mayBeShort: mayBeShort, trail: draft.trail)
    if isShort { shortEnd = end } else { ends.append(end) }
  }

  private func isBetterShortEnd(_ draft: PageDraft, cost: Double?) -> Bool {
    guard let shortEnd else { return true }
    guard (cost == nil) == (shortEnd.cost == nil) else { return cost != nil }
    return draft.fill.slack < shortEnd.fill.slack
  }

  /// Whether a page that ends where it began has at least taken something that waited.
  private func hasMoved(_ draft: PageDraft) -> Bool {
    draft.waiting != start.waiting || draft.carried != start.carried
  }

  /// The ends that are worth going on from: full pages and those a few lines shorter; the last bad one where none is good.
  var goodEnds: [PageEnd] {
    var fullest = Double.infinity
    var fullestBad = Double.infinity
    var lastIllegal: Int?
    for (index, end) in ends.enumerated() where end.state.next != start.next || end.state != start {
      guard let cost = end.cost else {
        if lastIllegal.map({ end.fill.slack <= ends[$0].fill.slack }) ?? true { lastIllegal = index }
        continue
      }
      let isGood = end.mayBeShort || cost - end.shortage < Cost.widow
      if isGood { fullest = min(fullest, end.fill.slack) } else { fullestBad = min(fullestBad, end.fill.slack) }
    }
    if fullest == .infinity { fullest = fullestBad }
    guard fullest < .infinity else {
      if let shortEnd, shortEnd.cost != nil || lastIllegal == nil { return [shortEnd] }
      return lastIllegal.map { [ends[$0]] } ?? []
    }
    let least = max(fullest, 0) + Cost.window * grid
    return ends.filter { end in
      end.cost != nil && (end.mayBeShort || end.fill.slack <= least) && (end.state.next != start.next || end.state != start)
    }
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

extension PageEnd {
  /// What the empty lines at its foot cost.
  fileprivate var shortage: Double {
    let lines = (max(fill.slack, 0) / fill.grid + 0.01).rounded(.down)
    return lines * lines
  }
}

extension PagePlan {
  fileprivate init(_ deeds: [PageStep.Deed], on fill: PageFill, of galley: [Slice]) {
    var head: [Place] = []
    var body: [Place] = []
    var foot: [Place] = []
    let footTop = fill.depth - fill.notes - fill.foot
    var noteTop = fill.depth - fill.notes + PageFill.noteGap
    self.init(places: [], bottom: 0)
    for deed in deeds {
      switch deed {
      case .body(let slice, let top): body.append(Place(slice: slice, top: fill.bodyTop + top))
      case .pour(let slice, let top, let filling):
        body.append(Place(slice: slice, top: fill.bodyTop + top, filling: filling))
      case .head(let slice, let top): head.append(Place(slice: slice, top: top, zone: .head))
      case .foot(let slice, let top): foot.append(Place(slice: slice, top: footTop + top, zone: .foot))
      case .note(let part, let lines):
        notes.append(NotePlace(part: part, lines: lines, top: noteTop))
        noteTop += galley[part.slice].notes[part.note].lines[lines].reduce(0) { $0 + $1.height }
      }
    }
    places = head + body + foot
    bottom = foot.isEmpty ? (fill.hasBody ? fill.bodyTop + fill.closedBottom : fill.head) : fill.depth - fill.notes
  }
}

extension SliceMetrics {
  /// Columns of a height.
  fileprivate init(pouring height: Double, like other: SliceMetrics) {
    self.init(
      height: height, spaceBefore: other.spaceBefore, spaceAfter: other.spaceAfter, onGrid: other.onGrid,
      breakBefore: other.breakBefore)
  }
}
