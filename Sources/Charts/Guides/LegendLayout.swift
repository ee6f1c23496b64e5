import Foundation
import Frames
import ReportKit

/// Where the entries of a symbol legend stand: in a column, or in rows.
struct LegendLayout {
  let model: LegendModel
  let labels: Labels
  /// How wide a row may be, in points.
  var room = Double.infinity

  func arrange(_ legend: inout SceneLegend) throws {
    let titleWidth = try legend.title.map { try labels.width($0.lines, $0.font) } ?? 0
    let titleAtLeft = model.property("titleOrient") == "left" || (!legend.isVertical && model.config["legend", "orient"] == "top")
    var (left, top) = (0.0, 0.0)
    if let title = legend.title {
      if titleAtLeft { left = titleWidth + 8 } else { top = title.font.size + (model.number("titlePadding") ?? 5) }
    }
    let symbolWidth = legend.entries.reduce(0.0) { max($0, $1.symbol?.symbolExtent ?? 0) }
    let gap = model.number("labelOffset") ?? 4
    let rowGap = model.number("rowPadding") ?? 2
    let columnGap = model.number("columnPadding") ?? 10
    let rowHeights = legend.entries.map { max($0.symbol?.symbolExtent ?? 0, $0.text.font.size) }
    var size = Size(width: titleAtLeft ? left : titleWidth, height: top)
    var (x, y) = (left, top)
    var row = 0.0
    for index in legend.entries.indices {
      let height = rowHeights[index]
      let width = symbolWidth + gap + (try labels.width(legend.entries[index].text.lines, legend.entries[index].text.font))
      if !legend.isVertical, x > left, x + width > room {
        (x, y) = (left, y + row + rowGap + 2)
        row = 0
      }
      row = max(row, height)
      legend.entries[index].symbol?.moveSymbol(to: Point(x: x + symbolWidth / 2, y: y + height / 2))
      legend.entries[index].text.at = Point(x: x + symbolWidth + gap, y: y + height / 2)
      size.width = max(size.width, x + width)
      size.height = max(size.height, y + height)
      if legend.isVertical { y += height + rowGap } else { x += width + columnGap }
    }
    if titleAtLeft, let title = legend.title { legend.title?.at.y = max(0, ((rowHeights.first ?? size.height) - title.font.size) / 2) }
    legend.size = size
  }
}

extension SceneItem {
  /// The side of the square that a symbol takes up, in points.
  var symbolExtent: Double {
    if case .symbol(_, let area, let shape, _) = shape {
      return max(0, area).squareRoot() * (shape == "stroke" ? 1.2 : 1) + (style.stroke == nil ? 0 : (style.strokeWidth ?? 0))
    }
    return 0
  }

  mutating func moveSymbol(to point: Point) {
    if case .symbol(_, let area, let kind, let angle) = shape { shape = .symbol(point, area: area, shape: kind, angle: angle) }
  }
}
