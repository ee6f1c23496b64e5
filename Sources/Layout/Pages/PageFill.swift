import Frames

/// A page as it fills up, slice by slice: the one place that knows where a slice comes to stand. Search and assembly
/// both use it, so that measuring is drawing.
struct PageFill {
  /// Height of the type area, in points.
  let depth: Double
  /// Distance of the baselines that body text stands on, in points.
  let grid: Double
  /// The lower edge of what stands on the page, without the open box's lower inset.
  private(set) var bottom = 0.0
  private var openGround: Ground?
  private var spaceAfter = 0.0
  private var isEmpty = true

  init(depth: Double, grid: Double) {
    self.depth = depth
    self.grid = grid
  }

  /// The lower edge with the open box closed.
  var closedBottom: Double { bottom + (openGround?.insets.bottom ?? 0) }

  /// Where the slice would stand (its top edge), or nil where it no longer fits. A slice that is alone on its page always
  /// fits, so that no page stays empty.
  mutating func place(_ slice: Slice) -> Double? {
    var top = bottom
    if slice.ground?.id != openGround?.id { top += openGround?.insets.bottom ?? 0 }
    if isEmpty {
      if let repeated = slice.repeated { top += repeated.size.height }
    } else {
      top += max(slice.spaceBefore, spaceAfter)
    }
    if let ground = slice.ground, ground.id != openGround?.id { top += ground.insets.top }
    if slice.onGrid, slice.ground == nil { top = (top / grid - 0.001).rounded(.up) * grid }
    if slice.sinks, depth.isFinite { top = max(top, depth - slice.height) }
    let end = top + slice.height + (slice.ground?.insets.bottom ?? 0)
    guard isEmpty || end <= depth + 0.01 else { return nil }
    bottom = top + slice.height
    openGround = slice.ground
    spaceAfter = slice.spaceAfter
    isEmpty = false
    return top
  }
}
