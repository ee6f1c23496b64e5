import FoundationEssentials

/// The size and weight of words.
public struct Font: Hashable, Sendable {
  public enum Weight: Sendable { case ultraLight, thin, light, regular, medium, semibold, bold, heavy, black
    var isBold: Bool { [.semibold, .bold, .heavy, .black].contains(self) }
  }

  public enum Design: Sendable { case `default`, serif, rounded, monospaced }

  /// In points; nil for the usual size.
  var size: Double?
  var isBold = false
  var isItalic = false

  public static let largeTitle = Font(size: 20)
  public static let title = Font(size: 16)
  public static let title2 = Font(size: 14)
  public static let title3 = Font(size: 12)
  public static let headline = Font(size: 10, isBold: true)
  public static let subheadline = Font(size: 9)
  public static let body = Font(size: 9.5)
  public static let callout = Font(size: 9)
  public static let footnote = Font(size: 8)
  public static let caption = Font(size: 7.5)
  public static let caption2 = Font(size: 7)

  // Every face of a report is its theme's: of a face that is asked for by name or design the size is taken.

  public static func system(size: CGFloat, weight: Weight? = nil, design: Design? = nil) -> Font {
    Font(size: Double(size), isBold: weight?.isBold ?? false)
  }

  public static func system(_ style: TextStyle, design: Design? = nil, weight: Weight? = nil) -> Font {
    var font = style.font
    if let weight { font.isBold = weight.isBold }
    return font
  }

  public static func custom(_ name: String, size: CGFloat) -> Font { Font(size: Double(size)) }
  public static func custom(_ name: String, size: CGFloat, relativeTo style: TextStyle) -> Font { Font(size: Double(size)) }
  public static func custom(_ name: String, fixedSize: CGFloat) -> Font { Font(size: Double(fixedSize)) }

  /// The sizes of type by their use.
  public enum TextStyle: Sendable, CaseIterable {
    case largeTitle, title, title2, title3, headline, subheadline, body, callout, footnote, caption, caption2

    var font: Font {
      switch self {
      case .largeTitle: .largeTitle
      case .title: .title
      case .title2: .title2
      case .title3: .title3
      case .headline: .headline
      case .subheadline: .subheadline
      case .body: .body
      case .callout: .callout
      case .footnote: .footnote
      case .caption: .caption
      case .caption2: .caption2
      }
    }
  }

  private func with(_ change: (inout Font) -> Void) -> Font {
    var copy = self
    change(&copy)
    return copy
  }

  public func bold() -> Font { with { $0.isBold = true } }
  public func weight(_ weight: Weight) -> Font { with { $0.isBold = weight.isBold } }
  public func italic() -> Font { with { $0.isItalic = true } }

  // Figures of a report's type are all as wide as each other, and a face has its own width and leading.

  public func monospacedDigit() -> Font { self }
  public func monospaced() -> Font { self }
  public func smallCaps() -> Font { self }
  public func leading(_ leading: Leading) -> Font { self }
  public func width(_ width: Width) -> Font { self }
  public enum Leading: Sendable { case standard, tight, loose }
  public enum Width: Sendable { case compressed, condensed, standard, expanded }
}

/// Words with their type and colour.
public struct Text: PlainView, Hashable, Sendable {
  var content: String
  var font = Font()
  /// As CSS.
  var color: String?
  /// The colour of the ground that is asked for behind the words, as CSS.
  var ground: String?

  public init(_ key: LocalizedStringKey) { content = key.text }
  public init(verbatim content: String) { self.content = content }
  @_disfavoredOverload public init<S: StringProtocol>(_ content: S) { self.content = String(content) }
  public init<F: FormatStyle>(_ value: F.FormatInput, format: F) where F.FormatOutput == String { content = format.format(value) }

  /// A date on paper does not run on: what is to count up or down says the date.
  public init(_ date: Date, style: DateStyle) {
    let format: Date.FormatStyle = style == .time ? .dateTime.hour().minute() : .dateTime.year().month().day()
    content = format.format(date)
  }

  public enum DateStyle: Sendable { case time, date, relative, offset, timer }

  var lines: [[ViewPiece]] { [[.words(self)]] }

  public static func + (first: Text, second: Text) -> Text {
    var text = first
    text.content += second.content
    return text
  }

  private func with(_ change: (inout Text) -> Void) -> Text {
    var copy = self
    change(&copy)
    return copy
  }

  public func font(_ font: Font?) -> Text { with { $0.font = font ?? $0.font } }
  public func fontWeight(_ weight: Font.Weight?) -> Text { with { $0.font.isBold = weight?.isBold ?? false } }
  public func bold() -> Text { fontWeight(.bold) }
  public func bold(_ isActive: Bool) -> Text { isActive ? bold() : self }
  public func italic() -> Text { with { $0.font.isItalic = true } }
  public func italic(_ isActive: Bool) -> Text { isActive ? italic() : self }
  public func foregroundStyle<S: ShapeStyle>(_ style: S) -> Text { with { $0.color = style.paint.string } }
  public func foregroundColor(_ color: Color?) -> Text { with { $0.color = color?.css } }

  // Words of charts have no lines below or through them, and the spacing of their face.

  public func underline(_ isActive: Bool = true, color: Color? = nil) -> Text { self }
  public func strikethrough(_ isActive: Bool = true, color: Color? = nil) -> Text { self }
  public func monospacedDigit() -> Text { self }
  public func kerning(_ kerning: CGFloat) -> Text { self }
  public func tracking(_ tracking: CGFloat) -> Text { self }
  public func baselineOffset(_ offset: CGFloat) -> Text { self }

  /// The words in a colour that can be read on paper: words have no ground here, so that light words for a dark ground
  /// take the colour of that ground.
  var readable: Text {
    guard let ground, let words = color.flatMap(Color.init(css:)), words.luminance > 0.6 else { return self }
    return with { $0.color = Color(css: ground).flatMap { $0.luminance < 0.6 ? $0.css : nil } }
  }
}
