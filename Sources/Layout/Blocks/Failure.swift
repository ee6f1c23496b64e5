import Frames
import ReportKit
import Themes
import Typesetting

extension Failure: Composing {
  /// A bordered box in place of a part of a section.
  func slices(in composition: Composition) throws(LayoutError) -> [Slice] {
    try box(composition.words.failedPart, in: composition)
  }

  /// A bordered box that says what is missing, why, and where to look: in the report's language, but for the reason, which
  /// is given as it was found.
  /// - Parameter heading: what could not be made.
  func box(_ heading: String, in composition: Composition) throws(LayoutError) -> [Slice] {
    let theme = composition.theme
    let words = composition.words
    var inner = composition.inset(left: 16, right: 14).within(composition.tag(.division, anchor: anchor))
    inner.ground = Ground(
      id: composition.element, fill: theme.colors.warning.withOpacity(0.06),
      stroke: Stroke(theme.colors.warning, width: 0.75, dash: [4, 3]), insets: Insets(top: 10, bottom: 10))
    let name = FrameWords.filled(words.titled, heading)
    let title = name + words.countGap + (words.parts[subject] ?? subject) + (version.map { " \($0)" } ?? "")
    var titleStyle = theme.text["box title"]
    titleStyle.text.color = theme.colors.warning
    var slices = try inner.lines(Prose([.text(title)]), titleStyle, tag: composition.tag(.paragraph, "title"))
    let found = [place.map { (words.place, $0) }, (words.code, code)].compactMap(\.self)
    let details = [
      message.isEmpty ? "" : words.reason + message.printable,
      found.map { $0 + $1.printable }.joined(separator: words.labelGap), words.remedy,
    ]
    for (index, text) in details.enumerated() where !text.isEmpty {
      slices += try inner.lines(Prose([.text(text)]), theme.text["failure"], tag: composition.tag(.paragraph, "\(index)"))
    }
    for index in slices.indices.dropFirst() { slices[index].breakBefore = .forbidden }
    if !slices.isEmpty {
      slices[0].spaceBefore = theme.page.grid
      slices[slices.count - 1].spaceAfter = theme.page.grid
    }
    return slices
  }
}

extension String {
  /// The text with everything that a font may lack written as U+XXXX, so that a failure can always be shown.
  var printable: String {
    unicodeScalars.map { scalar in
      switch scalar.value {
      case 0x20...0x7E, 0x2018...0x201D, 0x2026, 0x2014, 0x203A, 0x3001...0x3011, 0x4E00...0x9FA5, 0xFF01...0xFF5E, 0xB7:
        String(scalar)
      case 0x0A, 0x0D, 0x09: " "
      default: "U+" + String(scalar.value, radix: 16, uppercase: true)
      }
    }.joined()
  }
}
