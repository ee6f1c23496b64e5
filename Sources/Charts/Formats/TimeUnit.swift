import ReportKit

/// A calendar unit by which moments are grouped: `yearmonth`, `day`, `hours`, and the like.
struct TimeUnit: Hashable, Sendable {
  enum Part: String, CaseIterable, Sendable {
    case year, quarter, month, week, day, dayofyear, date, hours, minutes, seconds, milliseconds
  }

  var parts: [Part]
  /// How many of the smallest part make one unit.
  var step = 1
  var utc = false
  /// Whether the data are grouped already.
  var isBinned = false

  /// “dayofyear” before “day”, which it starts with.
  private static let longestFirst = Part.allCases.sorted { $0.rawValue.utf8.count > $1.rawValue.utf8.count }

  init?(_ json: DataValue) {
    var text: String
    switch json {
    case .string(let given): text = given
    case .object(let object):
      guard let unit = object["unit"]?.string else { return nil }
      text = unit
      step = max(1, Int(saturating: object["step"]?.number ?? 1))
      utc = object["utc"]?.bool ?? false
      isBinned = object["binned"]?.bool ?? false
    case .null, .bool, .number, .list: return nil
    }
    if text.hasPrefix("binned") {
      isBinned = true
      text.removeFirst(6)
    }
    if text.hasPrefix("utc") {
      utc = true
      text.removeFirst(3)
    }
    parts = []
    var rest = text.utf8[...]
    while !rest.isEmpty {
      guard let part = Self.longestFirst.first(where: { rest.starts(with: $0.rawValue.utf8) }) else { return nil }
      parts.append(part)
      rest = rest.dropFirst(part.rawValue.utf8.count)
    }
    // Of two parts the longer one is written first, once.
    let ranks = parts.compactMap(Part.allCases.firstIndex)
    guard !parts.isEmpty, zip(ranks, ranks.dropFirst()).allSatisfy(<) else { return nil }
  }

  var name: String { (utc ? "utc" : "") + parts.map(\.rawValue).joined() + (step > 1 ? "_step_\(step)" : "") }

  private func has(_ part: Part) -> Bool { parts.contains(part) }
  var smallest: Part { parts.last ?? .year }
  /// Whether its moments are dates: the year 2012 and its first month only carry the parts of other units.
  var isDated: Bool { has(.year) || has(.month) }

  /// The start of the unit that a moment falls in; parts that are left out are those of 2012.
  func floor(_ moment: Double) -> Double {
    let time = CivilTime(moment)
    func stepped(_ value: Int, _ part: Part, from first: Int = 0) -> Int {
      part == smallest && step > 1 ? first + (value - first) / step * step : value
    }
    var start = CivilTime(year: has(.year) ? stepped(time.year, .year) : 2012)
    if has(.quarter) { start.month = stepped(time.quarter, .quarter) * 3 }
    if has(.month) { start.month = stepped(time.month, .month) }
    if has(.week) {
      // Weeks begin on Sundays; week 0 is the one that ends before the year's first.
      start.month = 0
      start.day = 7 * stepped(time.week, .week) - (CivilTime(year: start.year).weekday + 6) % 7
    }
    if has(.day) {
      if has(.week) {
        start.day += time.weekday
      } else if !has(.month) && !has(.year) {
        // 2012-01-01 was a Sunday.
        start.day = 1 + stepped(time.weekday, .day)
      } else {
        start.day = time.day
        start.month = time.month
      }
    }
    if has(.dayofyear) {
      start.month = 0
      start.day = stepped(time.dayOfYear, .dayofyear, from: 1)
    }
    if has(.date) { start.day = stepped(time.day, .date, from: 1) }
    if has(.hours) { start.hour = stepped(time.hour, .hours) }
    if has(.minutes) { start.minute = stepped(time.minute, .minutes) }
    if has(.seconds) { start.second = stepped(time.second, .seconds) }
    if has(.milliseconds) { start.millisecond = stepped(time.millisecond, .milliseconds) }
    return start.moment
  }

  /// The end of the unit that starts at a moment.
  func end(_ start: Double) -> Double {
    var time = CivilTime(start)
    switch smallest {
    case .year: time.year += step
    case .quarter: time.month += 3 * step
    case .month: time.month += step
    case .week: time.day += 7 * step
    case .day, .dayofyear, .date: time.day += step
    case .hours: time.hour += step
    case .minutes: time.minute += step
    case .seconds: time.second += step
    case .milliseconds: time.millisecond += step
    }
    return time.moment
  }

  /// The start of the unit before the one that starts at a moment.
  func start(before start: Double) -> Double {
    var other = self
    other.step = -step
    return other.end(start)
  }

  /// The format in which axes and legends print the unit, in the words of d3-time-format.
  func pattern(chinese: Bool) -> String {
    if chinese { return chinesePattern }
    // Vega: the longest known run of parts first.
    let known: [([Part], String)] = [
      ([.year, .month, .date], "%b %d, %Y "), ([.year, .month], "%b %Y "), ([.year, .week], "%Y W%U "),
      ([.year, .week, .day], "%Y W%U %a "), ([.month, .date], "%b %d "), ([.hours, .minutes, .seconds], "%H:%M:%S"),
      ([.hours, .minutes], "%H:%M"), ([.year], "%Y "), ([.quarter], "Q%q "), ([.month], "%b "), ([.week], "W%U "),
      ([.date], "%d "), ([.day], "%a "), ([.dayofyear], "%j "), ([.hours], "%H:00"), ([.minutes], "00:%M"),
      ([.seconds], ":%S"), ([.milliseconds], ".%L"),
    ]
    let order = parts
    var text = ""
    var index = 0
    while index < order.count {
      let candidates = known.filter { order[index...].starts(with: $0.0) }
      guard let best = candidates.max(by: { $0.0.count < $1.0.count }) else { break }
      text += best.1
      index += best.0.count
    }
    return String(text.trimmingSpaces)
  }

  private var chinesePattern: String {
    var text = ""
    for part in parts {
      switch part {
      case .year: text += "%-Y年"
      case .quarter: text += "第%季季度"
      case .month: text += "%-m月"
      case .week: text += "第%U周"
      case .day: text += "%a"
      case .dayofyear: text += "第%-j天"
      case .date: text += "%-d日"
      case .hours: text += has(.minutes) ? "%H:" : "%-H时"
      case .minutes: text += has(.seconds) ? "%M:" : has(.hours) ? "%M" : "%-M分"
      case .seconds: text += has(.minutes) ? "%S" : "%-S秒"
      case .milliseconds: text += ".%L"
      }
    }
    return text
  }
}
