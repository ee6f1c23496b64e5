/// How far the cutting of a galley has come: all slices before `next` stand on pages, but for the floats that wait.
struct PageState: Hashable, Sendable {
  var next: Int
  /// Floats in the galley's order.
  var waiting: [Int]

  func isFinal(for galley: [Slice]) -> Bool {
    next == galley.count && waiting.isEmpty
  }
}
