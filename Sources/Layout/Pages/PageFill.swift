import Frames

/// A page as it fills up: floats at its head, the body below them slice by slice, floats at its foot, notes under all.
/// The one place that knows where a slice comes to stand. Search and assembly both use it, so that measuring is drawing.
struct PageFill: Equatable {
  /// Height of the type area, in points.
  let depth: Double
  /// Distance of the baselines that body text stands on, in points.
  let grid: Double
  /// The body's lower edge below the body's top, without the open box's lower inset.
  private(set) var bottom = 0.0
  /// What the floats at the head take; the body begins below them, on the grid.
  private(set) var head = 0.0
  /// What the floats at the foot take, with the white space above them.
  private(set) var foot = 0.0
  /// What the notes take, with their rule.
  private(set) var notes = 0.0
  private var openGround = -1
  private var openInset = 0.0
  private var spaceAfter = 0.0
  private var headSpaceAfter = 0.0
  private(set) var hasBody = false

  /// White space above the notes; the rule stands in its middle.
  static let noteGap = 12.0

  init(depth: Double, grid: Double) {
    self.depth = depth
    self.grid = grid
  }

  /// The body's lower edge with the open box closed.
  var closedBottom: Double { bottom + openInset }
  /// Where the body begins, below the floats at the head.
  var bodyTop: Double { head == 0 ? 0 : ((head + headSpaceAfter) / grid - 0.001).rounded(.up) * grid }
  var isEmpty: Bool { !hasBody && head == 0 && foot == 0 && notes == 0 }
  /// What is still free.
  var slack: Double { depth - foot - notes - (hasBody ? bodyTop + closedBottom : head) }

  /// Where the slice would stand in the body (its top edge), or nil where it no longer fits beside `more` points of notes.
  /// A slice that is alone on its page always fits, so that no page stays empty.
  mutating func place(_ slice: SliceMetrics, notes more: Double = 0) -> Double? {
    let top = self.top(of: slice)
    let end = bodyTop + top + slice.height + slice.insetBottom + foot + notes + more
    guard isEmpty || end <= depth + 0.01 else { return nil }
    bottom = top + slice.height
    openGround = slice.ground
    openInset = slice.insetBottom
    spaceAfter = slice.spaceAfter
    hasBody = true
    notes += more
    return top
  }

  /// Places lines that take a baseline each below what stands in the body; returns the first one's top edge.
  mutating func place(lines count: Int, like line: SliceMetrics) -> Double {
    let first = top(of: line)
    bottom = ((first / grid).rounded() + Double(count - 1)) * grid + line.height
    openGround = line.ground
    openInset = 0
    spaceAfter = 0
    return first
  }

  /// Where the slice's top edge would be, whether it fits or not.
  func top(of slice: SliceMetrics) -> Double {
    var top = bottom
    if slice.ground != openGround { top += openInset }
    if hasBody { top += max(slice.spaceBefore, spaceAfter) } else { top += slice.headHeight }
    if slice.ground >= 0, slice.ground != openGround { top += slice.insetTop }
    if slice.onGrid, slice.ground < 0 { top = (top / grid - 0.001).rounded(.up) * grid }
    if slice.sinks, depth.isFinite { top = max(top, depth - foot - notes - bodyTop - slice.height) }
    return top
  }

  /// Where a float would stand at the head of the page.
  mutating func placeAtHead(_ slice: SliceMetrics) -> Double? {
    var copy = self
    let top = head == 0 ? 0 : head + max(headSpaceAfter, slice.spaceBefore)
    copy.head = top + slice.height
    copy.headSpaceAfter = slice.spaceAfter
    guard isEmpty || copy.slack >= -0.01 else { return nil }
    self = copy
    return top
  }

  /// Where a float would stand below the top of what floats at the foot.
  mutating func placeAtFoot(_ slice: SliceMetrics) -> Double? {
    let gap = max(slice.spaceBefore, spaceAfter)
    guard isEmpty || slack >= gap + slice.height - 0.01 else { return nil }
    let top = foot + gap
    foot = top + slice.height
    return top
  }

  /// Adds notes whether they fit or not.
  mutating func addNotes(_ height: Double) {
    notes += height
  }
}
