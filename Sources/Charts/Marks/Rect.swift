import Frames
import ReportKit

/// Rectangles between bounds along x and y: cells of heat maps, bands, boxes.
struct RectDrawing {
  let context: MarkContext

  init(_ context: MarkContext) { self.context = context }

  func marks() -> [SceneMarks] {
    let speech = MarkSpeech(context)
    let across = Spans(context: context, channel: .x)
    let down = Spans(context: context, channel: .y)
    let paints = Paints(context: context)
    let items = context.unit.rows.compactMap { row -> SceneItem? in
      guard let x = across.span(row), let y = down.span(row) else { return nil }
      let rect = Rect(x: x.0, y: y.0, width: x.1 - x.0, height: y.1 - y.0)
      return SceneItem(
        shape: .rect(rect, corners: Corners(context, row)), style: paints.style(row), words: speech.words(row), link: context.link(row))
    }
    return [SceneMarks(kind: "rect", items: items)]
  }
}

extension Corners {
  /// The corner radii of a mark, in points; `cornerRadiusEnd` rounds the end of a bar that is away from zero.
  init(_ context: MarkContext, _ row: Row) {
    let all = context.number("cornerRadius", row) ?? 0
    self.init(
      topLeft: context.number("cornerRadiusTopLeft") ?? all, topRight: context.number("cornerRadiusTopRight") ?? all,
      bottomRight: context.number("cornerRadiusBottomRight") ?? all,
      bottomLeft: context.number("cornerRadiusBottomLeft") ?? all)
    guard let end = context.number("cornerRadiusEnd") else { return }
    if context.unit.orientation == .horizontal {
      topRight = end
      bottomRight = end
    } else {
      topLeft = end
      topRight = end
    }
  }
}
