/// What a mark keeps at a line's edge, and so where a line's first and last ink stand.
struct LineEdges {
  private let paragraph: Paragraph

  init(_ paragraph: Paragraph) {
    self.paragraph = paragraph
  }

  /// White space before the first atom of a line, in points.
  func start(_ atom: Int, isFirst: Bool) -> Double {
    let keeps = paragraph.style.punctuation == .plain || isFirst && paragraph.style.indentBracket == .keep
    return keeps ? Double(paragraph.list.atoms[atom].leftSpace) : 0
  }

  /// How much of the last atom of a line may hang over the measure, in points.
  func hang(_ atom: Int) -> Double {
    guard paragraph.style.hangsMarks else { return 0 }
    let last = paragraph.list.atoms[atom]
    let style = paragraph.text.runs[paragraph.list.looks[Int(last.look)].run].style
    switch (last.mark, PunctuationRegion(language: style.language)) {
    case (.pause, .mainland), (.stop, .mainland), (.colon, .mainland), (.exclamation, .mainland): return Double(last.width)
    case (.pause, .japanese), (.stop, .japanese): return Double(last.width)
    default: return 0
    }
  }

  /// White space after the last atom of a line, in points.
  func end(_ atom: Int) -> Double {
    switch paragraph.style.punctuation {
    case .fullWidth, .plain: Double(paragraph.list.atoms[atom].rightSpace)
    case .kaiming, .halfWidth, .lineEndHalf: 0
    }
  }

  /// How much of the white space after the last atom the line may take back, in points.
  func endShrink(_ atom: Int) -> Float {
    paragraph.style.punctuation == .fullWidth ? paragraph.list.atoms[atom].rightSpace : 0
  }
}
