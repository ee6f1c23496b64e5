/// A stretch of a galley that may be set in several ways, such as a paragraph in a line more or fewer; one of them stands
/// on the pages.
struct Passage: Hashable, Sendable {
  struct Way: Hashable, Sendable {
    /// Its slices in the galley, which holds all ways one behind the other.
    var range: Range<Int>
    /// What it costs to set the passage so, on the scale of `Cost`.
    var cost = 0.0
  }

  /// At least one; the first is the best by itself.
  var ways: [Way]

  var start: Int { ways[0].range.lowerBound }
  var end: Int { ways[ways.count - 1].range.upperBound }
}
