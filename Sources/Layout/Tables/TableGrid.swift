import Frames
import ReportKit
import Themes
import Typesetting

/// A table whose columns have found their widths: makes rows.
struct TableGrid {
  let table: Table
  let composition: Composition
  /// Where the cells of the head and of the body stand.
  let head: CellPlan
  let body: CellPlan
  /// How much smaller than the theme asks the type is.
  private(set) var scale = 1.0
  /// Whether the columns are narrower than they must be to be read.
  private(set) var isCramped = false
  /// Left edge and width of each column's text, in points.
  private(set) var columns: [(x: Double, width: Double)] = []
  /// For columns aligned on the units digit: the widest part before and after it.
  private(set) var decimals: [(whole: Double, rest: Double)] = []
  /// The widest cell of each column.
  private(set) var widest: [Double] = []
  private(set) var cellStyle: BlockStyle
  private(set) var headStyle: BlockStyle
  private(set) var groupStyle: BlockStyle

  static let gutter = 10.0
  static let padding = 4.0
  /// The smallest share of its size to which type may shrink.
  static let leastScale = 0.75
  /// Cells that reach over more rows stand at the top, and a page may end among their rows.
  static let longestWholeSpan = 8

  init(_ table: Table, in composition: Composition) throws(LayoutError) {
    self.table = table
    self.composition = composition
    guard !table.columns.isEmpty else { throw .noColumns }
    let titles = [table.columns.map { Table.Cell($0.title) }]
    head = try CellPlan((table.head.isEmpty ? titles : table.head).map { ($0, false) }, columns: table.columns.count)
    body = try CellPlan(table.rows.map { ($0.cells, $0.kind == .group) }, columns: table.columns.count)
    let text = composition.theme.text
    (cellStyle, headStyle, groupStyle) = (text["cell"], text["head cell"], text["group cell"])
    let em = cellStyle.text.size
    var demands: [ColumnWidths.Demand] = []
    for (index, column) in table.columns.enumerated() { demands.append(try measure(column, at: index, em: em)) }
    demands = try spanning(demands)

    let gutter = Self.gutter
    let available = composition.measure - gutter * Double(table.columns.count)
    let least = demands.reduce(0) { $0 + $1.least }
    if least > available, least > 0, table.whenWide != .turn {
      scale = max(Self.leastScale, available / least)
      shrink()
      demands = demands.map { .init(natural: $0.natural * scale, least: $0.least * scale, weight: $0.weight) }
    }
    isCramped = least * scale > available + 1
    var x = gutter / 2
    for width in ColumnWidths.share(available, among: demands) {
      columns.append((composition.start(x, width: width), width))
      x += width + gutter
    }
  }

  /// That the type had to be smaller than the theme asks.
  var shrinking: Diagnostic? {
    guard scale < 0.999 else { return nil }
    return Diagnostic(
      .warning, code: isCramped ? "table.cramped" : "table.shrunk",
      message: "the table’s columns do not fit side by side; its type was shrunk to \(Int((scale * 100).rounded())) %"
        + (isCramped ? " and its cells still break where they should not" : "") + ". Give it fewer columns or shorter cells")
  }

  private mutating func shrink() {
    func scaled(_ style: BlockStyle) -> BlockStyle {
      var style = style
      style.text.size *= scale
      style.paragraph.lineHeight *= scale
      return style
    }
    (cellStyle, headStyle, groupStyle) = (scaled(cellStyle), scaled(headStyle), scaled(groupStyle))
    decimals = decimals.map { ($0.whole * scale, $0.rest * scale) }
    widest = widest.map { $0 * scale }
  }

  private mutating func measure(
    _ column: Table.Column, at index: Int, em: Double
  ) throws(LayoutError) -> ColumnWidths.Demand {
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
    decimals.append(parts)
    widest = max(widest, parts.whole + parts.rest)
    self.widest.append(widest)
    var title = 0.0
    for row in head.rows {
      guard let place = row.first(where: { $0.column == index && $0.columns == 1 }) else { continue }
      title = max(title, try composition.line(composition.styled(place.cell.text, headStyle.text)).width)
    }
    let holds = column.alignment == .decimal || column.alignment == .end
    let natural = max(widest, min(title, max(8 * em, widest)))
    return .init(natural: natural + 1, least: holds ? natural + 1 : min(natural + 1, 4.2 * em), weight: column.weight)
  }

  /// The demands with room for the heads that reach over several columns, as far as a line of six characters.
  private func spanning(_ demands: [ColumnWidths.Demand]) throws(LayoutError) -> [ColumnWidths.Demand] {
    var demands = demands
    for place in head.rows.joined() where place.columns > 1 {
      let range = place.column..<place.column + place.columns
      let title = try composition.line(composition.styled(place.cell.text, headStyle.text)).width
      let wanted = min(title, 12 * headStyle.text.size) - Self.gutter * Double(place.columns - 1)
      let has = range.reduce(0) { $0 + demands[$1].natural }
      guard wanted > has else { continue }
      for index in range { demands[index].natural += (wanted - has) / Double(place.columns) }
    }
    return demands
  }

  /// Left edge and width of neighbouring columns.
  func span(_ column: Int, _ count: Int) -> (x: Double, width: Double) {
    let first = columns[column]
    let last = columns[min(column + count, columns.count) - 1]
    let left = min(first.x, last.x)
    return (left, max(first.x + first.width, last.x + last.width) - left)
  }

  /// A horizontal rule, over the whole table or a part of it, `y` points below the frame's top.
  func rule(at y: Double, width: Double, from: Double = 0, to: Double? = nil) -> Item {
    var frame = Frame(size: Size(width: composition.measure, height: width))
    let line = Path.line(from: Point(x: from, y: y), to: Point(x: to ?? composition.measure, y: y))
    frame.place(.stroke(line, Stroke(composition.theme.colors.ink, width: width)), at: .zero)
    return .tag(.artifact, frame)
  }
}
