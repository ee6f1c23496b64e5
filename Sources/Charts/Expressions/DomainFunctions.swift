import Foundation
import ReportKit

/// The functions that move and stretch domains, and the room of bands, as vega-util and vega-scale have them.
enum DomainFunctions {
  /// Nil where the name is none of them.
  static func call(_ name: String, _ arguments: [DataValue]) -> DataValue? {
    func number(_ index: Int) -> Double { arguments.indices.contains(index) ? arguments[index].arithmetic : 0 }
    if name == "bandspace" {
      let (count, inner, outer) = (number(0), number(1), number(2))
      let space = count - inner + 2 * outer
      return .number(count == 0 ? 0 : space > 0 ? space : 1)
    }
    let isPan = name.hasPrefix("pan")
    guard isPan || name.hasPrefix("zoom") else { return nil }
    let domain = arguments.first?.list ?? []
    let (low, high) = (domain.first?.arithmetic ?? .nan, domain.last?.arithmetic ?? .nan)
    guard let way = way(String(name.dropFirst(isPan ? 3 : 4)), low: low, parameter: number(isPan ? 2 : 3)) else { return nil }
    let (a, b) = (way.lift(low), way.lift(high))
    if isPan {
      let shift = (b - a) * number(1)
      return [.number(way.ground(a - shift)), .number(way.ground(b - shift))]
    }
    let anchor = arguments.count > 1 && !arguments[1].isNull ? way.lift(number(1)) : (a + b) / 2
    let scale = number(2)
    return [.number(way.ground(anchor + (a - anchor) * scale)), .number(way.ground(anchor + (b - anchor) * scale))]
  }

  private typealias Way = (lift: (Double) -> Double, ground: (Double) -> Double)

  /// To where a domain is even, and back.
  private static func way(_ name: String, low: Double, parameter: Double) -> Way? {
    func sign(_ x: Double) -> Double { x < 0 ? -1 : x > 0 ? 1 : x }
    func power(_ exponent: Double) -> (Double) -> Double { { $0 < 0 ? -pow(-$0, exponent) : pow($0, exponent) } }
    switch name {
    case "Linear": return ({ $0 }, { $0 })
    case "Log": return ({ log(sign(low) * $0) }, { sign(low) * exp($0) })
    case "Pow": return (power(parameter), power(1 / parameter))
    case "Symlog": return ({ sign($0) * log1p(abs($0 / parameter)) }, { sign($0) * expm1(abs($0)) * parameter })
    default: return nil
    }
  }
}
