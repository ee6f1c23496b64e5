import Frames
import ReportKit
import Testing

@testable import Charts

/// Words beside marks can be read whatever they stand on, and each number is said once.
@Suite struct WordGroundsTests {
  private static let rows = #""data": {"values": [{"n": "甲", "v": 10}, {"n": "乙", "v": 40}]}, "width": 120, "height": 80"#
  private static let places = #""encoding": {"x": {"field": "n", "title": null}, "y": {"field": "v", "type": "quantitative", "title": null}}"#

  private func scene(_ text: String) throws -> Scene {
    try Workshop.scene(ChartSpec(json: DataValue(json: Array("{\(text)}".utf8))), width: 300)
  }

  private func words(_ scene: Scene) -> [(text: SceneText, fill: ScenePaint?)] {
    scene.views.flatMap(\.marks).flatMap(\.items).compactMap { item in
      if case .text(let text) = item.shape { (text, item.style.fill) } else { nil }
    }
  }

  private func layers(_ words: String, below: String = #""bar""#) -> String {
    "\(Self.rows), \(Self.places), \"layer\": [{\"mark\": \(below)}, {\"mark\": \(words), \"encoding\": {\"text\": {\"field\": \"v\"}}}]"
  }

  @Test func wordsOnADarkBarAreWhite() throws {
    let found = words(try scene(layers(#"{"type": "text", "dy": 10}"#)))
    #expect(found.count == 2 && found.allSatisfy { $0.fill == .color(.white) && $0.text.ground == nil })
  }

  @Test func theAuthorsInkStays() throws {
    let found = words(try scene(layers(#"{"type": "text", "dy": 10, "color": "black"}"#)))
    #expect(found.allSatisfy { $0.fill == .color(.black) })
  }

  @Test func noNumberIsSaidTwice() throws {
    #expect(words(try scene(layers(#"{"type": "text", "dy": -8}"#))).count == 2)
    #expect(words(try scene("\(Self.rows), \(Self.places), \"mark\": \"bar\"")).count == 2)
  }

  @Test func wordsOnALineHaveAGround() throws {
    let font = LabelFont(families: ["Noto Sans CJK SC"], size: 10, color: .black)
    let text = SceneText(at: Point(x: 50, y: 30), lines: ["词语"], align: .center, baseline: .middle, font: font)
    func ground(from a: Point, to b: Point) throws -> Frames.Color? {
      let line = SceneItem(shape: .line([[a, b]], curve: .linear), style: SceneStyle(stroke: .color(.black)))
      var view = SceneView(size: Size(width: 100, height: 60))
      view.marks = [SceneMarks(kind: "line", items: [line]), SceneMarks(kind: "text", items: [SceneItem(shape: .text(text))], isInkFree: true)]
      try WordGrounds(labels: Labels(try Workshop.typesetter())).settle(&view)
      return words(Scene(views: [view])).first?.text.ground
    }
    #expect(try ground(from: Point(x: 0, y: 25), to: Point(x: 100, y: 35)) != nil)
    #expect(try ground(from: Point(x: 0, y: 5), to: Point(x: 100, y: 15)) == nil)
  }

  @Test func linesOfAnAxisStopAtWords() throws {
    let axis = SceneAxis(size: Size(width: 100, height: 50), orient: .left, grid: [20])
    var styled = axis
    styled.look.grid = SceneStyle(stroke: .color(.black), strokeWidth: 1)
    func pieces(_ words: [Rect]) throws -> Int {
      var frame = Frame(size: Size(width: 100, height: 50))
      AxisPainting(labels: Labels(try Workshop.typesetter()), words: words).grid(styled, into: &frame)
      return frame.items.count
    }
    #expect(try pieces([]) == 1)
    #expect(try pieces([Rect(x: 40, y: 15, width: 20, height: 10)]) == 2)
    #expect(try pieces([Rect(x: 90, y: 15, width: 20, height: 10)]) == 1)
    #expect(try pieces([Rect(x: -5, y: 15, width: 200, height: 10)]) == 0)
    #expect(try pieces([Rect(x: 40, y: 25, width: 20, height: 10)]) == 1)
  }

  @Test func kindsOfTypeAreKept() throws {
    let labels = Labels(try Workshop.typesetter())
    #expect(labels.families("SimSun, serif", ["Noto Sans CJK SC"]).prefix(2) == ["Noto Serif", "Noto Serif CJK SC"])
    #expect(labels.families("仿宋_GB2312", []) == ["FandolFang", "FandolFang R"])
    #expect(labels.families("KaiTi", []) == ["Jianbao Kai"])
    #expect(labels.families("PingFang SC", ["Noto Sans CJK SC"]) == ["Noto Sans CJK SC"])
    #expect(labels.missingFamilies == ["KaiTi", "PingFang SC", "仿宋_GB2312"])
  }

  @Test func shortNumbersAreNotRounded() {
    #expect([12341, 12349, 99999, 25000, 12_345_678, 123_456_789].map(ChineseNumber.text) == ["1.2341万", "1.2349万", "9.9999万", "2.5万", "1234.57万", "1.23亿"])
    #expect([0.1234, 33.3333333, 12.5, -7.25, 3].map(ChineseNumber.text) == ["0.1234", "33.33", "12.5", "−7.25", "3"])
  }
}
