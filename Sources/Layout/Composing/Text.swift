import Frames
import ReportKit
import Themes
import Typesetting

extension Composition {
  /// Running text as lines, one slice each, with what keeps widows and orphans together.
  func lines(_ prose: Prose, _ style: BlockStyle, tag: Tag) throws(LayoutError) -> [Slice] {
    let set = try marked(prose, lines(styled(prose, style.text), style.paragraph))
    return slices(of: set.map(\.frame), style, tag: tag)
  }

  /// A paragraph's lines as slices.
  func slices(of lines: [Frame], _ style: BlockStyle, tag: Tag) -> [Slice] {
    let onGrid = style.paragraph.lineHeight == theme.page.grid
    let own = within(tag)
    return lines.enumerated().map { index, line in
      var slice = own.slice(line)
      slice.onGrid = onGrid
      if index == 0 {
        slice.spaceBefore = style.spaceBefore
      } else {
        var cost = 0.0
        if index == 1 { cost += Cost.orphan }
        if index == lines.count - 1 { cost += Cost.widow }
        slice.breakBefore = .allowed(cost: cost)
      }
      if index == lines.count - 1 { slice.spaceAfter = style.spaceAfter }
      return slice
    }
  }

  /// Running text as one frame of the measure's width: for cells, captions and labels.
  func block(_ prose: Prose, _ style: BlockStyle, measure: Double? = nil) throws(LayoutError) -> Frame {
    let set = try marked(prose, lines(styled(prose, style.text), style.paragraph, measure: measure))
    var frame = Frame(size: Size(width: measure ?? self.measure, height: 0), baseline: set.first?.frame.baseline)
    for line in set {
      frame.place(line.frame, at: Point(x: 0, y: frame.size.height))
      frame.size.height += line.frame.size.height
    }
    return frame
  }

  func lines(
    _ text: StyledText, _ style: ParagraphStyle, measure: Double? = nil
  ) throws(LayoutError) -> [Line] {
    let (text, style) = directed(text, style)
    do {
      return try typesetter.lines(text, measure: measure ?? self.measure, style: style)
    } catch {
      throw .typesetting(error)
    }
  }

  /// The lines with the names of the index marks that stand on them.
  private func marked(_ prose: Prose, _ lines: [Line]) throws(LayoutError) -> [Line] {
    guard !prose.indexTerms.isEmpty else { return lines }
    var marked = lines
    for (offset, anchor) in try indexMarks(in: prose) {
      let index = marked.firstIndex { $0.range.contains(offset) } ?? marked.count - 1
      guard marked.indices.contains(index) else { continue }
      marked[index].frame = marked[index].frame.tagged(Tag(.span, anchor: anchor))
    }
    return marked
  }

  /// Where the marks stand, in bytes of the text as it is set.
  private func indexMarks(in prose: Prose) throws(LayoutError) -> [(offset: Int, anchor: String)] {
    var marks: [(Int, String)] = []
    var offset = 0
    for inline in prose.inlines {
      switch inline {
      case .index(let term):
        if let anchor = term.anchor { marks.append((offset, anchor)) }
      case .strong(let inner), .emphasis(let inner), .superscript(let inner), .subscript(let inner),
        .link(_, let inner), .marked(_, let inner), .spaced(_, let inner), .language(_, let inner):
        marks += try indexMarks(in: inner).map { (offset + $0.offset, $0.anchor) }
      case .text, .code, .figure, .note, .ruby, .reference, .lineBreak: break
      }
      offset += try styled(Prose([inline]), theme.text.body.text).string.utf8.count
    }
    return marks
  }

  /// One line of its natural width.
  func line(_ text: String, _ style: TextStyle) throws(LayoutError) -> Line {
    try line(StyledText(text, style))
  }

  /// One line that is shown whatever the fonts lack: missing characters are written U+XXXX.
  func shownLine(_ text: String, _ style: TextStyle) throws(LayoutError) -> Line {
    do {
      return try line(text, style)
    } catch {
      return try line(text.printable, style)
    }
  }

  func line(_ text: StyledText) throws(LayoutError) -> Line {
    do {
      return try typesetter.line(directed(text, theme.text.body.paragraph).text)
    } catch {
      throw .typesetting(error)
    }
  }

  /// Prose in the looks of the theme.
  func styled(_ prose: Prose, _ style: TextStyle) throws(LayoutError) -> StyledText {
    var runs: [StyledText.Run] = []
    for inline in prose.inlines { try append(inline, style, link: nil, to: &runs) }
    return StyledText(runs.joined)
  }

  private func append(
    _ inline: Inline, _ style: TextStyle, link: Link?, to runs: inout [StyledText.Run]
  ) throws(LayoutError) {
    func all(_ prose: Prose, _ style: TextStyle, _ link: Link?) throws(LayoutError) {
      for inline in prose.inlines { try append(inline, style, link: link, to: &runs) }
    }
    switch inline {
    case .text(let text): runs.append(.init(text, style, link: link))
    case .figure(let figure): runs.append(.init(figure.text ?? "{\(figure.id)}", style, link: link))
    case .strong(let prose): try all(prose, style.strong, link)
    case .emphasis(let prose): try all(prose, style.set(in: theme.fonts.sans), link)
    case .code(let text): runs.append(.init(text, style.set(in: theme.fonts.sans).code, link: link))
    case .superscript(let prose): try all(prose, style.raised(by: 0.36), link)
    case .subscript(let prose): try all(prose, style.raised(by: -0.14), link)
    case .note(let note):
      guard let anchor = note.anchor, let mark = directory.marks[anchor] else { return }
      let target = Link(.anchor(anchor), title: words.note + mark, anchor: anchor + ".mark")
      runs.append(.init(mark, style.raised(by: 0.32).colored(theme.colors.accent), link: target))
    case .index(let term): runs.append(.init(term.text, style, link: link))
    case .lineBreak: runs.append(.init("\u{2028}", style, link: link))
    case .marked(let marking, let prose): try all(prose, style.marked(marking), link)
    case .spaced(let em, let prose): try all(prose, style.spaced(em), link)
    case .language(let tag, let prose): try all(prose, style.speaking(tag), link)
    case .ruby(let ruby):
      for piece in ruby.pieces {
        runs.append(.init(piece.base, style, link: link, annotation: style.annotation(piece.reading, ruby.kind)))
      }
    case .link(let address, let prose) where address.hasPrefix("#"):
      let reference = Reference(String(address.dropFirst()))
      _ = try directory.words(for: reference)
      try all(prose, style.colored(theme.colors.accent), Link(.anchor(reference.anchor), title: prose.plain))
    case .link(let address, let prose):
      try all(prose, style.colored(theme.colors.accent), Link(.address(address), title: prose.plain))
    case .reference(let reference):
      let words = try directory.words(for: reference)
      runs.append(.init(words, style.colored(theme.colors.accent), link: Link(.anchor(reference.anchor), title: words)))
    }
  }
}

extension [StyledText.Run] {
  /// The runs with neighbours of equal looks made one.
  fileprivate var joined: [StyledText.Run] {
    reduce(into: []) { joined, run in
      if let last = joined.last, last.style == run.style, last.link == run.link, last.annotation == nil,
        run.annotation == nil, run.style.decorations.isDisjoint(with: [.properName, .bookTitle])
      {
        joined[joined.count - 1].string += run.string
      } else {
        joined.append(run)
      }
    }
  }
}

extension TextStyle {
  var strong: TextStyle {
    var copy = self
    copy.weight = .bold
    return copy
  }

  func set(in families: [String]) -> TextStyle {
    var copy = self
    copy.families = families
    return copy
  }

  func colored(_ color: Color) -> TextStyle {
    var copy = self
    copy.color = color
    return copy
  }

  func marked(_ marking: Marking) -> TextStyle {
    var copy = self
    let decoration: Decorations =
      switch marking {
      case .dots: .emphasisDots
      case .name: .properName
      case .title: .bookTitle
      case .underline: .underline
      case .strikethrough: .strikethrough
      }
    copy.decorations.insert(decoration)
    return copy
  }

  var code: TextStyle {
    var copy = self
    copy.isCode = true
    return copy
  }

  /// A reading or gloss of words of this style.
  func annotation(_ reading: String, _ kind: Ruby.Kind) -> Annotation {
    var small = sized(size * (kind == .zhuyin ? 0.3 : 0.5))
    small.decorations = []
    small.letterSpacing = 0
    if kind == .pinyin { small.language = "zh-Latn" }
    return Annotation(reading, small, placement: kind == .zhuyin ? .beside : .above)
  }

  func spaced(_ em: Double) -> TextStyle {
    var copy = self
    copy.letterSpacing = em
    return copy
  }

  func speaking(_ language: String) -> TextStyle {
    var copy = self
    copy.language = language
    return copy
  }

  func sized(_ size: Double) -> TextStyle {
    var copy = self
    copy.size = size
    return copy
  }

  /// Small and off the baseline, by a share of the size it had.
  func raised(by share: Double) -> TextStyle {
    var copy = self
    let scale = 0.62
    copy.size = size * scale
    copy.rise = share / scale
    return copy
  }
}
