import Frames
import ReportKit
import Themes
import Typesetting

extension Code: Composing {
  /// Typed lines on a tint, each at its own place; a line that is too long goes on below, set in by two em.
  func slices(in composition: Composition) throws(LayoutError) -> [Slice] {
    let theme = composition.theme
    let style = theme.text["code"]
    var inner = composition.inset(left: 12, right: 12).within(composition.tag(.code))
    inner.ground = Ground(
      id: composition.element, fill: theme.colors.tint, insets: Insets(top: 8, bottom: 8))
    var slices: [Slice] = []
    if let language {
      slices.append(
        inner.within(composition.tag(.paragraph, "language")).slice(
          try inner.block(Prose([.text(language)]), theme.text["note"])))
    }
    for (index, line) in text.trimmingLastLine.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      slices += try inner.code(String(line), style, composition.tag(.paragraph, "\(index)"))
    }
    for index in slices.indices.dropFirst() {
      let isEdge = index == 1 || index == slices.count - 1
      slices[index].breakBefore = .allowed(cost: isEdge ? Cost.widow : Cost.insideBox / 4)
    }
    if !slices.isEmpty {
      slices[0].spaceBefore = theme.page.grid / 2
      slices[slices.count - 1].spaceAfter = theme.page.grid / 2
    }
    return slices
  }
}

extension Composition {
  /// One typed line, cut where it is full.
  fileprivate func code(_ line: String, _ style: BlockStyle, _ tag: Tag) throws(LayoutError) -> [Slice] {
    let text = line.replacing("\t", with: "    ").withoutControls
    guard !text.isEmpty else {
      return [within(tag).slice(Frame(size: Size(width: measure, height: style.paragraph.lineHeight)))]
    }
    let lead = text.prefix { $0 == " " }.count
    let words = String(text.dropFirst(lead))
    let indent = min(Double(lead) * 0.5 * style.text.size, measure / 2)
    var paragraph = style.paragraph
    paragraph.alignment = .start
    let set = try inset(left: indent).lines(StyledText(words.isEmpty ? " " : words, style.text), paragraph)
    return set.enumerated().map { index, line in
      inset(left: indent).within(tag).slice(line.frame)
    }
  }
}

extension String {
  /// Without the line end that closes the text.
  fileprivate var trimmingLastLine: String { hasSuffix("\n") ? String(dropLast()) : self }

  /// With a blank for every control character, which no font can show.
  fileprivate var withoutControls: String {
    String(String.UnicodeScalarView(unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
  }
}
