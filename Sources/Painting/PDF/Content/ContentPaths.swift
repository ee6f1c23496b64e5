import Frames

extension ContentStream {
  /// Writes the operators that make a path the current one (ISO 32000-1, 8.5.2).
  /// - Throws: `PaintingError.size` for a coordinate that is no number.
  mutating func trace(_ path: Path, from origin: Point) throws(PaintingError) {
    if let box = path.uprightBox {
      append(origin.x + box.minX)
      append(origin.y + box.minY)
      append(box.size.width)
      append(box.size.height)
      append("re\n")
      return
    }
    for element in path.elements {
      guard element.isFinite else { throw .size("a path holds a coordinate that is no number") }
      switch element {
      case .move(let point):
        append(point, origin)
        append("m\n")
      case .line(let point):
        append(point, origin)
        append("l\n")
      case .curve(let first, let second, let end):
        append(first, origin)
        append(second, origin)
        append(end, origin)
        append("c\n")
      case .close: append("h\n")
      }
    }
  }

  private mutating func append(_ point: Point, _ origin: Point) {
    append(point.x + origin.x)
    append(point.y + origin.y)
  }
}
