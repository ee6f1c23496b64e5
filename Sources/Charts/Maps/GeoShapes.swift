import Frames
import ReportKit

/// The outlines of GeoJSON features, geometries and the sphere under a projection.
struct GeoShapes {
  let projection: GeoProjection

  /// Geometry collections go no deeper than this.
  static let deepest = 16

  func path(_ json: DataValue, depth: Int = 0) -> Path {
    guard depth < Self.deepest else { return Path() }
    let coordinates = json["coordinates"]
    var path = Path()
    switch json["type"]?.string {
    case "Sphere": return projection.sphere
    case "Feature": return json["geometry"].map { self.path($0, depth: depth + 1) } ?? Path()
    case "FeatureCollection":
      for part in json["features"]?.list ?? [] { path.elements += self.path(part, depth: depth + 1).elements }
    case "GeometryCollection":
      for part in json["geometries"]?.list ?? [] { path.elements += self.path(part, depth: depth + 1).elements }
    case "Point": dot(coordinates, &path)
    case "MultiPoint": for part in coordinates?.list ?? [] { dot(part, &path) }
    case "LineString": line(coordinates, isRing: false, &path)
    case "MultiLineString": for part in coordinates?.list ?? [] { line(part, isRing: false, &path) }
    case "Polygon": for ring in coordinates?.list ?? [] { line(ring, isRing: true, &path) }
    case "MultiPolygon":
      for polygon in coordinates?.list ?? [] { for ring in polygon.list ?? [] { line(ring, isRing: true, &path) } }
    default: break
    }
    return path
  }

  private static func place(_ json: DataValue) -> Point? {
    guard let list = json.list, list.count >= 2, let x = list[0].number, let y = list[1].number, x.isFinite, y.isFinite
    else { return nil }
    return Point(x: x, y: y)
  }

  private func line(_ json: DataValue?, isRing: Bool, _ path: inout Path) {
    path.elements += projection.path((json?.list ?? []).compactMap(Self.place), isRing: isRing).elements
  }

  private func dot(_ json: DataValue?, _ path: inout Path) {
    guard let place = json.flatMap(Self.place), let centre = projection.point(place) else { return }
    path.elements += Path.circle(centre: centre, radius: projection.pointRadius).elements
  }
}

extension ViewNode {
  /// The projection of a map, at the size at which its shapes and places fill the plot unless its author gives a scale.
  func projection() throws -> GeoProjection? {
    let mapped = units.filter(\.isProjected)
    guard !mapped.isEmpty else { return nil }
    let shown = self.mapped.isEmpty ? mapped : self.mapped
    var properties = Properties()
    func gather(_ node: ViewNode) {
      for child in node.children { gather(child) }
      properties.merge(node.spec.properties["projection"]?.object ?? [:]) { $1 }
    }
    properties = config["projection"]?.object ?? [:]
    gather(self)
    if properties["type"] == nil {
      if config["house"] == true {
        // Away from its middle the projection that keeps areas equal leans: a part of the globe stands in the middle.
        if ["rotate", "center", "scale", "translate"].allSatisfy({ properties[$0] == nil }),
          let middle = Self.middle(of: shown.flatMap { unit in unit.rows.flatMap(unit.longitudes) })
        {
          properties["rotate"] = [.number(-middle), 0]
        }
      } else if case .layer = kind {
        // Vega draws layers without a projection by Mercator's, a unit alone by the one that keeps areas equal.
        properties["type"] = "mercator"
      }
    }
    guard var projection = GeoProjection(properties) else {
      throw ChartError(
        path: "\(path).projection.type",
        problem: "there is no such projection; there are \(GeoProjection.names.joined(separator: ", "))")
    }
    if properties["scale"] == nil, properties["translate"] == nil {
      return projection.fitted(to: size) { projection in
        let shapes = GeoShapes(projection: projection)
        return shown.flatMap { unit in unit.rows.map { unit.outline($0, shapes) } }
      }
    }
    projection.translate = Point(x: size.width / 2, y: size.height / 2)
    if let scale = properties["scale"]?.number { projection.scale = scale }
    if let shift = properties["translate"]?.numbers, shift.count == 2 { projection.translate = Point(x: shift[0], y: shift[1]) }
    return projection
  }

  /// The middle of places that take up less than half of the globe around its axis; nil where they take up more.
  private static func middle(of longitudes: [Double]) -> Double? {
    func turned(_ degrees: Double) -> Double { degrees - 360 * ((degrees + 180) / 360).rounded(.down) }
    let sorted = Set(longitudes.filter(\.isFinite).map(turned)).sorted()
    guard let first = sorted.first, let last = sorted.last else { return nil }
    // The widest gap between neighbours lies on the other side of the globe.
    var (gap, start) = (first + 360 - last, first)
    for (a, b) in zip(sorted, sorted.dropFirst()) where b - a > gap { (gap, start) = (b - a, b) }
    return gap > 180 ? turned(start + (360 - gap) / 2) : nil
  }
}

extension UnitModel {
  /// The GeoJSON of a row: a field of it, or all of it.
  func shape(_ row: Row) -> DataValue { encoding[.shape]?.column.map(row.value) ?? .object(row) }

  /// The shape that a row draws on a map, or a dot of no size at its place.
  func outline(_ row: Row, _ shapes: GeoShapes) -> Path {
    if mark.kind == .geoshape { return shapes.path(shape(row)) }
    guard let place = geoPlace(row, .longitude, .latitude), let point = shapes.projection.point(place) else { return Path() }
    return Path.polyline([point, point])
  }

  /// The longitudes of a row's shape or place; those of the whole globe for its lines.
  fileprivate func longitudes(_ row: Row) -> [Double] {
    guard mark.kind == .geoshape else { return geoPlace(row, .longitude, .latitude).map { [$0.x] } ?? [] }
    return Self.longitudes(shape(row))
  }

  private static func longitudes(_ json: DataValue, depth: Int = 0) -> [Double] {
    guard depth < GeoShapes.deepest + 4 else { return [] }
    if let list = json.list {
      if let degrees = list.first?.number { return [degrees] }
      return list.flatMap { longitudes($0, depth: depth + 1) }
    }
    if json["type"] == "Sphere" { return [-180, -90, 0, 90] }
    return ["features", "geometry", "geometries", "coordinates"].flatMap { json[$0].map { longitudes($0, depth: depth + 1) } ?? [] }
  }

  /// The place in degrees that two channels give a row.
  func geoPlace(_ row: Row, _ longitude: Channel, _ latitude: Channel) -> Point? {
    func degrees(_ channel: Channel) -> Double? {
      guard let definition = encoding[channel] else { return nil }
      return (definition.datum ?? definition.column.map(row.value))?.quantity
    }
    guard let x = degrees(longitude), let y = degrees(latitude), x.isFinite, y.isFinite else { return nil }
    guard isFlat || GeoFault.isOnGlobe(longitude: x, latitude: y) else { return nil }
    return Point(x: x, y: y)
  }
}
