import ReportKit

/// Categories to values of the picture, in turn.
struct OrdinalScale: Sendable {
  let domain: [DataValue]
  let range: [DataValue]
  private let places: [DataValue: Int]

  init(_ domain: [DataValue], range: [DataValue]) {
    self.domain = domain
    self.range = range
    places = Dictionary(domain.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func output(_ value: DataValue) -> DataValue? {
    guard !range.isEmpty, let index = places[value] else { return nil }
    return range[index % range.count]
  }
}

/// Quantities to steps: colours or sizes of classes.
struct DiscretizingScale: Sendable {
  var type: ScaleType
  /// The bounds between the classes, ascending; one fewer than `range`.
  var thresholds: [Double]
  var range: [DataValue]
  /// The first and last value of the domain.
  var bounds: (Double, Double)

  /// The classes that values may lie in: not those whose two ends are the same.
  var filled: [Int] {
    // The thresholds that an author gives are the whole domain: values lie below the first of them too.
    let ends = [type == .threshold ? -.infinity : bounds.0] + thresholds
    return ends.indices.filter { $0 == thresholds.count || ends[$0] != thresholds[$0] }
  }

  func output(_ value: Double) -> DataValue? {
    guard value.isFinite else { return nil }
    let index = thresholds.firstIndex { value < $0 } ?? thresholds.count
    return range.isEmpty ? nil : range[min(index, range.count - 1)]
  }
}
