import Foundation

/// A place on the globe, in radians.
struct Bearing: Hashable {
  var longitude: Double
  var latitude: Double

  init(_ longitude: Double, _ latitude: Double) {
    self.longitude = longitude
    self.latitude = latitude
  }

  init(degrees longitude: Double, _ latitude: Double) {
    self.init(longitude * .pi / 180, latitude * .pi / 180)
  }

  private var vector: (x: Double, y: Double, z: Double) {
    (cos(latitude) * cos(longitude), cos(latitude) * sin(longitude), sin(latitude))
  }

  private init(_ v: (x: Double, y: Double, z: Double)) {
    self.init(atan2(v.y, v.x), atan2(v.z, hypot(v.x, v.y)))
  }

  /// The angle at the globe's centre between two places.
  func distance(to other: Bearing) -> Double {
    let (a, b) = (vector, other.vector)
    let cross = (a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x)
    return atan2(
      (cross.0 * cross.0 + cross.1 * cross.1 + cross.2 * cross.2).squareRoot(), a.x * b.x + a.y * b.y + a.z * b.z)
  }

  /// The place at a share of the shortest way to another.
  func toward(_ other: Bearing, _ share: Double) -> Bearing {
    let way = distance(to: other)
    guard way > 1e-9, way < .pi - 1e-6 else { return share < 0.5 ? self : other }
    let (a, b) = (vector, other.vector)
    let (p, q) = (sin((1 - share) * way) / sin(way), sin(share * way) / sin(way))
    return Bearing((p * a.x + q * b.x, p * a.y + q * b.y, p * a.z + q * b.z))
  }

  /// The place on a turned globe.
  func rotated(_ turn: Rotation) -> Bearing {
    var longitude = self.longitude + turn.yaw
    if abs(longitude) > .pi { longitude -= (longitude / (2 * .pi)).rounded() * 2 * .pi }
    guard turn.pitch != 0 || turn.roll != 0 else { return Bearing(longitude, latitude) }
    let (x, y, z) = Bearing(longitude, latitude).vector
    let (cp, sp, cr, sr) = (cos(turn.pitch), sin(turn.pitch), cos(turn.roll), sin(turn.roll))
    let k = z * cp + x * sp
    return Bearing(atan2(y * cr - k * sr, x * cp - z * sp), asin(min(1, max(-1, k * cr + y * sr))))
  }
}

/// How a globe is turned before it is drawn, in radians.
struct Rotation: Hashable {
  var yaw = 0.0
  var pitch = 0.0
  var roll = 0.0
}
