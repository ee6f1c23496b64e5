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
}
