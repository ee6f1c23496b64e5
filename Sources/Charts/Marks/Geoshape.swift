import Frames
import ReportKit

/// The shapes of a map: countries, borders, the lines of the globe.
struct GeoshapeDrawing {
  let context: MarkContext

  init(_ context: MarkContext) { self.context = context }

  /// - Throws: `ChartError` for what is no shape.
  func marks() throws -> [SceneMarks] {
    let speech = MarkSpeech(context)
    guard let projection = context.projection else { return [] }
    let fault = GeoFault(isFlat: projection.isIdentity)
    for (index, row) in context.unit.rows.enumerated() {
      guard let fault = fault.words(context.unit.shape(row)) else { continue }
      throw context.unit.error("data", "row \(index + 1): \(fault)")
    }
    let (paints, shapes) = (Paints(context: context), GeoShapes(projection: projection))
    let items = context.unit.rows.map { row in
      SceneItem(
        shape: .path(context.unit.outline(row, shapes)), style: paints.style(row), words: speech.words(row), link: context.link(row))
    }
    return [SceneMarks(kind: "shape", items: items)]
  }
}
