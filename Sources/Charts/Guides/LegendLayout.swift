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
    let symbolWidth = legend.entries.reduce(0.0) { max($0, (isHouse ? $1.symbol?.symbolExtent : $1.symbol?.strokedExtent) ?? 0) }
    let gap = model.number("labelOffset") ?? 4
    let shift = model.number("symbolOffset") ?? 0
    let rowGap = model.number("rowPadding") ?? 2
    let columnGap = model.number("columnPadding") ?? 10
    let clip = model.number("clipHeight")
    if isHouse, !legend.standsBeside { try wrapNames(&legend, width: room - symbolWidth - gap) }
    // Rows as long as there is room for, or as many columns as are asked for.
    let isFree = !legend.isVertical && model.number("columns") == nil
    func widths(_ entries: [SceneLegend.Entry]) throws -> [Double] {
      try entries.map { symbolWidth + gap + (try labels.width($0.text.lines, $0.text.font)) }
    }
    func columnWidths(_ columns: Int) throws -> [Double] {
      let widths = try widths(inColumns(legend, columns))
      return (0..<columns).map { column in stride(from: column, to: widths.count, by: columns).map { widths[$0] }.max() ?? 0 }
    }
    func length(_ widths: [Double]) -> Double { widths.reduce(-columnGap) { $0 + columnGap + $1 } }
    var columns = columns(legend)
    while isHouse, !isFree, !legend.standsBeside, columns > 1, length(try columnWidths(columns)) > room { columns -= 1 }
    legend.entries = inColumns(legend, columns)
    let across = try columnWidths(columns)
    let widths = try widths(legend.entries)
    let besideTitle = try startBesideTitle(legend, row: length(isFree ? widths : across), widest: isFree ? widths.max() ?? 0 : length(across))
    if isHouse, besideTitle == nil { try legend.wrapTitle(above: length(across), room: room, labels: labels) }
    let titleWidth = try legend.title.map { try labels.width($0.lines, $0.font) } ?? 0
    let left = besideTitle ?? 0
    let titleHeight = try legend.titleHeight(isHouse: isHouse, labels: labels)
    let top = legend.title == nil || besideTitle != nil ? 0 : titleHeight + (model.number("titlePadding") ?? 5)
    let rowHeights = try legend.entries.map {
      try clip ?? max((isHouse ? $0.symbol?.symbolHeight : $0.symbol?.symbolExtent) ?? 0, isHouse ? LabelBox($0.text, labels: labels).plain.height : $0.text.font.size)
    }
    var size = Size(width: besideTitle ?? titleWidth, height: besideTitle != nil && isHouse ? titleHeight : top)
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
      x += (isFree ? widths[index] : across[column]) + columnGap
    }
    if besideTitle != nil, let title = legend.title { legend.title?.at.y = max(0, ((rowHeights.first ?? size.height) - title.font.size) / 2) }
    legend.size = size
  }

  /// Where the entries begin beside a title at their left; nil where the title stands elsewhere. In the house style it stands
  /// above them where it would leave them too little room.
  /// - Parameters:
  ///   - row: the length of all entries in one row, or of all columns.
  ///   - widest: the length of what cannot be parted.
  private func startBesideTitle(_ legend: SceneLegend, row: Double, widest: Double) throws -> Double? {
    let given = model.property("titleOrient")
    guard given == "left" || (given == nil && !legend.isVertical && model.config["legend", "orient"] == "top") else { return nil }
    guard let title = legend.title else { return 0 }
    let left = try labels.width(title.lines, title.font) + (model.number("titlePadding") ?? 8)
    guard isHouse, !legend.standsBeside, left + row > room else { return left }
    return left + widest <= room && (given != nil || left <= room / 3) ? left : nil
  }

  /// So many lines a name has at most; what is left of it is an ellipsis.
  private static let mostLines = 3

  /// Breaks names that are longer than a row into lines.
  private func wrapNames(_ legend: inout SceneLegend, width: Double) throws {
    guard let font = legend.entries.first?.text.font else { return }
    let width = max(width, font.size * 3)
    let long = try legend.entries.indices.filter { try labels.width(legend.entries[$0].text.lines, font) > width }
    let names = long.map { legend.entries[$0].text.lines.joined(separator: "\n") }
    let cutting = NameCutting(wrapping: LabelWrapping(font: font, labels: labels), most: Self.mostLines)
    for (index, lines) in zip(long, try cutting.lines(names, width: width)) {
      legend.entries[index].text.uncut = legend.entries[index].text.whole
      legend.entries[index].text.lines = lines
    }
  }

  /// How many entries stand side by side: one, as many as are asked for, or all.
  private func columns(_ legend: SceneLegend) -> Int {
    let given = model.number("columns").map { Int(saturating: $0) } ?? (legend.isVertical ? 1 : 0)
    return given > 0 ? min(given, max(1, legend.entries.count)) : max(1, legend.entries.count)
  }

  /// The entries in the order of rows; those of an upright legend with several columns run down each column.
  private func inColumns(_ legend: SceneLegend, _ columns: Int) -> [SceneLegend.Entry] {
    guard legend.isVertical, columns > 1 else { return legend.entries }
    let rows = (legend.entries.count + columns - 1) / columns
    return (0..<rows).flatMap { row in stride(from: row, to: legend.entries.count, by: rows).map { legend.entries[$0] } }
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

  /// How high a symbol is in a row: a long stroke is no higher than a short one.
  var symbolHeight: Double {
    guard case .symbol(_, let area, "stroke", _) = shape else { return symbolExtent }
    return symbolExtent - max(0, area.squareRoot() - 8) * 1.2
  }

  mutating func moveSymbol(to point: Point) {
    if case .symbol(_, let area, let kind, let angle) = shape { shape = .symbol(point, area: area, shape: kind, angle: angle) }
  }
}
