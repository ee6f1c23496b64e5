import Frames
import ReportKit
import Testing

@testable import Charts

/// Words and thin lines can be read on what is printed below them.
struct GreyContrastTests {
  private func view(_ text: String) throws -> (SceneView, Greyscale) {
    let scene = try Workshop.scene(ChartSpec(json: DataValue(json: Array(text.utf8))))
    let greyscale = Greyscale(scene)
    let contrast = GreyContrast(greyscale: greyscale, labels: Labels(try Workshop.typesetter()))
    return (try contrast.readable(scene.views[0]), greyscale)
  }

  private func grey(_ paint: ScenePaint?) -> Double? { if case .color(let color)? = paint { color.grey.red } else { nil } }

  @Test func wordsOnHatchingHaveAPlainGround() throws {
    let (view, greyscale) = try view(
      """
      {"data": {"values": [{"n": "甲", "s": "教育", "v": 50}, {"n": "甲", "s": "医疗", "v": 20}]}, "mark": "bar", "encoding": {
        "x": {"field": "v", "type": "quantitative"}, "y": {"field": "n"}, "color": {"field": "s"}, "text": {"field": "v"}}}
      """)
    let bars = view.marks[0].items
    let items = view.marks.flatMap(\.items).dropFirst(bars.count)
    for bar in bars {
      guard case .rect(let rect, _) = bar.shape, case .color(let color)? = bar.style.fill else { continue }
      let ink = try #require(greyscale.ink(color))
      let inside = items.filter { item in
        switch item.shape {
        case .text(let text): rect.contains(text.at)
        case .rect(let ground, _): rect.contains(ground.middle)
        default: false
        }
      }
      #expect(inside.count == (ink.angles.isEmpty ? 1 : 2))
      let words = try #require(inside.last.flatMap { grey($0.style.fill) })
      let below = inside.count == 2 ? try #require(grey(inside[0].style.fill)) : ink.grey
      #expect(abs(words - below) > 0.4)
    }
  }

  /// A light colour of a series is printed dark, and so would be lost on a dark ink.
  @Test func wordsInTheColourOfAnotherSeriesCanBeRead() throws {
    let colors = try ["#9E2A2B", "#F2C14E"].map { try #require(Color(css: $0)) }
    let font = LabelFont(families: ["Noto Sans CJK SC"], size: 10, color: .black)
    let text = SceneText(at: Point(x: 50, y: 20), lines: ["词"], align: .center, baseline: .middle, font: font)
    let bars = colors.enumerated().map { index, color in
      SceneItem(shape: .rect(Rect(x: 0, y: Double(index) * 40, width: 100, height: 40), corners: Corners()), style: SceneStyle(fill: .color(color)))
    }
    let words = SceneItem(shape: .text(text), style: SceneStyle(fill: .color(colors[1])))
    let view = SceneView(size: Size(width: 100, height: 80), marks: [SceneMarks(kind: "rect", items: bars), SceneMarks(kind: "text", items: [words])])
    let greyscale = Greyscale(Scene(views: [view]))
    let contrast = GreyContrast(greyscale: greyscale, labels: Labels(try Workshop.typesetter()))
    let item = try #require(try contrast.readable(view).marks.last?.items.last)
    #expect(greyscale.ink(colors[0]) == Greyscale.inks[0] && grey(item.style.fill) == 1)
  }

  @Test func medianLinesShowInEveryBox() throws {
    let rows = ["甲", "乙", "丙"].flatMap { name in (0..<9).map { #"{"g": "\#(name)", "v": \#($0)}"# } }.joined(separator: ", ")
    let (view, greyscale) = try view(
      #"{"data": {"values": [\#(rows)]}, "mark": "boxplot", "encoding": {"x": {"field": "v", "type": "quantitative"}, "y": {"field": "g"}, "color": {"field": "g"}}}"#)
    let items = view.marks.flatMap(\.items)
    let boxes = items.compactMap { item -> (Rect, Greyscale.Ink)? in
      guard case .rect(let rect, _) = item.shape, case .color(let color)? = item.style.fill, let ink = greyscale.ink(color) else { return nil }
      return (rect, ink)
    }
    #expect(boxes.count == 3)
    for (box, ink) in boxes {
      let lines = items.filter { if case .rect(let rect, _) = $0.shape { rect.size.width < 8 && box.contains(rect.middle) } else { false } }
      #expect(lines.count == (ink.angles.isEmpty ? 1 : 2))
      let line = try #require(lines.last.flatMap { grey($0.style.fill) })
      #expect(abs(line - (ink.angles.isEmpty ? ink.grey : 1)) > 0.4)
    }
  }

  @Test func pointsLieInsideCurvedOutlines() {
    let path = ArcOutlines.path(Arc(centre: .zero, inner: 20, outer: 50, start: 0, end: .pi))
    #expect(path.contains(Point(x: 30, y: 0)) && path.contains(Point(x: 34, y: -34)))
    #expect(!path.contains(Point(x: -30, y: 0)) && !path.contains(Point(x: 10, y: 0)) && !path.contains(Point(x: 36, y: -36)))
  }
}
