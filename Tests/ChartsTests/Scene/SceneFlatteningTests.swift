import Frames
import ReportKit
import Testing
import Themes

@testable import Charts

/// More marks than a file should hold one by one become pixels, of whatever kind they are.
@Suite struct SceneFlatteningTests {
  private static let half = Rasterising.most / 2

  private func marks(_ path: String, _ count: Int, _ rasterising: Rasterising = .automatic) -> SceneMarks {
    let item = SceneItem(shape: .rule(.zero, Point(x: 9, y: 9)), style: SceneStyle(stroke: .color(.black)))
    return SceneMarks(kind: "rule", items: Array(repeating: item, count: count), rasterising: rasterising, path: path)
  }

  private func flattened(_ views: [[SceneMarks]]) -> [[Bool]] {
    let scene = Scene(views: views.map { SceneView(size: Size(width: 10, height: 10), marks: $0) })
    let flattening = SceneFlattening(scene)
    return scene.views.map { $0.marks.map(flattening.flattens) }
  }

  @Test func marksUpToTheLimitStay() {
    #expect(flattened([[marks("a", Rasterising.most)]]) == [[false]])
    #expect(flattened([[marks("a", Rasterising.most + 1)]]) == [[true]])
  }

  @Test func theLargestLayersGoUntilTheRestIsFew() {
    #expect(flattened([[marks("a", Self.half), marks("b", Self.half), marks("c", 5)]]) == [[true, false, false]])
    #expect(flattened([[marks("a", 5), marks("b", Self.half + 7), marks("c", Self.half)]]) == [[false, true, false]])
  }

  @Test func smallMultiplesAreOneLayer() {
    let views = Array(repeating: [marks("a", Self.half), marks("b", 3)], count: 3)
    #expect(flattened(views) == Array(repeating: [true, false], count: 3))
  }

  @Test func theAuthorsWordCounts() {
    #expect(flattened([[marks("a", 1, .always), marks("b", 2)]]) == [[true, false]])
    #expect(flattened([[marks("a", Rasterising.most * 2, .never), marks("b", 2)]]) == [[false, false]])
  }

  @Test(arguments: [
    #""mark": "point", "encoding": {"x": {"field": "x", "type": "quantitative"}, "y": {"field": "y", "type": "quantitative"}, "size": {"field": "y"}, "shape": {"field": "k"}}"#,
    #""mark": "rect", "encoding": {"x": {"field": "x", "type": "ordinal", "axis": null}, "y": {"field": "k"}, "color": {"field": "y", "type": "quantitative"}}"#,
    #""mark": "bar", "encoding": {"x": {"field": "x", "type": "quantitative"}, "y": {"field": "y", "type": "quantitative"}}"#,
    #""mark": "tick", "encoding": {"x": {"field": "x", "type": "quantitative"}, "y": {"field": "k"}}"#,
    #""mark": "rule", "encoding": {"x": {"field": "x", "type": "quantitative"}, "y": {"field": "y", "type": "quantitative"}, "y2": {"datum": 0}}"#,
    #""mark": "line", "encoding": {"x": {"field": "k"}, "y": {"field": "y", "type": "quantitative"}, "detail": {"field": "x"}}"#,
    #""mark": "area", "encoding": {"x": {"field": "k"}, "y": {"field": "y", "type": "quantitative", "stack": null}, "detail": {"field": "x"}}"#,
    #""mark": "trail", "encoding": {"x": {"field": "k"}, "y": {"field": "y", "type": "quantitative"}, "detail": {"field": "x"}}"#,
    #""mark": "arc", "encoding": {"theta": {"field": "y", "type": "quantitative"}, "detail": {"field": "x"}}"#,
    #""mark": {"type": "image", "width": 3, "height": 3, "url": "data:image/svg+xml,<svg/>"}, "encoding": {"x": {"field": "x", "type": "quantitative"}, "y": {"field": "y", "type": "quantitative"}}"#,
  ])
  func everyKindOfMarkBecomesOneLayer(_ drawing: String) throws {
    let data = "{\"sequence\": {\"start\": 0, \"stop\": \(Rasterising.most + 1), \"as\": \"x\"}}"
    let transform = #"[{"calculate": "datum.x % 97 + 1", "as": "y"}, {"calculate": "datum.x % 2 ? '甲' : '乙'", "as": "k"}]"#
    let text = "{\"data\": \(data), \"transform\": \(transform), \(drawing)}"
    let scene = try Workshop.scene(ChartSpec(json: DataValue(json: Array(text.utf8))), width: 300)
    let labels = Labels(try Workshop.typesetter())
    let picture = ImageRef(format: .png, data: [], pixelWidth: 1, pixelHeight: 1)
    let frame = try SceneFrame(labels: labels, pictures: { _ in picture }).frame(scene)
    #expect(frame.layers.count == 1)
    #expect(frame.layers.allSatisfy { $0.items.count > Rasterising.most })
    // Axes and words stay outside.
    #expect(frame.items.count < 200)
  }

  @Test func linksOfPixelsStay() throws {
    var layer = marks("a", 2, .always)
    layer.items[0].link = "https://example.org/"
    let scene = Scene(size: Size(width: 20, height: 20), views: [SceneView(size: Size(width: 10, height: 10), marks: [layer])])
    let frame = try SceneFrame(labels: Labels(try Workshop.typesetter())).frame(scene)
    #expect(frame.layers.count == 1 && frame.dump().contains("link <https://example.org/>"))
  }

  @Test func pixelsReachAsFarAsTheMarksOnTheSheet() throws {
    var layer = marks("a", 1, .always)
    layer.items[0].shape = .rule(Point(x: -8, y: -8), Point(x: 900, y: 9))
    let view = SceneView(at: Point(x: 5, y: 20), size: Size(width: 10, height: 10), marks: [layer])
    let frame = try SceneFrame(labels: Labels(try Workshop.typesetter())).frame(Scene(size: Size(width: 60, height: 50), views: [view]))
    let size = try #require(frame.layers.first?.size)
    // From 9 points at left of the plot, which is 4 beyond the sheet, to 10 beyond its right edge.
    #expect(abs(size.width - 74) < 0.81 && abs(size.height - 19) < 0.81)
    #expect((size.width * Bitmap.density).truncatingRemainder(dividingBy: 1) == 0)
  }

  @Test func marksOfOneLayerAreOnePicture() throws {
    let view = SceneView(size: Size(width: 10, height: 10), marks: [marks("a", 2, .always), marks("a", 3, .always), marks("b", 1)])
    let frame = try SceneFrame(labels: Labels(try Workshop.typesetter())).frame(Scene(size: Size(width: 20, height: 20), views: [view]))
    #expect(frame.layers.map(\.items.count) == [5])
  }
}

extension Frame {
  /// What becomes pixels.
  var layers: [Frame] {
    items.flatMap { placed -> [Frame] in
      switch placed.item {
      case .flattened(let frame): [frame]
      case .group(let frame, _, _), .tag(_, let frame): frame.layers
      case .glyphs, .shape, .image, .bitmap, .link: []
      }
    }
  }
}
