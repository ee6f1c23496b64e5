import Frames
import ReportKit

/// Pictures at places.
struct ImageDrawing {
  let context: MarkContext

  init(_ context: MarkContext) { self.context = context }

  func marks() -> [SceneMarks] {
    let speech = MarkSpeech(context)
    let (across, down) = (Places(context: context, channel: .x), Places(context: context, channel: .y))
    let (spanX, spanY) = (Spans(context: context, channel: .x), Spans(context: context, channel: .y))
    let items = context.unit.rows.compactMap { row -> SceneItem? in
      if context.number("width") == nil, context.number("height") == nil {
        guard let x = spanX.span(row), let y = spanY.span(row) else { return nil }
        return SceneItem(
          shape: .image(Rect(x: x.0, y: y.0, width: x.1 - x.0, height: y.1 - y.0), address: address(row), path: path),
          words: speech.words(row), link: context.link(row))
      }
      guard let x = across.point(row), let y = down.point(row) else { return nil }
      let (width, height) = (context.number("width") ?? 0, context.number("height") ?? 0)
      let shiftX = context.property("align") == "left" ? 0 : context.property("align") == "right" ? width : width / 2
      let shiftY = context.property("baseline") == "top" ? 0 : context.property("baseline") == "bottom" ? height : height / 2
      var style = SceneStyle()
      style.opacity = context.number(.opacity, "opacity", row) ?? 1
      return SceneItem(
        shape: .image(Rect(x: x - shiftX, y: y - shiftY, width: width, height: height), address: address(row), path: path),
        style: style, words: speech.words(row), link: context.link(row))
    }
    return [SceneMarks(kind: "image", items: items)]
  }

  private func address(_ row: Row) -> String {
    context.encoding[.url].flatMap { $0.value ?? $0.column.map(row.value) }?.string ?? context.property("url")?.string ?? ""
  }

  /// Where the specification says which picture to show.
  private var path: String { "\(context.unit.path).\(context.encoding[.url] == nil ? "mark" : "encoding").url" }
}
