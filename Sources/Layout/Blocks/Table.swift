import Frames
import ReportKit
import Themes
import Typesetting

extension Table: Composing {
  /// A three-line table (三线表): number and title above, the unit at right, head, rows, notes and source below. A short
  /// table stays whole and may float; one that runs over a page shows its head again under 续表 (CY/T 170—2019); one
  /// that is too wide even in smaller type is turned, or cut between columns into parts below one another.
  func slices(in composition: Composition) throws(LayoutError) -> [Slice] {
    let grid = try TableGrid(self, in: composition)
    if composition.ground == nil, try turns(grid, in: composition) { return try turned(in: composition) }
    let parts = cuts(grid) ? grid.parts() : [grid]
    var slices = try slices(of: parts, in: composition)
    if parts.count > 1, whenWide != .split { slices[0].remarks.append(Self.cut(into: parts.count)) }
    if whenWide == .fit {
      if let remark = parts.compactMap(\.shrinking).first { slices[0].remarks.append(remark) }
    }
    let theme = composition.theme
    slices[0].spaceBefore = theme.page.grid * 0.75
    slices[slices.count - 1].spaceAfter = theme.page.grid * 0.75
    let height = slices.reduce(0) { $0 + $1.height }
    let isPlaced = placement != nil && placement != .here
    guard height < theme.page.depth * (isPlaced ? 1 : 0.7), composition.ground == nil,
      var whole = slices.joined(below: composition.path.count, width: composition.column)
    else { return slices }
    whole.floats = placement != .here
    whole.placement = placement
    return [whole]
  }

  /// Whether the table is to stand a quarter turn to the left: where it was asked for, or where it has room only then
  /// and is too long to be cut.
  private func turns(_ grid: TableGrid, in composition: Composition) throws(LayoutError) -> Bool {
    switch whenWide {
    case .turn: return true
    case .shrink, .split: return false
    case .fit:
      guard grid.isCramped else { return false }
      let rows = grid.parts().count * (rows.count + grid.head.rows.count)
      let height = Double(rows) * (grid.cellStyle.paragraph.lineHeight + 2 * TableGrid.padding)
      guard height > composition.theme.page.depth / 2 else { return false }
      return try !TableGrid(self, in: landscape(composition)).isCramped
    }
  }

  /// Whether a table that is not turned is cut between columns.
  private func cuts(_ grid: TableGrid) -> Bool {
    switch whenWide {
    case .fit, .turn, .shrink: grid.isCramped
    case .split: grid.scale < 1 || grid.isCramped
    }
  }

  private func slices(of parts: [TableGrid], in composition: Composition) throws(LayoutError) -> [Slice] {
    let data = Attachment(data: delimitedText, of: anchor, caption: caption)
    var tag = composition.tag(.table, anchor: anchor)
    tag.attachment = data?.name
    let inTable = composition.within(tag)
    let headPath = inTable.within(composition.tag(.tableHead, "head"))
    let bodyPath = inTable.within(composition.tag(.tableBody, "body"))

    var slices: [Slice] = []
    if !caption.isEmpty || unit != nil {
      slices.append(inTable.slice(try title(continued: false, in: composition).tagged(composition.tag(.caption, "caption"))))
    }
    for grid in parts {
      let head = try grid.headRows()
      for (index, row) in head.enumerated() {
        var slice = headPath.within(composition.tag(.tableRow, index == 0 ? "head.row" : "head.row.\(index)")).slice(row)
        if index == 0, !grid.isFirst {
          slice.repeated = composition.strip(try title(continued: true, in: composition))
          slice.breakBefore = .allowed(cost: 0)
        }
        slices.append(slice)
      }
      slices += try bodySlices(grid, bodyPath, try repeatedHead(head, in: composition), composition)
    }
    slices += try remarks(in: composition)
    for index in slices.indices.dropFirst() where slices[index].repeated == nil { slices[index].breakBefore = .forbidden }
    slices[0].attachments = data.map { [$0] } ?? []
    return slices
  }

  private static func cut(into parts: Int) -> Diagnostic {
    Diagnostic(
      .warning, code: "table.cut",
      message: "the table is too wide for the page; its columns stand in \(parts) parts below one another. "
        + "宽表：分, 转 or 缩 (whenWide: split, turn or shrink) says what is wanted")
  }

  /// The composition of a page that is turned.
  private func landscape(_ composition: Composition) -> Composition {
    let depth = composition.theme.page.depth - composition.headroom
    var wide = composition
    (wide.left, wide.measure, wide.column) = (0, depth, depth)
    return wide
  }

  /// The table a quarter turned to the left, on pages of its own (顶左底右).
  private func turned(in composition: Composition) throws(LayoutError) -> [Slice] {
    let wide = landscape(composition)
    let depth = wide.measure
    var upright = self
    upright.whenWide = .fit
    let grid = try TableGrid(upright, in: wide)
    let parts = upright.cuts(grid) ? grid.parts() : [grid]
    let slices = try upright.slices(of: parts, in: wide).map { slice in
      var slice = slice
      slice.path = Array(slice.path.dropFirst(composition.path.count))
      return slice
    }
    var remarks = parts.compactMap(\.shrinking).prefix(1) + []
    if whenWide == .fit {
      remarks.insert(
        Diagnostic(
          .warning, code: "table.turned",
          message: "the table is too wide for the page even in smaller type; it was turned. "
            + "宽表：转, 分 or 缩 (whenWide: turn, split or shrink) says what is wanted"), at: 0)
    }
    let height = composition.column
    let assembly = PageAssembly(galley: slices, size: Size(width: depth, height: height))
    return try Paginator(depth: height, grid: 1).cut(slices).enumerated().map { number, plan in
      let page = assembly.frame(of: plan)
      var frame = Frame(size: Size(width: composition.column, height: depth))
      let middle = max(0, (height - plan.bottom) / 2)
      frame.place(.group(page, .quarterTurnLeft, clip: nil), at: Point(x: middle, y: depth))
      var slice = Slice(frame, path: composition.path, floats: true)
      slice.attachments = plan.places.flatMap { slices[$0.slice].attachments }
      slice.remarks = (number == 0 ? remarks : []) + plan.places.flatMap { slices[$0.slice].remarks }
      return slice
    }
  }
}
