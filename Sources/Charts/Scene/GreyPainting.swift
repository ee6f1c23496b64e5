import Frames

extension ItemPainting {
  /// How long a line is at least that has a pattern, in points.
  private static let leastDashed = 12.0
  /// How much white a line has on both sides, in points.
  private static let casing = 0.8

  /// In greys: the fill under its hatching, and a thin outline; lines in their dashes.
  func place(_ path: Path, box: Rect, _ style: SceneStyle, _ greyscale: Greyscale, isLine: Bool, into frame: inout Frame) {
    if let given = style.fill {
      let opacity = style.opacity * style.fillOpacity
      if case .color(let color) = given, let ink = greyscale.ink(color) {
        frame.place(.shape(path, fill: .solid(Color(grey: ink.grey, opacity: max(opacity, 0.85))), stroke: nil), at: .zero)
        let bounds = PathMeasure(path).bounds
        if ink.isHatched, bounds.size.width * bounds.size.height < 4e6 {
          let lines = Frame(size: frame.size, items: [Placed(.shape(greyscale.hatching(ink, over: bounds), fill: nil, stroke: greyscale.stroke(ink)), at: .zero)])
          frame.place(.group(lines, .identity, clip: path), at: .zero)
        }
        frame.place(.shape(path, fill: nil, stroke: Stroke(Color(grey: 0.2), width: 0.5)), at: .zero)
      } else {
        frame.place(.shape(path, fill: greyscale.grey(paint(given, opacity, box)), stroke: nil), at: .zero)
      }
    }
    guard let given = style.stroke, style.strokeWidth ?? 1 > 0 else { return }
    var line = Stroke(.black, width: style.strokeWidth ?? 1, dash: style.dash.isSolid ? [] : style.dash, cap: style.cap, join: style.join)
    line.paint = greyscale.grey(paint(given, style.opacity * style.strokeOpacity, box))
    if case .color(let color) = given, let ink = greyscale.ink(color) {
      line.paint = .solid(Color(grey: ink.dash.grey, opacity: style.opacity))
      // Outlines stay whole, and so do the caps of error bars.
      if isLine, line.dash.isEmpty, max(box.size.width, box.size.height) >= Self.leastDashed {
        line.dash = ink.dash.pattern(line.width)
        if !line.dash.isEmpty { line.cap = .butt }
        // Over bars and areas as dark as the line it needs white around it.
        frame.place(.shape(path, fill: nil, stroke: Stroke(.white, width: line.width + 2 * Self.casing, cap: line.cap, join: line.join)), at: .zero)
      }
    }
    frame.place(.shape(path, fill: nil, stroke: line), at: .zero)
  }
}
