import Foundation
import Frames

/// The formula of a map projection: from a place on the turned globe to the plane, in units of the globe's radius, y up.
/// After J. P. Snyder, Map Projections: A Working Manual (USGS, 1987).
enum RawProjection: Hashable {
  case equirectangular, mercator, transverseMercator, naturalEarth, equalEarth
  case orthographic, stereographic, gnomonic, equalAreaDisc, equidistantDisc
  /// Cones that touch the globe at two parallels.
  case conicEqualArea(Double, Double)
  case conicConformal(Double, Double)
  case conicEquidistant(Double, Double)

  /// How far from the centre the projection shows the globe, in radians; nil where it is cut at a meridian.
  var horizon: Double? {
    switch self {
    case .orthographic: .pi / 2 + 1e-6
    case .stereographic: 142 * .pi / 180
    case .gnomonic: .pi / 3
    case .equalAreaDisc, .equidistantDisc: .pi - 1e-3
    default: nil
    }
  }

  func point(_ place: Bearing) -> Point {
    let (x, y) = (place.longitude, place.latitude)
    switch self {
    case .equirectangular: return Point(x: x, y: y)
    case .mercator: return Point(x: x, y: Self.stretched(y))
    case .transverseMercator:
      let flat = asin(min(1, max(-1, cos(y) * sin(x))))
      return Point(x: Self.stretched(flat), y: atan2(tan(y), cos(x)))
    case .naturalEarth:
      let (a, b) = (y * y, y * y * y * y)
      return Point(
        x: x * (0.8707 - 0.131979 * a + b * (-0.013791 + b * (0.003971 * a - 0.001529 * b))),
        y: y * (1.007226 + a * (0.015085 + b * (-0.044475 + 0.028874 * a - 0.005916 * b))))
    case .equalEarth:
      let m = 3.0.squareRoot() / 2
      let l = asin(m * sin(y))
      let (s, t) = (l * l, l * l * l * l * l * l)
      let (a, b, c, d) = (1.340264, -0.081106, 0.000893, 0.003796)
      return Point(
        x: x * cos(l) / (m * (a + 3 * b * s + t * (7 * c + 9 * d * s))), y: l * (a + b * s + t * (c + d * s)))
    case .orthographic: return Point(x: cos(y) * sin(x), y: sin(y))
    case .stereographic: return disc(place) { 1 / (1 + $0) }
    case .gnomonic: return disc(place) { 1 / max($0, 1e-6) }
    case .equalAreaDisc: return disc(place) { (2 / max(1 + $0, 1e-9)).squareRoot() }
    case .equidistantDisc:
      return disc(place) { cosine in
        let angle = acos(min(1, max(-1, cosine)))
        return angle < 1e-9 ? 1 : angle / sin(angle)
      }
    case .conicEqualArea(let a, let b):
      let n = (sin(a) + sin(b)) / 2
      guard abs(n) > 1e-6 else { return Point(x: x * cos(a), y: sin(y) / cos(a)) }
      let c = 1 + sin(a) * (2 * n - sin(a))
      let r = max(0, c - 2 * n * sin(y)).squareRoot() / n
      return Point(x: r * sin(x * n), y: c.squareRoot() / n - r * cos(x * n))
    case .conicConformal(let a, let b):
      let n = a == b ? sin(a) : log(cos(a) / cos(b)) / log(tan(.pi / 4 + b / 2) / tan(.pi / 4 + a / 2))
      guard abs(n) > 1e-6 else { return Point(x: x, y: Self.stretched(y)) }
      let f = cos(a) * pow(tan(.pi / 4 + a / 2), n) / n
      let held = f > 0 ? max(y, -.pi / 2 + 1e-6) : min(y, .pi / 2 - 1e-6)
      let r = f / pow(tan(.pi / 4 + held / 2), n)
      return Point(x: r * sin(n * x), y: f - r * cos(n * x))
    case .conicEquidistant(let a, let b):
      let n = a == b ? sin(a) : (cos(a) - cos(b)) / (b - a)
      guard abs(n) > 1e-6 else { return Point(x: x, y: y) }
      let g = cos(a) / n + a
      return Point(x: (g - y) * sin(n * x), y: g - (g - y) * cos(n * x))
    }
  }

  private static func stretched(_ latitude: Double) -> Double {
    let limit = 85.051_128_78 * Double.pi / 180
    return log(tan(.pi / 4 + min(limit, max(-limit, latitude)) / 2))
  }

  private func disc(_ place: Bearing, _ scale: (Double) -> Double) -> Point {
    let k = scale(cos(place.longitude) * cos(place.latitude))
    return Point(x: k * cos(place.latitude) * sin(place.longitude), y: k * sin(place.latitude))
  }
}
