import Frames
import ReportKit
import Themes
import Typesetting

extension Table: Composing {
  /// A three-line table (三线表): number and title above, the unit at right, head, rows, notes and source below. A short
  /// table stays whole and may float; one that runs over a page shows its head again under 续表 (CY/T 170—2019).
  func slices(in composition: Composition) throws(LayoutError) -> [Slice] {
    let theme = composition.theme
    let grid = try TableGrid(self, in: composition)
    let data = Attachment(data: delimitedText, of: anchor, caption: caption)
    var tag = composition.tag(.table, anchor: anchor)
    tag.attachment = data?.name
    let inTable = composition.within(tag)
    let head = try grid.head()
    let again = try repeatedHead(head, in: composition)

    var slices: [Slice] = []
    if !caption.isEmpty || unit != nil {
      slices.append(inTable.slice(try title(continued: false, in: composition).tagged(composition.tag(.caption, "caption"))))
    }
    slices.append(
      inTable.within(composition.tag(.tableHead, "head")).within(composition.tag(.tableRow, "head.row")).slice(head))
    let body = inTable.within(composition.tag(.tableBody, "body"))
    for index in rows.indices {
      let isLast = index == rows.count - 1
      let row = body.within(composition.tag(.tableRow, "row.\(index)"))
      var slice = row.slice(try grid.row(index, isLast: isLast))
      if index > 0 {
        slice.repeated = again
        slice.breakBefore =
          rows[index - 1].kind == .group ? .forbidden : .allowed(cost: isLast || index == 1 ? 40 : 2)
      }
      if !isLast {
        var rule = Frame(size: Size(width: composition.column, height: 0))
        rule.place(grid.rule(at: 0, width: 0.5), at: Point(x: composition.left, y: 0))
        slice.closing = rule
      }
      slices.append(slice)
    }
    slices += try remarks(in: composition)
    for index in slices.indices.dropFirst() where slices[index].repeated == nil { slices[index].breakBefore = .forbidden }
    slices[0].spaceBefore = theme.page.grid * 0.75
    slices[0].attachments = data.map { [$0] } ?? []
    slices[slices.count - 1].spaceAfter = theme.page.grid * 0.75

    let height = slices.reduce(0) { $0 + $1.height }
    guard height < theme.page.depth * 0.45, composition.ground == nil,
      var whole = slices.joined(below: composition.path.count, width: composition.column)
    else { return slices }
    whole.floats = true
    return [whole]
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
      let label = Prose([.text((continued ? words.continued : "") + number + words.labelGap)])
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
          x: composition.measure - line.width,
          y: frame.size.height - style.paragraph.lineHeight / 2 - line.frame.size.height / 2))
    }
    frame.size.height += 4
    return frame
  }

  private func repeatedHead(_ head: Frame, in composition: Composition) throws(LayoutError) -> Frame {
    var frame = try title(continued: true, in: composition)
    frame.append(head, gap: 0)
    return composition.strip(frame)
  }

  private func remarks(in composition: Composition) throws(LayoutError) -> [Slice] {
    let words = composition.words
    var style = composition.theme.text["note"]
    style.spaceBefore = 0
    var slices: [Slice] = []
    for (index, note) in notes.enumerated() {
      let label = notes.count == 1 ? words.note : "\(words.note)\(index + 1)．"
      slices += try composition.lines(
        Prose([.text(label)]) + note, style, tag: composition.tag(.paragraph, "note.\(index)"))
    }
    if let source {
      slices += try composition.lines(
        Prose([.text(words.source)]) + source, style, tag: composition.tag(.paragraph, "source"))
    }
    if !slices.isEmpty { slices[0].spaceBefore = 4 }
    return slices
  }
}
