import Foundation

/// A scale that keeps the order of numbers: linear, by powers or logarithms, or along time.
struct ContinuousScale: Hashable, Sendable {
  enum Shape: Hashable, Sendable {
    case linear
    case power(Double)
    case log(base: Double)
    case symlog(constant: Double)
    case time

    func forward(_ x: Double) -> Double {
      switch self {
      case .linear, .time: x
      case .power(let exponent): x < 0 ? -Foundation.pow(-x, exponent) : Foundation.pow(x, exponent)
      case .log: x > 0 ? Foundation.log(x) : .nan
      case .symlog(let constant): (x < 0 ? -1 : 1) * log1p(abs(x / constant))
      }
    }

    func backward(_ y: Double) -> Double {
      switch self {
      case .linear, .time: y
      case .power(let exponent): y < 0 ? -Foundation.pow(-y, 1 / exponent) : Foundation.pow(y, 1 / exponent)
      case .log: exp(y)
      case .symlog(let constant): (y < 0 ? -1 : 1) * expm1(abs(y)) * constant
      }
    }
  }

  var shape: Shape
  /// Two or more ascending or descending values.
  var domain: [Double]
  /// As many places, in points or any other unit.
  var range: [Double]
  var clamped = false
  var rounded = false

  /// Whether the scale is one of the logarithms of numbers below zero without their signs.
  var isReflected: Bool {
    guard case .log = shape else { return false }
    return domain.allSatisfy { $0 < 0 }
  }

  private func forward(_ x: Double) -> Double { isReflected ? -shape.forward(-x) : shape.forward(x) }
  private func backward(_ y: Double) -> Double { isReflected ? -shape.backward(-y) : shape.backward(y) }

  func position(_ value: Double) -> Double? {
    guard domain.count >= 2, range.count >= 2, value.isFinite else { return nil }
    let count = min(domain.count, range.count)
    let x = forward(value)
    guard x.isFinite else { return nil }
    var piece = 1
    if count > 2 {
      let isAscending = forward(domain[count - 1]) >= forward(domain[0])
      while piece < count - 1, isAscending ? x > forward(domain[piece]) : x < forward(domain[piece]) { piece += 1 }
    }
    let (x0, x1, y0, y1) = (forward(domain[piece - 1]), forward(domain[piece]), range[piece - 1], range[piece])
    var share = x1 == x0 ? 0.5 : (x - x0) / (x1 - x0)
    if clamped { share = min(max(share, 0), 1) }
    let result = y0 * (1 - share) + y1 * share
    guard result.isFinite else { return nil }
    return rounded ? (result + 0.5).rounded(.down) : result
  }

  /// The value at a place.
  func value(at place: Double) -> Double? {
    guard let a = domain.first, let b = domain.last, let y0 = range.first, let y1 = range.last, y0 != y1 else { return nil }
    let (x0, x1) = (forward(a), forward(b))
    return backward(x0 + (place - y0) / (y1 - y0) * (x1 - x0))
  }

  func ticks(_ count: Double) -> [Double] {
    guard let low = domain.first, let high = domain.last else { return [] }
    switch shape {
    case .linear, .power, .symlog: return Ticks.values(low, high, count)
    case .time: return TimeTicks.values(low, high, count)
    case .log(let base): return LogTicks.values(low, high, base: base, count: count)
    }
  }

  mutating func makeNice(_ count: Double) {
    guard let low = domain.first, let high = domain.last, low.isFinite, high.isFinite else { return }
    let bounds: (Double, Double)
    switch shape {
    case .linear, .power, .symlog: bounds = Ticks.nice(low, high, count)
    case .time: bounds = TimeTicks.nice(low, high, count)
    case .log(let base): bounds = LogTicks.nice(low, high, base: base)
    }
    domain[0] = bounds.0
    domain[domain.count - 1] = bounds.1
  }
}

extension ContinuousScale {
  /// Widens the domain so that a span of points gains so many at each end.
  mutating func widen(by padding: Double, span: Double) {
    guard span > 2 * padding, let low = domain.first, let high = domain.last else { return }
    let factor = span / (span - 2 * padding)
    let (a, b) = (forward(low), forward(high))
    let middle = (a + b) / 2
    domain[0] = backward(middle + (a - middle) * factor)
    domain[domain.count - 1] = backward(middle + (b - middle) * factor)
  }
}

extension ContinuousScale {
  var isLogarithmic: Bool { if case .log = shape { true } else { false } }

  /// Whether equal steps along the scale are powers, at least far from zero.
  var countsByPowers: Bool {
    switch shape {
    case .log, .symlog: true
    case .linear, .power, .time: false
    }
  }
}
