import Frames
import ReportKit

/// The shapes of a map: countries, borders, the lines of the globe.
struct GeoshapeDrawing {
  let context: MarkContext

  init(_ context: MarkContext) { self.context = context }

  func marks() -> [SceneMarks] {
    guard let projection = context.projection else { return [] }
    let (paints, shapes) = (Paints(context: context), GeoShapes(projection: projection))
    let items = context.unit.rows.map { row in
      SceneItem(
        shape: .path(context.unit.outline(row, shapes)), style: paints.style(row), description: context.description(row), link: context.link(row))
    }
    return [SceneMarks(kind: "shape", items: items)]
  }
}
