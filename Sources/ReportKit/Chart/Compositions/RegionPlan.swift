#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// How large regions are on a map by Mercator's projection that fills a plot, and where their names stand.
struct RegionPlan {
  /// A corner in radians, as Mercator's projection unrolls the globe; north is up.
  private struct Corner {
    var x: Double
    var y: Double
  }

  private let width: Double
  private let height: Double

  /// - Parameter geometries: GeoJSON geometries.
  init(_ geometries: [DataValue]) {
    let corners = geometries.flatMap(Self.rings).joined()
    func extent(_ values: [Double]) -> Double { (values.max() ?? 0) - (values.min() ?? 0) }
    width = max(1e-9, extent(corners.map(\.x)))
    height = max(1e-9, extent(corners.map(\.y)))
  }

  /// The formula of how many points a radian is long.
  var scale: String { "min(width / \(width), height / \(height))" }

  /// The middle of a region's largest part, and how much room is about it, in radians; nil where the middle lies outside.
  func label(_ geometry: DataValue) -> Properties? {
    guard let ring = Self.rings(geometry).max(by: { abs(Self.area($0)) < abs(Self.area($1)) }) else { return nil }
    let area = Self.area(ring)
    guard abs(area) > 0 else { return nil }
    let parts = zip(ring, ring.dropFirst() + ring.prefix(1)).map { a, b in (a, b, (a.x * b.y - b.x * a.y) / (6 * area)) }
    let x = parts.reduce(0) { $0 + ($1.0.x + $1.1.x) * $1.2 }
    let y = parts.reduce(0) { $0 + ($1.0.y + $1.1.y) * $1.2 }
    guard let across = Self.room(about: x, on: y, ring, \.x, \.y), let down = Self.room(about: y, on: x, ring, \.y, \.x) else { return nil }
    return [
      "longitude": .number(x * 180 / .pi), "latitude": .number((2 * atan(exp(y)) - .pi / 2) * 180 / .pi),
      "across": .number(across), "down": .number(down),
    ]
  }

  /// How much room is about a place inside a ring, along a line through it; nil where the place is outside.
  private static func room(
    about place: Double, on line: Double, _ ring: [Corner], _ along: KeyPath<Corner, Double>, _ across: KeyPath<Corner, Double>
  ) -> Double? {
    let edges = zip(ring, ring.dropFirst() + ring.prefix(1)).compactMap { a, b -> Double? in
      let (from, to) = (a[keyPath: across], b[keyPath: across])
      guard (from > line) != (to > line) else { return nil }
      return a[keyPath: along] + (line - from) / (to - from) * (b[keyPath: along] - a[keyPath: along])
    }
    guard edges.count(where: { $0 < place }) % 2 == 1 else { return nil }
    return edges.map { abs($0 - place) }.min().map { 2 * $0 }
  }

  /// By the shoelace formula; negative where the ring runs clockwise.
  private static func area(_ ring: [Corner]) -> Double {
    zip(ring, ring.dropFirst() + ring.prefix(1)).reduce(0) { $0 + ($1.0.x * $1.1.y - $1.1.x * $1.0.y) / 2 }
  }

  /// The outer rings of a geometry's polygons.
  private static func rings(_ geometry: DataValue) -> [[Corner]] {
    let list = geometry["coordinates"]?.list ?? []
    switch geometry["type"]?.string {
    case "Polygon": return list.prefix(1).map(ring)
    case "MultiPolygon": return list.compactMap { $0.list?.first }.map(ring)
    case "GeometryCollection": return (geometry["geometries"]?.list ?? []).flatMap(rings)
    default: return []
    }
  }

  private static func ring(_ corners: DataValue) -> [Corner] {
    (corners.list ?? []).compactMap { corner in
      guard let place = corner.list, place.count > 1, let x = place[0].number, let latitude = place[1].number, abs(latitude) < 89 else { return nil }
      return Corner(x: x * .pi / 180, y: log(tan(.pi / 4 + latitude * .pi / 360)))
    }
  }
}
