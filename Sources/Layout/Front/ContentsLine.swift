import Frames
import ReportKit
import Themes
import Typesetting

/// A line of a list with page numbers: its words, dots, and the page, all of it a link.
struct ContentsLine {
  /// The number and the gap behind it, and the title.
  var words: String
  /// Where the line leads.
  var anchor: String
  var folio: String
  var style: BlockStyle
  /// White space at the start, in points.
  var indent: Double
  /// The line's name in the structure.
  var element: String

  func frame(in composition: Composition) throws(LayoutError) -> Frame {
    let theme = composition.theme
    let measure = composition.measure
    let number = try composition.line(folio, style.text)
    let room = max(measure - indent - number.width - 24, 4 * style.text.size)
    var flush = style.paragraph
    flush.alignment = .start
    let title = try composition.lines(StyledText(words, style.text), flush, measure: room)
    let height = style.paragraph.lineHeight * Double(max(title.count, 1))

    var content = Frame(size: Size(width: measure, height: height))
    content.place(.link(Link(.anchor(anchor), title: "\(words) \(folio)"), content.size), at: .zero)
    for (row, line) in title.enumerated() {
      content.place(
        line.frame, at: Point(x: composition.start(indent, width: room), y: Double(row) * style.paragraph.lineHeight))
    }
    let lastTop = height - style.paragraph.lineHeight
    let baseline = lastTop + (title.last?.frame.baseline ?? style.paragraph.lineHeight * 0.7)
    content.place(
      number.frame.tagged(Tag(.span)),
      at: Point(
        x: composition.start(measure - number.width, width: number.width), y: baseline - (number.frame.baseline ?? 0)))

    var frame = Frame(size: content.size, baseline: baseline)
    let from = indent + (title.last?.width ?? 0) + 8
    let to = measure - number.width - 8
    if from < to, !folio.isEmpty {
      var dots = Frame(size: frame.size)
      let left = composition.start(from, width: to - from)
      let leader = Path.line(from: Point(x: left, y: baseline - 2.5), to: Point(x: left + to - from, y: baseline - 2.5))
      dots.place(.stroke(leader, Stroke(theme.colors.rule, width: 1, dash: [0, 4.5], cap: .round)), at: .zero)
      frame.place(.tag(.artifact, dots), at: .zero)
    }
    let item = content.tagged(Tag(.link, element: element + ".link"))
    frame.place(item.tagged(Tag(.contentsItem, element: element)), at: .zero)
    return frame
  }
}
