import Frames
import ReportKit
import Themes
import Typesetting

/// A table whose columns have found their widths, or the part of a table with some of its columns: makes rows.
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
  /// What was measured of each column, in type of the grid's scale.
  private(set) var measured: [MeasuredColumn] = []
  /// Which of the parts of a cut table this is; one that is not cut is the first and the last.
  var isFirst = true
  var isLast = true
  private(set) var cellStyle: BlockStyle
  private(set) var headStyle: BlockStyle
  private(set) var groupStyle: BlockStyle

  static let gutter = 10.0
  static let padding = 4.0
  /// The smallest share of its size to which type may shrink.
  static let leastScale = 0.75
  /// Cells that reach over more rows stand at the top, and a page may end among their rows.
  static let longestWholeSpan = 8
  /// The rows of the longest part of a cut table that a page should not end in.
  static let longestWholePart = 16

  init(_ table: Table, in composition: Composition) throws(LayoutError) {
    self.table = table
    self.composition = composition
    guard !table.columns.isEmpty else { throw .noColumns }
    let titles = [table.columns.map { Table.Cell($0.title) }]
    head = try CellPlan((table.head.isEmpty ? titles : table.head).map { ($0, false) }, columns: table.columns.count)
    body = try CellPlan(table.rows.map { ($0.cells, $0.kind == .group) }, columns: table.columns.count)
    let text = composition.theme.text
    (cellStyle, headStyle, groupStyle) = (text["cell"], text["head cell"], text["group cell"])
    for (index, column) in table.columns.enumerated() { measured.append(try measure(column, at: index)) }
    for (index, more) in try widening(measured).enumerated() { measured[index].demand.natural += more }
    shrinkToFit()
    place(stretch: nil)
  }

  /// A part of a table: its stub, and some of the other columns.
  init(_ whole: TableGrid, cut: TableCuts.Part) {
    var table = whole.table
    table.columns = cut.columns.map { whole.table.columns[$0] }
    self.table = table
    composition = whole.composition
    head = whole.head.part(cut)
    body = whole.body.part(cut)
    let text = composition.theme.text
    (cellStyle, headStyle, groupStyle) = (text["cell"], text["head cell"], text["group cell"])
    measured = cut.columns.map { whole.measured[$0].scaled(by: 1 / whole.scale) }
    shrinkToFit()
    place(stretch: nil)
  }

  /// The width for the columns' texts, in points.
  private var available: Double {
    let count = Double(measured.count)
    return max(composition.measure - Self.gutter * count, count)
  }

  /// How much wider than need be the columns may stand.
  var stretch: Double { available / max(measured.reduce(0) { $0 + $1.demand.natural }, 1) }

  private mutating func shrinkToFit() {
    let least = measured.reduce(0) { $0 + $1.demand.least }
    isCramped = least * Self.leastScale > available + 1
    guard least > available, table.whenWide != .turn else { return }
    scale = max(Self.leastScale, available / least)
    func scaled(_ style: BlockStyle) -> BlockStyle {
      var style = style
      style.text.size *= scale
      style.paragraph.lineHeight *= scale
      return style
    }
    (cellStyle, headStyle, groupStyle) = (scaled(cellStyle), scaled(headStyle), scaled(groupStyle))
    measured = measured.map { $0.scaled(by: scale) }
  }

  /// Gives each column its place.
  /// - Parameter stretch: how much wider than need be; nil: as wide as the measure allows.
  mutating func place(stretch: Double?) {
    let natural = measured.reduce(0) { $0 + $1.demand.natural }
    let width = stretch.map { min(natural * $0, available) } ?? available
    var x = Self.gutter / 2
    columns = []
    for width in ColumnWidths.share(width, among: measured.map(\.demand)) {
      columns.append((composition.start(x, width: width), width))
      x += width + Self.gutter
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
