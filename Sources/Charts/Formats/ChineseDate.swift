/// A date in Chinese: `2020年`, `2020年1月`, `2020年1月2日`, `二〇二〇年十一月二日`, each but the first two with a time of day behind
/// it, `8时30分` or `08:30`; `2020年第一季度`.
struct ChineseDate {
  let moment: Double

  /// Nil for what is no such date.
  init?(_ text: String) {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return nil }
    var rest = text.trimmingSpaces
    /// The number before one of the signs, which are passed.
    func number(before signs: Set<Character>) -> Int? {
      guard let end = rest.firstIndex(where: signs.contains), let number = Self.number(rest[..<end]) else { return nil }
      rest = rest[rest.index(after: end)...]
      return number
    }
    guard let year = number(before: ["年"]) else { return nil }
    var time = CivilTime(year: year)
    rest = rest.drop(while: \.isWhitespace)
    if rest.hasSuffix("季度") {
      let digits = rest.dropLast(2)
      guard let quarter = Self.number(digits.hasPrefix("第") ? digits.dropFirst() : digits), (1...4).contains(quarter) else { return nil }
      time.month = quarter * 3 - 3
      rest = ""
    } else if !rest.isEmpty {
      guard let month = number(before: ["月"]), (1...12).contains(month) else { return nil }
      time.month = month - 1
      rest = rest.drop(while: \.isWhitespace)
      if !rest.isEmpty {
        guard let day = number(before: ["日", "号"]), (1...31).contains(day) else { return nil }
        time.day = day
      }
    }
    rest = rest.drop(while: \.isWhitespace)
    for day in CalendarNames.chinese.days + CalendarNames.chinese.shortDays where rest.hasPrefix(day) { rest = rest.dropFirst(day.count) }
    rest = rest.drop(while: \.isWhitespace)
    if !rest.isEmpty {
      let isAfternoon = rest.hasPrefix("下午")
      if isAfternoon || rest.hasPrefix("上午") { rest = rest.dropFirst(2) }
      guard let hour = number(before: ["时", "点", ":", "："]), (0...24).contains(hour) else { return nil }
      time.hour = isAfternoon && hour < 12 ? hour + 12 : hour
      for part in [\CivilTime.minute, \.second] where !rest.isEmpty {
        let end = rest.firstIndex { ["分", "秒", ":", "："].contains($0) } ?? rest.endIndex
        guard let value = Self.number(rest[..<end]), (0...59).contains(value) else { return nil }
        time[keyPath: part] = value
        rest = rest[end...].dropFirst()
      }
      guard rest.isEmpty else { return nil }
    }
    moment = time.moment
  }

  /// Digits one after the other, `2020` and `二〇二〇`, or a number below a hundred in words, `二十一`.
  private static func number(_ text: Substring) -> Int? {
    let digits = text.trimmingSpaces.map(\.wholeNumberValue)
    guard (1...4).contains(digits.count) else { return nil }
    if let ten = digits.firstIndex(of: 10), ten < 2, digits.count <= ten + 2 {
      let (tens, ones) = (ten == 0 ? 1 : digits[0], ten + 1 < digits.count ? digits[ten + 1] : 0)
      guard let tens, let ones, (1...9).contains(tens), (0...9).contains(ones) else { return nil }
      return tens * 10 + ones
    }
    return digits.reduce(0) { whole, digit in
      guard let whole, let digit, (0...9).contains(digit) else { return nil }
      return whole * 10 + digit
    }
  }
}

extension Substring {
  var trimmingSpaces: Substring { String(self).trimmingSpaces }
}
