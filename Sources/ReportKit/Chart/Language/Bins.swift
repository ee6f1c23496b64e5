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
public struct NumberBins<Value: Plottable & BinaryFloatingPoint>: ChartBins {
  /// The bounds, one more than there are bins.
  public let thresholds: [Value]

  public init(thresholds: [Value]) { self.thresholds = thresholds }

  public init(size: Value, range: ClosedRange<Value>) {
    let count = size > 0 ? Swift.min(10_000, Int(((range.upperBound - range.lowerBound) / size).rounded(.up))) : 1
    thresholds = (0...Swift.max(1, count)).map { range.lowerBound + Value($0) * size }
  }

  public init(range: ClosedRange<Value>, desiredCount: Int = 10, minimumStride: Value = 0) {
    let span = Double(range.upperBound - range.lowerBound)
    let rough = Swift.max(span / Double(Swift.max(1, desiredCount)), Double(minimumStride))
    guard rough > 0, rough.isFinite else {
      thresholds = [range.lowerBound, range.lowerBound + 1]
      return
    }
    var unit = 1.0
    while unit * 10 <= rough { unit *= 10 }
    while unit > rough { unit /= 10 }
    let factor = rough / unit
    let step = unit * (factor > 5 ? 10 : factor > 2 ? 5 : factor > 1 ? 2 : 1)
    let first = (Double(range.lowerBound) / step).rounded(.down)
    let last = Swift.max(first + 1, (Double(range.upperBound) / step).rounded(.down) + 1)
    thresholds = stride(from: first, through: Swift.min(last, first + 10_000), by: 1).map { Value($0 * step) }
  }

  public init<S: Sequence>(data: S, desiredCount: Int = 10, minimumStride: Value = 0) where S.Element == Value {
    let finite = data.filter(\.isFinite)
    self.init(range: (finite.min() ?? 0)...(finite.max() ?? 1), desiredCount: desiredCount, minimumStride: minimumStride)
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
