import Frames
import ReportKit

/// Straight lines: across the plot, or between two places.
struct RuleDrawing {
  let context: MarkContext

  init(_ context: MarkContext) { self.context = context }

  func marks() -> [SceneMarks] {
    let speech = MarkSpeech(context)
    let paints = Paints(context: context)
    let items = context.unit.rows.compactMap { row -> SceneItem? in
      guard let x = ends(row, .x), let y = ends(row, .y) else { return nil }
      return SceneItem(
        shape: .rule(Point(x: x.0, y: y.0), Point(x: x.1, y: y.1)), style: paints.style(row),
        words: speech.words(row), link: context.link(row))
    }
    return [SceneMarks(kind: "rule", items: items)]
  }

  private func ends(_ row: Row, _ channel: Channel) -> (Double, Double)? {
    let places = Places(context: context, channel: channel)
    if context.unit.isProjected {
      guard let first = places.point(row) else { return nil }
      return (first, places.secondPoint(row) ?? first)
    }
    let isAlong = context.unit.orientation == (channel == .x ? .horizontal : .vertical)
    guard isAlong || context.unit.orientation == nil else { return places.point(row).map { ($0, $0) } }
    let second: Channel = channel == .x ? .x2 : .y2
    if context.encoding[channel] == nil, context.encoding[second] == nil {
      // Ends on the page, in points; what has none reaches to the plot's edge.
      let start = context.property(channel.rawValue).flatMap(places.constant)
      let end = context.property(second.rawValue).flatMap(places.constant)
      let moves = context.look.isHouse ? (places.move(channel), places.move(second)) : (0, 0)
      let (first, last) = ((start ?? 0) + moves.0, (end ?? context.length(channel)) + moves.1)
      return channel == .x ? (first, last) : (last, first)
    }
    if let stack = context.unit.stack, stack.channel == channel, let scale = context.scale(channel) {
      guard let a = row[stack.start].flatMap(scale.position), let b = row[stack.end].flatMap(scale.position) else { return nil }
      return (a, b)
    }
    guard let first = places.point(row, .zeroOrEnd) else { return nil }
    return (places.secondPoint(row) ?? places.fallback(.zeroOrStart)).map { (first, $0) }
  }
}
