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

  /// Whether the next page begins with the next slice and nothing else.
  var isPlain: Bool { poured == 0 && waiting.isEmpty && carried.isEmpty }

  func isFinal(for galley: [Slice]) -> Bool {
    next == galley.count && waiting.isEmpty && carried.isEmpty
  }
}
