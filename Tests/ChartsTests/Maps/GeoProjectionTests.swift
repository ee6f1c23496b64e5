import Frames
import ReportKit
import Testing

@testable import Charts

@Suite struct GeoProjectionTests {
  @Test func mercatorIsConformal() throws {
    let projection = try #require(GeoProjection(["type": "mercator"]))
    let a = try #require(projection.point(Point(x: 10, y: 60)))
    let east = try #require(projection.point(Point(x: 11, y: 60)))
    let north = try #require(projection.point(Point(x: 10, y: 60.5)))
    #expect(abs((a.y - north.y) / (east.x - a.x) - 1) < 0.02)
  }

  @Test func equalEarthKeepsAreas() throws {
    let projection = try #require(GeoProjection(["type": "equalEarth"]))
    func area(_ south: Double) -> Double {
      let ring = [(0, south), (2, south), (2, south + 2), (0, south + 2)].map { Point(x: $0.0, y: $0.1) }
      return abs(PathMeasure(projection.path(ring, isRing: true)).area)
    }
    let ratio = area(59) / area(-1)
    #expect(abs(ratio - 0.5) < 0.01)
  }

  @Test func hidesTheFarSideOfTheGlobe() throws {
    let projection = try #require(GeoProjection(["type": "orthographic"]))
    #expect(projection.point(Point(x: 180, y: 0)) == nil)
    #expect(projection.point(Point(x: 0, y: 0)) != nil)
  }

  @Test func cutsARingAtTheFarMeridian() throws {
    let projection = try #require(GeoProjection(["type": "equirectangular"]))
    let ring = [(170, 0), (-170, 0), (-170, 10), (170, 10)].map { Point(x: $0.0, y: $0.1) }
    let path = projection.path(ring, isRing: true)
    #expect(path.elements.filter { if case .move = $0 { true } else { false } }.count == 2)
    #expect(PathMeasure(path).length < 4 * 150)
  }

  @Test func refusesAProjectionThatThereIsNot() { #expect(GeoProjection(["type": "flat"]) == nil) }

  @Test func drawsAMapThatFillsItsPlot() throws {
    let square: DataValue = [
      "type": "Feature", "geometry": ["type": "Polygon", "coordinates": [[[0, 0], [10, 0], [10, 10], [0, 10], [0, 0]]]],
    ]
    let spec = try ChartSpec(json: [
      "width": 200, "height": 100, "projection": ["type": "equirectangular"], "data": ["values": [square]], "mark": "geoshape",
    ])
    let look = Look.vega(fonts: ["Noto Sans CJK SC"])
    let scene = try ChartCompiler(look: look, labels: Labels(try Workshop.typesetter())).scene(spec, width: nil)
    guard case .path(let path)? = scene.views.first?.marks.first?.items.first?.shape else {
      Issue.record("no shape was drawn")
      return
    }
    let box = PathMeasure(path)
    #expect(abs(box.low.y) < 0.5 && abs(box.high.y - 100) < 0.5)
  }

  @Test func majorLinesOfAGlobeReachToThePoles() throws {
    func lines(_ parameters: Properties) -> [[[Double]]] {
      Graticule(parameters).geometry["coordinates"]?.list?.map { ($0.list ?? []).map { $0.numbers ?? [] } } ?? []
    }
    func meridians(_ lines: [[[Double]]]) -> [[[Double]]] { lines.filter { $0.first?[0] == $0.last?[0] } }
    // 36 meridians, of which four are major, and parallels at every ten degrees between 80 and 80.
    let usual = lines([:])
    #expect(meridians(usual).count == 36)
    #expect(usual.count - meridians(usual).count == 17)
    #expect(meridians(usual).filter { $0.last?[1] == 90 }.count == 4)
    // A step of one's own is that of major lines too.
    #expect(meridians(lines(["step": [30, 30]])).allSatisfy { $0.last?[1] == 90 })
    #expect(meridians(lines(["step": [30, 30]])).count == 12)
  }

  // MARK: The house style

  /// The corners of the only shape of a map, from its lower left round: a square far from Greenwich.
  private func corners(_ mark: String) throws -> [Point] {
    let ring = "[[100, 30], [100, 40], [120, 40], [120, 30], [100, 30]]"
    let text = """
      {"width": 200, "height": 100, "data": {"values": [{"type": "Feature", "geometry": {"type": "Polygon", "coordinates": [\(ring)]}}]}, \(mark)}
      """
    let scene = try Workshop.scene(ChartSpec(json: DataValue(json: Array(text.utf8))), width: 200)
    guard case .path(let path)? = scene.views.flatMap(\.marks).flatMap(\.items).first?.shape else { return [] }
    let points = path.elements.compactMap { if case .move(let point) = $0 { point } else if case .line(let point) = $0 { point } else { nil } }
    let (low, high) = (points.map(\.y).min() ?? 0, points.map(\.y).max() ?? 0)
    func ends(_ y: Double) -> [Point] {
      let row = points.filter { abs($0.y - y) < (high - low) * 0.1 }
      return [row.min { $0.x < $1.x }, row.max { $0.x < $1.x }].compactMap { $0 }
    }
    return ends(low) + ends(high)
  }

  @Test func aPartOfTheGlobeStandsUprightAloneAndInLayers() throws {
    let alone = try corners(#""mark": "geoshape""#)
    #expect(try corners(#""layer": [{"mark": "geoshape"}]"#) == alone)
    // As much on the left of its middle as on the right, above and below.
    #expect(alone.count == 4)
    let middles = [(alone[0].x + alone[1].x) / 2, (alone[2].x + alone[3].x) / 2]
    #expect(abs(middles[0] - middles[1]) < 0.5)
    let leaning = try corners(#""projection": {"type": "equalEarth"}, "mark": "geoshape""#)
    #expect(leaning != alone)
  }

  @Test func placesBesideTheDateLineStandTogether() throws {
    let text = """
      {"data": {"values": [{"a": 178, "b": -17}, {"a": -178, "b": -17}, {"a": 180, "b": -10}]}, "width": 200, "height": 200, "mark": "circle",
       "encoding": {"longitude": {"field": "a", "type": "quantitative"}, "latitude": {"field": "b", "type": "quantitative"}}}
      """
    let scene = try Workshop.scene(ChartSpec(json: DataValue(json: Array(text.utf8))), width: 200)
    let places = scene.views[0].marks[0].items.compactMap { if case .symbol(let at, _, _, _) = $0.shape { at } else { nil } }
    #expect(places.count == 3 && places[0].x < places[2].x && places[2].x < places[1].x && places[2].y < 1)
  }
}
