/// A date format in the words of d3-time-format, such as `%Y-%m-%d`.
struct TimeFormat: Hashable, Sendable {
  var pattern: String
  var names = CalendarNames.english

  func string(_ moment: Double) -> String {
    guard moment.isFinite else { return "Invalid Date" }
    let time = CivilTime(moment)
    var result = ""
    var characters = pattern.makeIterator()
    while let character = characters.next() {
      guard character == "%", var directive = characters.next() else {
        result.append(character)
        continue
      }
      var pad: Character?
      var padded = true
      if directive == "-" {
        padded = false
        directive = characters.next() ?? "%"
      } else if directive == "_" || directive == "0" {
        pad = directive == "_" ? " " : "0"
        directive = characters.next() ?? "%"
      }
      func number(_ value: Int, _ width: Int, _ usual: Character = "0") -> String {
        let digits = String(abs(value))
        let zeros = padded ? String(repeating: pad ?? usual, count: max(0, width - digits.count)) : ""
        return (value < 0 ? "-" : "") + zeros + digits
      }
      let hour12 = time.hour % 12 == 0 ? 12 : time.hour % 12
      switch directive {
      case "a": result += names.shortDays[time.weekday]
      case "A": result += names.days[time.weekday]
      case "b", "h": result += names.shortMonths[time.month]
      case "B": result += names.months[time.month]
      case "c": result += TimeFormat(pattern: "%x, %X", names: names).string(moment)
      case "d": result += number(time.day, 2)
      case "e": result += number(time.day, 2, " ")
      case "f": result += number(time.millisecond * 1000, 6)
      case "H": result += number(time.hour, 2)
      case "I": result += number(hour12, 2)
      case "j": result += number(time.dayOfYear, 3)
      case "L": result += number(time.millisecond, 3)
      case "m": result += number(time.month + 1, 2)
      case "M": result += number(time.minute, 2)
      case "p": result += time.hour < 12 ? "AM" : "PM"
      case "季": result += ["一", "二", "三", "四"][max(0, min(3, time.quarter))]
      case "q": result += number(time.quarter + 1, 1)
      case "Q": result += NumberReading.plain(moment)
      case "s": result += NumberReading.plain((moment / 1000).rounded(.down))
      case "S": result += number(time.second, 2)
      case "u": result += number(time.weekday == 0 ? 7 : time.weekday, 1)
      case "U": result += number(time.week, 2)
      case "V": result += number(time.isoWeek.week, 2)
      case "G": result += number(time.isoWeek.year, 4)
      case "w": result += number(time.weekday, 1)
      case "W": result += number((time.dayOfYear + 6 - (time.weekday + 6) % 7) / 7, 2)
      case "x": result += "\(time.month + 1)/\(time.day)/\(time.year)"
      case "X": result += "\(hour12)\(TimeFormat(pattern: ":%M:%S %p").string(moment))"
      case "y": result += number(((time.year % 100) + 100) % 100, 2)
      case "Y": result += number(time.year, 4)
      case "Z": result += "+0000"
      case "%": result += "%"
      default: result += "%\(directive)"
      }
    }
    return result
  }

  /// The format of a tick that names the largest unit which starts there: `2012`, `April`, `Mon 07`, `03 AM`.
  static func tick(_ moment: Double, names: CalendarNames) -> String {
    let time = CivilTime(moment)
    let pattern =
      time.millisecond != 0 ? ".%L" : time.second != 0 ? ":%S" : time.minute != 0 ? "%I:%M" : time.hour != 0 ? "%I %p"
      : time.day != 1 ? (time.weekday != 0 ? "%a %d" : "%b %d") : time.month != 0 ? "%B" : "%Y"
    return TimeFormat(pattern: names.tickPatterns[pattern] ?? pattern, names: names).string(moment)
  }
}

extension CivilTime {
  /// The week of ISO 8601 and the year it belongs to.
  var isoWeek: (year: Int, week: Int) {
    let thursday = CivilTime(year: year, month: month, day: day + 3 - (weekday + 6) % 7)
    let date = CivilTime(thursday.moment)
    return (date.year, (date.dayOfYear - 1) / 7 + 1)
  }
}

/// The words of a calendar.
struct CalendarNames: Hashable, Sendable {
  var months: [String]
  var shortMonths: [String]
  var days: [String]
  var shortDays: [String]
  /// Patterns that stand for the usual ones on axes.
  var tickPatterns: [String: String]

  static let english = CalendarNames(
    months: [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December",
    ],
    shortMonths: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
    days: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
    shortDays: ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"], tickPatterns: [:])

  static let chinese = CalendarNames(
    months: (1...12).map { "\($0)月" }, shortMonths: (1...12).map { "\($0)月" },
    days: ["星期日", "星期一", "星期二", "星期三", "星期四", "星期五", "星期六"],
    shortDays: ["周日", "周一", "周二", "周三", "周四", "周五", "周六"],
    tickPatterns: [
      "%Y": "%-Y年", "%B": "%-m月", "%b %d": "%-m月%-d日", "%a %d": "%-d日", "%I %p": "%-H时", "%I:%M": "%H:%M",
      ":%S": "%-S秒", ".%L": "%-L毫秒",
    ])
}

extension CivilTime {
  /// Whether it is the start of a day.
  var isDay: Bool { hour == 0 && minute == 0 && second == 0 && millisecond == 0 }
}
