import Frames
import ReportKit

/// The end of a bar whose value is not exactly known: it runs on and fades where the figure is “more than” (within itself
/// where another bar of its pile follows), and is hatched where it is “nearly”.
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
  /// Whether another bar stands on the bar's end.
  var isInner = false
  var paper: Color

  private var color: Color { if case .color(let color)? = style.fill { color } else { .black } }

  private var length: Double { isLying ? rect.size.width : rect.size.height }

  /// How much of the bar an open end takes inside it.
  private var innerReach: Double { min(Self.reach, length / 2) }
  private var hatchedLength: Double { min(Self.hatching, length * 0.6) }

  /// The bar without its ending.
  func plain(_ bound: FigureBound) -> Rect {
    switch bound {
    case .exactly: rect
    case .over: isInner ? slice(-length, length - innerReach) : rect
    case .nearly: slice(-length, length - hatchedLength)
    }
  }

  /// A piece of the bar's line across its whole thickness.
  /// - Parameter offset: from the bar's end, away from zero.
  private func slice(_ offset: Double, _ length: Double) -> Rect {
    let beyond = offset + length
    return isLying
      ? Rect(x: isNegative ? rect.minX - beyond : rect.maxX + offset, y: rect.minY, width: length, height: rect.size.height)
      : Rect(x: rect.minX, y: isNegative ? rect.maxY + offset : rect.minY - beyond, width: rect.size.width, height: length)
  }

  /// Beyond the value the bar goes on in slices that grow thinner, like an ellipsis; a bar on whose end another stands is
  /// cut into such slices before it.
  func open() -> SceneMarks {
    if isInner {
      let share = innerReach / Self.reach
      let cuts = [(0.0, 1.5), (5, 1.5), (9, 1)].map { (offset: $0.0 * share - innerReach, length: $0.1 * share) }
      let path = Path(cuts.flatMap { Path.rectangle(slice($0.offset, $0.length)).elements })
      return SceneMarks(kind: "path", items: [SceneItem(shape: .path(path), style: SceneStyle(fill: .color(paper)))])
    }
    let slices: [(offset: Double, length: Double)] = [(1.5, 3.5), (6.5, 2.5), (10, 1)]
    let style = SceneStyle(fill: .color(color), opacity: style.opacity)
    return SceneMarks(
      kind: "rect", items: slices.map { SceneItem(shape: .rect(slice($0.offset, $0.length), corners: Corners()), style: style) }, takesRoom: true)
  }

  /// The last stretch before the value is drawn as slanting lines in an outline.
  func hatched() -> SceneMarks {
    let box = slice(-hatchedLength, hatchedLength)
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
