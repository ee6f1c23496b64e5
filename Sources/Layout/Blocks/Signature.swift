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
    if date.contains(/[年月]0/) {
      signed.remarks = [
        Diagnostic(
          .warning, code: "official.date",
          message: "成文日期 “\(date)”: months and days have no leading zero (GB/T 9704—2012, 7.3.5)")
      ]
    }
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
    // As wide as it is before its number: at a line's end the colon would be half as wide.
    let title = try composition.line(composition.words.enclosures + "1", style.text).width
      - composition.line("1", style.text).width
    for (index, name) in enclosures.enumerated() {
      let number = enclosures.count > 1 ? "\(index + 1)." : ""
      let label = try composition.line((index == 0 ? composition.words.enclosures : "") + number, style.text)
      let numberWidth = number.isEmpty ? 0 : try composition.line(number, style.text).width
      let start = 2 * em
      let hang = start + title + (number.isEmpty ? 0 : max(numberWidth, 1.2 * em))
      var own = try composition.inset(left: hang).lines(name, style, tag: composition.tag(.paragraph, "enclosure.\(index)"))
      guard !own.isEmpty else { continue }
      if label.width > 0 {
        let x = index == 0 ? start : start + title
        own[0].place(
          label.frame.tagged(composition.tag(.span, "enclosure.\(index).label")),
          atBaselineFrom: composition.left + composition.start(x, width: label.width))
      }
      if slices.isEmpty { own[0].spaceBefore = theme.page.grid }
      slices += own
    }
    return slices
  }
}
