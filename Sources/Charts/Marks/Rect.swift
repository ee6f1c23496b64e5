import Frames
import ReportKit

/// Rectangles between bounds along x and y: cells of heat maps, bands, boxes.
struct RectDrawing {
  let context: MarkContext

  init(_ context: MarkContext) { self.context = context }

  func marks() -> [SceneMarks] {
    let across = Spans(context: context, channel: .x)
    let down = Spans(context: context, channel: .y)
    let paints = Paints(context: context)
    let items = context.unit.rows.compactMap { row -> SceneItem? in
      guard let x = across.span(row), let y = down.span(row) else { return nil }
      let rect = Rect(x: x.0, y: y.0, width: x.1 - x.0, height: y.1 - y.0)
      return SceneItem(
        shape: .rect(rect, corners: Corners(context, row)), style: paints.style(row), description: context.description(row))
    }
    return [SceneMarks(kind: "rect", items: items)]
  }
}

extension Corners {
  /// The corner radii of a mark, in points; `cornerRadiusEnd` rounds the end of a bar that is away from zero.
  init(_ context: MarkContext, _ row: Row) {
    let all = context.number("cornerRadius") ?? 0
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

/// Pictures at places.
struct ImageDrawing {
  let context: MarkContext

  init(_ context: MarkContext) { self.context = context }

  func marks() -> [SceneMarks] {
    let (across, down) = (Places(context: context, channel: .x), Places(context: context, channel: .y))
    let (spanX, spanY) = (Spans(context: context, channel: .x), Spans(context: context, channel: .y))
    let items = context.unit.rows.compactMap { row -> SceneItem? in
      if context.number("width") == nil, context.number("height") == nil {
        guard let x = spanX.span(row), let y = spanY.span(row) else { return nil }
        let address = context.encoding[.url].flatMap { $0.value ?? $0.column.map(row.value) }?.string ?? ""
        return SceneItem(
          shape: .image(Rect(x: x.0, y: y.0, width: x.1 - x.0, height: y.1 - y.0), address: address),
          description: context.description(row))
      }
      guard let x = across.point(row), let y = down.point(row) else { return nil }
      let (width, height) = (context.number("width") ?? 0, context.number("height") ?? 0)
      let shiftX = context.property("align") == "left" ? 0 : context.property("align") == "right" ? width : width / 2
      let shiftY = context.property("baseline") == "top" ? 0 : context.property("baseline") == "bottom" ? height : height / 2
      let address =
        context.encoding[.url].flatMap { $0.value ?? $0.column.map(row.value) }?.string ?? context.property("url")?.string ?? ""
      var style = SceneStyle()
      style.opacity = context.number(.opacity, "opacity", row) ?? 1
      return SceneItem(
        shape: .image(Rect(x: x - shiftX, y: y - shiftY, width: width, height: height), address: address),
        style: style, description: context.description(row))
    }
    return [SceneMarks(kind: "image", items: items)]
  }
}
