import Foundation
import ReportKit

/// The functions of expressions: a fixed list, none of which reaches anything but its arguments.
enum Functions {
  /// Whether there is a function of that name.
  static func exists(_ name: String) -> Bool {
    do { _ = try call(name, []) } catch { return name == "if" || error != missing(name) }
    return true
  }

  private static func missing(_ name: String) -> ExpressionError { ExpressionError("there is no function “\(name)”") }

  static func call(_ name: String, _ arguments: [DataValue]) throws(ExpressionError) -> DataValue {
    func argument(_ index: Int) -> DataValue { arguments.indices.contains(index) ? arguments[index] : .null }
    func number(_ index: Int) -> Double { argument(index).arithmetic }
    func text(_ index: Int) -> String { argument(index).words }
    if let function = arithmetic[name] { return .number(function(number(0))) }
    if let part = calendar(name, argument(0)) { return part }
    if let value = Distributions.call(name, arguments.map(\.arithmetic)) { return .number(value) }
    switch name {
    case "isValid": return .bool(!argument(0).isNull && !(argument(0).number?.isNaN ?? false))
    case "isNaN": return .bool(number(0).isNaN)
    case "isFinite": return .bool(argument(0).quantity?.isFinite ?? false)
    case "isNumber": return .bool(argument(0).number != nil)
    case "isString": return .bool(argument(0).string != nil)
    case "isArray": return .bool(argument(0).list != nil)
    case "isBoolean": return .bool(argument(0).bool != nil)
    case "isObject": return .bool(argument(0).object != nil)
    case "isDefined": return .bool(!argument(0).isNull)
    case "isDate": return .bool(false)
    case "toNumber": return argument(0).isNull ? .null : .number(number(0))
    case "toString": return argument(0).isNull ? .null : .string(text(0))
    case "toBoolean": return argument(0).isNull ? .null : .bool(argument(0).isTrue)
    case "toDate": return Moments.read(argument(0)).map(DataValue.number) ?? .null
    case "pow": return .number(pow(number(0), number(1)))
    case "atan2": return .number(atan2(number(0), number(1)))
    case "hypot": return .number(hypot(number(0), number(1)))
    case "clamp": return .number(Swift.min(Swift.max(number(0), number(1)), number(2)))
    case "min", "max":
      let numbers = arguments.map(\.arithmetic)
      if numbers.contains(where: \.isNaN) { return .number(.nan) }
      return .number((name == "min" ? numbers.min() : numbers.max()) ?? .nan)
    case "length": return .number(Double(argument(0).list?.count ?? argument(0).string?.utf16.count ?? 0))
    case "lower": return .string(text(0).lowercased())
    case "upper": return .string(text(0).uppercased())
    case "trim": return .string(String(text(0).trimmingSpaces))
    case "substring", "slice":
      if case .list(let list) = argument(0) {
        let (low, high) = bounds(number(1), arguments.count > 2 ? number(2) : nil, list.count)
        return .list(Array(list[low..<high]))
      }
      let characters = Array(text(0))
      let (low, high) = bounds(number(1), arguments.count > 2 ? number(2) : nil, characters.count)
      return .string(String(characters[low..<high]))
    case "split": return .list(text(0).split(separator: text(1)).map { .string(String($0)) })
    case "join": return .string((argument(0).list ?? []).map(\.words).joined(separator: arguments.count > 1 ? text(1) : ","))
    case "replace": return .string(text(0).replacing(text(1), with: text(2), maxReplacements: 1))
    case "indexof": return .number(Double(indexOf(argument(0), argument(1))))
    case "inrange":
      let bounds = argument(1).numbers ?? []
      guard let low = bounds.min(), let high = bounds.max() else { return false }
      return .bool(number(0) >= low && number(0) <= high)
    case "format": return .string(NumberFormat(text(1))?.string(number(0)) ?? text(0))
    case "timeFormat", "utcFormat":
      return Moments.read(argument(0)).map { .string(TimeFormat(pattern: text(1)).string($0)) } ?? .null
    case "datetime", "utc":
      if arguments.count == 1 { return Moments.read(argument(0)).map(DataValue.number) ?? .null }
      var time = CivilTime(year: Int(saturating: number(0)))
      time.month = Int(saturating: number(1))
      if arguments.count > 2 { time.day = Int(saturating: number(2)) }
      time.hour = Int(saturating: number(3))
      time.minute = Int(saturating: number(4))
      time.second = Int(saturating: number(5))
      return .number(time.moment)
    case "time": return Moments.read(argument(0)).map(DataValue.number) ?? .null
    case "timeParse", "utcParse": return TimePattern(text(1)).read(text(0)).map(DataValue.number) ?? .null
    case "monthFormat": return .string(CalendarNames.english.months[month(number(0))])
    case "monthAbbrevFormat": return .string(CalendarNames.english.shortMonths[month(number(0))])
    case "dayFormat": return .string(CalendarNames.english.days[month(number(0)) % 7])
    case "dayAbbrevFormat": return .string(CalendarNames.english.shortDays[month(number(0)) % 7])
    case "pad":
      let missing = Swift.max(0, Swift.min(1000, Int(saturating: number(1)) - text(0).count))
      let fill = String(repeating: arguments.count > 2 ? text(2) : " ", count: missing)
      return .string(argument(3) == "left" ? fill + text(0) : text(0) + fill)
    case "truncate":
      let limit = Swift.max(1, Int(saturating: number(1)))
      return .string(text(0).count > limit ? String(text(0).prefix(limit - 1)) + "…" : text(0))
    case "lastindexof":
      let list = argument(0).list ?? text(0).map { .string(String($0)) }
      return .number(Double(list.lastIndex(of: argument(1)) ?? -1))
    case "parseFloat": return .number(NumberReading.read(String(text(0).prefix { "+-.0123456789eE".contains($0) })) ?? .nan)
    case "parseInt":
      let digits = text(0).trimmingSpaces.prefix { "+-0123456789".contains($0) }
      return .number(Double(digits) ?? .nan)
    case "sort": return .list((argument(0).list ?? []).stableSorted(DataValue.ascending))
    case "span":
      let numbers = argument(0).numbers ?? []
      return .number((numbers.last ?? .nan) - (numbers.first ?? .nan))
    case "lerp":
      let numbers = argument(0).numbers ?? []
      guard let first = numbers.first, let last = numbers.last else { return .number(.nan) }
      return .number(first + (last - first) * number(1))
    case "timeOffset", "utcOffset":
      guard let moment = Moments.read(argument(1)), let unit = TimeTicks.Interval(text(0), step: 1) else { return .null }
      return .number(unit.offset(moment, by: arguments.count > 2 ? Int(saturating: number(2)) : 1))
    case "reverse": return .list((argument(0).list ?? []).reversed())
    case "peek", "last": return argument(0).list?.last ?? .null
    case "extent":
      let numbers = (argument(0).list ?? []).compactMap(\.quantity)
      return [.number(numbers.min() ?? .nan), .number(numbers.max() ?? .nan)]
    case "sequence":
      let (start, stop) = arguments.count == 1 ? (0, number(0)) : (number(0), number(1))
      let step = arguments.count > 2 ? number(2) : 1
      guard step != 0, ((stop - start) / step) <= 10_000 else { throw ExpressionError("a sequence is too long") }
      return .list(stride(from: start, to: stop, by: step).map(DataValue.number))
    case "rgb":
      return .string("rgb(\(arguments.map(\.words).joined(separator: ",")))")
    default: throw missing(name)
    }
  }

  private static let arithmetic: [String: @Sendable (Double) -> Double] = [
    "abs": { Swift.abs($0) }, "ceil": { $0.rounded(.up) }, "floor": { $0.rounded(.down) },
    "round": { ($0 + 0.5).rounded(.down) }, "sqrt": { $0.squareRoot() }, "exp": { exp($0) }, "log": { log($0) },
    "sin": { sin($0) }, "cos": { cos($0) }, "tan": { tan($0) }, "asin": { asin($0) }, "acos": { acos($0) },
    "atan": { atan($0) },
  ]

  private static func month(_ index: Double) -> Int { ((Int(saturating: index) % 12) + 12) % 12 }

  private static func bounds(_ low: Double, _ high: Double?, _ count: Int) -> (Int, Int) {
    func held(_ value: Double) -> Int {
      let index = Int(saturating: value)
      return Swift.max(0, Swift.min(count, index < 0 ? count + index : index))
    }
    let (from, to) = (held(low), high.map(held) ?? count)
    return (from, Swift.max(from, to))
  }

  private static func indexOf(_ whole: DataValue, _ part: DataValue) -> Int {
    if let list = whole.list { return list.firstIndex(of: part) ?? -1 }
    let (text, wanted) = (Array(whole.words), Array(part.words))
    guard wanted.count <= text.count else { return -1 }
    for start in 0...(text.count - wanted.count) where Array(text[start..<start + wanted.count]) == wanted { return start }
    return -1
  }

  /// Parts of a moment by the calendar; nil where the name is none of them.
  private static func calendar(_ name: String, _ value: DataValue) -> DataValue? {
    let part = name.hasPrefix("utc") ? String(name.dropFirst(3)) : name
    guard ["year", "quarter", "month", "date", "day", "dayofyear", "week", "hours", "minutes", "seconds", "milliseconds"].contains(part)
    else { return nil }
    guard let moment = Moments.read(value) else { return .number(.nan) }
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
}
