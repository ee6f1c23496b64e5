import Frames
import ReportKit
import Typesetting

extension TextStyle {
  var strong: TextStyle { with(\.weight, .bold) }
  var code: TextStyle { with(\.isCode, true) }

  func set(in families: [String]) -> TextStyle { with(\.families, families) }
  func colored(_ color: Color) -> TextStyle { with(\.color, color) }
  func spaced(_ em: Double) -> TextStyle { with(\.letterSpacing, em) }
  func speaking(_ language: String) -> TextStyle { with(\.language, language) }
  func sized(_ size: Double) -> TextStyle { with(\.size, size) }

  func marked(_ marking: Marking) -> TextStyle {
    let decoration: Decorations =
      switch marking {
      case .dots: .emphasisDots
      case .name: .properName
      case .title: .bookTitle
      case .underline: .underline
      case .strikethrough: .strikethrough
      }
    return with(\.decorations, decorations.union(decoration))
  }

  /// Small and off the baseline, by a share of the size it had.
  func raised(by share: Double) -> TextStyle {
    let scale = 0.62
    return sized(size * scale).with(\.rise, share / scale)
  }

  /// A reading or gloss of words of this style.
  func annotation(_ reading: String, _ kind: Ruby.Kind) -> Annotation {
    var small = sized(size * (kind == .zhuyin ? 0.3 : 0.5)).with(\.decorations, []).spaced(0)
    if kind == .pinyin { small.language = "zh-Latn" }
    return Annotation(reading, small, placement: kind == .zhuyin ? .beside : .above)
  }

  private func with<Value>(_ property: WritableKeyPath<TextStyle, Value>, _ value: Value) -> TextStyle {
    var copy = self
    copy[keyPath: property] = value
    return copy
  }
}
