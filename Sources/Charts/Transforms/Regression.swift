import Foundation

/// A curve fitted to points by least squares: a line, a polynomial, or one that is straight on logarithmic scales.
struct Regression {
  enum Method: String, CaseIterable { case linear, log, exp, pow, quad, poly }

  /// The curve's numbers as Vega lists them: for a line the height at zero and the slope.
  private(set) var coefficients: [Double] = []
  private(set) var value: (Double) -> Double = { _ in .nan }
  private(set) var rSquared = 0.0

  /// Nil where there are too few points for the curve.
  init?(_ method: Method, _ points: [(x: Double, y: Double)], order: Int) {
    switch method {
    case .linear:
      guard let (a, b) = Self.line(points.map { ($0.x, $0.y, 1) }) else { return nil }
      coefficients = [a, b]
      value = { a + b * $0 }
    case .log:
      guard let (a, b) = Self.line(points.filter { $0.x > 0 }.map { (Foundation.log($0.x), $0.y, 1) }) else { return nil }
      coefficients = [a, b]
      value = { a + b * Foundation.log($0) }
    case .exp:
      // Weights of y keep small values, whose logarithms scatter, from ruling the fit.
      guard let (a, b) = Self.line(points.filter { $0.y > 0 }.map { ($0.x, Foundation.log($0.y), $0.y) }) else { return nil }
      coefficients = [Foundation.exp(a), b]
      value = { Foundation.exp(a + b * $0) }
    case .pow:
      let fit = Self.line(points.filter { $0.x > 0 && $0.y > 0 }.map { (Foundation.log($0.x), Foundation.log($0.y), 1) })
      guard let (a, b) = fit else { return nil }
      coefficients = [Foundation.exp(a), b]
      value = { Foundation.exp(a) * Foundation.pow($0, b) }
    case .quad, .poly:
      let degree = method == .quad ? 2 : min(max(order, 0), 12)
      guard let fit = Self.polynomial(points, degree: degree) else { return nil }
      coefficients = fit.coefficients
      value = fit.value
    }
    let mean = points.reduce(0) { $0 + $1.y } / Double(max(1, points.count))
    let (left, all) = points.reduce((0.0, 0.0)) { sum, point in
      let (miss, spread) = (point.y - value(point.x), point.y - mean)
      return (sum.0 + miss * miss, sum.1 + spread * spread)
    }
    rSquared = all > 0 ? 1 - left / all : 1
  }

  private static func line(_ points: [(x: Double, y: Double, weight: Double)]) -> (Double, Double)? {
    let weight = points.reduce(0) { $0 + $1.weight }
    guard points.count > 1, weight > 0 else { return nil }
    let mx = points.reduce(0) { $0 + $1.x * $1.weight } / weight
    let my = points.reduce(0) { $0 + $1.y * $1.weight } / weight
    let sxx = points.reduce(0) { $0 + ($1.x - mx) * ($1.x - mx) * $1.weight }
    let sxy = points.reduce(0) { $0 + ($1.x - mx) * ($1.y - my) * $1.weight }
    let slope = sxx > 0 ? sxy / sxx : 0
    return (my - slope * mx, slope)
  }

  private static func power(_ base: Double, _ exponent: Int) -> Double {
    var product = 1.0
    for _ in 0..<exponent { product *= base }
    return product
  }

  /// By the normal equations about the mean, solved by elimination with pivots.
  private static func polynomial(
    _ points: [(x: Double, y: Double)], degree: Int
  ) -> (coefficients: [Double], value: (Double) -> Double)? {
    let count = degree + 1
    guard points.count >= count else { return nil }
    let middle = points.reduce(0) { $0 + $1.x } / Double(points.count)
    var rows: [[Double]] = []
    for i in 0..<count {
      var row = [Double](repeating: 0, count: count + 1)
      for point in points {
        let x = point.x - middle
        for j in 0..<count { row[j] += power(x, i + j) }
        row[count] += point.y * power(x, i)
      }
      rows.append(row)
    }
    for column in 0..<count {
      guard let pivot = (column..<count).max(by: { abs(rows[$0][column]) < abs(rows[$1][column]) }),
        abs(rows[pivot][column]) > 1e-12
      else { return nil }
      rows.swapAt(column, pivot)
      for row in 0..<count where row != column {
        let share = rows[row][column] / rows[column][column]
        for place in column...count { rows[row][place] -= share * rows[column][place] }
      }
    }
    let centred = (0..<count).map { rows[$0][count] / rows[$0][$0] }
    // About zero again: (x − m)ⁿ written out.
    var plain = [Double](repeating: 0, count: count)
    for (degree, factor) in centred.enumerated() {
      var choose = 1.0
      for place in 0...degree {
        plain[place] += factor * choose * power(-middle, degree - place)
        choose *= Double(degree - place) / Double(place + 1)
      }
    }
    return (plain, { x in centred.reversed().reduce(0) { $0 * (x - middle) + $1 } })
  }
}
