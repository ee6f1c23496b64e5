import ReportKit

/// The functions of moments, as vega-time has them. All clocks show UTC.
enum TimeFunctions {
  /// `timeSequence` gives at most so many moments.
  private static let longest = 10_000
  private static let furthest = 100_000

  /// Nil where the name is none of them.
  static func call(_ name: String, _ arguments: [DataValue]) throws(ExpressionError) -> DataValue? {
    func argument(_ index: Int) -> DataValue { arguments.indices.contains(index) ? arguments[index] : .null }
    func text(_ index: Int) -> String { argument(index).words }
    func number(_ index: Int) -> Double { argument(index).arithmetic }
    if let part = part(name, argument(0)) { return part }
    switch name {
    case "timeFormat", "utcFormat":
      // Vega writes null out.
      if arguments.first?.isNull == true { return "null" }
      return Moments.read(argument(0)).map { .string(TimeFormat(pattern: text(1)).string($0)) } ?? .null
    case "timeParse", "utcParse": return TimePattern(text(1)).read(text(0)).map(DataValue.number) ?? .null
    case "time": return Self.moment(argument(0)).map(DataValue.number) ?? .null
    case "toDate": return Moments.read(argument(0)).map(DataValue.number) ?? .null
    case "datetime", "utc":
      if arguments.count == 1 { return Moments.read(argument(0)).map(DataValue.number) ?? .null }
      var time = CivilTime(year: Int(saturating: number(0)))
      time.month = Int(saturating: number(1))
      if arguments.count > 2 { time.day = Int(saturating: number(2)) }
      time.hour = Int(saturating: number(3))
      time.minute = Int(saturating: number(4))
      time.second = Int(saturating: number(5))
      time.millisecond = Int(saturating: number(6))
      return .number(time.moment)
    case "timezoneoffset": return .number(moment(argument(0)) == nil ? .nan : 0)
    case "timeOffset", "utcOffset":
      guard let moment = Moments.read(argument(1)), let unit = TimeTicks.Interval(text(0), step: 1) else { return .null }
      let count = arguments.count > 2 ? Int(saturating: number(2)) : 1
      guard abs(count) <= Self.furthest else { throw ExpressionError("\(name) moves a moment by at most 100,000 units") }
      return .number(unit.offset(moment, by: count))
    case "timeSequence", "utcSequence":
      return .list(try sequence(text(0), argument(1), argument(2), step: arguments.count > 3 ? number(3) : 1).map(DataValue.number))
    case "timeUnitSpecifier": return .string(try specifier(argument(0), argument(1).object ?? [:]))
    case "monthFormat": return .string(CalendarNames.english.months[index(number(0), of: 12)])
    case "monthAbbrevFormat": return .string(CalendarNames.english.shortMonths[index(number(0), of: 12)])
    case "dayFormat": return .string(CalendarNames.english.days[index(number(0), of: 7)])
    case "dayAbbrevFormat": return .string(CalendarNames.english.shortDays[index(number(0), of: 7)])
    default: return nil
    }
  }

  private static func index(_ number: Double, of count: Int) -> Int { ((Int(saturating: number) % count) + count) % count }

  /// Null is the moment 0 (ECMA-262, 21.4.2.1).
  private static func moment(_ value: DataValue) -> Double? { value.isNull ? 0 : Moments.read(value) }

  /// The moments at which units begin, from one moment to before another.
  private static func sequence(_ unit: String, _ first: DataValue, _ last: DataValue, step: Double) throws(ExpressionError) -> [Double] {
    guard let interval = TimeTicks.Interval(unit, step: 1) else { throw ExpressionError("“\(unit)” is no unit of a sequence of moments") }
    guard let start = Moments.read(first), let stop = Moments.read(last), step >= 1 else { return [] }
    var (moments, moment) = ([Double](), interval.ceil(start))
    while moment < stop {
      guard moments.count < longest else { throw ExpressionError("a sequence has at most \(longest) moments") }
      moments.append(moment)
      let next = interval.offset(moment, by: Int(saturating: step))
      guard next > moment else { break }
      moment = next
    }
    return moments
  }

  private static let specifiers: [String: String] = [
    "year": "%Y ", "quarter": "Q%q ", "month": "%b ", "date": "%d ", "week": "W%U ", "day": "%a ", "dayofyear": "%j ", "hours": "%H:00",
    "minutes": "00:%M", "seconds": ":%S", "milliseconds": ".%L", "year-month": "%Y-%m ", "year-month-date": "%Y-%m-%d ",
    "hours-minutes": "%H:%M",
  ]

  /// The pattern of a list of time units: the longest run of them that has one, then the next.
  /// - Parameter own: patterns that stand for the usual ones; null takes one away.
  private static func specifier(_ units: DataValue, _ own: Properties) throws(ExpressionError) -> String {
    let given = (units.list ?? [units]).map(\.words)
    let order = TimeUnit.Part.allCases.map(\.rawValue)
    if let unknown = given.first(where: { !order.contains($0) }) { throw ExpressionError("“\(unknown)” is no time unit") }
    let parts = order.filter(given.contains)
    var (pattern, start) = ("", 0)
    while start < parts.count {
      let length = (1...parts.count - start).reversed().first { length in
        let key = parts[start..<start + length].joined(separator: "-")
        guard let found = own[key].map({ $0.isNull ? nil : $0.words }) ?? Self.specifiers[key] else { return false }
        pattern += found
        return true
      }
      guard let length else { break }
      start += length
    }
    return String(pattern.trimmingSpaces)
  }

  /// Parts of a moment by the calendar; nil where the name is none of them.
  private static func part(_ name: String, _ value: DataValue) -> DataValue? {
    guard readsPart(name) else { return nil }
    let part = name.hasPrefix("utc") ? name.dropFirst(3) : name[...]
    guard let moment = moment(value) else { return .number(.nan) }
    let time = CivilTime(moment)
    let number: Int =
      switch part {
      case "year": time.year
      case "quarter": time.quarter + 1
      case "month": time.month
      case "date": time.day
      case "day": time.weekday
      case "dayofyear": time.dayOfYear
      case "week": time.week
      case "hours": time.hour
      case "minutes": time.minute
      case "seconds": time.second
      default: time.millisecond
      }
    return .number(Double(number))
  }

  /// Whether a function gives a part of a moment.
  static func readsPart(_ name: String) -> Bool { parts.contains(name) || name.hasPrefix("utc") && parts.contains(String(name.dropFirst(3))) }

  private static let parts: Set<String> = [
    "year", "quarter", "month", "date", "day", "dayofyear", "week", "hours", "minutes", "seconds", "milliseconds",
  ]
}
