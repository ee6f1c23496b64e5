import Themes
import Typesetting

extension Composition {
  /// The text as its own language runs: words from the left alone in a report that is read from the right are no part of
  /// its language, so that their marks stand at their ends, not at the line's.
  func directed(_ text: StyledText, _ style: ParagraphStyle) -> (text: StyledText, style: ParagraphStyle) {
    guard theme.rightToLeft, let language = text.leftToRightLanguage else { return (text, style) }
    var text = text
    let reports = theme.text.body.text.language
    for index in text.runs.indices where text.runs[index].style.language == reports {
      text.runs[index].style.language = language
    }
    guard style.rightToLeft == true else { return (text, style) }
    var style = style
    style.rightToLeft = false
    // What stands at the start of the report's lines stands there still.
    switch style.alignment {
    case .start: style.alignment = .end
    case .end: style.alignment = .start
    case .center, .justified, .distributed: break
    }
    return (text, style)
  }
}

extension StyledText {
  /// The language of a text whose letters all run from the left: Chinese where it has Han, else English. Nil where it has
  /// no letter, or one that runs from the right.
  fileprivate var leftToRightLanguage: String? {
    var language: String?
    for run in runs {
      for scalar in run.string.unicodeScalars {
        switch scalar.value {
        case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x1E800...0x1EFFF: return nil
        case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0x20000...0x3FFFF: language = "zh-Hans"
        default: if language == nil, scalar.properties.isAlphabetic { language = "en" }
        }
      }
    }
    return language
  }
}
