import Foundation
import ReportKit

/// A number format in the words of d3-format: `[[fill]align][sign][symbol][0][width][,][.precision][~][type]`.
struct NumberFormat: Hashable, Sendable {
  var fill: Character = " "
  var align: Character = ">"
  var sign: Character = "-"
  var symbol: Character?
  var zeroPadded = false
  var width: Int?
  var grouped = false
  var precision: Int?
  var trimmed = false
  var type: Character?
  /// The power of ten whose prefix all numbers take, for `s`: that of the largest tick.
  var group: Int?

  init() {}

  /// Nil if the text is no format.
  init?(_ specifier: String) {
    var rest = Array(specifier)[...]
    func take(_ allowed: String) -> Character? {
      guard let first = rest.first, allowed.contains(first) else { return nil }
      rest.removeFirst()
      return first
    }
    func digits() -> Int? {
      var number: Int?
      while let digit = rest.first?.wholeNumberValue, rest.first?.isASCII == true {
        number = min((number ?? 0) * 10 + digit, 100)
        rest.removeFirst()
      }
      return number
    }
    if rest.count > 1, "<>=^".contains(rest[rest.startIndex + 1]) {
      fill = rest.removeFirst()
      align = rest.removeFirst()
    } else if let given = take("<>=^") {
      align = given
    }
    if let given = take("+-( ") { sign = given }
    symbol = take("$#")
    if take("0") != nil {
      zeroPadded = true
      fill = "0"
      align = "="
    }
    width = digits()
    grouped = take(",") != nil
    if take(".") != nil {
      guard let given = digits() else { return nil }
      precision = given
    }
    trimmed = take("~") != nil
    if let given = rest.first {
      guard rest.count == 1, "efgrs%pbodxXcn".contains(given) else { return nil }
      type = given
    }
    if type == "n" {
      grouped = true
      type = "g"
    }
  }

  func string(_ value: Double) -> String {
    guard value.isFinite else { return value.isNaN ? "NaN" : (value < 0 ? "−∞" : "∞") }
    var (body, suffix) = digits(abs(value))
    var negative = value < 0 || (value == 0 && value.sign == .minus)
    if negative, !body.contains(where: { ("1"..."9").contains($0) }), sign != "+" { negative = false }
    var prefix = negative ? (sign == "(" ? "(" : "−") : (sign == "+" ? "+" : sign == " " ? " " : "")
    if negative, sign == "(" { suffix += ")" }
    if symbol == "$" { prefix += "$" }
    if symbol == "#", let type, "boxX".contains(type) { prefix += "0\(type.lowercased())" }
    if grouped, !zeroPadded { body = Self.group(body) }
    let length = prefix.count + body.count + suffix.count
    let padding = String(repeating: fill, count: max(0, (width ?? 0) - length))
    if grouped, zeroPadded { body = Self.group(padding + body) }
    return switch align {
    case "<": prefix + body + suffix + padding
    case "=": prefix + (grouped && zeroPadded ? "" : padding) + body + suffix
    case "^":
      padding.prefix(padding.count / 2) + prefix + body + suffix + padding.dropFirst(padding.count / 2)
    default: padding + prefix + body + suffix
    }
  }

  /// The digits of a number that is not negative, and what follows them.
  private func digits(_ value: Double) -> (String, String) {
    let places = precision ?? (type == nil ? 12 : 6)
    var body: String
    var suffix = ""
    switch type {
    case "%":
      body = Decimals.fixed(value * 100, places)
      suffix = "%"
    case "p":
      body = Decimals.rounded(value * 100, max(1, places))
      suffix = "%"
    case "e": body = Decimals.exponential(value, places)
    case "f": body = Decimals.fixed(value, places)
    case "g": body = Decimals.general(value, max(1, places))
    case "r": body = Decimals.rounded(value, max(1, places))
    case "s" where group != nil:
      body = Decimals.fixed(value / pow(10, Double(group ?? 0)), places)
      suffix = Decimals.prefix(group ?? 0)
    case "s": (body, suffix) = Decimals.withPrefix(value, max(1, places))
    case "b", "o", "d", "x", "X":
      let base = type == "b" ? 2 : type == "o" ? 8 : type == "d" ? 10 : 16
      body = value < 9e18 ? String(Int64(value.rounded()), radix: base, uppercase: type == "X") : Decimals.fixed(value, 0)
    case "c": body = NumberReading.plain(value)
    default: return (Decimals.trim(Decimals.general(value, max(1, places))), "")
    }
    return (trimmed ? Decimals.trim(body) : body, suffix)
  }

  /// Puts a comma before every third digit of the whole part.
  static func group(_ text: String) -> String {
    let whole = text.prefix(while: { $0.isNumber })
    var result = ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index) % 3 == 0 { result.append(",") }
      result.append(digit)
    }
    return result + text.dropFirst(whole.count)
  }
}
