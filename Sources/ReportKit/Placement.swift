/// Where a figure or table may stand; without one, a figure stands in the text or waits for the top of the next page.
public enum Placement: String, Hashable, Sendable, Choice {
  /// Where the text has it, whatever space that leaves.
  case here
  /// At the head of this page or a later one.
  case top
  /// At the foot of this page or a later one.
  case bottom
}
