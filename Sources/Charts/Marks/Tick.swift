import Frames
import ReportKit

/// Short strokes that stand across the measure.
struct TickDrawing {
  let context: MarkContext

  init(_ context: MarkContext) { self.context = context }

  func marks() -> [SceneMarks] {
    let (across, down) = (Places(context: context, channel: .x), Places(context: context, channel: .y))
    let paints = Paints(context: context)
    let isVertical = context.unit.orientation != .horizontal
    let thickness = context.number("thickness") ?? 1
    let length = usualLength(isVertical ? .y : .x)
    // Where nothing lies across the measure, the plot itself is the band.
    let hasMeasure = context.encoding[isVertical ? .x : .y]?.isMeasure ?? false
    let isAlone = context.scale(isVertical ? .y : .x) == nil
    let ownLength = isAlone ? context.length(isVertical ? .y : .x) * (hasMeasure ? 0.75 : 1) : context.number("bandSize")
    let items = context.unit.rows.compactMap { row -> SceneItem? in
      guard var x = across.point(row), let y = down.point(row) else { return nil }
      let bin = binSpan(row, isVertical ? .y : .x)
      if bin != nil, !isVertical { x += context.look.config.number("axis", "translate") ?? 0.5 }
      let long = context.value(.size, row)?.number ?? context.number("size") ?? bin ?? ownLength ?? length
      let (width, height) = isVertical ? (thickness, long) : (long, thickness)
      return SceneItem(
        shape: .rect(Rect(x: x - width / 2, y: y - height / 2, width: width, height: height), corners: Corners(context, row)),
        style: paints.style(row), description: context.description(row))
    }
    return [SceneMarks(kind: "rect", items: items)]
  }

  /// The length of the bin that a tick stands across; nil where there are none.
  private func binSpan(_ row: Row, _ channel: Channel) -> Double? {
    guard let reading = context.unit.readings[channel], reading.isBinning, let scale = context.scale(channel),
      case .continuous = scale, let end = reading.endColumn, let a = reading.data(row).flatMap(scale.position),
      let b = scale.position(row.value(end))
    else { return nil }
    return abs(b - a)
  }

  /// Three quarters of a step, or the band.
  private func usualLength(_ channel: Channel) -> Double {
    let share = context.property(channel == .x ? "width" : "height")?["band"]?.number ?? 1
    if case .band(let band)? = context.scale(channel) {
      if let nested = context.scale(channel == .x ? .xOffset : .yOffset), nested.bandwidth > 0 { return nested.bandwidth }
      return band.bandwidth > 0 ? band.bandwidth * share : band.step * 0.75
    }
    if case .continuous? = context.scale(channel) { return context.number("continuousBandSize") ?? 5 }
    return (context.look.config.number("view", "step") ?? 20) * 0.75
  }
}
