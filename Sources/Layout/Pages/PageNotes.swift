/// How foot notes come onto the page of their marks.
extension PageSearch {
  func height(of part: NotePart) -> Double {
    galley[part.slice].notes[part.note].lines.dropFirst(part.line).reduce(0) { $0 + $1.height }
  }

  /// The slice stands on the page if its notes do too, or all but the last, and of that two lines.
  mutating func placeWithNotes(_ index: Int, on draft: inout PageDraft) -> Bool {
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
  mutating func carry(_ parts: [NotePart], on draft: inout PageDraft, leaving reserve: Double) {
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
}
