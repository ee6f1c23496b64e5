import Frames

/// Paints axes: grid below the marks, lines and words around them.
struct AxisPainting {
  let labels: Labels
  /// Where words of marks stand, which no line of the axis strikes through.
  var words: [Rect] = []

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
    for (from, to) in pieces(at: place, from: start, to: end, isUpright: axis.orient.isHorizontal, axis.at) {
      let (a, b) =
        axis.orient.isHorizontal
        ? (Point(x: place, y: from), Point(x: place, y: to)) : (Point(x: from, y: place), Point(x: to, y: place))
      stroke(.line(from: a, to: b), style, at: axis.at, into: &frame)
    }
  }

  /// What is left of a line where words stand on it.
  private func pieces(
    at place: Double, from start: Double, to end: Double, isUpright: Bool, _ corner: Point
  ) -> [(Double, Double)] {
    let (at, origin) = isUpright ? (place + corner.x, corner.y) : (place + corner.y, corner.x)
    let air = 2.0
    var pieces = [(min(start, end), max(start, end))]
    for word in words {
      let (across, along) =
        isUpright ? ((word.minX, word.maxX), (word.minY, word.maxY)) : ((word.minY, word.maxY), (word.minX, word.maxX))
      guard across.0 < at, at < across.1 else { continue }
      let gap = (along.0 - origin - air, along.1 - origin + air)
      pieces = pieces.flatMap { piece in
        piece.1 <= gap.0 || gap.1 <= piece.0 ? [piece] : [(piece.0, gap.0), (gap.1, piece.1)].filter { $0.0 < $0.1 }
      }
    }
    return pieces
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
      for (from, to) in pieces(at: edge, from: axis.domain[0], to: axis.domain[1], isUpright: !axis.orient.isHorizontal, axis.at) {
        stroke(.line(from: axis.point(from, edge), to: axis.point(to, edge)), axis.look.domain, at: axis.at, into: &frame)
      }
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
      deepest = max(deepest, label.depth(box, axis.orient))
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
