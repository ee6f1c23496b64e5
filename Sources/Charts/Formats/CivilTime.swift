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
    // Civil date from the count of days, by eras of 400 years that start on 1 March.
    let shifted = Int(days) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 2 : shiftedMonth - 10
    year = yearOfEra + era * 400 + (month <= 1 ? 1 : 0)
    hour = rest / 3_600_000
    minute = rest / 60_000 % 60
    second = rest / 1_000 % 60
    millisecond = rest % 1_000
  }

  /// Days since 1970-01-01; months and days beyond their usual bounds run over into the next.
  private var days: Int {
    let years = year + (month >= 0 ? month / 12 : (month - 11) / 12)
    let month = ((month % 12) + 12) % 12
    let shiftedYear = month <= 1 ? years - 1 : years
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 1 ? month - 2 : month + 10) + 2) / 5
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468 + day - 1
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
