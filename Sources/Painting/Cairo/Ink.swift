import CCairo
import Frames

extension Canvas {
  func setSource(_ paint: Paint) {
    switch paint {
    case .solid(let color): setSource(color)
    case .gradient(let gradient): setSource(gradient)
    }
  }

  func setSource(_ color: Color) {
    if color.opacity >= 1 {
      cairo_set_source_rgb(context, color.red, color.green, color.blue)
    } else {
      cairo_set_source_rgba(context, color.red, color.green, color.blue, color.opacity)
    }
  }

  private func setSource(_ gradient: Gradient) {
    let start = gradient.start, end = gradient.end
    let pattern =
      if let radius = gradient.radius {
        cairo_pattern_create_radial(start.x, start.y, 0, start.x, start.y, radius)
      } else {
        cairo_pattern_create_linear(start.x, start.y, end.x, end.y)
      }
    for stop in gradient.stops {
      let color = stop.color
      cairo_pattern_add_color_stop_rgba(pattern, stop.offset, color.red, color.green, color.blue, color.opacity)
    }
    cairo_set_source(context, pattern)
    cairo_pattern_destroy(pattern)
  }

  /// - Throws: `PaintingError.size` for a width or dash that is negative or no number.
  func setPen(_ stroke: Stroke) throws(PaintingError) {
    try stroke.check()
    cairo_set_line_width(context, max(stroke.width, least(stroke)))
    // Cairo refuses a dash of zeros only; such a line is solid.
    let dash = stroke.dash.contains { $0 > 0 } ? stroke.dash : []
    cairo_set_dash(context, dash, Int32(dash.count), stroke.dashPhase)
    switch stroke.cap {
    case .butt: cairo_set_line_cap(context, CAIRO_LINE_CAP_BUTT)
    case .round: cairo_set_line_cap(context, CAIRO_LINE_CAP_ROUND)
    case .square: cairo_set_line_cap(context, CAIRO_LINE_CAP_SQUARE)
    }
    switch stroke.join {
    case .miter: cairo_set_line_join(context, CAIRO_LINE_JOIN_MITER)
    case .round: cairo_set_line_join(context, CAIRO_LINE_JOIN_ROUND)
    case .bevel: cairo_set_line_join(context, CAIRO_LINE_JOIN_BEVEL)
    }
  }

  /// The width below which a press may lose the line, under the map in force; none for a line that is not drawn at all.
  private func least(_ stroke: Stroke) -> Double {
    guard isPaper, stroke.width > 0 else { return 0 }
    var matrix = cairo_matrix_t()
    cairo_get_matrix(context, &matrix)
    let scale = abs(matrix.xx * matrix.yy - matrix.xy * matrix.yx).squareRoot()
    return scale > 0 ? PrintSheet.thinnest / scale : 0
  }

  /// Makes the path the context's current one.
  /// - Throws: `PaintingError.size` for a coordinate that is no number.
  func trace(_ path: Path) throws(PaintingError) {
    cairo_new_path(context)
    for element in path.elements {
      guard element.isFinite else { throw .size("a path holds a coordinate that is no number") }
      switch element {
      case .move(let point): cairo_move_to(context, point.x, point.y)
      case .line(let point): cairo_line_to(context, point.x, point.y)
      case .curve(let first, let second, let end):
        cairo_curve_to(context, first.x, first.y, second.x, second.y, end.x, end.y)
      case .close: cairo_close_path(context)
      }
    }
  }
}

extension Stroke {
  /// - Throws: `PaintingError.size` for a width or dash that is negative or no number.
  func check() throws(PaintingError) {
    let lengths = [width] + dash
    guard dashPhase.isFinite, lengths.allSatisfy({ $0.isFinite && $0 >= 0 }) else {
      throw .size("a stroke's width or dash is negative or no number")
    }
  }
}

extension Path.Element {
  /// Whether every coordinate is a number of a size that paper can have.
  var isFinite: Bool {
    func fits(_ point: Point) -> Bool { abs(point.x) < 1e6 && abs(point.y) < 1e6 }
    switch self {
    case .move(let point), .line(let point): return fits(point)
    case .curve(let first, let second, let end): return fits(first) && fits(second) && fits(end)
    case .close: return true
    }
  }
}
