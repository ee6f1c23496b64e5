import Frames
import ReportKit
import Themes
import Typesetting

extension Signature: Composing {
  /// Enclosures, name, date and note (GB/T 9704—2012, 7.3.4 to 7.3.6). Name and date take their page's last lines of
  /// text with them, so that no page holds them alone.
  func slices(in composition: Composition) throws(LayoutError) -> [Slice] {
    var slices = try enclosureLines(in: composition)
    var signed = composition.slice(try signed(in: composition).tagged(composition.tag(.division, "signed")))
    signed.onGrid = true
    signed.breakBefore = .forbidden
    for index in slices.indices { slices[index].breakBefore = .forbidden }
    if let last = slices.indices.last { slices[last].spaceAfter = 0 }
    slices.append(signed)
    if let note {
      var lines = try composition.lines(note, composition.theme.text["official note"], tag: composition.tag(.paragraph, "note"))
      for index in lines.indices { lines[index].breakBefore = .forbidden }
      slices += lines
    }
    return slices
  }

  /// 附件：1.… two em in; a name that goes on stands under its first character.
  private func enclosureLines(in composition: Composition) throws(LayoutError) -> [Slice] {
    let theme = composition.theme
    let style = theme.text["official line"]
    let em = style.text.size
    var slices: [Slice] = []
    let title = try composition.line(composition.words.enclosures, style.text)
    for (index, name) in enclosures.enumerated() {
      let number = enclosures.count > 1 ? "\(index + 1)." : ""
      let label = try composition.line((index == 0 ? composition.words.enclosures : "") + number, style.text)
      let numberWidth = number.isEmpty ? 0 : try composition.line(number, style.text).width
      let start = 2 * em
      let hang = start + title.width + (number.isEmpty ? 0 : max(numberWidth, 1.2 * em))
      var own = try composition.inset(left: hang).lines(name, style, tag: composition.tag(.paragraph, "enclosure.\(index)"))
      guard !own.isEmpty else { continue }
      if label.width > 0 {
        let x = index == 0 ? start : start + title.width
        own[0].place(
          label.frame.tagged(composition.tag(.span, "enclosure.\(index).label")),
          atBaselineFrom: composition.left + composition.start(x, width: label.width))
      }
      if slices.isEmpty { own[0].spaceBefore = theme.page.grid }
      slices += own
    }
    return slices
  }

  /// The organ's name over the date, and the seal over both where one goes.
  private func signed(in composition: Composition) throws(LayoutError) -> Frame {
    let theme = composition.theme
    let style = theme.text["official line"]
    let em = style.text.size
    let grid = theme.page.grid
    let measure = composition.measure
    let date = try composition.line(self.date, style.text)
    var names: [Line] = []
    for organ in organs { names.append(try composition.line(organ, style.text)) }
    let widest = names.map(\.width).max() ?? 0
    let above: Double
    // The date's left edge, and each name's middle.
    let dateX: Double
    let middle: (Line) -> Double
    switch seal {
    case .room:
      above = 2
      dateX = measure - 4 * em - date.width
      let centre = min(dateX + date.width / 2, measure - widest / 2)
      middle = { _ in centre }
    case .none:
      above = 1
      let nameX = measure - 2 * em - widest
      let fits = nameX + 2 * em + date.width <= measure - 2 * em + 0.01
      dateX = fits ? nameX + 2 * em : measure - 2 * em - date.width
      let left = fits ? nameX : max(0, dateX - 2 * em)
      middle = { left + $0.width / 2 }
    }
    let rows = above + Double(names.count) + 1
    var frame = Frame(size: Size(width: measure, height: rows * grid))
    func put(_ line: Line, row: Double, x: Double, _ name: String) {
      let top = row * grid + (grid - line.frame.size.height) / 2
      frame.place(line.frame.tagged(composition.tag(.paragraph, name)), at: Point(x: composition.start(x, width: line.width), y: top))
    }
    for (index, line) in names.enumerated() {
      put(line, row: above + Double(index), x: max(0, middle(line) - line.width / 2), "organ.\(index)")
    }
    put(date, row: above + Double(names.count), x: dateX, "date")
    guard seal == .room else { return frame }

    // A seal is 42 mm across and begins less than a line below the text; name and date stand a little below its middle.
    let radius = 21 * Size.millimetre
    let x = composition.start(dateX + date.width / 2, width: 0)
    let centre = Point(x: x, y: 0.55 * grid + radius)
    var mark = Frame(size: frame.size)
    mark.place(
      .stroke(.circle(centre: centre, radius: radius), Stroke(theme.colors.accent.withOpacity(0.55), width: 0.8, dash: [3, 3])),
      at: .zero)
    let word = try composition.line(composition.words.seal, theme.text["seal mark"].text)
    mark.place(word.frame, at: Point(x: x - word.width / 2, y: centre.y - radius * 0.62))
    frame.items.insert(Placed(.tag(.artifact, mark), at: .zero), at: 0)
    // A note stands in the line below the date, beside the seal.
    if note == nil { frame.size.height = max(frame.size.height, ((centre.y + radius) / grid).rounded(.up) * grid) }
    return frame
  }
}
