import Frames
import ReportKit

/// Short strokes that stand across the measure.
struct TickDrawing {
  let context: MarkContext

  init(_ context: MarkContext) { self.context = context }

  func marks() -> [SceneMarks] {
    let speech = MarkSpeech(context)
    let (across, down) = (Places(context: context, channel: .x), Places(context: context, channel: .y))
    let paints = Paints(context: context)
    let isVertical = context.unit.orientation != .horizontal
    let thickness = context.number("thickness") ?? 1
    let long = Spans(context: context, channel: isVertical ? .y : .x)
    let items = context.unit.rows.compactMap { row -> SceneItem? in
      guard let middle = (isVertical ? across : down).point(row), let span = long.span(row) else { return nil }
      let (start, length) = (middle - thickness / 2, span.1 - span.0)
      let rect = isVertical
        ? Rect(x: start, y: span.0, width: thickness, height: length)
        : Rect(x: span.0, y: start, width: length, height: thickness)
      return SceneItem(
        shape: .rect(rect, corners: Corners(context, row)),
        style: paints.style(row), words: speech.words(row), link: context.link(row))
    }
    return [SceneMarks(kind: "rect", items: items)]
  }
}
