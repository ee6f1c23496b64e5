import ReportKit

/// What is wrong with a shape of GeoJSON (RFC 7946), in words.
struct GeoFault {
  /// How deep places are nested in the coordinates of each kind of geometry.
  private static let depths = ["Point": 0, "MultiPoint": 1, "LineString": 1, "MultiLineString": 2, "Polygon": 2, "MultiPolygon": 3]
  /// Coordinates beyond this are none.
  static let furthest = 1e9
  /// The farthest places of the globe, in degrees of longitude and latitude. Files with rounded places may pass a pole by a
  /// little, and longitudes may count on beyond the date line.
  private static let bounds = (longitude: 360.0, latitude: 90.01)

  static func isOnGlobe(longitude: Double, latitude: Double) -> Bool { abs(longitude) <= bounds.longitude && abs(latitude) <= bounds.latitude }

  /// Whether coordinates lie on a plane, as on a plan, and not on the globe.
  var isFlat = false

  private static let names = ["a place", "a list of places", "a list of lines", "a list of polygons"]

  /// Nil for a shape that can be drawn, and for none.
  func words(_ json: DataValue, depth: Int = 0) -> String? {
    guard !json.isNull, depth < GeoShapes.deepest else { return nil }
    guard let type = json["type"]?.string else { return "it is no shape: a type is missing, such as Feature or Polygon" }
    switch type {
    case "Sphere": return nil
    case "Feature": return json["geometry"].flatMap { words($0, depth: depth + 1) }
    case "FeatureCollection": return (json["features"]?.list ?? []).lazy.compactMap { words($0, depth: depth + 1) }.first
    case "GeometryCollection": return (json["geometries"]?.list ?? []).lazy.compactMap { words($0, depth: depth + 1) }.first
    default:
      guard let levels = Self.depths[type] else { return "there is no shape “\(type)”; there are \(Self.depths.keys.sorted().joined(separator: ", "))" }
      guard isPlaced(json["coordinates"] ?? .null, levels) else {
        return "the coordinates of a \(type) are \(Self.names[levels]), a place being \(isFlat ? "[x, y]" : "[longitude, latitude] in degrees, up to 360 and 90")"
      }
      return nil
    }
  }

  private func isPlaced(_ json: DataValue, _ levels: Int) -> Bool {
    guard let list = json.list else { return false }
    if levels == 0 {
      guard list.count >= 2, list.allSatisfy({ $0.number.map { abs($0) <= Self.furthest } ?? false }) else { return false }
      return isFlat || Self.isOnGlobe(longitude: list[0].number ?? 0, latitude: list[1].number ?? 0)
    }
    return list.allSatisfy { isPlaced($0, levels - 1) }
  }
}
