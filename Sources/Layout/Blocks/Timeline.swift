import Frames
import ReportKit
import Themes
import Typesetting

extension Timeline: Composing {
  /// Dates at left, events at right of a line with a dot for each event.
  func slices(in composition: Composition) throws(LayoutError) -> [Slice] {
    let list = composition.within(composition.tag(.list))
    var slices: [Slice] = []
    for index in events.indices {
      slices.append(try slice(of: index, in: list, composition))
      // Neither the first event nor the last stands alone.
      if index > 0 { slices[index].breakBefore = .allowed(cost: index == 1 || index == events.count - 1 ? Cost.insideBox : 4) }
    }
    if !slices.isEmpty { slices[0].spaceBefore = composition.theme.page.grid / 4 }
    return slices
  }

  private func slice(
    of index: Int, in list: Composition, _ composition: Composition
  ) throws(LayoutError) -> Slice {
    let theme = composition.theme
    let event = events[index]
    let text = theme.text["timeline"]
    let dates = theme.text["timeline date"]
    let dateWidth = 8.5 * dates.text.size
    let axis = dateWidth + 12
    let inner = composition.inset(left: axis + 16)

    let date = try composition.block(Prose([.text(event.date)]), dates, measure: dateWidth)
    var body = try inner.block(event.text, text)
    if let note = event.note {
      body = body.tagged(Tag(.paragraph))
      body.append(try inner.block(note, theme.text["timeline note"]).tagged(Tag(.paragraph)), gap: 1)
    }
    let height = max(date.size.height, body.size.height) + 9

    var drawing = Frame(size: Size(width: composition.measure, height: height))
    let middle = text.paragraph.lineHeight / 2
    let isFirst = index == 0
    let isLast = index == events.count - 1
    let x = composition.start(axis, width: 0)
    let line = Path.line(from: Point(x: x, y: isFirst ? middle : 0), to: Point(x: x, y: isLast ? middle : height))
    drawing.place(.stroke(line, Stroke(theme.colors.rule, width: 1)), at: .zero)
    drawing.place(.fill(.circle(centre: Point(x: x, y: middle), radius: 3.5), theme.colors.accent), at: .zero)

    var frame = Frame(size: drawing.size, baseline: date.baseline)
    frame.place(.tag(.artifact, drawing), at: .zero)
    let name = "\(index)"
    var content = Frame(size: drawing.size)
    content.place(date.tagged(composition.tag(.listLabel, name + ".date")), at: Point(x: composition.start(0, width: dateWidth), y: 0))
    content.place(body.tagged(composition.tag(.listBody, name + ".body")), at: Point(x: composition.start(axis + 16, width: inner.measure), y: 0))
    frame.place(content.tagged(composition.tag(.listItem, name)), at: .zero)
    return list.slice(frame)
  }
}
