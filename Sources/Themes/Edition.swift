import Frames
import Typesetting

extension Theme {
  /// The look for a report in a language: its tag on every run of text, and the right edge as the start where it is
  /// written from the right.
  public func speaking(_ language: String) -> Theme {
    var theme = self
    theme.forEachTextStyle { $0.language = language }
    guard isWrittenFromTheRight(language) else { return theme }
    theme.rightToLeft = true
    let arabic = ["Noto Naskh Arabic"]
    theme.forEachTextStyle { style in
      style.families = arabic + style.families.filter { !arabic.contains($0) }
      style.letterSpacing = 0
    }
    theme.fonts.serif = arabic + theme.fonts.serif
    theme.fonts.sans = arabic + theme.fonts.sans
    theme.forEachBlockStyle { style in
      style.paragraph.rightToLeft = true
      style.paragraph.firstLineIndent = min(style.paragraph.firstLineIndent, 1)
    }
    (theme.page.margins.left, theme.page.margins.right) = (theme.page.margins.right, theme.page.margins.left)
    return theme
  }

  private mutating func forEachBlockStyle(_ body: (inout BlockStyle) -> Void) {
    body(&text.body)
    for index in text.headings.indices { body(&text.headings[index]) }
    text.others = text.others.mapValues { style in
      var style = style
      body(&style)
      return style
    }
  }
}
