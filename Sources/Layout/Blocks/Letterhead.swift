import Frames
import ReportKit
import Themes
import Typesetting

extension Letterhead: Composing {
  /// Copy number, classification and urgency at the top left; the organs' names in red, 35 mm below the type area's top;
  /// the document's number two lines below them, and the red rule 4 mm below that (GB/T 9704—2012, 7.2).
  func slices(in composition: Composition) throws(LayoutError) -> [Slice] {
    let theme = composition.theme
    let grid = theme.page.grid
    var frame = Frame(size: Size(width: composition.measure, height: 0))
    var y = 0.0
    for (text, name) in [(copyNumber, "letterhead field"), (classification, "letterhead rank"), (urgency, "letterhead rank")] {
      guard let text, !text.isEmpty else { continue }
      let line = try composition.block(Prose([.text(text)]), theme.text[name])
      frame.place(line.tagged(composition.tag(.paragraph, "field.\(Int(y))")), at: Point(x: 0, y: y))
      y += grid
    }
    y = max(y, 35 * Size.millimetre)
    let mark = try names(in: composition)
    frame.place(mark.tagged(composition.tag(.paragraph, "organ")), at: Point(x: 0, y: y))
    y += mark.size.height + 2 * grid
    let number = try numberLine(in: composition)
    frame.place(number, at: Point(x: 0, y: y))
    y += number.size.height + 4 * Size.millimetre
    var drawing = Frame(size: Size(width: composition.measure, height: y))
    let rule = Path.line(from: Point(x: 0, y: y), to: Point(x: composition.measure, y: y))
    drawing.place(.stroke(rule, Stroke(theme.colors.accent, width: 1.4)), at: .zero)
    frame.place(.tag(.artifact, drawing), at: .zero)
    // Text goes on at a line of the grid; the nearest one, so that two lines stay two lines.
    frame.size.height = (y / grid).rounded() * grid
    var slice = composition.within(composition.tag(.division)).slice(frame)
    slice.onGrid = true
    slice.spaceAfter = 2 * grid
    slice.keepsNext = true
    slice.remarks = numberRemarks
    return [slice]
  }

  /// What the standard asks of a document's number that this one has not.
  private var numberRemarks: [Diagnostic] {
    var faults: [String] = []
    if number.contains(where: { "[]［］【】()（）".contains($0) }) { faults.append("the year stands in 〔〕") }
    if number.contains("第") { faults.append("there is no 第 before the number") }
    if number.contains("〕0") { faults.append("the number has no leading zero") }
    guard !faults.isEmpty else { return [] }
    return [
      Diagnostic(
        .warning, code: "official.number",
        message: "发文字号 “\(number)”: \(faults.joined(separator: "; ")) (GB/T 9704—2012, 7.2.5)")
    ]
  }

  /// The organs one below the other, as wide as one another, and 文件 in the middle behind them.
  private func names(in composition: Composition) throws(LayoutError) -> Frame {
    let theme = composition.theme
    var style = theme.text["letterhead organ"].text
    let room = composition.measure - 2 * theme.text.body.text.size
    let suffix = kind.map { $0.isEmpty ? "" : $0 } ?? ""
    var widest = 0.0
    for organ in organs { widest = max(widest, try composition.line(organ, style).width) }
    let natural = widest + (try suffix.isEmpty ? 0 : composition.line(suffix, style).width + style.size * 0.2)
    if natural > room, natural > 0 { style.size *= room / natural }
    let scale = natural > room && natural > 0 ? room / natural : 1
    widest *= scale

    let height = style.size * 1.2
    let total = min(natural * scale, room)
    var frame = Frame(size: Size(width: composition.measure, height: height * Double(max(organs.count, 1))))
    let left = (composition.measure - total) / 2
    for (index, organ) in organs.enumerated() {
      let line = try composition.line(organ, style)
      // 均排: shorter names are spaced out to the width of the longest.
      var spread = style
      let gaps = Double(max(organ.count - 1, 1))
      spread.letterSpacing = organs.count > 1 ? max(0, widest - line.width) / gaps / style.size : 0
      let set = try composition.line(organ, spread)
      let top = Double(index) * height + (height - set.frame.size.height) / 2
      frame.place(set.frame, at: Point(x: left, y: top))
    }
    if !suffix.isEmpty {
      let line = try composition.line(suffix, style)
      frame.place(line.frame, at: Point(x: left + total - line.width, y: (frame.size.height - line.frame.size.height) / 2))
    }
    return frame
  }

  /// In the middle; or at left with who signs at right, each one em in, where the document goes to a higher authority.
  private func numberLine(in composition: Composition) throws(LayoutError) -> Frame {
    let theme = composition.theme
    let style = theme.text["letterhead field"]
    let names = theme.text["letterhead signer"].text
    let em = style.text.size
    let line = try composition.line(number, style.text)
    let rows = max(signers.count, 1)
    var frame = Frame(size: Size(width: composition.measure, height: Double(rows) * style.paragraph.lineHeight))
    let last = frame.size.height - style.paragraph.lineHeight / 2
    let x = signers.isEmpty ? (composition.measure - line.width) / 2 : em
    frame.place(
      line.frame.tagged(composition.tag(.paragraph, "number")), at: Point(x: x, y: last - line.frame.size.height / 2))
    var columns = 0.0
    for signer in signers { columns = max(columns, try composition.line(signer, names).width) }
    for (index, signer) in signers.enumerated() {
      let label = index == 0 ? composition.words.signer : ""
      let set = try composition.line(StyledText([.init(label, style.text), .init(signer, names)].filter { !$0.string.isEmpty }))
      let name = try composition.line(signer, names)
      let middle = (Double(index) + 0.5) * style.paragraph.lineHeight
      let left = composition.measure - em - columns - (set.width - name.width)
      frame.place(
        set.frame.tagged(composition.tag(.paragraph, "signer.\(index)")),
        at: Point(x: left, y: middle - set.frame.size.height / 2))
    }
    return frame
  }
}
