import ReportKit

/// What is wrong with a shape of GeoJSON (RFC 7946), in words.
struct GeoFault {
  /// How deep places are nested in the coordinates of each kind of geometry.
  private static let depths = ["Point": 0, "MultiPoint": 1, "LineString": 1, "MultiLineString": 2, "Polygon": 2, "MultiPolygon": 3]
  /// Degrees beyond this are none.
  static let furthest = 1e9

  private static let names = ["a place", "a list of places", "a list of lines", "a list of polygons"]

  /// Nil for a shape that can be drawn, and for none.
  static func words(_ json: DataValue, depth: Int = 0) -> String? {
    guard !json.isNull, depth < GeoShapes.deepest else { return nil }
    guard let type = json["type"]?.string else { return "it is no shape: a type is missing, such as Feature or Polygon" }
    switch type {
    case "Sphere": return nil
    case "Feature": return json["geometry"].flatMap { words($0, depth: depth + 1) }
    case "FeatureCollection": return (json["features"]?.list ?? []).lazy.compactMap { words($0, depth: depth + 1) }.first
    case "GeometryCollection": return (json["geometries"]?.list ?? []).lazy.compactMap { words($0, depth: depth + 1) }.first
    default:
      guard let levels = depths[type] else { return "there is no shape “\(type)”; there are \(depths.keys.sorted().joined(separator: ", "))" }
      guard isPlaced(json["coordinates"] ?? .null, levels) else {
        return "the coordinates of a \(type) are \(names[levels]), a place being [longitude, latitude] in degrees"
      }
      return nil
    }
  }

  private static func isPlaced(_ json: DataValue, _ levels: Int) -> Bool {
    guard let list = json.list else { return false }
    if levels == 0 { return list.count >= 2 && list.allSatisfy { $0.number.map { abs($0) <= furthest } ?? false } }
    return list.allSatisfy { isPlaced($0, levels - 1) }
  }
}
