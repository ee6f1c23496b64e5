extension Frame {
  /// The rectangle that the frame's items fill, in points from its top left corner; nil for a frame without items. A
  /// glyph run fills its em box, and a curve the box of its control points.
  public var extent: Rect? { Extent(of: items).rect }
}

/// The least rectangle around a number of points.
struct Extent {
  private(set) var rect: Rect?

  init(of items: [Placed]) {
    for placed in items { add(placed) }
  }

  private mutating func add(_ placed: Placed) {
    let at = placed.position
    switch placed.item {
    case .glyphs(let run):
      // Han fonts put their em box 0.88 em above the baseline and 0.12 em below it.
      add(Rect(x: at.x, y: at.y - 0.88 * run.size, width: run.advance, height: run.size))
    case .shape(let path, _, _):
      for element in path.elements {
        switch element {
        case .move(let point), .line(let point): add(point, from: at)
        case .curve(let first, let second, let end):
          for point in [first, second, end] { add(point, from: at) }
        case .close: break
        }
      }
    case .image(_, let size), .bitmap(_, let size), .link(_, let size): add(size, at: at)
    case .flattened(let frame): add(frame.size, at: at)
    case .group(let frame, let transform, _):
      for corner in frame.extent?.corners ?? [] { add(transform.apply(to: corner), from: at) }
    case .tag(_, let frame):
      for corner in frame.extent?.corners ?? [] { add(corner, from: at) }
    }
  }

  private mutating func add(_ size: Size, at: Point) {
    add(Rect(x: at.x, y: at.y, width: size.width, height: size.height))
  }

  private mutating func add(_ other: Rect) {
    for corner in other.corners { add(corner, from: .zero) }
  }

  private mutating func add(_ point: Point, from origin: Point) {
    let x = point.x + origin.x
    let y = point.y + origin.y
    guard let rect else {
      self.rect = Rect(x: x, y: y, width: 0, height: 0)
      return
    }
    let left = min(rect.minX, x)
    let top = min(rect.minY, y)
    self.rect = Rect(x: left, y: top, width: max(rect.maxX, x) - left, height: max(rect.maxY, y) - top)
  }
}

extension Rect {
  fileprivate var corners: [Point] {
    [Point(x: minX, y: minY), Point(x: maxX, y: minY), Point(x: minX, y: maxY), Point(x: maxX, y: maxY)]
  }
}
