import Frames
import ReportKit
import Themes
import Typesetting

extension TableGrid {
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
          .headerCell, element: "\(composition.element).head.\(number == 0 ? "" : "\(number).")\(place.origin)", scope: .column)
        tag.columnSpan = place.wholeColumns
        tag.rowSpan = place.rows
        cells.append((content.tagged(place.isRepeated ? .artifact : tag), place))
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
      if number == 0 {
        // A part of a table goes on below a double rule.
        for y in isFirst ? [0] : [0, 1.8] { frame.place(rule(at: y, width: isFirst ? 1.2 : 0.5), at: .zero) }
      }
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
      if number == table.rows.count - 1, isLast { frame.place(rule(at: heights[offset], width: 1.2), at: .zero) }
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
      let set = try composition.marked(
        place.cell.text,
        composition.lines(composition.styled(place.cell.text, style.text), style.paragraph, measure: width))
      cells.append((set.map(\.frame), x(of: place, in: number), tag(of: place, in: number)))
    }
    let count = cells.map(\.lines.count).max() ?? 0
    return (0..<count).map { index in
      let isLastLine = index == count - 1
      let above = index == 0 ? Self.padding : 0
      let line = cells.compactMap { $0.lines.indices.contains(index) ? $0.lines[index].size.height : nil }.max() ?? 0
      var frame = ground(of: number, height: above + line + (isLastLine ? Self.padding : 0))
      for cell in cells where cell.lines.indices.contains(index) {
        frame.place(cell.lines[index].tagged(cell.tag), at: Point(x: cell.x, y: above))
      }
      if isLastLine, isLast, number == table.rows.count - 1 {
        frame.place(rule(at: frame.size.height, width: 1.2), at: .zero)
      }
      return frame
    }
  }

  private func tag(of place: CellPlan.Place, in row: Int) -> Tag {
    guard !place.isRepeated else { return .artifact }
    var tag = Tag(.dataCell, element: "\(composition.element).\(row).\(place.origin)")
    tag.columnSpan = place.wholeColumns
    tag.rowSpan = place.rows
    if place.origin == 0 {
      tag.role = .headerCell
      tag.scope = .row
    }
    return tag
  }
}
