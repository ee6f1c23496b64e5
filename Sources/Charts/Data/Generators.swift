import Foundation
import ReportKit

/// Rows that are computed: sequences, and the lines of a globe.
struct Generators {
  let path: String

  /// At most this many rows are made.
  private static let most = 1_000_000.0

  func rows(_ properties: Properties) throws -> [Row] {
    if let sequence = properties["sequence"]?.object { return try self.sequence(sequence) }
    if properties["sphere"] != nil { return [["type": "Sphere"]] }
    if let graticule = properties["graticule"] {
      return [["type": "Feature", "isGraticule": true, "geometry": Graticule(graticule.object ?? [:]).geometry]]
    }
    return []
  }

  private func sequence(_ parameters: Properties) throws -> [Row] {
    let start = parameters["start"]?.quantity ?? 0
    guard let stop = parameters["stop"]?.quantity else {
      throw ChartError(path: "\(path).sequence", problem: "a sequence needs a stop")
    }
    let step = parameters["step"]?.quantity ?? (stop < start ? -1 : 1)
    let count = ((stop - start) / step).rounded(.up)
    guard step != 0, count.isFinite, count <= Self.most else {
      throw ChartError(path: "\(path).sequence", problem: "a sequence has a step other than 0 and at most a million rows")
    }
    let name = parameters["as"]?.string ?? "data"
    return stride(from: 0, to: max(0, count), by: 1).map { [name: .number(start + $0 * step)] }
  }
}

/// The meridians and parallels of a globe as lines.
struct Graticule {
  var extent: (west: Double, south: Double, east: Double, north: Double) = (-180, -80, 180, 80)
  var step = (10.0, 10.0)

  init(_ parameters: Properties) {
    if let given = parameters["step"]?.numbers, given.count == 2, given.allSatisfy({ $0 >= 0.5 }) { step = (given[0], given[1]) }
  }

  var geometry: DataValue {
    var lines: [DataValue] = []
    for longitude in stride(from: -180.0, to: 180, by: step.0) {
      let reach = longitude.truncatingRemainder(dividingBy: 90) == 0 ? 90.0 : 80
      lines.append(
        .list(stride(from: -reach, through: reach, by: 2.5).map { [.number(longitude), .number($0)] }))
    }
    for latitude in stride(from: -80.0, through: 80, by: step.1) {
      lines.append(.list(stride(from: -180.0, through: 180, by: 2.5).map { [.number($0), .number(latitude)] }))
    }
    return ["type": "MultiLineString", "coordinates": .list(lines)]
  }
}

/// The shapes of a TopoJSON file, whose borders are shared arcs.
struct Topology {
  private let arcs: [[[Double]]]
  private let objects: Properties

  init(_ json: DataValue) {
    let scale = json["transform"]?["scale"]?.numbers ?? []
    let shift = json["transform"]?["translate"]?.numbers ?? []
    let isQuantized = scale.count == 2 && shift.count == 2
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

  private func geometry(_ json: DataValue) -> DataValue {
    let type = json["type"]?.string ?? ""
    var object: Properties = ["type": .string(type)]
    if let coordinates = json["coordinates"] {
      object["coordinates"] = coordinates
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
