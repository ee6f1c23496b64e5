/// A date in digits alone, the year first: `20200304`, `202003`, `2020.3.4`, `2020.03`, `2020Q1`.
struct DigitDate {
  let time: CivilTime

  var moment: Double { time.moment }

  /// Years that are written with four digits and are meant as such.
  private static let years = 1000...2999

  /// Nil for what is no such date.
  init?(_ text: String) {
    let text = text.trimmingSpaces
    guard let first = text.utf8.first, (48...57).contains(first) else { return nil }
    if let quarter = Self.quarter(text) {
      self.init(year: quarter.year, month: quarter.number * 3 - 2, day: 1)
      return
    }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let numbers = parts.compactMap(Self.number)
    guard numbers.count == parts.count else { return nil }
    switch parts.map(\.utf8.count) {
    case [8]: self.init(year: numbers[0] / 10_000, month: numbers[0] / 100 % 100, day: numbers[0] % 100)
    case [6]: self.init(year: numbers[0] / 100, month: numbers[0] % 100, day: 1)
    case [4, 1], [4, 2]: self.init(year: numbers[0], month: numbers[1], day: 1)
    case [4, 1, 1], [4, 1, 2], [4, 2, 1], [4, 2, 2]: self.init(year: numbers[0], month: numbers[1], day: numbers[2])
    default: return nil
    }
  }

  /// - Parameter month: from 1.
  init?(year: Int, month: Int, day: Int) {
    guard Self.years.contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
    time = CivilTime(year: year, month: month - 1, day: day)
  }

  private static func number(_ digits: Substring) -> Int? { digits.utf8.allSatisfy { (48...57).contains($0) } ? Int(digits) : nil }

  /// `2020Q1` or `2020-Q1`.
  private static func quarter(_ text: Substring) -> (year: Int, number: Int)? {
    let parts = text.split { $0 == "Q" || $0 == "q" }
    guard parts.count == 2, text.utf8.count <= 7, let year = number(parts[0].hasSuffix("-") ? parts[0].dropLast() : parts[0]), let quarter = number(parts[1]),
      (1...4).contains(quarter)
    else { return nil }
    return (year, quarter)
  }
}

/// What the whole numbers of a field of dates are where all of them are alike, as tables without units have them; other
/// numbers are milliseconds since 1970.
enum CalendarNumber {
  /// `2020`
  case year
  /// `20200304`
  case day

  /// Nil for milliseconds.
  init?(_ numbers: [Double]) {
    var (areYears, areDays, isEmpty) = (true, true, true)
    for number in numbers where number.isFinite {
      isEmpty = false
      areYears = areYears && Self.year.moment(number) != nil
      areDays = areDays && Self.day.moment(number) != nil
      if !areYears, !areDays { return nil }
    }
    guard !isEmpty else { return nil }
    self = areYears ? .year : .day
  }

  /// The start of the year or day; nil for a number that is none.
  func moment(_ number: Double) -> Double? {
    guard number == number.rounded(), (1000...29_991_231).contains(number) else { return nil }
    let digits = Int(number)
    return switch self {
    case .year: DigitDate(year: digits, month: 1, day: 1)?.moment
    case .day: DigitDate(year: digits / 10_000, month: digits / 100 % 100, day: digits % 100)?.moment
    }
  }
}
