import Foundation
import ReportKit

/// The functions of texts, as ECMA-262 and vega-util have them.
enum TextFunctions {
  /// `pad` fills up to so many characters.
  private static let longest = 10_000

  /// Nil where the name is none of them.
  static func call(_ name: String, _ arguments: [DataValue]) throws(ExpressionError) -> DataValue? {
    func argument(_ index: Int) -> DataValue { arguments.indices.contains(index) ? arguments[index] : .null }
    func text(_ index: Int) -> String { argument(index).words }
    func number(_ index: Int) -> Double { argument(index).arithmetic }
    switch name {
    case "lower": return .string(text(0).lowercased())
    case "upper": return .string(text(0).uppercased())
    case "trim": return .string(String(text(0).trimmingSpaces))
    case "split": return .list(try split(text(0), argument(1), arguments.count > 2 ? Int(saturating: number(2)) : .max))
    case "join":
      // An empty place is written as nothing.
      let parts = (argument(0).list ?? []).map { $0.isNull ? "" : $0.words }
      let separator = arguments.count > 1 ? text(1) : ","
      try Work.count(bytes: parts.reduce(0) { $0 + $1.utf8.count + separator.utf8.count })
      return .string(parts.joined(separator: separator))
    case "replace": return .string(try replaced(text(0), argument(1), text(2)))
    case "regexp":
      let pattern = RegularExpression(source: RegularExpression(argument(0))?.source ?? text(0), flags: arguments.count > 1 ? text(1) : "")
      try pattern.check()
      return pattern.value
    case "test":
      guard let pattern = RegularExpression(argument(0)) else { throw ExpressionError("test needs a regular expression, such as /^a/") }
      return .bool(try pattern.matches(text(1)))
    case "isRegExp": return .bool(RegularExpression(argument(0)) != nil)
    case "pad":
      let fill = arguments.count > 2 && !argument(2).isNull ? text(2) : " "
      return .string(try padded(text(0), to: number(1), with: fill, align: argument(3)))
    case "truncate":
      return .string(truncated(text(0), to: number(1), align: argument(2), ellipsis: argument(3).isNull ? "…" : text(3)))
    case "parseFloat": return .number(leadingNumber(text(0)))
    case "parseInt": return .number(leadingInteger(text(0), radix: arguments.count > 1 ? Int(saturating: number(1)) : 0))
    case "btoa":
      guard let bytes = text(0).data(using: .isoLatin1) else { throw ExpressionError("btoa takes the characters of ISO 8859-1 only") }
      return .string(bytes.base64EncodedString())
    case "atob":
      guard let bytes = Data(base64Encoded: text(0)), let text = String(data: bytes, encoding: .isoLatin1) else {
        throw ExpressionError("“\(text(0).prefix(40))” is not written in base64")
      }
      return .string(text)
    default: return nil
    }
  }

  /// An empty separator parts the characters; none leaves the text whole.
  private static func split(_ text: String, _ separator: DataValue, _ limit: Int) throws(ExpressionError) -> [DataValue] {
    let pieces: [String]
    if let pattern = RegularExpression(separator) {
      pieces = try pattern.pieces(of: text)
    } else if separator.isNull {
      pieces = [text]
    } else if separator.words.isEmpty {
      pieces = text.map(String.init)
    } else {
      pieces = text.split(separator: separator.words, omittingEmptySubsequences: false).map(String.init)
    }
    return pieces.prefix(limit < 0 ? .max : limit).map(DataValue.string)
  }

  private static func replaced(_ text: String, _ wanted: DataValue, _ template: String) throws(ExpressionError) -> String {
    if let pattern = RegularExpression(wanted) { return try pattern.replaced(in: text, by: template) }
    let part = wanted.words
    guard let place = part.isEmpty ? text.startIndex..<text.startIndex : text.firstRange(of: part) else { return text }
    return text.replacingCharacters(in: place, with: String(decoding: try ReplacementTemplate(template).filled([Array(part.utf16)]), as: UTF16.self))
  }

  private static func padded(_ text: String, to length: Double, with fill: String, align: DataValue) throws(ExpressionError) -> String {
    let missing = Int(saturating: length) - text.count
    guard missing > 0 else { return text }
    guard missing <= longest else { throw ExpressionError("pad fills up to \(longest) characters, and \(NumberReading.plain(length)) are asked for") }
    try Work.count(bytes: text.utf8.count + missing * fill.utf8.count)
    func filled(_ count: Int) -> String { String(repeating: fill, count: count) }
    switch align.string {
    case "left": return filled(missing) + text
    case "center": return filled(missing / 2) + text + filled(missing - missing / 2)
    default: return text + filled(missing)
    }
  }

  private static func truncated(_ text: String, to length: Double, align: DataValue, ellipsis: String) -> String {
    let limit = max(0, Int(saturating: length))
    guard text.count > limit else { return text }
    let room = max(0, limit - ellipsis.count)
    switch align.string {
    case "left": return ellipsis + text.suffix(room)
    case "center": return text.prefix((room + 1) / 2) + ellipsis + text.suffix(room / 2)
    default: return text.prefix(room) + ellipsis
    }
  }

  /// The number that a text starts with; NaN where it starts with none.
  private static func leadingNumber(_ text: String) -> Double {
    let text = text.trimmingSpaces
    for (word, value) in [("Infinity", Double.infinity), ("+Infinity", .infinity), ("-Infinity", -.infinity)] where text.hasPrefix(word) { return value }
    let bytes = Array(text.utf8)
    return bytes.withUnsafeBufferPointer { DigitReading.read($0, from: 0)?.0 ?? .nan }
  }

  /// The whole number that a text starts with, in a base from 2 to 36; a text that begins with `0x` is of base 16.
  private static func leadingInteger(_ text: String, radix: Int) -> Double {
    var rest = text.trimmingSpaces
    let isNegative = rest.first == "-"
    if isNegative || rest.first == "+" { rest = rest.dropFirst() }
    var radix = radix
    if radix == 0 || radix == 16, rest.lowercased().hasPrefix("0x") { (rest, radix) = (rest.dropFirst(2), 16) }
    if radix == 0 { radix = 10 }
    guard (2...36).contains(radix) else { return .nan }
    var value: Double?
    for character in rest {
      guard character.isASCII, let digit = Int(String(character), radix: radix) else { break }
      value = (value ?? 0) * Double(radix) + Double(digit)
    }
    return value.map { isNegative ? -$0 : $0 } ?? .nan
  }
}
