import Frames
import ReportKit
import Themes
import Typesetting

/// A table's rows, and where a page may end among them.
extension Table {
  func bodySlices(
    _ grid: TableGrid, _ body: Composition, _ again: Frame, _ composition: Composition
  ) throws(LayoutError) -> [Slice] {
    var closing = Frame(size: Size(width: composition.column, height: 0))
    closing.place(grid.rule(at: 0, width: 0.5), at: Point(x: composition.left, y: 0))
    let tallest = composition.theme.page.depth - again.size.height
    var slices: [Slice] = []
    slices.reserveCapacity(rows.count)
    // Rows that go on on a page stand below the line over them again.
    var shownAgain = again
    var start = 0
    while start < rows.count {
      var end = start + 1
      while end < rows.count, grid.body.continues[end] { end += 1 }
      let isBundle = end - start > 1
      let frames = try grid.rows(start..<end)
      for (offset, frame) in frames.enumerated() {
        let index = start + offset
        let row = body.within(composition.tag(.tableRow, "row.\(index)"))
        // A row taller than a page goes on line by line on the next one.
        let isSplit = !isBundle && frame.size.height > tallest
        let parts = isSplit ? try grid.lines(of: index) : [frame]
        for (part, content) in parts.enumerated() {
          var slice = row.slice(content)
          if index > 0 || part > 0 {
            slice.repeated = shownAgain
            slice.breakBefore = isSplit && part > 0 ? .allowed(cost: 20) : breakCost(before: index, grid, offset)
          }
          if index < rows.count - 1 || part < parts.count - 1 || !grid.isLast { slice.closing = closing }
          if isSplit, part == 0 { slice.remarks.append(Self.split(row: index + 1)) }
          slices.append(slice)
        }
        switch rows[index].kind {
        case .group:
          shownAgain = again
          // A sentence over rows is read once; a name of one line helps on every page.
          let line = grid.groupStyle.paragraph.lineHeight + 2 * TableGrid.padding
          if frame.size.height < 1.2 * line { shownAgain.append(composition.strip(frame), gap: 0) }
        case .total: shownAgain = again
        case .data: break
        }
      }
      start = end
    }
    return slices
  }

  /// Rows under a line of their own and rows that a cell reaches over stay together; the first and the last row are not
  /// left alone.
  private func breakCost(before index: Int, _ grid: TableGrid, _ offset: Int) -> Slice.Break {
    if rows[index - 1].kind == .group { return .forbidden }
    if offset > 0 {
      let reach = grid.body.rows[index - offset].map(\.rows).max() ?? 1
      return reach <= TableGrid.longestWholeSpan ? .forbidden : .allowed(cost: 15)
    }
    // A short part of a table that was cut stays whole where it can.
    let isShortPart = !(grid.isFirst && grid.isLast) && rows.count <= TableGrid.longestWholePart
    return .allowed(cost: isShortPart || index == rows.count - 1 || index == 1 ? 40 : 2)
  }

  private static func split(row: Int) -> Diagnostic {
    Diagnostic(
      .warning, code: "table.row-split",
      message: "row \(row) is taller than a page; it goes on on the next one. Cut it into several rows, or say it in text")
  }
}
