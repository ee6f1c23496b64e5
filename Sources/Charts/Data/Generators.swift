import Foundation
import ReportKit

/// Rows that are computed: sequences, and the lines of a globe.
struct Generators {
  let path: String

  /// At most this many rows are made.
  private static let most = 1_000_000.0

  func rows(_ properties: Properties) throws -> [Row] {
    if let (name, numbers) = try sequence(properties) { return numbers.map { [name: .number($0)] } }
    if properties["sphere"] != nil { return [["type": "Sphere"]] }
    if let graticule = properties["graticule"] {
      return [["type": "Feature", "isGraticule": true, "geometry": Graticule(graticule.object ?? [:]).geometry]]
    }
    return []
  }

  /// The numbers of a sequence, and the name of their field; nil for what is none.
  func sequence(_ properties: Properties) throws -> (name: String, numbers: [Double])? {
    guard let parameters = properties["sequence"]?.object else { return nil }
    let start = parameters["start"]?.quantity ?? 0
    guard let stop = parameters["stop"]?.quantity else {
      throw ChartError(path: "\(path).sequence", problem: "a sequence needs a stop")
    }
    let step = parameters["step"]?.quantity ?? (stop < start ? -1 : 1)
    let count = ((stop - start) / step).rounded(.up)
    guard step != 0, count.isFinite, count <= Self.most else {
      throw ChartError(path: "\(path).sequence", problem: "a sequence has a step other than 0 and at most a million rows")
    }
    return (parameters["as"]?.string ?? "data", stride(from: 0, to: max(0, count), by: 1).map { start + $0 * step })
  }
}

/// The meridians and parallels of a globe as lines, by the rules of d3-geo: major lines reach to the poles, minor ones to
/// 80 degrees of latitude.
struct Graticule {
  private typealias Extent = (west: Double, south: Double, east: Double, north: Double)

  private var major: Extent = (-180, -90, 180, 90)
  private var minor: Extent = (-180, -80, 180, 80)
  private var majorStep = (90.0, 360.0)
  private var minorStep = (10.0, 10.0)
  private var precision = 2.5

  /// Lines closer than these, in degrees, would be a hatching.
  static let finestStep = 0.5
  static let finestPrecision = 0.1

  init(_ parameters: Properties) {
    func step(_ key: String) -> (Double, Double)? {
      guard let given = parameters[key]?.numbers, given.count == 2, given.allSatisfy({ $0 >= Self.finestStep && $0.isFinite }) else { return nil }
      return (given[0], given[1])
    }
    func extent(_ key: String) -> Extent? {
      guard let corners = parameters[key]?.list?.compactMap(\.numbers), corners.count == 2, corners.allSatisfy({ $0.count == 2 }) else { return nil }
      let (a, b) = (corners[0].map(Self.turn), corners[1].map(Self.turn))
      return (min(a[0], b[0]), min(a[1], b[1]), max(a[0], b[0]), max(a[1], b[1]))
    }
    majorStep = step("stepMajor") ?? step("step") ?? majorStep
    minorStep = step("stepMinor") ?? step("step") ?? minorStep
    major = extent("extentMajor") ?? extent("extent") ?? major
    minor = extent("extentMinor") ?? extent("extent") ?? minor
    if let given = parameters["precision"]?.number, given >= Self.finestPrecision, given.isFinite { precision = given }
  }

  /// Degrees within one turn to either side.
  private static func turn(_ degrees: Double) -> Double { degrees.isFinite ? max(-360, min(360, degrees)) : 0 }

  var geometry: DataValue {
    func places(_ low: Double, _ high: Double, _ step: Double) -> [Double] {
      Array(stride(from: ((low + 1e-6) / step).rounded(.up) * step, to: high, by: step))
    }
    func isMajor(_ place: Double, _ step: Double) -> Bool { abs(place.truncatingRemainder(dividingBy: step)) <= 1e-6 }
    func meridian(_ longitude: Double, _ extent: Extent) -> DataValue {
      let latitudes = Array(stride(from: extent.south, to: extent.north, by: 2.5)) + [extent.north]
      return .list(latitudes.map { [.number(longitude), .number($0)] })
    }
    func parallel(_ latitude: Double, _ extent: Extent) -> DataValue {
      let longitudes = Array(stride(from: extent.west, to: extent.east, by: precision)) + [extent.east]
      return .list(longitudes.map { [.number($0), .number(latitude)] })
    }
    let lines =
      places(major.west - 1e-6, major.east, majorStep.0).map { meridian($0, major) }
      + places(major.south, major.north, majorStep.1).map { parallel($0, major) }
      + places(minor.west - 1e-6, minor.east, minorStep.0).filter { !isMajor($0, majorStep.0) }.map { meridian($0, minor) }
      + places(minor.south - 1e-6, minor.north + 1e-6, minorStep.1).filter { !isMajor($0, majorStep.1) }.map { parallel($0, minor) }
    return ["type": "MultiLineString", "coordinates": .list(lines)]
  }
}
