import Frames

/// The end of a bar whose value is not exactly known: it runs on and fades where the figure is “more than”, and is
/// hatched where it is “nearly”.
struct BarEnding {
  /// How far an open bar runs on beyond its value, in points.
  static let reach = 11.0
  /// How much of a bar's end is hatched, in points.
  static let hatching = 14.0

  var rect: Rect
  var style: SceneStyle
  var isLying: Bool
  /// Whether the bar runs below zero: its value is at the left, or at the bottom.
  var isNegative = false
  var paper: Color

  private var color: Color { if case .color(let color)? = style.fill { color } else { .black } }

  /// Beyond the value the bar goes on in slices that grow thinner, like an ellipsis.
  func open() -> SceneMarks {
    let slices: [(offset: Double, length: Double)] = [(1.5, 3.5), (6.5, 2.5), (10, 1)]
    let items = slices.map { slice in
      let beyond = slice.offset + slice.length
      let part =
        isLying
        ? Rect(x: isNegative ? rect.minX - beyond : rect.maxX + slice.offset, y: rect.minY, width: slice.length, height: rect.size.height)
        : Rect(x: rect.minX, y: isNegative ? rect.maxY + slice.offset : rect.minY - beyond, width: rect.size.width, height: slice.length)
      return SceneItem(shape: .rect(part, corners: Corners()), style: SceneStyle(fill: .color(color), opacity: style.opacity))
    }
    return SceneMarks(kind: "rect", items: items)
  }

  /// The last stretch before the value is drawn as slanting lines in an outline.
  func hatched() -> SceneMarks {
    let length = min(Self.hatching, (isLying ? rect.size.width : rect.size.height) * 0.6)
    let box =
      isLying
      ? Rect(x: isNegative ? rect.minX : rect.maxX - length, y: rect.minY, width: length, height: rect.size.height)
      : Rect(x: rect.minX, y: isNegative ? rect.maxY - length : rect.minY, width: rect.size.width, height: length)
    var lines = Path()
    let spacing = 3.2
    var start = -box.size.height
    while start < box.size.width {
      // From the lower edge to the right and up, cut to the box.
      let low = max(start, 0)
      let high = min(start + box.size.height, box.size.width)
      if high > low {
        lines.move(to: Point(x: box.minX + low, y: box.maxY - (low - start)))
        lines.line(to: Point(x: box.minX + high, y: box.maxY - (high - start)))
      }
      start += spacing
    }
    let inset = Rect(x: box.minX + 0.4, y: box.minY + 0.4, width: box.size.width - 0.8, height: box.size.height - 0.8)
    return SceneMarks(
      kind: "path",
      items: [
        SceneItem(shape: .rect(box, corners: Corners()), style: SceneStyle(fill: .color(paper))),
        SceneItem(shape: .path(lines), style: SceneStyle(stroke: .color(color), strokeWidth: 1)),
        SceneItem(
          shape: .rect(inset, corners: Corners()), style: SceneStyle(stroke: .color(color), strokeWidth: 0.8)),
      ])
  }
}
