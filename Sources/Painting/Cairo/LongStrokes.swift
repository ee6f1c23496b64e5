import CCairo
import Frames

extension Canvas {
  /// Strokes of more elements are drawn in pieces.
  private static let mostElements = 2_000
  /// So many elements are stroked at once: Cairo seeks the crossings of all of them.
  private static let pieceLength = 6

  /// Whether a stroke takes Cairo so long that pieces are better. On paper it stays one, and so do dashes, which run on.
  func isLong(_ path: Path, _ stroke: Stroke) -> Bool {
    guard !isPaper, stroke.dash.isEmpty, path.elements.count > Canvas.mostElements else { return false }
    if case .solid = stroke.paint { return true }
    return false
  }

  /// Strokes a long path piece by piece, each beginning with the last segment of the one before, so that joins are whole.
  func strokeInPieces(_ path: Path, _ stroke: Stroke) throws(PaintingError) {
    guard case .solid(let color) = stroke.paint else { return }
    // Where pieces overlap they would be darker: the translucent are opaque until they are all there.
    if color.opacity < 1 { cairo_push_group(context) }
    setSource(color.withOpacity(1))
    try setPen(stroke)
    var (start, points) = (Point.zero, [Point.zero])
    var piece: [Path.Element] = []
    func flush() throws(PaintingError) {
      guard piece.count > 1 else { return }
      try trace(Path(piece))
      cairo_stroke(context)
    }
    for element in path.elements {
      switch element {
      case .move(let point):
        try flush()
        (start, points, piece) = (point, [point], [element])
      case .line(let point), .curve(_, _, to: let point):
        piece.append(element)
        points.append(point)
      case .close:
        piece.append(.line(start))
        points.append(start)
      }
      guard piece.count > Canvas.pieceLength, let last = piece.last else { continue }
      try flush()
      let before = points[points.count - 2]
      (points, piece) = ([before, points[points.count - 1]], [.move(before), last])
    }
    try flush()
    guard color.opacity < 1 else { return }
    cairo_pop_group_to_source(context)
    cairo_paint_with_alpha(context, color.opacity)
  }
}
