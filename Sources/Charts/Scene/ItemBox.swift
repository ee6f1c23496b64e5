import Frames

extension SceneItem {
  /// The box around an item, in the plot's coordinates.
  func box(_ labels: Labels) throws -> Rect {
    switch shape {
    case .rect(let rect, _), .image(let rect, _, _), .raster(_, let rect): return rect
    case .symbol(let at, let area, _, _):
      let side = max(0, area).squareRoot()
      return Rect(x: at.x - side / 2, y: at.y - side / 2, width: side, height: side)
    case .rule(let a, let b): return .around([a, b])
    case .text(let text): return text.box(of: try LabelBox(text, labels: labels).plain)
    case .arc(let arc): return PathMeasure(ArcOutlines.path(arc)).bounds
    case .line(let runs, _): return .around(runs.flatMap { $0 })
    case .area(let runs, _, _): return .around(runs.flatMap { $0.flatMap { [$0.first, $0.second] } })
    case .trail(let runs): return .around(runs.flatMap { $0.map(\.point) })
    case .path(let path): return PathMeasure(path).bounds
    }
  }
}
