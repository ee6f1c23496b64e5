import FoundationEssentials

/// What a format style makes of values, as a formula that makes the same labels of an axis' ticks: the style is shown a
/// few values whose parts can be told from each other, and its words are read.
struct LabelPattern {
  let formula: String
  /// The least distance of two numbers that the style writes differently, where it writes whole numbers only.
  private(set) var step: Double?

  init<F: FormatStyle>(_ style: F) where F.FormatInput: Plottable, F.FormatOutput == String {
    if F.FormatInput.PrimitivePlottable.measure == .quantitative, Self.isWhole(style) { step = 1 }
    switch F.FormatInput.PrimitivePlottable.measure {
    case .temporal: formula = Self.time(style)
    case .quantitative: formula = Self.number(style)
    case .ordinal, .nominal, .geojson: formula = "datum.label"
    }
  }

  private static func words<F: FormatStyle>(_ style: F, _ value: DataValue) -> String?
  where F.FormatInput: Plottable, F.FormatOutput == String {
    F.FormatInput.PrimitivePlottable.read(value).flatMap(F.FormatInput.init(primitivePlottable:)).map(style.format)
  }

  // MARK: Dates

  /// Wednesday, 28 November 2018, 15:04:57 UTC: no two parts of it are written alike.
  private static let probe = 1_543_417_497_000.0
  /// Tuesday, 2 January 2018, 03:04:57 UTC, which tells numbers of two digits from those of as many as they have.
  private static let early = 1_514_862_297_000.0

  /// A part of a date: how a style writes it of both moments, and what it is in a pattern.
  private struct Token {
    var text: String
    var early: String
    var pattern: String
    /// The same with two digits.
    var padded: (early: String, pattern: String)?

    init(_ text: String, _ early: String, _ pattern: String, padded: (String, String)? = nil) {
      (self.text, self.early, self.pattern, self.padded) = (text, early, pattern, padded)
    }
  }

  private static let tokens = [
    Token("November", "January", "%B"), Token("Wednesday", "Tuesday", "%A"), Token("2018", "2018", "%Y"), Token("Nov", "Jan", "%b"),
    Token("Wed", "Tue", "%a"), Token("十一月", "一月", "%b"), Token("星期三", "星期二", "%A"), Token("周三", "周二", "%a"),
    Token("28", "2", "%-d", padded: ("02", "%d")), Token("15", "3", "%-H", padded: ("03", "%H")), Token("57", "57", "%S"),
    Token("04", "04", "%M"), Token("03", "03", "%I"), Token("18", "18", "%y"), Token("11", "1", "%-m", padded: ("01", "%m")),
    Token("Q4", "Q1", "Q%q"), Token("PM", "AM", "%p"), Token("下午", "上午", "%p"), Token("3", "3", "%-I"), Token("4", "4", "%-M"),
  ]

  private static func time<F: FormatStyle>(_ style: F) -> String where F.FormatInput: Plottable, F.FormatOutput == String {
    guard let text = words(style, .number(probe)) else { return "datum.label" }
    // Letters that stand alone are the first of a month or a weekday.
    if text == "N" { return "slice(timeFormat(datum.value, '%b'), 0, 1)" }
    if text == "W" { return "slice(timeFormat(datum.value, '%a'), 0, 1)" }
    var (pattern, rest, early) = ("", text[...], (words(style, .number(early)) ?? "")[...])
    while let character = rest.first {
      if let token = tokens.first(where: { rest.hasPrefix($0.text) }) {
        let padded = token.padded.flatMap { early.hasPrefix($0.early) ? $0 : nil }
        pattern += padded?.pattern ?? token.pattern
        rest = rest.dropFirst(token.text.count)
        early = early.dropFirst((padded?.early ?? token.early).count)
      } else {
        pattern += character == "%" ? "%%" : String(character)
        rest = rest.dropFirst()
        early = early.dropFirst()
      }
    }
    return "timeFormat(datum.value, \(Self.quoted(pattern)))"
  }

  // MARK: Numbers

  private static func number<F: FormatStyle>(_ style: F) -> String where F.FormatInput: Plottable, F.FormatOutput == String {
    guard let large = words(style, .number(12_345.678)) ?? words(style, .number(12_345)) else { return "datum.label" }
    let isWhole = isWhole(style)
    func digits(_ text: String) -> String { String(text.filter(\.isNumber)) }
    let start = large.firstIndex(where: \.isNumber) ?? large.startIndex
    let end = large.lastIndex(where: \.isNumber).map { large.index(after: $0) } ?? large.startIndex
    var (before, after) = (String(large[..<start]), String(large[end...]))
    // A plus before what is more than zero belongs to the number.
    let sign = before.hasSuffix("+") && words(style, .number(-12_345.678))?.contains("+") == false ? "+" : ""
    before.removeLast(sign.count)
    let core = large[start..<end]
    // 12K, 1.2万, 12 kB: the style shortens the number itself, and writes the unit of its own before or after it.
    if digits(large).count < 5 {
      let unit = style is ByteCountFormatStyle ? "B" : after.split(separator: /[\s\u{A0}]/).dropFirst().last.map { " \($0)" } ?? ""
      return [before.isEmpty ? nil : quoted(before), "format(datum.value, '.2~s')", unit.isEmpty ? nil : quoted(unit)]
        .compactMap { $0 }.joined(separator: " + ")
    }
    let group = sign + (core.contains(",") ? "," : "")
    if after.contains("%") {
      // 0.5 is 50 %, or the number is a percentage already.
      let isShare = digits(words(style, .number(0.5)) ?? "").hasPrefix("50")
      let (least, most) = (decimals(words(style, .number(0.5)) ?? ""), decimals(words(style, .number(0.123456)) ?? ""))
      let places = most
      return isShare
        ? "format(datum.value, '\(group).\(most)\(least == most ? "" : "~")%')"
        : "format(datum.value, '\(group).\(isWhole ? 0 : places)~f') + '%'"
    }
    let (least, most) = (decimals(words(style, .number(12)) ?? ""), decimals(String(core)))
    let pattern = least == most ? "\(group).\(most)f" : "\(group).\(most)~f"
    return [before.isEmpty ? nil : Self.quoted(before), "format(datum.value, '\(pattern)')", after.isEmpty ? nil : Self.quoted(after)]
      .compactMap { $0 }.joined(separator: " + ")
  }

  private static func isWhole<F: FormatStyle>(_ style: F) -> Bool where F.FormatInput: Plottable, F.FormatOutput == String {
    words(style, .number(0.5)).map { !$0.contains("5") } ?? true
  }

  private static func decimals(_ text: String) -> Int {
    guard let point = text.lastIndex(of: ".") else { return 0 }
    return text[text.index(after: point)...].prefix { $0.isNumber }.count
  }

  /// A string as an expression writes it.
  static func quoted(_ text: String) -> String {
    let escaped = text.replacing("\\", with: "\\\\").replacing("'", with: "\\'").replacing("\n", with: "\\n")
    return "'\(escaped)'"
  }
}
