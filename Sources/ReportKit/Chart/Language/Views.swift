import FoundationEssentials

/// A piece of a screen in Apple's SwiftUI; here so much of one as charts need: words, and types that hold a chart.
public protocol View {
  associatedtype Body: View
  @ViewBuilder var body: Body { get }
}

extension Never: View {}

/// What a view shows at one place.
enum ViewPiece {
  case words(Text)
  case figure(Figure)

  var words: Text? { if case .words(let text) = self { text } else { nil } }
  /// The piece among words: words, or a figure that is a sign.
  var sign: Text? {
    switch self {
    case .words(let text): text
    case .figure(let figure): figure.character.map { Text(verbatim: $0) }
    }
  }

  var figure: Figure? { if case .figure(let figure) = self { figure } else { nil } }
}

/// A view that is not made of other views: words, figures and charts.
protocol PlainView: View where Body == Never {
  /// What the view shows, line by line.
  var lines: [[ViewPiece]] { get }
  var charts: [Chart] { get }
}

extension PlainView {
  public var body: Never { fatalError("a plain view has no body") }
  var lines: [[ViewPiece]] { [] }
  var charts: [Chart] { [] }
}

extension View {
  private func plain<Found>(_ find: (any PlainView) -> [Found]) -> [Found] {
    if let plain = self as? any PlainView { return find(plain) }
    if Body.self == Never.self { return [] }
    return body.plain(find)
  }

  /// What a view shows, line by line.
  var shown: [[ViewPiece]] { plain(\.lines) }

  /// The words of a view, line by line, in the type of the first; nil where it has none.
  var wording: Text? {
    let lines = shown.map { $0.compactMap(\.sign) }.filter { !$0.isEmpty }
    guard var text = lines.first?.first else { return nil }
    text.content = lines.map { $0.map(\.content).joined(separator: " ") }.joined(separator: "\n")
    return text
  }

  /// What a view draws first; nil where it is words alone.
  var figure: Figure? { shown.joined().lazy.compactMap(\.figure).first }

  /// The charts that a view holds, from the first to the last.
  public var charts: [Chart] { plain(\.charts) }
}

/// The size and weight of words.
public struct Font: Hashable, Sendable {
  public enum Weight: Sendable { case ultraLight, thin, light, regular, medium, semibold, bold, heavy, black
    var isBold: Bool { [.semibold, .bold, .heavy, .black].contains(self) }
  }

  public enum Design: Sendable { case `default`, serif, rounded, monospaced }

  /// In points; nil for the usual size.
  var size: Double?
  var isBold = false

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

  public static func system(size: Double, weight: Weight = .regular, design: Design = .default) -> Font {
    Font(size: size, isBold: weight.isBold)
  }

  public func bold() -> Font { Font(size: size, isBold: true) }
  public func weight(_ weight: Weight) -> Font { Font(size: size, isBold: weight.isBold) }
}

/// Words with their type and colour.
public struct Text: PlainView, Hashable, Sendable {
  var content: String
  var font = Font()
  /// As CSS.
  var color: String?

  public init(_ key: LocalizedStringKey) { content = key.text }
  public init(verbatim content: String) { self.content = content }
  @_disfavoredOverload public init<S: StringProtocol>(_ content: S) { self.content = String(content) }
  public init<F: FormatStyle>(_ value: F.FormatInput, format: F) where F.FormatOutput == String { content = format.format(value) }

  var lines: [[ViewPiece]] { [[.words(self)]] }

  public static func + (first: Text, second: Text) -> Text {
    var text = first
    text.content += second.content
    return text
  }

  public func font(_ font: Font?) -> Text {
    var copy = self
    if let font { copy.font = font }
    return copy
  }

  public func fontWeight(_ weight: Font.Weight?) -> Text {
    var copy = self
    copy.font.isBold = weight?.isBold ?? false
    return copy
  }

  public func bold() -> Text { fontWeight(.bold) }

  public func foregroundStyle<S: ShapeStyle>(_ style: S) -> Text {
    var copy = self
    copy.color = style.paint.string
    return copy
  }

  public func foregroundColor(_ color: Color?) -> Text {
    var copy = self
    copy.color = color?.css
    return copy
  }
}

/// A string with values in it, as `Text("\(share, specifier: "%.1f")%")` reads it.
public struct LocalizedStringKey: ExpressibleByStringInterpolation, Sendable {
  let text: String

  public init(stringLiteral value: String) { text = value }
  public init(_ value: String) { text = value }
  public init(stringInterpolation: StringInterpolation) { text = stringInterpolation.text }

  public struct StringInterpolation: StringInterpolationProtocol {
    var text = ""

    public init(literalCapacity: Int, interpolationCount: Int) {}
    public mutating func appendLiteral(_ literal: String) { text += literal }
    public mutating func appendInterpolation<T>(_ value: T) { text += "\(value)" }
    public mutating func appendInterpolation(_ value: Text) { text += value.content }
    public mutating func appendInterpolation<F: FormatStyle>(_ value: F.FormatInput, format: F) where F.FormatOutput == String {
      text += format.format(value)
    }

    /// - Parameter specifier: of C's printf: `%d`, `%.1f`.
    public mutating func appendInterpolation<T: BinaryFloatingPoint>(_ value: T, specifier: String) {
      let places = specifier.split(separator: ".").dropFirst().first.flatMap { Int($0.prefix { $0.isNumber }) }
      text += PlainPlane.fixed(Double(value), places: specifier.hasSuffix("d") ? 0 : places ?? 6)
    }

    public mutating func appendInterpolation<T: BinaryInteger>(_ value: T, specifier: String) { text += "\(value)" }
  }
}

extension PlainPlane {
  /// A number with so many decimals.
  static func fixed(_ number: Double, places: Int) -> String {
    guard number.isFinite, abs(number) < 1e15 else { return "\(number)" }
    let places = max(0, min(12, places))
    let unit = (0..<places).reduce(1.0) { size, _ in size * 10 }
    let scaled = (abs(number) * unit).rounded()
    let whole = Int(scaled / unit)
    let rest = Int(scaled - Double(whole) * unit)
    let sign = number < 0 && scaled > 0 ? "-" : ""
    guard places > 0 else { return "\(sign)\(whole)" }
    let digits = String(rest)
    return "\(sign)\(whole)." + String(repeating: "0", count: max(0, places - digits.count)) + digits
  }
}
