/// Lines of a note that still have to stand somewhere.
struct NotePart: Hashable, Sendable {
  /// The slice with the note's mark.
  var slice: Int
  /// The note's number in the slice.
  var note: Int
  /// The first line that is left.
  var line: Int
}

/// How far the cutting of a galley has come: all slices before `next` stand on pages, but for the floats that wait and
/// the notes that go on.
struct PageState: Hashable, Sendable {
  var next: Int
  /// How many slices of the columns at `next` stand on pages already.
  var poured = 0
  /// Floats in the galley's order.
  var waiting: [Int] = []
  /// Notes whose marks stand on earlier pages.
  var carried: [NotePart] = []

  func isFinal(for galley: [Slice]) -> Bool {
    next == galley.count && waiting.isEmpty && carried.isEmpty
  }

  /// Of two states with the same `next`, whether this one can lead to the other but not the other way round.
  func precedes(_ other: PageState) -> Bool {
    if poured != other.poured { return poured < other.poured }
    if waiting.count != other.waiting.count { return waiting.count > other.waiting.count }
    guard let mine = carried.first else { return false }
    guard let others = other.carried.first else { return true }
    return (mine.slice, mine.note, mine.line) < (others.slice, others.note, others.line)
  }
}
