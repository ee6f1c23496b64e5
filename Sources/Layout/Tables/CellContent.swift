import Frames
import ReportKit
import Themes
import Typesetting

extension TableGrid {
  private func indent(of place: CellPlan.Place, in row: Int) -> Double {
    place.column == 0 ? Double(table.rows[row].indent) * cellStyle.text.size : 0
  }

  func width(of place: CellPlan.Place, in row: Int) -> Double {
    max(span(place.column, place.columns).width - indent(of: place, in: row), cellStyle.text.size)
  }

  func x(of place: CellPlan.Place, in row: Int) -> Double {
    let (x, width) = span(place.column, place.columns)
    let own = self.width(of: place, in: row)
    let start = composition.theme.rightToLeft ? x + width - own - indent(of: place, in: row) : x + indent(of: place, in: row)
    return start + (place.columns == 1 ? slack(of: place.column) : 0)
  }

  func style(of place: CellPlan.Place, in row: Int) throws(LayoutError) -> BlockStyle {
    let kind = table.rows[row].kind
    var style =
      switch kind {
      case .data: cellStyle
      case .group: groupStyle
      case .total: headStyle
      }
    switch place.columns == 1 ? table.columns[place.column].alignment : .center {
    case .start: if kind != .group { style.paragraph.alignment = .start }
    case .center: style.paragraph.alignment = kind == .group || place.column == 0 ? .start : .center
    case .end, .decimal: style.paragraph.alignment = .end
    }
    if place.columns == 1, table.columns[place.column].alignment == .center { style.paragraph.alignment = .center }
    return style
  }

  func content(of place: CellPlan.Place, in row: Int) throws(LayoutError) -> Frame {
    var style = try style(of: place, in: row)
    let width = width(of: place, in: row)
    guard place.columns == 1, table.columns[place.column].alignment == .decimal, table.rows[row].kind != .group else {
      return try composition.block(place.cell.text, style, measure: width)
    }
    let parts = measured[place.column]
    let number = NumberParts(place.cell.text.plain)
    let line = try composition.line(composition.styled(place.cell.text, style.text))
    // A cell without a digit, such as … or —, stands in the middle (CY/T 170—2019).
    let isNumber = number.whole.contains { $0.isASCII && $0.isNumber }
    let whole = try composition.line(number.whole, style.text).width
    let x =
      isNumber
      ? max(0, (width - parts.whole - parts.rest) / 2) + parts.whole - whole : (width - line.width) / 2
    guard x >= 0, x + line.width <= width + 0.5 else {
      style.paragraph.alignment = .end
      return try composition.block(place.cell.text, style, measure: width)
    }
    let height = style.paragraph.lineHeight
    let middle = (height - line.frame.size.height) / 2
    var frame = Frame(size: Size(width: width, height: height), baseline: middle + (line.frame.baseline ?? 0))
    for line in try composition.marked(place.cell.text, [line]) { frame.place(line.frame, at: Point(x: x, y: middle)) }
    return frame
  }

  /// How far a column of short texts is moved in, so that it stands as a block under its centred head.
  private func slack(of column: Int) -> Double {
    guard column > 0, table.columns[column].alignment == .start else { return 0 }
    let slack = max(0, (columns[column].width - measured[column].widest) / 2)
    return composition.theme.rightToLeft ? -slack : slack
  }
}
