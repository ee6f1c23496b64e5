import Frames
import ReportKit

/// Symbols at places.
struct PointDrawing {
  let context: MarkContext

  init(_ context: MarkContext) { self.context = context }

  func marks() -> [SceneMarks] {
    let speech = MarkSpeech(context)
    if let mass = context.unit.mass {
      return [SceneMarks(kind: "image", items: [Crowd(context: context, mass: mass).points()])]
    }
    let (across, down) = (Places(context: context, channel: .x), Places(context: context, channel: .y))
    let paints = Paints(context: context)
    let items = context.unit.rows.compactMap { row -> SceneItem? in
      guard let x = across.point(row), let y = down.point(row) else { return nil }
      let (shape, area, angle) = symbol(row)
      return SceneItem(
        shape: .symbol(Point(x: x, y: y), area: area, shape: shape, angle: angle), style: paints.style(row),
        words: speech.words(row), link: context.link(row))
    }
    return [SceneMarks(kind: "symbol", items: items)]
  }

  /// The symbol of a row: its area in square points, its angle in degrees.
  func symbol(_ row: Row) -> (shape: String, area: Double, angle: Double) {
    let usual = context.unit.mark.kind == .square ? "square" : "circle"
    let shape = context.unit.mark.kind == .point
      ? context.value(.shape, row)?.string ?? context.property("shape", row)?.string ?? usual : usual
    return (shape, context.number(.size, "size", row) ?? 30, context.number(.angle, "angle", row) ?? 0)
  }
}
