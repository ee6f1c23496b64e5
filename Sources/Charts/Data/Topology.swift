import ReportKit

/// The shapes of a TopoJSON file, whose borders are shared arcs.
struct Topology {
  private let arcs: [[[Double]]]
  private let objects: Properties
  /// How whole numbers become degrees; nil where places are degrees already.
  private let transform: (scale: [Double], shift: [Double])?

  init(_ json: DataValue) {
    let scale = json["transform"]?["scale"]?.numbers ?? []
    let shift = json["transform"]?["translate"]?.numbers ?? []
    let isQuantized = scale.count == 2 && shift.count == 2
    transform = isQuantized ? (scale, shift) : nil
    arcs = (json["arcs"]?.list ?? []).map { arc in
      var (x, y) = (0.0, 0.0)
      return (arc.list ?? []).compactMap { point in
        guard let numbers = point.numbers, numbers.count >= 2 else { return nil }
        guard isQuantized else { return [numbers[0], numbers[1]] }
        x += numbers[0]
        y += numbers[1]
        return [x * scale[0] + shift[0], y * scale[1] + shift[1]]
      }
    }
    objects = json["objects"]?.object ?? [:]
  }

  func rows(_ name: String, isMesh: Bool) -> [Row] {
    guard let object = objects[name] else { return [] }
    let geometries = object["geometries"]?.list ?? [object]
    if isMesh {
      let lines = arcs.map { arc in DataValue.list(arc.map { .list($0.map(DataValue.number)) }) }
      return [["type": "Feature", "geometry": ["type": "MultiLineString", "coordinates": .list(lines)]]]
    }
    return geometries.map { geometry in
      var row: Row = ["type": "Feature", "properties": geometry["properties"] ?? .object([:]), "geometry": self.geometry(geometry)]
      if let id = geometry["id"] { row["id"] = id }
      return row
    }
  }

  /// A geometry as GeoJSON has it; one whose type is null is no shape (TopoJSON 1.0, 2.2).
  private func geometry(_ json: DataValue) -> DataValue {
    guard let type = json["type"]?.string else { return .null }
    var object: Properties = ["type": .string(type)]
    if let coordinates = json["coordinates"] {
      object["coordinates"] = placed(coordinates)
    } else if let arcs = json["arcs"] {
      switch type {
      case "LineString": object["coordinates"] = line(arcs)
      case "Polygon", "MultiLineString": object["coordinates"] = .list((arcs.list ?? []).map(line))
      default: object["coordinates"] = .list((arcs.list ?? []).map { .list(($0.list ?? []).map(line)) })
      }
    } else if let inner = json["geometries"]?.list {
      object["geometries"] = .list(inner.map(geometry))
    }
    return .object(object)
  }

  /// Places of points, which arcs have no part in.
  private func placed(_ json: DataValue) -> DataValue {
    guard let transform, let list = json.list else { return json }
    guard list.count >= 2, let x = list[0].number, let y = list[1].number else { return .list(list.map(placed)) }
    return [.number(x * transform.scale[0] + transform.shift[0]), .number(y * transform.scale[1] + transform.shift[1])]
  }

  /// What is wrong with an object: which geometry names an arc that is not there, or lies at no place; nil where all is well.
  func fault(in name: String) -> String? {
    if let arc = arcs.firstIndex(where: { !$0.allSatisfy(Self.isPlace) }) {
      return "the arc \(arc) leads to a place that is no pair of degrees\(transform == nil ? "" : "; look at transform.scale and transform.translate")"
    }
    guard let object = objects[name] else { return nil }
    let geometries = object["geometries"]?.list
    for (index, geometry) in (geometries ?? [object]).enumerated() {
      guard let arc = strayArc(geometry) else { continue }
      let place = geometries == nil ? "the object “\(name)”" : "geometry \(index) of the object “\(name)”"
      let has = arcs.isEmpty ? "has no arcs" : "has the arcs 0 to \(arcs.count - 1)"
      return "\(place) names the arc \(NumberReading.plain(arc)); the topology \(has)"
    }
    return nil
  }

  /// Whether a place can be drawn: further than this there are no degrees, only slips of the pen.
  private static func isPlace(_ place: [Double]) -> Bool { place.allSatisfy { abs($0) <= GeoFault.furthest } }

  /// The first index of a geometry that no arc has.
  private func strayArc(_ json: DataValue) -> Double? {
    func stray(_ value: DataValue) -> Double? {
      if let list = value.list { return list.lazy.compactMap(stray).first }
      guard let number = value.number else { return nil }
      let place = number < 0 ? -1 - number : number
      return place < Double(arcs.count) && place == place.rounded() ? nil : number
    }
    return json["arcs"].flatMap(stray) ?? json["geometries"]?.list?.lazy.compactMap(strayArc).first
  }

  /// Arcs end to end; a negative index runs backwards.
  private func line(_ indices: DataValue) -> DataValue {
    var points: [[Double]] = []
    for index in (indices.numbers ?? []).map({ Int(saturating: $0) }) {
      let place = index < 0 ? ~index : index
      guard arcs.indices.contains(place) else { continue }
      let arc = index < 0 ? Array(arcs[place].reversed()) : arcs[place]
      points += points.isEmpty ? arc : Array(arc.dropFirst())
    }
    return .list(points.map { .list($0.map(DataValue.number)) })
  }
}
