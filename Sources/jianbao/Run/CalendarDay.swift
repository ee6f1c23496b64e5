import Frames

/// A day as report.yaml writes it.
struct CalendarDay: Hashable {
  private let date: CivilDate

  /// Reads `2023-04-01` or `2023-04`, which is its first day; nil for anything else.
  init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }),
      let year = Int(parts[0]), (1...9999).contains(year), let month = Int(parts[1]),
      let day = parts.count == 3 ? Int(parts[2]) : 1, let date = CivilDate(year: year, month: month, day: day)
    else { return nil }
    self.date = date
  }

  /// Seconds from 1970-01-01 to the day's first moment in UTC.
  var secondsSinceEpoch: Int { date.daysSinceEpoch * 86_400 }
}
