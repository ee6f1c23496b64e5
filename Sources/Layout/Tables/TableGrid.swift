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
  private var decimals: [(whole: Double, rest: Double)] = []
  /// The widest cell of each column.
  private var widest: [Double] = []
  private var cellStyle: BlockStyle
  private var headStyle: BlockStyle
  private var groupStyle: BlockStyle

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
  private func span(_ column: Int, _ count: Int) -> (x: Double, width: Double) {
    let first = columns[column]
    let last = columns[min(column + count, columns.count) - 1]
    let left = min(first.x, last.x)
    return (left, max(first.x + first.width, last.x + last.width) - left)
  }

  /// The rows of the head, with the rule above and the thinner one below them.
  func headRows() throws(LayoutError) -> [Frame] {
    var made: [[(frame: Frame, place: CellPlan.Place)]] = []
    for (number, row) in head.rows.enumerated() {
      var cells: [(Frame, CellPlan.Place)] = []
      for place in row {
        var style = headStyle
        let isStub = place.column == 0 && place.columns == 1 && table.columns[0].alignment == .start
        style.paragraph.alignment = isStub ? .start : .center
        let content = try composition.block(place.cell.text, style, measure: span(place.column, place.columns).width)
        var tag = Tag(
          .headerCell, element: "\(composition.element).head.\(number == 0 ? "" : "\(number).")\(place.column)", scope: .column)
        tag.columnSpan = place.columns
        tag.rowSpan = place.rows
        cells.append((content.tagged(tag), place))
      }
      made.append(cells)
    }
    let heights = heights(of: made)
    var frames: [Frame] = []
    for (number, cells) in made.enumerated() {
      var frame = Frame(size: Size(width: composition.measure, height: heights[number]))
      for (cell, place) in cells {
        let reach = heights[number..<number + place.rows].reduce(0, +)
        // A title stands at the foot of its cell; one that reaches over levels in the middle.
        let y = place.rows > 1 ? (reach - cell.size.height) / 2 : reach - Self.padding - cell.size.height
        let (x, width) = span(place.column, place.columns)
        frame.place(cell, at: Point(x: x, y: y))
        if place.columns > 1, number + place.rows < made.count {
          let inset = Self.gutter / 2 - 2
          frame.place(rule(at: reach, width: 0.4, from: x - inset, to: x + width + inset), at: .zero)
        }
      }
      if number == 0 { frame.place(rule(at: 0, width: 1.2), at: .zero) }
      if number == made.count - 1 { frame.place(rule(at: heights[number], width: 0.5), at: .zero) }
      frames.append(frame)
    }
    return frames
  }

  /// The heights of rows that hold their cells; what a cell over several rows needs more, the last of them gives.
  private func heights(of rows: [[(frame: Frame, place: CellPlan.Place)]]) -> [Double] {
    var heights = rows.map { row in
      (row.filter { $0.place.rows == 1 }.map(\.frame.size.height).max() ?? 0) + 2 * Self.padding
    }
    for (number, row) in rows.enumerated() {
      for (frame, place) in row where place.rows > 1 {
        let range = number..<min(number + place.rows, heights.count)
        let missing = frame.size.height + 2 * Self.padding - heights[range].reduce(0, +)
        if missing > 0 { heights[range.upperBound - 1] += missing }
      }
    }
    return heights
  }

  /// Rows that belong together: one, or all that cells reach over.
  func rows(_ range: Range<Int>) throws(LayoutError) -> [Frame] {
    var made: [[(frame: Frame, place: CellPlan.Place)]] = []
    for number in range {
      var cells: [(Frame, CellPlan.Place)] = []
      for place in body.rows[number] {
        cells.append((try content(of: place, in: number).tagged(tag(of: place, in: number)), place))
      }
      made.append(cells)
    }
    let heights = heights(of: made)
    let reaching = made.joined().filter { $0.place.rows > 1 }.flatMap { Array($0.place.column..<$0.place.column + $0.place.columns) }
    var frames: [Frame] = []
    for (offset, cells) in made.enumerated() {
      let number = range.lowerBound + offset
      var frame = ground(of: number, height: heights[offset], without: Set(reaching))
      for (cell, place) in cells {
        let reach = heights[offset..<min(offset + place.rows, heights.count)].reduce(0, +)
        let isMiddle = place.rows > 1 && place.rows <= Self.longestWholeSpan
        frame.place(
          cell, at: Point(x: x(of: place, in: number), y: isMiddle ? (reach - cell.size.height) / 2 : Self.padding))
      }
      if number == table.rows.count - 1 { frame.place(rule(at: heights[offset], width: 1.2), at: .zero) }
      frames.append(frame)
    }
    return frames
  }

  /// A row line by line, for one that is taller than a page.
  func lines(of number: Int) throws(LayoutError) -> [Frame] {
    var cells: [(lines: [Frame], x: Double, tag: Tag)] = []
    for place in body.rows[number] {
      let style = try style(of: place, in: number)
      let width = width(of: place, in: number)
      let set = try composition.lines(
        composition.styled(place.cell.text, style.text), style.paragraph, measure: width)
      cells.append((set.map(\.frame), x(of: place, in: number), tag(of: place, in: number)))
    }
    let count = cells.map(\.lines.count).max() ?? 0
    return (0..<count).map { index in
      let isFirst = index == 0
      let isLast = index == count - 1
      let above = isFirst ? Self.padding : 0
      let line = cells.compactMap { $0.lines.indices.contains(index) ? $0.lines[index].size.height : nil }.max() ?? 0
      var frame = ground(of: number, height: above + line + (isLast ? Self.padding : 0))
      for cell in cells where cell.lines.indices.contains(index) {
        frame.place(cell.lines[index].tagged(cell.tag), at: Point(x: cell.x, y: above))
      }
      if isLast, number == table.rows.count - 1 { frame.place(rule(at: frame.size.height, width: 1.2), at: .zero) }
      return frame
    }
  }

  private func tag(of place: CellPlan.Place, in row: Int) -> Tag {
    var tag = Tag(.dataCell, element: "\(composition.element).\(row).\(place.column)")
    tag.columnSpan = place.columns
    tag.rowSpan = place.rows
    if place.column == 0 {
      tag.role = .headerCell
      tag.scope = .row
    }
    return tag
  }

  /// - Parameter without: columns with cells that reach over rows; a ground would cover what stands in them.
  private func ground(of number: Int, height: Double, without reaching: Set<Int> = []) -> Frame {
    let row = table.rows[number]
    var frame = Frame(size: Size(width: composition.measure, height: height))
    let isBanded = composition.theme.furniture.tableRules == .banded && row.kind == .data && number % 2 == 1
    if row.kind == .group || isBanded {
      var ground = Frame(size: frame.size)
      for stretch in stretches(without: reaching) {
        let box = Rect(x: stretch.x, y: 0.5, width: stretch.width, height: height - 1)
        ground.place(.fill(.rectangle(box), composition.theme.colors.tint), at: .zero)
      }
      frame.place(.tag(.artifact, ground), at: .zero)
    }
    if row.kind == .total { frame.place(rule(at: 0, width: 0.5), at: .zero) }
    return frame
  }

  /// The measure without some columns.
  private func stretches(without columns: Set<Int>) -> [(x: Double, width: Double)] {
    guard !columns.isEmpty else { return [(0, composition.measure)] }
    var stretches: [(x: Double, width: Double)] = []
    var start: Int?
    for column in 0...self.columns.count {
      let isOpen = column < self.columns.count && !columns.contains(column)
      if isOpen, start == nil { start = column }
      guard !isOpen, let first = start else { continue }
      let (x, width) = span(first, column - first)
      stretches.append((x - Self.gutter / 2, width + Self.gutter))
      start = nil
    }
    return stretches
  }

  private func indent(of place: CellPlan.Place, in row: Int) -> Double {
    place.column == 0 ? Double(table.rows[row].indent) * cellStyle.text.size : 0
  }

  private func width(of place: CellPlan.Place, in row: Int) -> Double {
    max(span(place.column, place.columns).width - indent(of: place, in: row), cellStyle.text.size)
  }

  private func x(of place: CellPlan.Place, in row: Int) -> Double {
    let (x, width) = span(place.column, place.columns)
    let own = self.width(of: place, in: row)
    let start = composition.theme.rightToLeft ? x + width - own - indent(of: place, in: row) : x + indent(of: place, in: row)
    return start + (place.columns == 1 ? slack(of: place.column) : 0)
  }

  private func style(of place: CellPlan.Place, in row: Int) throws(LayoutError) -> BlockStyle {
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

  private func content(of place: CellPlan.Place, in row: Int) throws(LayoutError) -> Frame {
    var style = try style(of: place, in: row)
    let width = width(of: place, in: row)
    guard place.columns == 1, table.columns[place.column].alignment == .decimal, table.rows[row].kind != .group else {
      return try composition.block(place.cell.text, style, measure: width)
    }
    let parts = decimals[place.column]
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
    frame.place(line.frame, at: Point(x: x, y: middle))
    return frame
  }

  /// How far a column of short texts is moved in, so that it stands as a block under its centred head.
  private func slack(of column: Int) -> Double {
    guard column > 0, table.columns[column].alignment == .start else { return 0 }
    let slack = max(0, (columns[column].width - widest[column]) / 2)
    return composition.theme.rightToLeft ? -slack : slack
  }

  /// A horizontal rule, over the whole table or a part of it, `y` points below the frame's top.
  func rule(at y: Double, width: Double, from: Double = 0, to: Double? = nil) -> Item {
    var frame = Frame(size: Size(width: composition.measure, height: width))
    let line = Path.line(from: Point(x: from, y: y), to: Point(x: to ?? composition.measure, y: y))
    frame.place(.stroke(line, Stroke(composition.theme.colors.ink, width: width)), at: .zero)
    return .tag(.artifact, frame)
  }
}
