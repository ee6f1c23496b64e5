/// A day of the Gregorian calendar, counted from 1 January 1970.
struct Day: Hashable, Comparable {
  let number: Int

  init(number: Int) { self.number = number }

  /// Reads `2023-05-01`; nil for everything else, also for days that no month has.
  init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts.map(\.utf8.count) == [4, 2, 2], parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]), (1...12).contains(month), day >= 1
    else { return nil }
    self.init(year: year, month: month, day: day)
    // A day beyond the month's last falls into the next one.
    guard date == (year, month, day) else { return nil }
  }

  /// By years that begin in March, so that the leap day is the last of them.
  init(year: Int, month: Int, day: Int) {
    let year = month > 2 ? year : year - 1
    let months = (month + 9) % 12
    let (era, inEra) = year.floored(by: 400)
    number = era * 146_097 + inEra * 365 + inEra / 4 - inEra / 100 + (153 * months + 2) / 5 + day - 1 - 719_468
  }

  var date: (year: Int, month: Int, day: Int) {
    let (era, inEra) = (number + 719_468).floored(by: 146_097)
    let year = (inEra - inEra / 1_460 + inEra / 36_524 - inEra / 146_096) / 365
    let inYear = inEra - (365 * year + year / 4 - year / 100)
    let months = (5 * inYear + 2) / 153
    let month = months < 10 ? months + 3 : months - 9
    return (year + era * 400 + (month <= 2 ? 1 : 0), month, inYear - (153 * months + 2) / 5 + 1)
  }

  /// Weeks since the one of 1 January 1970, each from Monday on.
  var week: Int { (number + 3).floored(by: 7).quotient }
  /// From Monday as 0.
  var weekday: Int { (number + 3).floored(by: 7).remainder }

  /// As `2023-05-01`.
  var text: String {
    let (year, month, day) = date
    func padded(_ number: Int, _ places: Int) -> String {
      String(repeating: "0", count: max(0, places - "\(number)".count)) + "\(number)"
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  static func < (a: Day, b: Day) -> Bool { a.number < b.number }
}

extension Int {
  /// Quotient and remainder, the remainder never negative.
  fileprivate func floored(by divisor: Int) -> (quotient: Int, remainder: Int) {
    let remainder = ((self % divisor) + divisor) % divisor
    return ((self - remainder) / divisor, remainder)
  }
}
