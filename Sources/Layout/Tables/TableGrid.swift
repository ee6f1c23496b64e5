import Frames
import ReportKit
import Themes
import Typesetting

/// A table whose columns have found their widths: makes rows.
struct TableGrid {
  let table: Table
  let composition: Composition
  /// Left edge and width of each column's text, in points.
  private(set) var columns: [(x: Double, width: Double)] = []
  /// For columns aligned on the units digit: the widest part before and after it.
  private var decimals: [(whole: Double, rest: Double)] = []
  /// The widest cell of each column.
  private var widest: [Double] = []

  static let gutter = 10.0
  static let padding = 4.0

  private var cellStyle: BlockStyle { composition.theme.text["cell"] }
  private var headStyle: BlockStyle { composition.theme.text["head cell"] }

  init(_ table: Table, in composition: Composition) throws(LayoutError) {
    self.table = table
    self.composition = composition
    guard !table.columns.isEmpty else { throw .noColumns }
    for (index, row) in table.rows.enumerated() {
      let filled = row.cells.reduce(0) { $0 + max($1.columns, 1) }
      let isWhole = filled == table.columns.count || (row.kind == .group && row.cells.count == 1)
      guard isWhole else { throw .raggedRow(row: index + 1, cells: filled, columns: table.columns.count) }
    }
    let em = cellStyle.text.size
    var demands: [ColumnWidths.Demand] = []
    for (index, column) in table.columns.enumerated() {
      let demand = try measure(column, at: index, em: em)
      demands.append(demand)
    }
    let available = composition.measure - Self.gutter * Double(table.columns.count)
    var x = Self.gutter / 2
    for width in ColumnWidths.share(available, among: demands) {
      columns.append((x, width))
      x += width + Self.gutter
    }
  }

  private mutating func measure(
    _ column: Table.Column, at index: Int, em: Double
  ) throws(LayoutError) -> ColumnWidths.Demand {
    var widest = 0.0
    var parts = (whole: 0.0, rest: 0.0)
    for row in table.rows where row.kind != .group {
      guard let cell = row.cell(at: index), cell.columns <= 1 else { continue }
      let indent = index == 0 ? Double(row.indent) * em : 0
      if column.alignment == .decimal {
        let number = NumberParts(cell.text.plain)
        parts.whole = max(parts.whole, try composition.line(number.whole, cellStyle.text).width)
        parts.rest = max(parts.rest, try composition.line(number.rest, cellStyle.text).width)
      } else {
        widest = max(widest, indent + (try composition.line(composition.styled(cell.text, cellStyle.text)).width))
      }
    }
    decimals.append(parts)
    widest = max(widest, parts.whole + parts.rest)
    self.widest.append(widest)
    let head = try composition.line(composition.styled(column.title, headStyle.text)).width
    let holds = column.alignment == .decimal || column.alignment == .end
    let natural = max(widest, min(head, max(8 * em, widest)))
    return .init(natural: natural + 1, least: holds ? natural + 1 : min(natural + 1, 4.2 * em), weight: column.weight)
  }

  /// The head row, with the rule above and the thinner one below it.
  func head() throws(LayoutError) -> Frame {
    var cells: [(Frame, Int)] = []
    for (index, column) in table.columns.enumerated() {
      var style = headStyle
      style.paragraph.alignment = index == 0 && column.alignment == .start ? .start : .center
      cells.append((try composition.block(column.title, style, measure: columns[index].width), index))
    }
    let height = (cells.map { $0.0.size.height }.max() ?? 0) + 2 * Self.padding
    var frame = Frame(size: Size(width: composition.measure, height: height))
    for (cell, index) in cells {
      let y = height - Self.padding - cell.size.height
      frame.place(
        cell.tagged(Tag(.headerCell, element: "\(composition.element).head.\(index)", scope: .column)),
        at: Point(x: columns[index].x, y: y))
    }
    frame.place(rule(at: 0, width: 1.2), at: .zero)
    frame.place(rule(at: height, width: 0.5), at: .zero)
    return frame
  }

  func row(_ number: Int, isLast: Bool) throws(LayoutError) -> Frame {
    let row = table.rows[number]
    var placed: [(frame: Frame, x: Double)] = []
    var column = 0
    for cell in row.cells {
      let span = row.kind == .group && row.cells.count == 1 ? columns.count : max(cell.columns, 1)
      let last = min(column + span, columns.count) - 1
      let indent = column == 0 ? Double(row.indent) * cellStyle.text.size : 0
      let x = columns[column].x + indent
      let width = columns[last].x + columns[last].width - x
      let content = try self.content(of: cell, in: row, column: column, span: span, width: width)
      var tag = Tag(.dataCell, element: "\(composition.element).\(number).\(column)")
      tag.columnSpan = span
      if column == 0 {
        tag.role = .headerCell
        tag.scope = .row
      }
      placed.append((content.tagged(tag), x + (span == 1 ? slack(of: column) : 0)))
      column += span
    }
    let height = (placed.map(\.frame.size.height).max() ?? 0) + 2 * Self.padding
    var frame = Frame(size: Size(width: composition.measure, height: height))
    if row.kind == .group {
      let box = Rect(x: 0, y: 0.5, width: composition.measure, height: height - 1)
      var ground = Frame(size: frame.size)
      ground.place(.fill(.rectangle(box), composition.theme.colors.tint), at: .zero)
      frame.place(.tag(.artifact, ground), at: .zero)
    }
    if row.kind == .total { frame.place(rule(at: 0, width: 0.5), at: .zero) }
    for (cell, x) in placed { frame.place(cell, at: Point(x: x, y: Self.padding)) }
    if isLast { frame.place(rule(at: height, width: 1.2), at: .zero) }
    return frame
  }

  private func content(
    of cell: Table.Cell, in row: Table.Row, column: Int, span: Int, width: Double
  ) throws(LayoutError) -> Frame {
    var style =
      switch row.kind {
      case .data: cellStyle
      case .group: composition.theme.text["group cell"]
      case .total: headStyle
      }
    let alignment = span == 1 ? table.columns[column].alignment : .start
    switch alignment {
    case .start: if row.kind != .group { style.paragraph.alignment = .start }
    case .center: style.paragraph.alignment = .center
    case .end: style.paragraph.alignment = .end
    case .decimal:
      let parts = decimals[column]
      let number = NumberParts(cell.text.plain)
      let whole = try composition.line(number.whole, style.text).width
      let line = try composition.line(composition.styled(cell.text, style.text))
      let x = max(0, (width - parts.whole - parts.rest) / 2) + parts.whole - whole
      guard x >= 0, x + line.width <= width + 0.5 else { break }
      let height = style.paragraph.lineHeight
      let middle = (height - line.frame.size.height) / 2
      var frame = Frame(
        size: Size(width: width, height: height), baseline: middle + (line.frame.baseline ?? 0))
      frame.place(line.frame, at: Point(x: x, y: middle))
      return frame
    }
    return try composition.block(cell.text, style, measure: width)
  }

  /// How far a column of short texts is moved in, so that it stands as a block under its centred head.
  private func slack(of column: Int) -> Double {
    guard column > 0, table.columns[column].alignment == .start else { return 0 }
    return max(0, (columns[column].width - widest[column]) / 2)
  }

  /// A horizontal rule over the whole table, `y` points below the frame's top.
  func rule(at y: Double, width: Double) -> Item {
    var frame = Frame(size: Size(width: composition.measure, height: width))
    let line = Path.line(from: Point(x: 0, y: y), to: Point(x: composition.measure, y: y))
    frame.place(.stroke(line, Stroke(composition.theme.colors.ink, width: width)), at: .zero)
    return .tag(.artifact, frame)
  }
}

extension Table.Row {
  /// The cell that begins in a column, if one does.
  fileprivate func cell(at column: Int) -> Table.Cell? {
    var place = 0
    for cell in cells {
      if place == column { return cell }
      place += max(cell.columns, 1)
    }
    return nil
  }
}
