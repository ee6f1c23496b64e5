import Frames

/// Paints axes: grid below the marks, lines and words around them.
struct AxisPainting {
  let labels: Labels

  func grid(_ axis: SceneAxis, into frame: inout Frame) {
    for (index, place) in axis.grid.enumerated() {
      let isZero = axis.look.zero.map { abs($0 - place) < 0.01 } ?? false
      line(axis, axis.gridStyles[index] ?? (isZero ? axis.look.zeroStyle : axis.look.grid), at: place, from: 0, to: axis.orient.isHorizontal ? axis.size.height : axis.size.width, into: &frame)
    }
    if let zero = axis.look.zero, !axis.grid.contains(where: { abs($0 - zero) < 0.01 }) {
      line(axis, axis.look.zeroStyle, at: zero, from: 0, to: axis.orient.isHorizontal ? axis.size.height : axis.size.width, into: &frame)
    }
  }

  /// A line across the plot at a place of the axis.
  private func line(
    _ axis: SceneAxis, _ style: SceneStyle, at place: Double, from start: Double, to end: Double, into frame: inout Frame
  ) {
    let (a, b) =
      axis.orient.isHorizontal
      ? (Point(x: place, y: start), Point(x: place, y: end)) : (Point(x: start, y: place), Point(x: end, y: place))
    stroke(.line(from: a, to: b), style, at: axis.at, into: &frame)
  }

  private func stroke(_ path: Path, _ style: SceneStyle, at point: Point, into frame: inout Frame) {
    guard case .color(let color)? = style.stroke, let width = style.strokeWidth, width > 0 else { return }
    let line = Stroke(
      color.withOpacity(color.opacity * style.opacity), width: width, dash: style.dash.isSolid ? [] : style.dash, dashPhase: style.dashPhase,
      cap: style.cap)
    frame.place(.stroke(path, line), at: point)
  }

  func lines(_ axis: SceneAxis, into frame: inout Frame) throws {
    let (edge, away) = axis.edge
    if axis.domain.count == 2 {
      stroke(.line(from: axis.point(axis.domain[0], edge), to: axis.point(axis.domain[1], edge)), axis.look.domain, at: axis.at, into: &frame)
    }
    for (index, tick) in axis.ticks.enumerated() {
      let size = axis.tickSizes[index] ?? axis.look.tickSize
      stroke(
        .line(from: axis.point(tick, edge), to: axis.point(tick, edge + away * size)), axis.tickStyles[index] ?? axis.look.tick,
        at: axis.at, into: &frame)
    }
  }

  func words(_ axis: SceneAxis, into frame: inout Frame) throws {
    let texts = TextPainting(labels: labels)
    let places = try AxisPlaces(axis, labels: labels)
    for text in places.labels + [places.title].compactMap({ $0 }) { try texts.paint(text, color: text.font.color, into: &frame) }
  }
}

/// Where the words of an axis stand on the page.
struct AxisPlaces {
  private(set) var labels: [SceneText] = []
  private(set) var title: SceneText?

  init(_ axis: SceneAxis, labels measure: Labels) throws {
    let (edge, away) = axis.edge
    let start = edge + away * ((axis.ticks.isEmpty ? 0 : axis.look.tickSize) + axis.look.labelPadding)
    var deepest = 0.0
    for label in axis.labels where label.visible {
      var text = label.text
      text.at = axis.point(label.position, start).moved(axis.at).moved(label.text.at)
      labels.append(text)
      let box = try LabelBox(label.text, labels: measure).turned
      deepest = max(deepest, axis.orient.isHorizontal ? box.height : box.width)
    }
    title = Self.title(axis, deepest: deepest)
  }

  /// The title where it stands beyond labels of a depth.
  static func title(_ axis: SceneAxis, deepest: Double) -> SceneText? {
    guard var title = axis.title else { return nil }
    let (edge, away) = axis.edge
    let middle = (axis.orient.isHorizontal ? axis.size.width : axis.size.height) / 2
    var depth = (axis.ticks.isEmpty ? 0 : axis.look.tickSize) + axis.look.labelPadding + deepest
    if let limits = axis.depth { depth = min(max(depth, limits.lowerBound), limits.upperBound) }
    let across = axis.titlePlace.across ?? depth + axis.titlePlace.padding
    title.at = axis.point(axis.titlePlace.along ?? middle, edge + away * across).moved(axis.at)
    return title
  }
}
