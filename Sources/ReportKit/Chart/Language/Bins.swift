import FoundationEssentials

/// A bin: from its lower bound up to its upper bound.
public struct ChartBinRange<Bound: Plottable & Comparable> {
  public let lowerBound: Bound
  public let upperBound: Bound

  public init(uncheckedBounds bounds: (lower: Bound, upper: Bound)) {
    (lowerBound, upperBound) = (bounds.lower, bounds.upper)
  }

  public func contains(_ value: Bound) -> Bool { lowerBound <= value && value < upperBound }
}

extension ChartBinRange: Equatable where Bound: Equatable {}
extension ChartBinRange: Hashable where Bound: Hashable {}

/// Bins side by side, as a collection of their ranges.
public protocol ChartBins: RandomAccessCollection where Index == Int, Element == ChartBinRange<Bound> {
  associatedtype Bound: Plottable & Comparable
  /// The bounds, one more than there are bins.
  var thresholds: [Bound] { get }
}

extension ChartBins {
  /// The bin that a value falls in; the first or the last one for values beyond them.
  public func index(for value: Bound) -> Int {
    let after = thresholds.firstIndex { $0 > value } ?? thresholds.count
    return Swift.min(Swift.max(0, after - 1), Swift.max(0, count - 1))
  }

  public var startIndex: Int { 0 }
  public var endIndex: Int { Swift.max(0, thresholds.count - 1) }
  public subscript(position: Int) -> ChartBinRange<Bound> {
    ChartBinRange(uncheckedBounds: (thresholds[position], thresholds[position + 1]))
  }
}

/// Bins of numbers, of equal width and with round bounds.
public struct NumberBins<Value: Plottable & Numeric & Comparable>: ChartBins {
  /// The bounds, one more than there are bins.
  public let thresholds: [Value]

  public init(thresholds: [Value]) { self.thresholds = thresholds }
}

extension NumberBins where Value: BinaryFloatingPoint {
  public init(size: Value, range: ClosedRange<Value>) {
    let count = size > 0 ? Swift.min(10_000, Int(((range.upperBound - range.lowerBound) / size).rounded(.up))) : 1
    thresholds = (0...Swift.max(1, count)).map { range.lowerBound + Value($0) * size }
  }

  /// So many bins, as wide as each other.
  public init(range: ClosedRange<Value>, count: Int) {
    let count = Swift.max(1, Swift.min(10_000, count))
    let span = range.upperBound - range.lowerBound
    thresholds = (0...count).map { range.lowerBound + span * Value($0) / Value(count) }
  }

  public init(range: ClosedRange<Value>, desiredCount: Int = 10, minimumStride: Value = 0) {
    let bounds = RoundBounds(Double(range.lowerBound), Double(range.upperBound), count: desiredCount, least: Double(minimumStride))
    thresholds = bounds.values.map { Value($0) }
  }

  public init<S: Sequence>(data: S, desiredCount: Int = 10, minimumStride: Value = 0) where S.Element == Value {
    let finite = data.filter(\.isFinite)
    self.init(range: (finite.min() ?? 0)...(finite.max() ?? 1), desiredCount: desiredCount, minimumStride: minimumStride)
  }
}

extension NumberBins where Value: BinaryInteger {
  public init(size: Value, range: ClosedRange<Value>) {
    let size = Swift.max(1, size)
    var bounds = [range.lowerBound]
    while let last = bounds.last, last < range.upperBound, bounds.count <= 10_000 { bounds.append(last + size) }
    thresholds = bounds.count > 1 ? bounds : [range.lowerBound, range.lowerBound + size]
  }

  /// So many bins, as wide as each other, of whole numbers.
  public init(range: ClosedRange<Value>, count: Int) {
    let count = Swift.max(1, count)
    let width = (Double(range.upperBound - range.lowerBound) / Double(count)).rounded(.up)
    self.init(size: Value(width), range: range)
  }

  public init(range: ClosedRange<Value>, desiredCount: Int = 10, minimumStride: Value = 1) {
    let bounds = RoundBounds(
      Double(range.lowerBound), Double(range.upperBound), count: desiredCount, least: Double(Swift.max(1, minimumStride)))
    thresholds = bounds.values.map { Value($0) }
  }

  public init<S: Sequence>(data: S, desiredCount: Int = 10, minimumStride: Value = 1) where S.Element == Value {
    let data = Array(data)
    self.init(range: (data.min() ?? 0)...(data.max() ?? 1), desiredCount: desiredCount, minimumStride: minimumStride)
  }
}

/// Round bounds of about so many bins that take in a range.
private struct RoundBounds {
  let values: [Double]

  /// - Parameter least: the least width of a bin.
  init(_ low: Double, _ high: Double, count: Int, least: Double) {
    let rough = Swift.max((high - low) / Double(Swift.max(1, count)), least)
    guard rough > 0, rough.isFinite else {
      values = [low, low + 1]
      return
    }
    var unit = 1.0
    while unit * 10 <= rough { unit *= 10 }
    while unit > rough { unit /= 10 }
    let factor = rough / unit
    let step = unit * (factor > 5 ? 10 : factor > 2 ? 5 : factor > 1 ? 2 : 1)
    let first = (low / step).rounded(.down)
    let last = Swift.max(first + 1, (high / step).rounded(.down) + 1)
    values = stride(from: first, through: Swift.min(last, first + 10_000), by: 1).map { $0 * step }
  }
}

/// Bins of dates, each so many calendar units long.
public struct DateBins: ChartBins {
  /// The bounds, one more than there are bins.
  public let thresholds: [Date]

  public init(thresholds: [Date]) { self.thresholds = thresholds }

  public init(unit: Calendar.Component, by count: Int = 1, range: ClosedRange<Date>, calendar: Calendar = Self.usual) {
    var bounds = [calendar.dateInterval(of: unit, for: range.lowerBound)?.start ?? range.lowerBound]
    while let last = bounds.last, last <= range.upperBound, bounds.count < 10_000,
      let next = calendar.date(byAdding: unit, value: Swift.max(1, count), to: last)
    {
      bounds.append(next)
    }
    thresholds = bounds
  }

  public init<S: Sequence>(
    unit: Calendar.Component, by count: Int = 1, data: S, calendar: Calendar = Self.usual
  ) where S.Element == Date {
    let dates = Array(data)
    let first = dates.min() ?? Date(timeIntervalSince1970: 0)
    self.init(unit: unit, by: count, range: first...(dates.max() ?? first), calendar: calendar)
  }

  public init(timeInterval: TimeInterval, range: ClosedRange<Date>) {
    let step = Swift.max(timeInterval, 1e-3)
    let count = Swift.min(10_000, Int((range.upperBound.timeIntervalSince(range.lowerBound) / step).rounded(.down)) + 1)
    thresholds = (0...count).map { range.lowerBound.addingTimeInterval(Double($0) * step) }
  }

  /// About so many bins of calendar units: seconds to decades.
  public init(range: ClosedRange<Date>, desiredCount: Int = 10, calendar: Calendar = Self.usual) {
    let rough = range.upperBound.timeIntervalSince(range.lowerBound) / Double(Swift.max(1, desiredCount))
    let (unit, count, _) = Self.units.first { $0.2 >= rough * 0.75 } ?? (.year, Swift.max(10, Int(rough / 31_557_600)), 0)
    self.init(unit: unit, by: count, range: range, calendar: calendar)
  }

  public init<S: Sequence>(data: S, desiredCount: Int = 10, calendar: Calendar = Self.usual) where S.Element == Date {
    let dates = Array(data)
    let first = dates.min() ?? Date(timeIntervalSince1970: 0)
    self.init(range: first...(dates.max() ?? first), desiredCount: desiredCount, calendar: calendar)
  }

  /// Steps of calendars that one counts in, with about how many seconds they last.
  static let units: [(Calendar.Component, Int, Double)] = [
    (.second, 1, 1), (.second, 5, 5), (.second, 15, 15), (.minute, 1, 60), (.minute, 5, 300), (.minute, 15, 900), (.hour, 1, 3_600),
    (.hour, 3, 10_800), (.hour, 6, 21_600), (.day, 1, 86_400), (.weekOfYear, 1, 604_800), (.month, 1, 2_629_800), (.month, 3, 7_889_400),
    (.year, 1, 31_557_600), (.year, 5, 157_788_000), (.year, 10, 315_576_000),
  ]

  /// The Gregorian calendar in UTC, so that charts are the same everywhere.
  public static let usual: Calendar = {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(secondsFromGMT: 0) ?? calendar.timeZone
    return calendar
  }()
}

extension PlottableValue where Value: Comparable {
  /// A bin, which a bar or a rectangle spans.
  public static func value(_ label: String, _ range: ChartBinRange<Value>) -> PlottableValue {
    var value = PlottableValue(label: label, value: range.lowerBound)
    value.end = range.upperBound
    return value
  }

  public static func value(_ label: Text, _ range: ChartBinRange<Value>) -> PlottableValue { .value(label.content, range) }
}
