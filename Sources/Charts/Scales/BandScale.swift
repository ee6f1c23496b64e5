import ReportKit

/// Categories side by side: bands of equal width (`point`: of no width) with padding between and around them.
struct BandScale: Sendable {
  private(set) var domain: [DataValue]
  private let places: [DataValue: Int]
  let step: Double
  let bandwidth: Double
  let range: [Double]
  private let first: Double
  let reversed: Bool

  /// - Parameters:
  ///   - range: two places, in points.
  ///   - inner: share of a step between two bands; 1 for points.
  ///   - outer: share of a step before the first and after the last.
  init(
    _ domain: [DataValue], range: [Double], inner: Double, outer: Double, align: Double = 0.5, rounded: Bool = false,
    isPoint: Bool = false
  ) {
    self.domain = domain
    self.range = range
    places = Dictionary(domain.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let (start, stop) = (range.first ?? 0, range.last ?? 0)
    reversed = stop < start
    let (low, high) = (min(start, stop), max(start, stop))
    let gap = isPoint ? 1 : max(0, min(inner, 1))
    let outer = max(0, min(outer, 1))
    let space = BandScale.space(count: domain.count, inner: gap, outer: outer)
    let slots = space > 0 ? space : 1
    var step = (high - low) / slots
    if rounded { step = step.rounded(.down) }
    var first = low + (high - low - step * (Double(domain.count) - gap)) * align
    var bandwidth = step * (1 - gap)
    if rounded {
      first = first.rounded()
      bandwidth = bandwidth.rounded()
    }
    self.step = step
    self.first = first
    self.bandwidth = bandwidth
  }

  /// How many steps so many bands take.
  static func space(count: Int, inner: Double, outer: Double) -> Double {
    let space = Double(count) - inner + outer * 2
    return count == 0 ? 0 : space > 0 ? space : 1
  }

  func index(_ value: DataValue) -> Int? { places[value] }

  /// The band's start, the smaller coordinate.
  func start(_ value: DataValue) -> Double? {
    guard let index = places[value] else { return nil }
    let slot = reversed ? domain.count - 1 - index : index
    return first + step * Double(slot)
  }
}
