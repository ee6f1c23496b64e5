import Frames
import ReportKit
import Themes
import Typesetting

extension Table: Composing {
  /// A three-line table (三线表): number and title above, the unit at right, head, rows, notes and source below. A short
  /// table stays whole and may float; one that runs over a page shows its head again under 续表 (CY/T 170—2019); one
  /// that is too wide even in smaller type is turned.
  func slices(in composition: Composition) throws(LayoutError) -> [Slice] {
    let grid = try TableGrid(self, in: composition)
    let turns = whenWide == .turn || (whenWide == .fit && grid.isCramped)
    guard !turns || composition.ground != nil else { return try turned(in: composition) }
    var slices = try slices(of: grid, in: composition)
    if whenWide == .fit, let remark = grid.shrinking { slices[0].remarks.append(remark) }
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

  private func slices(of grid: TableGrid, in composition: Composition) throws(LayoutError) -> [Slice] {
    let data = Attachment(data: delimitedText, of: anchor, caption: caption)
    var tag = composition.tag(.table, anchor: anchor)
    tag.attachment = data?.name
    let inTable = composition.within(tag)
    let head = try grid.headRows()
    let again = try repeatedHead(head, in: composition)

    var slices: [Slice] = []
    if !caption.isEmpty || unit != nil {
      slices.append(inTable.slice(try title(continued: false, in: composition).tagged(composition.tag(.caption, "caption"))))
    }
    let headPath = inTable.within(composition.tag(.tableHead, "head"))
    for (index, row) in head.enumerated() {
      slices.append(headPath.within(composition.tag(.tableRow, index == 0 ? "head.row" : "head.row.\(index)")).slice(row))
    }
    let bodyStart = slices.count
    slices += try bodySlices(grid, inTable.within(composition.tag(.tableBody, "body")), again, composition)
    slices += try remarks(in: composition)
    for index in slices.indices.dropFirst() where slices[index].repeated == nil { slices[index].breakBefore = .forbidden }
    if slices.indices.contains(bodyStart) { slices[bodyStart].breakBefore = .forbidden }
    slices[0].attachments = data.map { [$0] } ?? []
    return slices
  }

  private func bodySlices(
    _ grid: TableGrid, _ body: Composition, _ again: Frame, _ composition: Composition
  ) throws(LayoutError) -> [Slice] {
    var closing = Frame(size: Size(width: composition.column, height: 0))
    closing.place(grid.rule(at: 0, width: 0.5), at: Point(x: composition.left, y: 0))
    let tallest = composition.theme.page.depth - again.size.height
    var slices: [Slice] = []
    slices.reserveCapacity(rows.count)
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
            slice.repeated = again
            slice.breakBefore = isSplit && part > 0 ? .allowed(cost: 20) : breakCost(before: index, grid, offset)
          }
          if index < rows.count - 1 || part < parts.count - 1 { slice.closing = closing }
          if isSplit, part == 0 { slice.remarks.append(Self.split(row: index + 1)) }
          slices.append(slice)
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
    return .allowed(cost: index == rows.count - 1 || index == 1 ? 40 : 2)
  }

  private static func split(row: Int) -> Diagnostic {
    Diagnostic(
      .warning, code: "table.row-split",
      message: "row \(row) is taller than a page; it goes on on the next one. Cut it into several rows, or say it in text")
  }

  /// The table a quarter turned to the left, on pages of its own (顶左底右).
  private func turned(in composition: Composition) throws(LayoutError) -> [Slice] {
    let theme = composition.theme
    let depth = theme.page.depth - composition.headroom
    var wide = composition
    (wide.left, wide.measure) = (0, depth)
    wide.column = depth
    var upright = self
    upright.whenWide = .shrink
    let grid = try TableGrid(upright, in: wide)
    let slices = try upright.slices(of: grid, in: wide).map { slice in
      var slice = slice
      slice.path = Array(slice.path.dropFirst(composition.path.count))
      return slice
    }
    var remarks = grid.shrinking.map { [$0] } ?? []
    if whenWide == .fit {
      remarks.insert(
        Diagnostic(
          .warning, code: "table.turned",
          message: "the table is too wide for the page even in smaller type; it was turned. "
            + "宽表：转 or 宽表：缩 (whenWide) says which of the two is wanted"), at: 0)
    }
    let height = composition.column
    let assembly = PageAssembly(galley: slices, size: Size(width: depth, height: height))
    return Paginator(depth: height, grid: 1).cut(slices).enumerated().map { number, plan in
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

  /// 表2　题名 in the middle, 单位：万元 at the right; on two lines where one is too short.
  private func title(continued: Bool, in composition: Composition) throws(LayoutError) -> Frame {
    let theme = composition.theme
    let words = composition.words
    let number = composition.directory[anchor]?.number ?? words.table
    var frame = Frame(size: Size(width: composition.measure, height: 0))
    var used = 0.0
    if !caption.isEmpty {
      let style = theme.text["table caption"]
      let label = Prose([.text((continued ? FrameWords.filled(words.continued, number) : number) + words.labelGap)])
      let text = try composition.styled(label + caption, style.text)
      let lines = try composition.lines(text, style.paragraph)
      used = lines.count > 1 ? composition.measure : (composition.measure + (lines.first?.width ?? 0)) / 2
      frame = try composition.block(label + caption, style)
    }
    if let unit {
      let style = theme.text["table unit"]
      let line = try composition.line(words.unit + unit, style.text)
      let fits = used + line.width + 8 <= composition.measure && frame.size.height > 0
      if !fits { frame.size.height += style.paragraph.lineHeight }
      frame.place(
        line.frame,
        at: Point(
          x: composition.start(composition.measure - line.width, width: line.width),
          y: frame.size.height - style.paragraph.lineHeight / 2 - line.frame.size.height / 2))
    }
    frame.size.height += 4
    return frame
  }

  private func repeatedHead(_ head: [Frame], in composition: Composition) throws(LayoutError) -> Frame {
    var frame = try title(continued: true, in: composition)
    for row in head { frame.append(row, gap: 0) }
    return composition.strip(frame)
  }

  private func remarks(in composition: Composition) throws(LayoutError) -> [Slice] {
    let words = composition.words
    var style = composition.theme.text["note"]
    style.spaceBefore = 0
    var slices: [Slice] = []
    func add(_ label: String, _ prose: Prose, _ name: String) throws(LayoutError) {
      // The words hang behind their label.
      let line = try composition.line(label, style.text)
      let hang = line.width
      guard hang < composition.measure / 3 else {
        slices += try composition.lines(Prose([.text(label)]) + prose, style, tag: composition.tag(.paragraph, name))
        return
      }
      var own = try composition.inset(left: hang).lines(prose, style, tag: composition.tag(.paragraph, name))
      guard !own.isEmpty else { return }
      own[0].place(
        line.frame.tagged(composition.tag(.span, name + ".label")),
        atBaselineFrom: composition.left + composition.start(0, width: hang))
      slices += own
    }
    for (index, note) in notes.enumerated() { try add(words.note(index, of: notes.count), note, "note.\(index)") }
    if let source { try add(words.source, source, "source") }
    if !slices.isEmpty { slices[0].spaceBefore = 4 }
    return slices
  }
}
