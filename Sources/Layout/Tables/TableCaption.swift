import Frames
import ReportKit
import Themes
import Typesetting

/// What stands above and below a table's rows.
extension Table {
  /// 表2　题名 in the middle, 单位：万元 at the right; on two lines where one is too short.
  func title(continued: Bool, in composition: Composition) throws(LayoutError) -> Frame {
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

  func repeatedHead(_ head: [Frame], in composition: Composition) throws(LayoutError) -> Frame {
    var frame = try title(continued: true, in: composition)
    for row in head { frame.append(row, gap: 0) }
    return composition.strip(frame)
  }

  func remarks(in composition: Composition) throws(LayoutError) -> [Slice] {
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
