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
  /// - Parameter label: what stands before the prose on the first line.
  func marked(_ prose: Prose, after label: String = "", _ lines: [Line]) throws(LayoutError) -> [Line] {
    guard !prose.indexTerms.isEmpty else { return lines }
    var marked = lines
    for (offset, anchor) in try indexMarks(in: prose) {
      let index = marked.firstIndex { $0.range.contains(label.utf8.count + offset) } ?? marked.count - 1
      guard marked.indices.contains(index) else { continue }
      marked[index].frame = marked[index].frame.named(anchor)
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
      case .strong, .emphasis, .superscript, .subscript, .link, .marked, .spaced, .language:
        if let inner = inline.inner { marks += try indexMarks(in: inner).map { (offset + $0.offset, $0.anchor) } }
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
}

extension Frame {
  /// A line with a name for links to lead to. The label of a note, which is no part of its running text, stays outside.
  fileprivate func named(_ anchor: String) -> Frame {
    func isLabel(_ placed: Placed) -> Bool {
      if case .tag(let tag, _) = placed.item { tag.role == .listLabel } else { false }
    }
    let words = Frame(size: size, baseline: baseline, items: items.filter { !isLabel($0) })
    var named = Frame(size: size, baseline: baseline, items: items.filter(isLabel))
    named.place(words.tagged(Tag(.span, anchor: anchor)), at: .zero)
    return named
  }
}
