import Foundation

/// Round numbers between two bounds: steps of 1, 2 or 5 times a power of ten.
enum Ticks {
  /// The step, or the negated inverse of the step where it is below one (so that fractions stay exact).
  static func increment(_ start: Double, _ stop: Double, _ count: Double) -> Double {
    let step = (stop - start) / max(0, count)
    let power = floor(log10(step))
    let error = step / pow(10, power)
    let factor: Double = error >= 50.squareRoot() ? 10 : error >= 10.squareRoot() ? 5 : error >= 2.squareRoot() ? 2 : 1
    return power >= 0 ? factor * pow(10, power) : -pow(10, -power) / factor
  }

  static func step(_ start: Double, _ stop: Double, _ count: Double) -> Double {
    let increment = increment(start, stop, count)
    return increment < 0 ? -1 / increment : increment
  }

  /// At most this many ticks are ever made.
  static let most = 5_000.0

  static func values(_ start: Double, _ stop: Double, _ count: Double) -> [Double] {
    guard count > 0, start.isFinite, stop.isFinite else { return [] }
    if start == stop { return [start] }
    if stop < start { return values(stop, start, count).reversed() }
    let step = increment(start, stop, count)
    guard step != 0, step.isFinite else { return [] }
    let first = step > 0 ? (start / step).rounded(.up) : (start * -step).rounded(.up)
    let last = step > 0 ? (stop / step).rounded(.down) : (stop * -step).rounded(.down)
    guard last >= first, last - first < most else { return [] }
    return stride(from: first, through: last, by: 1).map { step > 0 ? $0 * step : $0 / -step }
  }

  /// The bounds widened to round numbers.
  static func nice(_ low: Double, _ high: Double, _ count: Double) -> (Double, Double) {
    guard low.isFinite, high.isFinite, low != high else { return (low, high) }
    if high < low {
      let (a, b) = nice(high, low, count)
      return (b, a)
    }
    var (start, stop) = (low, high)
    var previous = 0.0
    for _ in 0..<10 {
      let step = increment(start, stop, count)
      if step == previous { break }
      if step > 0 {
        start = (start / step).rounded(.down) * step
        stop = (stop / step).rounded(.up) * step
      } else if step < 0 {
        start = (start * step).rounded(.up) / step
        stop = (stop * step).rounded(.down) / step
      } else {
        break
      }
      previous = step
    }
    return (start, stop)
  }

  /// The format that shows every tick of such a step in full: `,.1f` for 0.5.
  static func format(step: Double, largest: Double, _ specifier: String?) -> NumberFormat {
    var format = specifier.flatMap(NumberFormat.init) ?? NumberFormat(",f") ?? NumberFormat()
    func exponent(_ x: Double) -> Double { x == 0 || !x.isFinite ? 0 : floor(log10(abs(x)) + 1e-12) }
    guard format.precision == nil else { return format }
    switch format.type {
    case "s":
      let group = max(-8, min(8, floor(exponent(largest) / 3))) * 3
      format.precision = Int(max(0, group - exponent(step)))
      format.group = Int(group)
      return format
    case "e", "g", "p", "r", nil:
      format.precision = Int(max(0, exponent(largest - step) - exponent(step)) + 1) - (format.type == "e" ? 1 : 0)
    case "f", "%":
      format.precision = Int(max(0, -exponent(step))) - (format.type == "%" ? 2 : 0)
      format.precision = max(0, format.precision ?? 0)
    default: break
    }
    return format
  }
}
