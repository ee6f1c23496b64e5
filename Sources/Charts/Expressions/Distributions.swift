import Foundation

/// The density, the cumulated density and the quantiles of distributions, by Vega's names.
enum Distributions {
  /// Nil where the name is none of them.
  static func call(_ name: String, _ arguments: [Double]) -> Double? {
    func argument(_ index: Int, _ usual: Double) -> Double { arguments.indices.contains(index) ? arguments[index] : usual }
    let x = argument(0, .nan)
    let (mean, deviation) = (argument(1, 0), argument(2, 1))
    // A uniform distribution with one bound begins at zero.
    let (low, high) = arguments.count > 2 ? (argument(1, 0), argument(2, 1)) : (0, argument(1, 1))
    switch name {
    case "densityNormal": return density(x, mean, deviation)
    case "cumulativeNormal": return cumulated(x, mean, deviation)
    case "quantileNormal": return quantile(x, mean, deviation)
    case "densityLogNormal": return x <= 0 ? 0 : density(log(x), mean, deviation) / x
    case "cumulativeLogNormal": return x <= 0 ? 0 : cumulated(log(x), mean, deviation)
    case "quantileLogNormal": return exp(quantile(x, mean, deviation))
    case "densityUniform": return x >= low && x <= high ? 1 / (high - low) : 0
    case "cumulativeUniform": return x < low ? 0 : x > high ? 1 : (x - low) / (high - low)
    case "quantileUniform": return x >= 0 && x <= 1 ? low + x * (high - low) : .nan
    default: return nil
    }
  }

  private static func density(_ x: Double, _ mean: Double, _ deviation: Double) -> Double {
    let z = (x - mean) / deviation
    return exp(-0.5 * z * z) / (deviation * (2 * Double.pi).squareRoot())
  }

  private static func cumulated(_ x: Double, _ mean: Double, _ deviation: Double) -> Double {
    0.5 * erfc(-(x - mean) / (deviation * 2.0.squareRoot()))
  }

  /// The inverse of the cumulated density, by halving; 0 and 1 lie infinitely far.
  private static func quantile(_ share: Double, _ mean: Double, _ deviation: Double) -> Double {
    guard share > 0, share < 1 else { return share == 0 ? -.infinity : share == 1 ? .infinity : .nan }
    var (low, high) = (-40.0, 40.0)
    for _ in 0..<80 {
      let middle = (low + high) / 2
      if cumulated(middle, 0, 1) == share { return mean + deviation * middle }
      if cumulated(middle, 0, 1) < share { low = middle } else { high = middle }
    }
    return mean + deviation * (low + high) / 2
  }
}
