/// How columns are poured onto a page.
extension PageSearch {
  /// Fills columns to the page's foot, or to like heights where they end on it. Returns whether they do.
  mutating func pour(_ index: Int, on draft: inout PageDraft) -> Bool {
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
    ends.offer(
      pouredTo: PageEnd(
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
}

extension SliceMetrics {
  /// Columns of a height.
  fileprivate init(pouring height: Double, like other: SliceMetrics) {
    self.init(
      height: height, spaceBefore: other.spaceBefore, spaceAfter: other.spaceAfter, onGrid: other.onGrid,
      breakBefore: other.breakBefore)
  }
}
