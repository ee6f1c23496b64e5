/// A page half made, on one of the ways that the search follows.
struct PageDraft {
  var fill: PageFill
  /// What the passages' ways and the notes that go on have cost so far.
  var cost = 0.0
  /// Floats met or brought along that have found no place yet.
  var waiting: [Int] = []
  var carried: [NotePart] = []
  /// The last step of how it was made; −1 while the page is empty.
  var trail = -1

  var isEmpty: Bool { trail < 0 }

  /// Whether what comes next finds the same page.
  func isLike(_ other: PageDraft) -> Bool {
    fill == other.fill && waiting == other.waiting && carried == other.carried && isEmpty == other.isEmpty
  }
}

/// One thing put on a page, and the step before it.
struct PageStep {
  enum Deed {
    case body(Int, top: Double)
    /// Plain lines, a baseline apart.
    case lines(Range<Int>, top: Double)
    case head(Int, top: Double)
    case foot(Int, top: Double)
    case note(NotePart, lines: Range<Int>)
    case pour(Int, top: Double, Pour.Filling)
  }

  let deed: Deed
  let before: Int
}
