import Frames

extension ItemPainting {
  /// In greys: the fill under its hatching, and a thin outline; lines in their dashes.
  func place(_ path: Path, box: Rect, _ style: SceneStyle, _ greyscale: Greyscale, into frame: inout Frame) {
    if let given = style.fill {
      let opacity = style.opacity * style.fillOpacity
      if case .color(let color) = given, let ink = greyscale.ink(color) {
        frame.place(.shape(path, fill: .solid(Color(red: ink.grey, green: ink.grey, blue: ink.grey, opacity: max(opacity, 0.85))), stroke: nil), at: .zero)
        let bounds = PathMeasure(path).bounds
        if !ink.angles.isEmpty, bounds.size.width * bounds.size.height < 4e6 {
          let lines = Frame(
            size: frame.size,
            items: [Placed(.shape(greyscale.hatching(ink, over: bounds), fill: nil, stroke: Stroke(Color(red: 0.2, green: 0.2, blue: 0.2), width: 0.6)), at: .zero)])
          frame.place(.group(lines, .identity, clip: path), at: .zero)
        }
        frame.place(.shape(path, fill: nil, stroke: Stroke(Color(red: 0.2, green: 0.2, blue: 0.2), width: 0.5)), at: .zero)
      } else {
        frame.place(.shape(path, fill: greyscale.grey(paint(given, opacity, box)), stroke: nil), at: .zero)
      }
    }
    guard let given = style.stroke, style.strokeWidth ?? 1 > 0 else { return }
    var line = Stroke(.black, width: style.strokeWidth ?? 1, dash: style.dash.isSolid ? [] : style.dash, cap: style.cap, join: style.join)
    line.paint = greyscale.grey(paint(given, style.opacity * style.strokeOpacity, box))
    if case .color(let color) = given, let ink = greyscale.ink(color) {
      line.paint = .solid(Color(red: 0.2, green: 0.2, blue: 0.2, opacity: style.opacity))
      if line.dash.isEmpty { line.dash = ink.dash }
    }
    frame.place(.shape(path, fill: nil, stroke: line), at: .zero)
  }
}
