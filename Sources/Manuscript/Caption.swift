import ReportKit

/// Words with an anchor behind them: `标题 {#sec-name}`.
struct Caption {
  var text: Prose
  var anchor: String?

  /// A heading's words; a reference at their end is the anchor.
  init(anchored prose: Prose) {
    var inlines = prose.inlines
    if case .reference(let reference) = inlines.last, reference.form == .number {
      inlines.removeLast()
      anchor = reference.anchor
      if case .text(let last) = inlines.last {
        let kept = last.trimmedEnd
        inlines.removeLast()
        if !kept.isEmpty { inlines.append(.text(kept)) }
      }
    }
    text = Prose(inlines)
  }

  /// A table's caption: a paragraph that begins with a colon; nil for any other paragraph.
  init?(_ paragraph: Prose) {
    guard case .text(let first) = paragraph.inlines.first, first.hasPrefix(": ") || first.hasPrefix("：") else {
      return nil
    }
    let words = Prose([.text(String(first.dropFirst()))]).trimmingStart
    self.init(anchored: Prose(words.inlines + paragraph.inlines.dropFirst()))
  }
}

extension Prose {
  /// Without blanks at the head.
  var trimmingStart: Prose {
    guard case .text(let first) = inlines.first else { return self }
    let kept = String(first.drop(while: \.isWhitespace))
    return Prose((kept.isEmpty ? [] : [.text(kept)]) + inlines.dropFirst())
  }
}
