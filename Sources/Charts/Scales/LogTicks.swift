import Foundation

/// The ticks of a logarithmic scale: powers of the base, and their multiples where there is room.
enum LogTicks {
  static func values(_ low: Double, _ high: Double, base: Double, count: Double) -> [Double] {
    guard low.isFinite, high.isFinite, low * high > 0, base > 1 else { return [] }
    if high < low { return values(high, low, base: base, count: count).reversed() }
    if high < 0 { return values(-high, -low, base: base, count: count).reversed().map { -$0 } }
    let (i, j) = (exponent(low, base), exponent(high, base))
    var ticks: [Double] = []
    // Of a large base nobody wants to see each multiple.
    if base.truncatingRemainder(dividingBy: 1) == 0, base <= 100, j - i < count {
      for power in stride(from: floor(i), through: ceil(j), by: 1) {
        for factor in stride(from: 1, to: base, by: 1) {
          let tick = power < 0 ? factor / pow(base, -power) : factor * pow(base, power)
          if tick < low { continue }
          if tick > high { break }
          ticks.append(tick)
        }
      }
      if Double(ticks.count) * 2 < count { ticks = Ticks.values(low, high, count) }
    } else {
      ticks = Ticks.values(i, j, min(j - i, count)).map { pow(base, $0) }
    }
    return ticks
  }

  /// Zero and the powers of ten on both sides of it that are no smaller than the constant of a symmetric logarithm, below which
  /// it is nearly linear; round numbers where the bounds hold less than one power.
  static func aroundZero(_ low: Double, _ high: Double, constant: Double) -> [Double] {
    guard low.isFinite, high.isFinite, constant.isFinite, constant != 0 else { return [] }
    let first = exponent(abs(constant), 10).rounded(.up)
    let last = exponent(max(abs(low), abs(high)), 10).rounded(.down)
    guard last > first else { return Ticks.values(low, high, 5) }
    let powers = stride(from: first, through: last, by: 1).map { pow(10, $0) }
    return (powers.reversed().map { -$0 } + [0] + powers).filter { low <= $0 && $0 <= high }
  }

  static func exponent(_ value: Double, _ base: Double) -> Double {
    base == 10 ? log10(value) : base == 2 ? log2(value) : log(value) / log(base)
  }

  /// Whether a tick is one of the few that have a label: the smallest multiples of each power.
  static func isLabelled(_ tick: Double, base: Double, count: Double, of ticks: Int) -> Bool {
    let tick = abs(tick)
    let most = max(1, base * count / Double(max(1, ticks)))
    var multiple = tick / pow(base, exponent(tick, base).rounded())
    if multiple * base < base - 0.5 { multiple *= base }
    return multiple <= most
  }

  static func nice(_ low: Double, _ high: Double, base: Double) -> (Double, Double) {
    if low < 0, high < 0 {
      let (a, b) = nice(-low, -high, base: base)
      return (-a, -b)
    }
    guard low > 0, high > 0 else { return (low, high) }
    func down(_ x: Double) -> Double { pow(base, floor(exponent(x, base) + 1e-12)) }
    func up(_ x: Double) -> Double { pow(base, ceil(exponent(x, base) - 1e-12)) }
    return low <= high ? (down(low), up(high)) : (up(low), down(high))
  }
}
