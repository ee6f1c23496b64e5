/// A day of the Gregorian calendar, without time zone or locale.
struct CalendarDay: Hashable {
  let year: Int
  let month: Int
  let day: Int

  /// Reads `2023-04-01` or `2023-04`, which is its first day; nil for anything else.
  init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard (2...3).contains(parts.count), let year = parts[0], (1...9999).contains(year), let month = parts[1],
      (1...12).contains(month)
    else { return nil }
    self.year = year
    self.month = month
    guard parts.count == 3 else {
      day = 1
      return
    }
    guard let day = parts[2], (1...Self.days(in: month, of: year)).contains(day) else { return nil }
    self.day = day
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Seconds from 1970-01-01 to the day's first moment in UTC.
  var secondsSinceEpoch: Int {
    // Days are counted in years that begin in March, so that the leap day comes last.
    let shifted = month > 2 ? year : year - 1
    let inYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return (shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + inYear - 719_468) * 86_400
  }
}
