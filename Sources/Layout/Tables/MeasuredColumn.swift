import ReportKit
import Themes
import Typesetting

/// How wide a column's cells are. All lengths in points.
struct MeasuredColumn: Hashable, Sendable {
  /// What the column needs of the table's width.
  var demand: ColumnWidths.Demand
  /// The widest cell.
  var widest: Double
  /// For a column aligned on the units digit: the widest part before and after it.
  var whole: Double
  var rest: Double

  func scaled(by factor: Double) -> MeasuredColumn {
    let demand = ColumnWidths.Demand(
      natural: demand.natural * factor, least: demand.least * factor, weight: demand.weight)
    return MeasuredColumn(demand: demand, widest: widest * factor, whole: whole * factor, rest: rest * factor)
  }
}

extension TableGrid {
  func measure(_ column: Table.Column, at index: Int) throws(LayoutError) -> MeasuredColumn {
    let em = cellStyle.text.size
    var widest = 0.0
    var parts = (whole: 0.0, rest: 0.0)
    for (number, row) in body.rows.enumerated() where table.rows[number].kind != .group {
      guard let place = row.first(where: { $0.column == index }), place.columns == 1 else { continue }
      let indent = index == 0 ? Double(table.rows[number].indent) * em : 0
      if column.alignment == .decimal {
        let number = NumberParts(place.cell.text.plain)
        parts.whole = max(parts.whole, try composition.line(number.whole, cellStyle.text).width)
        if !number.rest.isEmpty { parts.rest = max(parts.rest, try composition.line(number.rest, cellStyle.text).width) }
      } else {
        widest = max(widest, indent + (try composition.line(composition.styled(place.cell.text, cellStyle.text)).width))
      }
    }
    widest = max(widest, parts.whole + parts.rest)
    var title = 0.0
    for row in head.rows {
      guard let place = row.first(where: { $0.column == index && $0.columns == 1 }) else { continue }
      title = max(title, try composition.line(composition.styled(place.cell.text, headStyle.text)).width)
    }
    let holds = column.alignment == .decimal || column.alignment == .end
    let natural = max(widest, min(title, max(8 * em, widest))) + 1
    let demand = ColumnWidths.Demand(
      natural: natural, least: holds ? natural : min(natural, 4.2 * em), weight: column.weight)
    return MeasuredColumn(demand: demand, widest: widest, whole: parts.whole, rest: parts.rest)
  }

  /// How much wider each column should be for the heads that reach over several, as far as a line of six characters.
  func widening(_ columns: [MeasuredColumn]) throws(LayoutError) -> [Double] {
    var more = columns.map { _ in 0.0 }
    for place in head.rows.joined() where place.columns > 1 {
      let range = place.column..<place.column + place.columns
      let title = try composition.line(composition.styled(place.cell.text, headStyle.text)).width
      let wanted = min(title, 12 * headStyle.text.size) - Self.gutter * Double(place.columns - 1)
      let has = range.reduce(0) { $0 + columns[$1].demand.natural + more[$1] }
      guard wanted > has else { continue }
      for index in range { more[index] += (wanted - has) / Double(place.columns) }
    }
    return more
  }
}
