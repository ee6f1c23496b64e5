import Frames
import ReportKit
import Testing

@testable import Charts

/// Charts for printers without colour.
struct GreyscaleTests {
  private func scene(_ colors: [String]) -> Scene {
    let items = colors.map { SceneItem(shape: .rect(Rect(x: 0, y: 0, width: 9, height: 9), corners: Corners()), style: SceneStyle(fill: Color(css: $0).map(ScenePaint.color))) }
    return Scene(views: [SceneView(size: Size(width: 100, height: 100), marks: [SceneMarks(kind: "rect", items: items)])])
  }

  @Test func eachSeriesHasAnInkOfItsOwn() throws {
    let colors = ["#9E2A2B", "#2F6FBF", "#B07D2B"]
    let greyscale = Greyscale(scene(colors))
    let inks = colors.compactMap { Color(css: $0).flatMap(greyscale.ink) }
    #expect(Set(inks.map { "\($0.grey) \($0.angles) \($0.dash)" }).count == 3)
    #expect(greyscale.ink(.black) == nil)
  }

  @Test func oneColourAndRampsKeepTheirLightness() throws {
    let red = try #require(Color(css: "#9E2A2B"))
    #expect(Greyscale(scene(["#9E2A2B"])).ink(red) == nil)
    #expect(Greyscale(scene((0..<20).map { "hsl(\($0 * 18), 80%, 50%)" })).ink(red) == nil)
    let grey = Greyscale(scene([])).grey(red)
    #expect(grey.red == grey.green && grey.green == grey.blue && grey.red < 0.4)
  }

  @Test func dotsAreToldApartByTheirShapes() throws {
    let rows = (0..<12).map { #"{"s": "第\#($0)组", "v": \#($0)}"# }.joined(separator: ",")
    let text =
      #"{"data": {"values": [\#(rows)]}, "mark": "point", "encoding": {"x": {"field": "v", "type": "quantitative"}, "y": {"field": "v", "type": "quantitative"}, "color": {"field": "s"}}}"#
    let scene = try Workshop.scene(ChartSpec(json: DataValue(json: Array(text.utf8))))
    let told = GreySymbols(greyscale: Greyscale(scene)).told(scene)
    func looks(_ items: [SceneItem]) -> [String] {
      items.compactMap { if case .symbol(_, _, let shape, _) = $0.shape { "\(shape) \($0.style.fill == .color(.white))" } else { nil } }
    }
    let dots = looks(told.views.flatMap(\.marks).flatMap(\.items))
    #expect(dots.count == 12 && Set(dots).count == 12)
    // The legend shows the same.
    #expect(looks(try #require(told.legends.first).entries.compactMap(\.symbol)) == dots)
  }

  @Test func hatchingCoversItsBox() {
    let path = Greyscale(scene([])).hatching(.init(grey: 1, angles: [45, 135], spacing: 4), over: Rect(x: 10, y: 10, width: 40, height: 20))
    #expect(path.elements.count > 20)
    #expect(PathMeasure(path).isSound)
  }

  /// How far lines lie from those that are counted from the page's corner.
  @Test(arguments: Greyscale.inks) func linesOfNeighboursMeet(_ ink: Greyscale.Ink) {
    for box in [Rect(x: 10, y: 10, width: 40, height: 20), Rect(x: 50, y: 17, width: 23, height: 31)] {
      for element in Greyscale(scene([])).hatching(ink, over: box).elements {
        guard case .move(let start) = element else { continue }
        let shifts = ink.angles.map { angle in
          let place = start.y * TurnMath.cosine(angle * .pi / 180) - start.x * TurnMath.sine(angle * .pi / 180)
          return abs(place / ink.spacing - (place / ink.spacing).rounded())
        }
        #expect((shifts.min() ?? 0) < 1e-9)
      }
    }
  }
}
