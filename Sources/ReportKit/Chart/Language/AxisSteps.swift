import Foundation

/// Round values along an axis of numbers.
struct AxisSteps {
  let span: AxisSpan
  private let low: Double
  private let high: Double

  init(_ span: AxisSpan) {
    self.span = span
    low = span.ends?.lowerBound ?? 0
    high = max(span.ends?.upperBound ?? 1, low)
  }

  /// The multiples of a step: those that a domain holds which is asked for, or those around the data.
  func values(_ step: Double) -> [DataValue] {
    guard step > 0, step.isFinite, (high - low) / step < 1000 else { return [] }
    // A hair of an end is the end itself.
    let (least, most) = span.isGiven ? ((low / step - 1e-9).rounded(.up), (high / step + 1e-9).rounded(.down)) : ((low / step).rounded(.down), (high / step).rounded(.up))
    guard least <= most else { return [] }
    // Tenths are parts of whole numbers, so that three of them are 0.3.
    let parts = (1 / step).rounded()
    let isPart = step < 1 && abs(parts * step - 1) < 1e-9
    return stride(from: least, through: most, by: 1).map { .number(isPart ? $0 / parts : $0 * step) }
  }

  /// About so many of them; on a logarithmic scale the powers of ten, and what stands between few of them.
  /// - Parameter least: the least distance of two.
  func round(count: Int?, least: Double? = nil) -> [DataValue] {
    if span.isLogarithmic { return powers }
    guard high > low else { return span.ends == nil ? [] : values(max(abs(high), 1)) }
    return values(max(Self.roundStep((high - low) / Double(max(1, count ?? 5))), least ?? 0))
  }

  /// The round number nearest to a distance: 1, 2 or 5 times a power of ten.
  static func roundStep(_ rough: Double) -> Double {
    guard rough > 0, rough.isFinite else { return 1 }
    let power = log10(rough).rounded(.down)
    let factor = rough / pow(10, power)
    let digit = factor >= 50.squareRoot() ? 10.0 : factor >= 10.squareRoot() ? 5 : factor >= 2.squareRoot() ? 2 : 1
    return power < 0 ? digit / pow(10, -power) : digit * pow(10, power)
  }

  private var powers: [DataValue] {
    guard low > 0 else { return [] }
    let (first, last) = (log10(low), log10(high))
    let ends = span.isGiven ? ((first - 1e-9).rounded(.up), (last + 1e-9).rounded(.down)) : (first.rounded(.down), last.rounded(.up))
    guard ends.0 <= ends.1 else { return [] }
    let powers = stride(from: ends.0, through: ends.1, by: 1).map { $0 < 0 ? 1 / pow(10, -$0) : pow(10, $0) }
    // Between few powers twice and five times of each stand too.
    guard powers.count < 3, let last = powers.last else { return powers.map(DataValue.number) }
    return powers.flatMap { power in [1, 2, 5].map { power * $0 } }.filter { span.isGiven ? $0 <= high : $0 <= last }.map(DataValue.number)
  }
}

/// Calendar units along an axis of dates, from the first one of its span to the last.
struct AxisDates {
  let low: Date
  let high: Date

  /// So many marks are worked out for one axis.
  private static let most = 1_000
  private static let calendar = DateBins.usual

  init(_ span: AxisSpan) {
    low = Date(timeIntervalSince1970: (span.ends?.lowerBound ?? 0) / 1000)
    high = Date(timeIntervalSince1970: (span.ends?.upperBound ?? 0) / 1000)
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
    return values(component, step: step)
  }

  private func values(_ unit: Calendar.Component, step: Int) -> [DataValue] {
    guard var date = Self.calendar.dateInterval(of: unit, for: low)?.start else { return [] }
    // A step of several units starts where it would if counted from the first of the next larger one.
    if step > 1, [.year, .month, .hour, .minute, .second].contains(unit) {
      let place = Self.calendar.component(unit, from: date) - (unit == .month ? 1 : 0)
      date = Self.calendar.date(byAdding: unit, value: -(place % step), to: date) ?? date
    }
    var dates: [Date] = []
    while dates.count < Self.most, date <= high {
      if date >= low { dates.append(date) }
      guard let next = Self.calendar.date(byAdding: unit, value: max(1, step), to: date), next > date else { break }
      date = next
    }
    return dates.map(\.dataValue)
  }

  /// About so many of them, of units that one counts in.
  func round(count: Int?) -> [DataValue] {
    let rough = high.timeIntervalSince(low) / Double(max(1, count ?? 6))
    let year = 31_557_600.0
    if rough >= year * 1.5 { return values(.year, step: Int(max(1, AxisSteps.roundStep(rough / year)))) }
    func distance(_ seconds: Double) -> Double { abs(log(seconds / max(rough, 1e-3))) }
    guard let (unit, step, _) = DateBins.units.min(by: { distance($0.2) < distance($1.2) }) else { return [] }
    return values(unit, step: step)
  }
}

extension PlainPlane {
  /// A number as an object's key in an expression.
  static func key(_ number: Double) -> String {
    number == number.rounded() && abs(number) < 1e15 ? "\(Int(number))" : "\(number)"
  }
}
