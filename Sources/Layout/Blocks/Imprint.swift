import Frames
import ReportKit
import Themes
import Typesetting

extension Imprint: Composing {
  /// Rules of 0.35 mm above and below, one of 0.25 mm between, and one em of white at both ends of the lines; it stands at
  /// the foot of its page (GB/T 9704—2012, 7.4).
  func slices(in composition: Composition) throws(LayoutError) -> [Slice] {
    let theme = composition.theme
    let style = theme.text["imprint"]
    let em = style.text.size
    let thick = 0.35 * Size.millimetre
    let thin = 0.25 * Size.millimetre
    var frame = Frame(size: Size(width: composition.measure, height: 0))
    var rules = Frame(size: frame.size)
    func rule(_ width: Double) {
      let line = Path.line(
        from: Point(x: 0, y: frame.size.height), to: Point(x: composition.measure, y: frame.size.height))
      rules.place(.stroke(line, Stroke(theme.colors.ink, width: width)), at: .zero)
    }
    rule(thick)
    if let copiesTo {
      let label = try composition.line(composition.words.copiesTo, style.text)
      // The colon takes a whole em, as it does before a word.
      let lead = try composition.line(composition.words.copiesTo + "国", style.text).width - em
      let width = composition.measure - 2 * em - lead
      var paragraph = style
      paragraph.paragraph.firstLineIndent = 0
      let text = try composition.block(copiesTo, paragraph, measure: max(width, 4 * em))
      var row = Frame(size: Size(width: composition.measure, height: text.size.height), baseline: text.baseline)
      row.place(text, at: Point(x: composition.start(em + lead, width: width), y: 0))
      row.place(
        label.frame,
        at: Point(x: composition.start(em, width: label.width), y: (text.baseline ?? 0) - (label.frame.baseline ?? 0)))
      frame.place(row.tagged(composition.tag(.paragraph, "copies")), at: Point(x: 0, y: 0))
      frame.size.height += row.size.height
      rule(thin)
    }
    let printer = try composition.line(self.printer, style.text)
    let date = try composition.line(FrameWords.filled(composition.words.printed, self.date), style.text)
    var last = Frame(size: Size(width: composition.measure, height: style.paragraph.lineHeight))
    let top = (style.paragraph.lineHeight - printer.frame.size.height) / 2
    last.place(printer.frame, at: Point(x: composition.start(em, width: printer.width), y: top))
    last.place(
      date.frame, at: Point(x: composition.start(composition.measure - em - date.width, width: date.width), y: top))
    frame.place(last.tagged(composition.tag(.paragraph, "printer")), at: Point(x: 0, y: frame.size.height))
    frame.size.height += last.size.height
    rule(thick)
    frame.place(.tag(.artifact, rules), at: .zero)
    var slice = composition.within(composition.tag(.division)).slice(frame, spaceBefore: theme.page.grid)
    slice.sinks = true
    return [slice]
  }
}
