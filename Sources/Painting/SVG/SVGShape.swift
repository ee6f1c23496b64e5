import Frames

extension SVGDrawing {
  func paint(_ path: Path, fill: Paint?, stroke: Stroke?, at position: Point) throws(PaintingError) {
    guard fill != nil || stroke != nil, !path.elements.isEmpty else { return }
    var attributes: Markup = "d=\"\(try pathData(path, from: position))\""
    if let fill {
      attributes += try paintAttributes("fill", fill, from: position)
    } else {
      attributes += " fill=\"none\""
    }
    if let stroke { attributes += try penAttributes(stroke, from: position) }
    body.add(line: "<path \(attributes)/>")
  }

  /// A path's `d`, moved by the origin.
  /// - Throws: `PaintingError.size` for a coordinate that is no number.
  func pathData(_ path: Path, from origin: Point) throws(PaintingError) -> Markup {
    func place(_ point: Point) -> Point { Point(x: point.x + origin.x, y: point.y + origin.y) }
    var data = Markup()
    for element in path.elements {
      guard element.isFinite else { throw .size("a path holds a coordinate that is no number") }
      switch element {
      case .move(let point): data += "M\(place(point))"
      case .line(let point): data += "L\(place(point))"
      case .curve(let first, let second, let end): data += "C\(place(first)) \(place(second)) \(place(end))"
      case .close: data += "Z"
      }
    }
    return data
  }

  func paintAttributes(_ name: String, _ paint: Paint, from origin: Point) throws(PaintingError) -> Markup {
    switch paint {
    case .solid(let color): return colorAttributes(name, color)
    case .gradient(let gradient):
      let stops = gradient.stops.map { stop in
        "<stop offset=\"\(Decimal(stop.offset))\"\(colorAttributes("stop", stop.color, suffix: "-color"))/>" as Markup
      }.joined()
      let start = Point(x: gradient.start.x + origin.x, y: gradient.start.y + origin.y)
      let end = Point(x: gradient.end.x + origin.x, y: gradient.end.y + origin.y)
      let shape: String
      let place: Markup
      if let radius = gradient.radius {
        shape = "radialGradient"
        place = "cx=\"\(Decimal(start.x))\" cy=\"\(Decimal(start.y))\" r=\"\(Decimal(radius))\""
      } else {
        shape = "linearGradient"
        place =
          "x1=\"\(Decimal(start.x))\" y1=\"\(Decimal(start.y))\" x2=\"\(Decimal(end.x))\" y2=\"\(Decimal(end.y))\""
      }
      let content: Markup = "gradientUnits=\"userSpaceOnUse\" \(place)>\(stops)</\(shape)>"
      let id = "p\(Fingerprint(content.bytes).text)"
      try define(id, "<\(shape) id=\"\(id)\" \(content)")
      return " \(name)=\"url(#\(id))\""
    }
  }

  /// A solid colour, its opacity apart since not every reader knows colours that have one.
  func colorAttributes(_ name: String, _ color: Color, suffix: String = "") -> Markup {
    let opacity: Markup = color.opacity < 1 ? " \(name)-opacity=\"\(Decimal(max(color.opacity, 0)))\"" : ""
    return " \(name)\(suffix)=\"\(color.withOpacity(1).hex)\"\(opacity)"
  }

  private func penAttributes(_ stroke: Stroke, from origin: Point) throws(PaintingError) -> Markup {
    try stroke.check()
    var text = try paintAttributes("stroke", stroke.paint, from: origin)
    if stroke.width != 1 { text += " stroke-width=\"\(Decimal(stroke.width))\"" }
    if stroke.dash.contains(where: { $0 > 0 }) {
      text += " stroke-dasharray=\"\(stroke.dash.map { "\(Decimal($0))" as Markup }.joined(by: " "))\""
      if stroke.dashPhase != 0 { text += " stroke-dashoffset=\"\(Decimal(stroke.dashPhase))\"" }
    }
    if stroke.cap != .butt { text += " stroke-linecap=\"\(stroke.cap.rawValue)\"" }
    switch stroke.join {
    // Cairo's limit is 10, SVG's own is 4.
    case .miter: text += " stroke-miterlimit=\"10\""
    case .round, .bevel: text += " stroke-linejoin=\"\(stroke.join.rawValue)\""
    }
    return text
  }
}
