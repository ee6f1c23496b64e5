import Foundation
import Frames
import ReportKit

/// Where the entries of a symbol legend stand: in a column, or in rows.
struct LegendLayout {
  let model: any LegendLook
  let labels: Labels
  /// How wide a row may be, in points.
  var room = Double.infinity
  /// Whether symbols leave room for strokes that are not drawn.
  var isHouse = true

  func arrange(_ legend: inout SceneLegend) throws {
    let titleWidth = try legend.title.map { try labels.width($0.lines, $0.font) } ?? 0
    let titleAtLeft = model.property("titleOrient") == "left" || (model.property("titleOrient") == nil && !legend.isVertical && model.config["legend", "orient"] == "top")
    orderByColumns(&legend)
    var (left, top) = (0.0, 0.0)
    if let title = legend.title {
      if titleAtLeft { left = titleWidth + (model.number("titlePadding") ?? 8) } else { top = title.font.size + (model.number("titlePadding") ?? 5) }
    }
    let symbolWidth = legend.entries.reduce(0.0) { max($0, (isHouse ? $1.symbol?.symbolExtent : $1.symbol?.strokedExtent) ?? 0) }
    let gap = model.number("labelOffset") ?? 4
    let shift = model.number("symbolOffset") ?? 0
    let rowGap = model.number("rowPadding") ?? 2
    let columnGap = model.number("columnPadding") ?? 10
    let clip = model.number("clipHeight")
    let rowHeights = legend.entries.map { clip ?? max($0.symbol?.symbolExtent ?? 0, $0.text.font.size) }
    let widths = try legend.entries.map { symbolWidth + gap + (try labels.width($0.text.lines, $0.text.font)) }
    let columns = columns(legend)
    var size = Size(width: titleAtLeft ? left : titleWidth, height: top)
    // Rows as long as there is room for, or as many columns as are asked for.
    let isFree = !legend.isVertical && model.number("columns") == nil
    let columnWidths = (0..<columns).map { column in stride(from: column, to: widths.count, by: columns).map { widths[$0] }.max() ?? 0 }
    var (x, y) = (left, top)
    var row = 0.0
    for index in legend.entries.indices {
      let column = index % columns
      let starts = isFree ? x > left && x + widths[index] > room : column == 0 && index > 0
      if starts {
        (x, y) = (left, y + row + rowGap + (isFree ? 2 : 0))
        row = 0
      }
      row = max(row, rowHeights[index])
      legend.entries[index].symbol?.moveSymbol(to: Point(x: x + symbolWidth / 2 + shift, y: y + rowHeights[index] / 2))
      legend.entries[index].text.at = Point(x: x + symbolWidth + gap, y: y + rowHeights[index] / 2)
      size.width = max(size.width, x + widths[index])
      size.height = max(size.height, y + rowHeights[index])
      x += (isFree ? widths[index] : columnWidths[column]) + columnGap
    }
    if titleAtLeft, let title = legend.title { legend.title?.at.y = max(0, ((rowHeights.first ?? size.height) - title.font.size) / 2) }
    legend.size = size
  }

  /// How many entries stand side by side: one, as many as are asked for, or all.
  private func columns(_ legend: SceneLegend) -> Int {
    let given = model.number("columns").map { Int(saturating: $0) } ?? (legend.isVertical ? 1 : 0)
    return given > 0 ? min(given, max(1, legend.entries.count)) : max(1, legend.entries.count)
  }

  /// Puts the entries of an upright legend with several columns in such an order that they run down each column.
  private func orderByColumns(_ legend: inout SceneLegend) {
    let columns = columns(legend)
    guard legend.isVertical, columns > 1 else { return }
    let rows = (legend.entries.count + columns - 1) / columns
    legend.entries = (0..<rows).flatMap { row in stride(from: row, to: legend.entries.count, by: rows).map { legend.entries[$0] } }
  }
}

extension SceneItem {
  /// The side of the square that a symbol takes up in Vega's legends, which leave room for a stroke that is not drawn.
  var strokedExtent: Double {
    guard case .symbol(_, let area, _, _) = shape else { return 0 }
    return (max(0, area).squareRoot() + (style.strokeWidth ?? 0)).rounded(.up)
  }

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
