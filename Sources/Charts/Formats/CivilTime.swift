import Frames

/// A moment by the calendar, in UTC; months count from 0 and Sundays are day 0, as in Vega.
struct CivilTime: Hashable, Sendable {
  var year: Int
  var month = 0
  var day = 1
  var hour = 0
  var minute = 0
  var second = 0
  var millisecond = 0

  static let dayLength = 86_400_000.0
  /// Moments beyond this many milliseconds around 1970 have no date (ECMA-262, time values).
  static let furthest = 8.64e15

  init(year: Int, month: Int = 0, day: Int = 1, hour: Int = 0, minute: Int = 0, second: Int = 0, millisecond: Int = 0) {
    self.year = year
    self.month = month
    self.day = day
    self.hour = hour
    self.minute = minute
    self.second = second
    self.millisecond = millisecond
  }

  /// - Parameter moment: milliseconds since 1970-01-01 00:00 UTC; held to the calendar's reach.
  init(_ moment: Double) {
    let moment = moment.isFinite ? min(max(moment, -Self.furthest), Self.furthest) : 0
    let days = (moment / Self.dayLength).rounded(.down)
    let rest = Int(moment - days * Self.dayLength)
    let date = CivilDate(daysSinceEpoch: Int(days))
    (year, month, day) = (date.year, date.month - 1, date.day)
    hour = rest / 3_600_000
    minute = rest / 60_000 % 60
    second = rest / 1_000 % 60
    millisecond = rest % 1_000
  }

  /// Days since 1970-01-01; months and days beyond their usual bounds run over into the next.
  private var days: Int {
    let years = year + (month >= 0 ? month / 12 : (month - 11) / 12)
    let month = ((month % 12) + 12) % 12
    return CivilDate.days(toMonth: month + 1, of: years) + day - 1
  }

  /// Milliseconds since 1970-01-01 00:00 UTC.
  var moment: Double {
    Double(days) * Self.dayLength + Double(hour) * 3_600_000 + Double(minute) * 60_000 + Double(second) * 1_000
      + Double(millisecond)
  }

  /// 0 for Sunday.
  var weekday: Int { ((days + 4) % 7 + 7) % 7 }
  /// From 1.
  var dayOfYear: Int { days - CivilTime(year: year).days + 1 }
  var quarter: Int { month / 3 }
  /// Weeks that start on Sunday; the days before the year's first Sunday are week 0.
  var week: Int { (dayOfYear + 6 - weekday) / 7 }
}
