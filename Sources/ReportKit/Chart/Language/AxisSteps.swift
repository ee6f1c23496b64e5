import Foundation

/// Round values along the data of an axis.
struct AxisSteps {
  let low: Double
  let high: Double

  init(_ data: [DataValue]) {
    let numbers = data.compactMap(\.number).filter(\.isFinite)
    low = min(0, numbers.min() ?? 0)
    high = max(numbers.max() ?? 1, low + 1e-9)
  }

  static func distinct(_ data: [DataValue]) -> [DataValue] {
    var seen: Set<DataValue> = []
    return data.filter { seen.insert($0).inserted }
  }

  func values(_ step: Double) -> [DataValue] {
    guard step > 0, step.isFinite, (high - low) / step < 1000 else { return [] }
    let (first, last) = ((low / step).rounded(.down), (high / step).rounded(.up))
    return stride(from: first, through: last, by: 1).map { .number($0 * step) }
  }

  /// About five of them.
  var round: [DataValue] {
    let rough = (high - low) / 5
    var unit = 1.0
    while unit * 10 <= rough { unit *= 10 }
    while unit > rough, unit > 1e-12 { unit /= 10 }
    let factor = rough / unit
    return values(unit * (factor >= 5 ? 5 : factor >= 2 ? 2 : 1))
  }
}

/// Calendar units along the data of an axis, from the one before the first date to the one after the last.
struct AxisDates {
  let low: Date
  let high: Date
  private let calendar: Calendar

  /// So many marks are worked out for one axis.
  private static let most = 1_000

  init(_ data: [DataValue]) {
    let dates = data.compactMap { Date.read($0) }
    low = dates.min() ?? Date(timeIntervalSince1970: 0)
    high = max(dates.max() ?? low, low)
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(identifier: "UTC") ?? .gmt
    self.calendar = calendar
  }

  /// - Parameter unit: `year`, `month`, `week`, `day`, `hour`, `minute` or `second`.
  func values(_ unit: String, step: Int) -> [DataValue] {
    let component: Calendar.Component =
      switch unit {
      case "year": .year
      case "month": .month
      case "week": .weekOfYear
      case "day": .day
      case "hour": .hour
      case "minute": .minute
      default: .second
      }
    guard var date = calendar.dateInterval(of: component, for: low)?.start else { return [] }
    // A step of several months or years starts where it would if counted from the first.
    if step > 1, component == .month || component == .year {
      let place = component == .month ? calendar.component(.month, from: date) - 1 : calendar.component(.year, from: date)
      date = calendar.date(byAdding: component, value: -(place % step), to: date) ?? date
    }
    var dates: [Date] = []
    while dates.count < Self.most, let next = calendar.date(byAdding: component, value: max(1, step), to: date), next > date {
      if date >= low || dates.isEmpty && next > low { dates.append(date) }
      if date > high { break }
      date = next
    }
    return dates.filter { $0 >= low && $0 <= high }.map(\.dataValue)
  }

  /// About six of them.
  var round: [DataValue] {
    let days = high.timeIntervalSince(low) / 86_400
    switch days {
    case 2_200...: return values("year", step: max(1, Int(days / 365 / 6)))
    case 700...: return values("year", step: 1)
    case 300...: return values("month", step: 3)
    case 60...: return values("month", step: 1)
    case 15...: return values("week", step: 1)
    case 3...: return values("day", step: max(1, Int(days / 6)))
    default: return values("hour", step: max(1, Int(days * 4)))
    }
  }
}

extension PlainPlane {
  /// A number as an object's key in an expression.
  static func key(_ number: Double) -> String {
    number == number.rounded() && abs(number) < 1e15 ? "\(Int(number))" : "\(number)"
  }
}
