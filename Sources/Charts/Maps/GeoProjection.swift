import Foundation
import Frames
import ReportKit

/// A map projection with its scale and place on the page: from degrees of longitude and latitude to points.
struct GeoProjection {
  /// A part of the globe with a formula of its own: a map of the United States has three.
  struct Part {
    var raw: RawProjection
    var rotation = Rotation()
    /// The place that stands at the origin, after the turn.
    var centre = Bearing(0, 0)
    /// Relative to the whole map.
    var scale = 1.0
    var shift = Point.zero

    /// In units of the globe's radius, y downwards.
    func flat(_ turned: Bearing) -> Point {
      let (point, origin) = (raw.point(turned), raw.point(centre))
      return Point(x: shift.x + scale * (point.x - origin.x), y: shift.y - scale * (point.y - origin.y))
    }
  }

  private var parts: [Part]
  /// Whether coordinates are those of a plane already, and drawn as they are.
  private(set) var isIdentity = false
  /// Whether east is on the left, and south above.
  private var mirror = (x: false, y: false)
  var scale = 150.0
  var translate = Point.zero
  /// Of the dots of GeoJSON points, in points.
  private(set) var pointRadius = 4.5

  static let names = [
    "albers", "albersUsa", "azimuthalEqualArea", "azimuthalEquidistant", "conicConformal", "conicEqualArea",
    "conicEquidistant", "equalEarth", "equirectangular", "gnomonic", "identity", "mercator", "naturalEarth1",
    "orthographic", "stereographic", "transverseMercator",
  ]

  /// Nil for a projection that there is not.
  init?(_ properties: Properties) {
    let degree = Double.pi / 180
    let given = properties["parallels"]?.numbers.flatMap { $0.count == 2 ? ($0[0] * degree, $0[1] * degree) : nil }
    func cones(_ a: Double, _ b: Double) -> (Double, Double) { given ?? (a * degree, b * degree) }
    let raw: RawProjection
    var usual = Part(raw: .equalEarth)
    switch properties["type"]?.string ?? "equalEarth" {
    case "equalEarth": raw = .equalEarth
    case "mercator": raw = .mercator
    case "equirectangular": raw = .equirectangular
    case "naturalEarth1": raw = .naturalEarth
    case "transverseMercator": raw = .transverseMercator
    case "orthographic": raw = .orthographic
    case "stereographic": raw = .stereographic
    case "gnomonic": raw = .gnomonic
    case "azimuthalEqualArea": raw = .equalAreaDisc
    case "azimuthalEquidistant": raw = .equidistantDisc
    case "conicEqualArea":
      let (a, b) = cones(0, 60)
      raw = .conicEqualArea(a, b)
      usual.centre = Bearing(degrees: 0, 33.6442)
    case "conicConformal":
      let (a, b) = cones(30, 30)
      raw = .conicConformal(a, b)
    case "conicEquidistant":
      let (a, b) = cones(0, 60)
      raw = .conicEquidistant(a, b)
      usual.centre = Bearing(degrees: 0, 13.9389)
    case "albers", "albersUsa":
      let (a, b) = cones(29.5, 45.5)
      raw = .conicEqualArea(a, b)
      usual.rotation.yaw = 96 * degree
      usual.centre = Bearing(degrees: -0.6, 38.7)
    case "identity":
      raw = .equirectangular
      isIdentity = true
    default: return nil
    }
    usual.raw = raw
    mirror = (properties["reflectX"] == true, properties["reflectY"] == true)
    if let radius = properties["pointRadius"]?.number { pointRadius = radius }
    if let turn = properties["rotate"]?.numbers, turn.count >= 2 {
      usual.rotation = Rotation(yaw: turn[0] * degree, pitch: turn[1] * degree, roll: turn.count > 2 ? turn[2] * degree : 0)
    }
    if let centre = properties["center"]?.numbers, centre.count == 2 { usual.centre = Bearing(degrees: centre[0], centre[1]) }
    parts = [usual]
    if properties["type"] == "albersUsa" { parts += Self.outliers }
  }

  /// Alaska, at a third of its size, and Hawaii, below the other states.
  private static let outliers: [Part] = {
    let degree = Double.pi / 180
    return [
      Part(
        raw: .conicEqualArea(55 * degree, 65 * degree), rotation: Rotation(yaw: 154 * degree),
        centre: Bearing(degrees: -2, 58.5), scale: 0.35, shift: Point(x: -0.307, y: 0.201)),
      Part(
        raw: .conicEqualArea(8 * degree, 18 * degree), rotation: Rotation(yaw: 157 * degree),
        centre: Bearing(degrees: -3, 19.9), shift: Point(x: -0.205, y: 0.212)),
    ]
  }()

  private func part(_ place: Point) -> Part {
    guard parts.count == 3 else { return parts[0] }
    if place.y > 50, place.x < -129 || place.x > 170 { return parts[1] }
    return place.y < 24 && place.x < -140 ? parts[2] : parts[0]
  }

  private func placed(_ flat: Point) -> Point {
    Point(x: translate.x + scale * (mirror.x ? -flat.x : flat.x), y: translate.y + scale * (mirror.y ? -flat.y : flat.y))
  }

  /// Where a place in degrees stands; nil beyond the horizon.
  func point(_ place: Point) -> Point? {
    if isIdentity { return placed(place) }
    let part = part(place)
    let turned = Bearing(degrees: place.x, place.y).rotated(part.rotation)
    if let horizon = part.raw.horizon, Bearing(0, 0).distance(to: turned) > horizon { return nil }
    return placed(part.flat(turned))
  }

  /// The outline of a line or a ring of places in degrees.
  func path(_ places: [Point], isRing: Bool) -> Path {
    guard let first = places.first else { return Path() }
    if isIdentity { return .polyline(places.compactMap(point), closed: isRing) }
    let part = part(first)
    let turned = places.map { Bearing(degrees: $0.x, $0.y).rotated(part.rotation) }
    let pieces = MapCutting(raw: part.raw).pieces(turned, isRing: isRing)
    var path = Path()
    for piece in pieces where piece.count > 1 {
      path.elements += Path.polyline(piece.map { placed(part.flat($0)) }, closed: isRing).elements
    }
    return path
  }

  /// The outline of the whole globe.
  var sphere: Path {
    guard let part = parts.first else { return Path() }
    return .polyline(MapCutting(raw: part.raw).sphere.map { placed(part.flat($0)) }, closed: true)
  }

  /// The same projection at the size at which a map drawn by it fills a space.
  func fitted(to size: Size, _ draw: (GeoProjection) -> [Path]) -> GeoProjection {
    var unit = self
    unit.scale = 150
    unit.translate = .zero
    var (low, high) = (Point(x: .infinity, y: .infinity), Point(x: -.infinity, y: -.infinity))
    for path in draw(unit) where !path.elements.isEmpty {
      let box = PathMeasure(path)
      low = Point(x: min(low.x, box.low.x), y: min(low.y, box.low.y))
      high = Point(x: max(high.x, box.high.x), y: max(high.y, box.high.y))
    }
    let (width, height) = (high.x - low.x, high.y - low.y)
    var fitted = self
    fitted.translate = Point(x: size.width / 2, y: size.height / 2)
    let k = min(width > 0 ? size.width / width : .infinity, height > 0 ? size.height / height : .infinity)
    guard k.isFinite else { return fitted }
    fitted.scale = 150 * k
    fitted.translate = Point(
      x: size.width / 2 - k * (low.x + high.x) / 2, y: size.height / 2 - k * (low.y + high.y) / 2)
    return fitted
  }
}
