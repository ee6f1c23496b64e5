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
