import Frames

/// Paths filled and stroked.
extension PageContent {
  func shape(_ path: Path, fill: Paint?, stroke: Stroke?, at position: Point) throws(PaintingError) {
    guard fill != nil || stroke != nil, !path.elements.isEmpty else { return }
    let corner = try checked(position)
    // A filled rule may be drawn thinner than a press shows.
    let path = stroke == nil ? path.thickened(to: thinnest) : path
    if let fill, let stroke, case .solid(let inside) = fill, case .solid(let line) = stroke.paint, inside.opacity >= 1,
      line.opacity >= 1, stroke.width > 0
    {
      try setPen(stroke)
      setOpacity(1)
      stream.setFill(ContentStream.Ink(inside))
      stream.setStroke(ContentStream.Ink(line))
      try stream.trace(path, from: corner)
      stream.append("B\n")
      return
    }
    if let fill {
      try paint(fill, at: corner, set: { $0.setFill($1) }) { () throws(PaintingError) in
        try stream.trace(path, from: corner)
        stream.append("f\n")
      }
    }
    if let stroke, stroke.width > 0 {
      try setPen(stroke)
      try paint(stroke.paint, at: corner, set: { $0.setStroke($1) }) { () throws(PaintingError) in
        try stream.trace(path, from: corner)
        stream.append("S\n")
      }
    } else {
      try stroke?.check()
    }
  }

  /// Sets the paint, then draws with it.
  private func paint(
    _ paint: Paint, at corner: Point, set: (inout ContentStream, ContentStream.Ink) -> Void,
    draw: () throws(PaintingError) -> Void
  ) throws(PaintingError) {
    switch paint {
    case .solid(let color):
      setOpacity(color.opacity)
      set(&stream, ContentStream.Ink(color))
      try draw()
    case .gradient(let gradient):
      guard let first = gradient.stops.first else { return }
      guard gradient.isFinite else { throw .size("a gradient holds a coordinate that is no number") }
      let pattern = resources.name(of: .pattern(gradient, Transform(corner).then(toPage).then(flip)))
      stream.save()
      if gradient.stops.allSatisfy({ $0.color.opacity == first.color.opacity }) {
        setOpacity(first.color.opacity)
      } else {
        let mask = resources.name(of: .mask(gradient, corner))
        stream.setGraphics(mask, opaque: mask)
      }
      set(&stream, .pattern(pattern))
      try draw()
      stream.restore()
    }
  }

  private func setPen(_ stroke: Stroke) throws(PaintingError) {
    try stroke.check()
    stream.setPen(stroke, least: thinnest)
  }

  /// The thinnest line that every press shows, in the coordinates in force.
  private var thinnest: Double {
    let scale = abs(toPage.a * toPage.d - toPage.b * toPage.c).squareRoot()
    return scale > 0 ? PrintSheet.thinnest / scale : 0
  }

  func setOpacity(_ opacity: Double) {
    let held = opacity.isFinite ? min(max(opacity, 0), 1) : 1
    guard held < 1 else { return stream.setGraphics(nil, opaque: resources.name(of: .opacity(1))) }
    let graphics = resources.name(of: .opacity(held))
    stream.setGraphics(graphics, opaque: graphics)
  }
}

extension Transform {
  /// A move from the origin.
  fileprivate init(_ point: Point) {
    self.init(a: 1, b: 0, c: 0, d: 1, tx: point.x, ty: point.y)
  }
}

extension Gradient {
  fileprivate var isFinite: Bool {
    [start.x, start.y, end.x, end.y, radius ?? 0].allSatisfy { abs($0) < 1e6 }
  }
}
