import Frames
import ReportKit
import Typesetting

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
