import Foundation
import ReportKit

/// Values of fields as labels print them.
struct ValueWords {
  let look: Look

  init(_ look: Look) { self.look = look }

  /// The text of a value by its channel's format, time unit or kind.
  func text(_ value: DataValue, _ definition: ChannelDefinition) -> String {
    if let format = definition["format"]?.string {
      if definition["formatType"] == "time" || definition.measure == .temporal && definition["formatType"] == nil {
        return Moments.read(value).map { TimeFormat(pattern: format, names: look.calendar).string($0) } ?? ""
      }
      if let number = value.quantity, let format = NumberFormat(format) { return format.string(number) }
    }
    if let unit = definition.timeUnit.flatMap(TimeUnit.init) {
      return value.number.map { TimeFormat(pattern: unit.pattern(chinese: look.isHouse), names: look.calendar).string($0) } ?? value.words
    }
    if definition.measure == .temporal, let moment = Moments.read(value) {
      return TimeFormat(pattern: look.isHouse ? "%-Y年%-m月%-d日" : "%b %d, %Y", names: look.calendar).string(moment)
    }
    if look.isHouse {
      if definition.isIdentifier { return value.words }
      if let number = definition.measure == .quantitative ? value.quantity : value.number { return ChineseNumber.text(number) }
    }
    if let number = value.number, definition.measure == .quantitative {
      return NumberFormat(",~f").map { NumberFormat.rounded(number, $0) } ?? value.words
    }
    return value.words
  }
}

extension ValueWords {
  /// A quantity to twelve digits, as d3-format writes it without a specifier; nil for all else.
  func digits(_ value: DataValue, _ definition: ChannelDefinition) -> String? {
    guard definition.measure == .quantitative, let number = value.number else { return nil }
    return NumberFormat().string(number)
  }
}

extension NumberFormat {
  /// A number with at most so many digits as tell it from its neighbours.
  static func rounded(_ value: Double, _ format: NumberFormat) -> String {
    var format = format
    format.precision = 6
    return format.string(value)
  }
}

extension ChineseNumber {
  /// Numbers that stand beside each other, in one unit and with as many decimals as tell each from the next.
  static func series(_ values: [Double]) -> (texts: [String], unit: String) {
    let largest = values.map(abs).max() ?? 0
    if largest >= tooLarge { return (values.map(plain), "") }
    let (divisor, name) = unit(largest: largest)
    let sorted = Set(values).sorted()
    let step = zip(sorted, sorted.dropFirst()).map { $1 - $0 }.min() ?? 0
    guard step > 0, step.isFinite, sorted.allSatisfy(\.isFinite) else { return (values.map { plain($0 / divisor) }, name) }
    // Two decimals and less are what a reader expects of a unit; a number that needs more goes without.
    var format = NumberFormat()
    format.type = "f"
    format.precision = 2
    format.trimmed = true
    if isTold(values, divisor, step, 2) { return (values.map { format.string($0 / divisor) }, name) }
    format.precision = (0...12).first { isTold(values, 1, step, $0) } ?? 12
    let isTiny = (sorted.map(abs).max() ?? 0) < 0.01
    return (values.map { isTiny ? plain($0) : format.string($0) }, "")
  }

  /// Numbers that are read along a scale, with their unit said once, at the greatest.
  static func scale(_ values: [Double]) -> [String] {
    let (texts, unit) = series(values)
    let top = values.max()
    return zip(values, texts).map { $1 + ($0 == top ? unit : "") }
  }

  /// Numbers of many powers of ten, read along a scale: in one unit that is said once where two decimals are enough for the
  /// least of them and six digits for the largest, else in none: with all their digits, or as powers of ten where these are
  /// too many.
  static func powers(_ values: [Double]) -> [String] {
    let sizes = values.map(abs).filter { $0 > 0 }
    guard let least = sizes.min(), let largest = sizes.max() else { return scale(values) }
    func isShort(_ divisor: Double) -> Bool { least >= divisor / 100 && largest / divisor < 1e6 }
    let usual = unit(largest: largest).divisor
    if largest < tooLarge, usual > 1, isShort(usual) { return scale(values) }
    if let unit = [(1e8, "亿"), (1e4, "万")].first(where: { isShort($0.0) && largest >= $0.0 }) {
      let top = values.max()
      return values.map { grouped($0 / unit.0, largest / unit.0) + ($0 == top ? unit.1 : "") }
    }
    return values.map { least >= 0.0001 && largest < 1e9 ? grouped($0, largest) : power($0) }
  }

  /// All digits; in groups of three where those of the largest number are more than four: 100,000, 1,000, 0.001.
  private static func grouped(_ value: Double, _ largest: Double) -> String {
    guard largest >= 10_000, abs(value) >= 1_000 else { return plain(value) }
    return NumberFormat(",~f")?.string(value) ?? plain(value)
  }

  /// A power of ten, or a multiple of one: 10⁸, 2×10⁸, −10⁻³.
  private static func power(_ value: Double) -> String {
    let parts = Decimals.trim(Decimals.exponential(abs(value), 3)).split(separator: "e")
    guard value != 0, value.isFinite, let factor = parts.first, let exponent = parts.last else { return plain(value) }
    let raised = String(exponent.compactMap { Self.raised[$0] })
    return (value < 0 ? "−" : "") + (factor == "1" ? "" : factor + "×") + "10" + raised
  }

  private static let raised: [Character: Character] = [
    "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷", "8": "⁸", "9": "⁹", "−": "⁻",
  ]

  /// Numbers that are read one by one and compared: in one unit, said with each, where it is short for the least of them too.
  /// - Parameter reach: the largest of the numbers with which they are compared.
  static func values(_ values: [Double], reach: Double) -> [String] {
    let unit = unit(largest: reach)
    let isShared = reach < tooLarge && values.allSatisfy { $0 == 0 || $0.isFinite && abs($0) >= unit.divisor / 100 }
    return values.map { isShared ? text($0, in: unit) : text($0) }
  }

  /// Ranges that are read one by one: in one unit for all, said with each number but zero.
  static func ranges(_ ranges: [(low: Double, high: Double)]) -> [(low: String, high: String)] {
    let values = ranges.flatMap { [$0.low, $0.high] }
    let (texts, unit) = series(values.filter(\.isFinite))
    var rest = texts[...]
    let words = values.map { value in value.isFinite ? rest.removeFirst() + (value == 0 ? "" : unit) : "" }
    return ranges.indices.map { (words[2 * $0], words[2 * $0 + 1]) }
  }

  /// The label that has to say the unit where the one that says it is hidden, and the unit: the nearest that is shown.
  static func heir(_ texts: [String], isShown: (Int) -> Bool) -> (index: Int, unit: String)? {
    guard let index = texts.firstIndex(where: { !unit(of: $0).isEmpty }), !isShown(index) else { return nil }
    let heirs = texts.indices.filter { isShown($0) && !texts[$0].isEmpty }
    guard let heir = heirs.min(by: { abs($0 - index) < abs($1 - index) }), unit(of: texts[heir]).isEmpty else { return nil }
    return (heir, unit(of: texts[index]))
  }

  /// The unit with which a number's text ends.
  static func unit(of text: String) -> String {
    var unit = ""
    for scalar in text.unicodeScalars.reversed() {
      guard scalar == "万" || scalar == "亿" else { break }
      unit.unicodeScalars.insert(scalar, at: unit.startIndex)
    }
    return unit
  }

  /// Whether numbers in a unit can be told apart with so many decimals: no rounding moves one by more than a hundredth of
  /// the step between them.
  private static func isTold(_ values: [Double], _ divisor: Double, _ step: Double, _ decimals: Int) -> Bool {
    let scale = pow(10, Double(decimals)) / divisor
    return values.allSatisfy { abs(($0 * scale).rounded() / scale - $0) <= step / 100 }
  }

  /// The unit in which all of an axis' numbers are short: 1, 万, 亿 or 万亿.
  static func unit(largest: Double) -> (divisor: Double, name: String) {
    largest >= 2e12 ? (1e12, "万亿") : largest >= 1e8 ? (1e8, "亿") : largest >= 2e4 ? (1e4, "万") : (1, "")
  }
}
