import FoundationEssentials

/// What a format style makes of values, as a formula that makes the same labels of an axis' ticks: the style is shown a
/// few values whose parts can be told from each other, and its words are read.
struct LabelPattern {
  let formula: String

  init<F: FormatStyle>(_ style: F) where F.FormatInput: Plottable, F.FormatOutput == String {
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

  /// Saturday, 28 September 2019, 15:04:57 UTC.
  private static let probe = 1_569_683_097_000.0
  private static let tokens = [
    ("September", "%B"), ("Saturday", "%A"), ("2019", "%Y"), ("Sept", "%b"), ("Sep", "%b"), ("Sat", "%a"), ("九月", "%b"),
    ("星期六", "%A"), ("周六", "%a"), ("28", "%-d"), ("15", "%H"), ("57", "%S"), ("04", "%M"), ("19", "%y"), ("09", "%m"),
    ("PM", "%p"), ("下午", "%p"), ("9", "%-m"), ("3", "%-I"), ("4", "%-M"), ("S", "%a"),
  ]

  private static func time<F: FormatStyle>(_ style: F) -> String where F.FormatInput: Plottable, F.FormatOutput == String {
    guard let text = words(style, .number(probe)) else { return "datum.label" }
    var (pattern, rest) = ("", text[...])
    while let character = rest.first {
      if let token = tokens.first(where: { rest.hasPrefix($0.0) }) {
        pattern += token.1
        rest = rest.dropFirst(token.0.count)
      } else {
        pattern += character == "%" ? "%%" : String(character)
        rest = rest.dropFirst()
      }
    }
    return "timeFormat(datum.value, \(Self.quoted(pattern)))"
  }

  // MARK: Numbers

  private static func number<F: FormatStyle>(_ style: F) -> String where F.FormatInput: Plottable, F.FormatOutput == String {
    guard let large = words(style, .number(12_345.678)) ?? words(style, .number(12_345)) else { return "datum.label" }
    let isWhole = words(style, .number(0.5)).map { !$0.contains("5") } ?? true
    func digits(_ text: String) -> String { String(text.filter(\.isNumber)) }
    let start = large.firstIndex(where: \.isNumber) ?? large.startIndex
    let end = large.lastIndex(where: \.isNumber).map { large.index(after: $0) } ?? large.startIndex
    let (before, after) = (String(large[..<start]), String(large[end...]))
    let core = large[start..<end]
    // 12K, 1.2万: the style shortens the number itself.
    if digits(large).count < 5 { return "format(datum.value, '.2~s')" }
    let group = core.contains(",") ? "," : ""
    if after.contains("%") {
      // 0.5 is 50 %, or the number is a percentage already.
      let isShare = digits(words(style, .number(0.5)) ?? "") == "50"
      let places = decimals(words(style, .number(0.123456)) ?? "")
      return isShare
        ? "format(datum.value, '\(group).\(places)%')"
        : "format(datum.value, '\(group).\(isWhole ? 0 : places)~f') + '%'"
    }
    let (least, most) = (decimals(words(style, .number(12)) ?? ""), decimals(String(core)))
    let pattern = least == most ? "\(group).\(most)f" : "\(group).\(most)~f"
    return [before.isEmpty ? nil : Self.quoted(before), "format(datum.value, '\(pattern)')", after.isEmpty ? nil : Self.quoted(after)]
      .compactMap { $0 }.joined(separator: " + ")
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
