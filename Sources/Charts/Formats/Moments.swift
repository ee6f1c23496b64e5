import ReportKit

/// Moments as data files write them, in UTC.
enum Moments {
  /// Milliseconds since 1970; numbers are that already. Nil for what is no date.
  static func read(_ value: DataValue) -> Double? {
    switch value {
    case .number(let moment): reachable(moment)
    case .string(let text): read(text)
    case .object(let object): parts(object)
    case .null, .bool, .list: nil
    }
  }

  /// A moment that has a date; nil for one beyond the calendar's reach, and for what is no number.
  static func reachable(_ moment: Double) -> Double? { abs(moment) <= CivilTime.furthest ? moment : nil }

  /// Reads what data files in Chinese and English write.
  static func read(_ text: String) -> Double? {
    (isoDate(text) ?? ChineseDate(text)?.moment ?? DigitDate(text)?.moment ?? looseDate(text)).flatMap(reachable)
  }

  private static let months = CalendarNames.english.shortMonths.map { $0.lowercased() }
  private static let days = CalendarNames.english.shortDays.map { $0.lowercased() }

  /// `Jan 1 2000`, `1 Jan 2000`, `1/31/2000` and `2000/1/31`, each with an optional time of day.
  private static func looseDate(_ text: String) -> Double? {
    var numbers: [Int] = []
    var month: Int?
    var year: Int?
    var clock: [Int] = []
    var afternoon: Bool?
    var shift = 0
    let hasClock = text.utf8.contains(UInt8(ascii: ":"))
    let words = text.split { $0 == " " || $0 == "," || $0 == "T" && hasClock }
    for word in words {
      let lower = word.lowercased()
      if hasClock, lower.utf8.contains(UInt8(ascii: ":")) {
        clock = lower.split(separator: ":").compactMap { Int($0.prefix { $0.isNumber }) }
        if lower.hasSuffix("pm") || lower.hasSuffix("am") { afternoon = lower.hasSuffix("pm") }
      } else if lower == "am" || lower == "pm" {
        afternoon = lower == "pm"
      } else if let index = months.firstIndex(where: { lower.hasPrefix($0) }), lower.allSatisfy({ $0.isLetter || $0 == "." }) {
        month = index
      } else if days.contains(where: { lower.hasPrefix($0) }) || lower == "gmt" || lower == "utc" || lower == "z" {
        continue
      } else if lower.hasPrefix("gmt") || lower.hasPrefix("utc") || ((lower.hasPrefix("+") || lower.hasPrefix("-")) && !clock.isEmpty) {
        let sign = lower.contains("-") ? -1 : 1
        let digits = lower.compactMap(\.wholeNumberValue)
        if digits.count == 4 { shift = sign * (digits[0] * 600 + digits[1] * 60 + digits[2] * 10 + digits[3]) }
      } else {
        let parts = lower.split { $0 == "/" || $0 == "-" }
        let values = parts.compactMap { Int($0) }
        if values.count == parts.count {
          numbers += values
        } else if parts.count == 3, let index = months.firstIndex(of: String(parts[1].prefix(3))) {
          month = index
          numbers += [values.first, values.last].compactMap { $0 }
        } else {
          return nil
        }
      }
    }
    if let large = numbers.firstIndex(where: { $0 > 31 }) { year = numbers.remove(at: large) }
    if year == nil, month != nil, numbers.count > 1 { year = numbers.removeLast() }
    if month == nil, numbers.count >= 2 { month = numbers.removeFirst() - 1 }
    if year == nil, let last = numbers.last, numbers.count >= 2 {
      year = last < 50 ? 2000 + last : 1900 + last
      numbers.removeLast()
    }
    guard month != nil || year != nil, (0...11).contains(month ?? 0), numbers.count <= 1 else { return nil }
    guard numbers.allSatisfy({ (1...31).contains($0) }) else { return nil }
    var hour = clock.first ?? 0
    if afternoon == true, hour < 12 { hour += 12 }
    if afternoon == false, hour == 12 { hour = 0 }
    return CivilTime(
      year: year ?? 2001, month: month ?? 0, day: numbers.first ?? 1, hour: hour,
      minute: (clock.count > 1 ? clock[1] : 0) - shift, second: clock.count > 2 ? clock[2] : 0
    ).moment
  }

  /// `2012`, `2012-03`, `2012-03-14`, `2012-03-14T09:26:53.589Z`, with an offset instead of the Z; years of six digits have
  /// a sign, which is that of years before Christ (ECMA-262, expanded years).
  private static func isoDate(_ text: String) -> Double? {
    var text = text
    return text.withUTF8 { bytes in
      var reading = DateReading(bytes: bytes)
      return reading.moment()
    }
  }

  /// Vega-Lite's date objects: `{"year": 2012, "month": "March", "date": 4}`; months count from 1 there.
  static func parts(_ object: Properties) -> Double? {
    if let moment = object["utc"], object.count == 1 { return read(moment) }
    var time = CivilTime(year: 2012)
    if let year = object["year"]?.quantity { time.year = Int(saturating: year) }
    if let month = object["month"] {
      if let number = month.quantity {
        time.month = Int(saturating: number) - 1
      } else if let index = months.firstIndex(of: String(month.words.lowercased().prefix(3))) {
        time.month = index
      }
    }
    if let quarter = object["quarter"]?.quantity { time.month = (Int(saturating: quarter) - 1) * 3 }
    if let date = object["date"]?.quantity { time.day = Int(saturating: date) }
    if let day = object["day"] {
      if let number = day.quantity {
        time.day = Int(saturating: number) + 1
      } else if let index = days.firstIndex(of: String(day.words.lowercased().prefix(3))) {
        time.day = index + 1
      }
    }
    if let hours = object["hours"]?.quantity { time.hour = Int(saturating: hours) }
    if let minutes = object["minutes"]?.quantity { time.minute = Int(saturating: minutes) }
    if let seconds = object["seconds"]?.quantity { time.second = Int(saturating: seconds) }
    if let milliseconds = object["milliseconds"]?.quantity { time.millisecond = Int(saturating: milliseconds) }
    guard !object.isEmpty else { return nil }
    return time.moment
  }
}

/// Reads a date of ISO 8601 from its first byte to its last.
private struct DateReading {
  let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0

  init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  private mutating func digits(_ count: Int) -> Int? {
    guard index + count <= bytes.count else { return nil }
    var number = 0
    for byte in bytes[index..<(index + count)] {
      guard byte &- 48 < 10 else { return nil }
      number = number * 10 + Int(byte - 48)
    }
    index += count
    return number
  }

  private mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard index < bytes.count, bytes[index] == UInt8(ascii: sign) else { return false }
    index += 1
    return true
  }

  mutating func moment() -> Double? {
    let sign = take("-") ? -1 : take("+") ? 1 : 0
    guard let year = digits(sign == 0 ? 4 : 6) else { return nil }
    var time = CivilTime(year: sign < 0 ? -year : year)
    if take("-") {
      guard let month = digits(2), (1...12).contains(month) else { return nil }
      time.month = month - 1
      if take("-") {
        guard let day = digits(2), (1...31).contains(day) else { return nil }
        time.day = day
      }
    }
    if take("T") || take(" ") {
      guard clock(&time) else { return nil }
    }
    return index == bytes.count ? time.moment : nil
  }

  /// The time of day, with the hours and minutes that it is before or behind UTC.
  private mutating func clock(_ time: inout CivilTime) -> Bool {
    guard let hour = digits(2), take(":"), let minute = digits(2) else { return false }
    time.hour = hour
    time.minute = minute
    if take(":") {
      guard let second = digits(2) else { return false }
      time.second = second
      if take(".") { time.millisecond = milliseconds() }
    }
    if take("Z") { return true }
    let isBefore = take("+")
    guard isBefore || take("-") else { return true }
    guard let hours = digits(2) else { return false }
    _ = take(":")
    let offset = hours * 60 + (digits(2) ?? 0)
    time.minute -= isBefore ? offset : -offset
    return true
  }

  /// The first three digits of a fraction of a second; the others are passed over.
  private mutating func milliseconds() -> Int {
    var (number, share) = (0, 100)
    while let digit = digits(1) {
      number += digit * share
      share /= 10
    }
    return number
  }
}
