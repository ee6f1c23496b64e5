import Frames
import ReportKit
import Testing

@testable import Charts

/// Open ends keep out of the way of words, of other bars and of the picture's edge.
struct BarEndingTests {
  private func scene(_ rows: String, _ encoding: String) throws -> Scene {
    let text = "{\"data\": {\"values\": [\(rows)]}, \"mark\": \"bar\", \"width\": 220, \"encoding\": {\(encoding), \"bound\": {\"field\": \"b\"}}}"
    return try Workshop.scene(ChartSpec(json: DataValue(json: Array(text.utf8))), width: 300)
  }

  private static let measure = #"{"field": "v", "type": "quantitative", "title": null}"#
  private static let name = #"{"field": "n", "title": null}"#

  private func rects(_ marks: [SceneMarks]) -> [Rect] { marks.flatMap(\.items).compactMap { if case .rect(let rect, _) = $0.shape { rect } else { nil } } }

  @Test(arguments: [("x", "y"), ("y", "x")]) func wordsStandBeyondOpenEnds(_ along: String, _ across: String) throws {
    let scene = try scene(
      #"{"n": "甲", "v": -200, "b": "over", "t": "200多名"}, {"n": "乙", "v": 225, "b": "over", "t": "225多名"}"#,
      #""\#(along)": \#(Self.measure), "\#(across)": \#(Self.name), "text": {"field": "t"}"#)
    let words = try scene.views[0].marks.flatMap(\.items).compactMap { item -> Rect? in
      guard case .text(let text) = item.shape else { return nil }
      return text.ink(of: try LabelBox(text, labels: Labels(try Workshop.typesetter())).plain)
    }
    #expect(words.count == 2 && scene.views[0].leftOut == 0)
    for rect in rects(scene.views[0].marks) { #expect(!words.contains { $0.overlaps(rect) }) }
  }

  @Test func onlyTheOutermostBarOfAPileRunsOn() throws {
    let scene = try scene(
      #"{"s": "甲", "v": 30, "b": "over", "n": "一"}, {"s": "乙", "v": 20, "b": "over", "n": "一"}, {"s": "丙", "v": -9, "b": "over", "n": "一"}"#,
      #""x": \#(Self.measure), "y": \#(Self.name), "color": {"field": "s", "title": null}"#)
    let bars = rects([scene.views[0].marks[0]])
    let tails = scene.views[0].marks.filter(\.takesRoom)
    // One above zero and one below it.
    #expect(tails.count == 2)
    for tail in rects(tails) { #expect(!bars.contains { $0.overlaps(tail) }) }
    let cuts = scene.views[0].marks.filter { $0.kind == "path" }.flatMap(\.items)
    #expect(cuts.count == 1)
    for cut in cuts {
      guard case .path(let path) = cut.shape else { continue }
      #expect(bars.contains { $0.contains(PathMeasure(path).bounds.middle) })
    }
  }

  @Test func thePictureLeavesRoomForATail() throws {
    let scene = try scene(
      #"{"s": "甲", "v": 30, "b": "exactly", "n": "一"}, {"s": "乙", "v": 20, "b": "over", "n": "一"}"#,
      #""x": \#(Self.measure), "y": \#(Self.name), "color": {"field": "s", "title": null}"#)
    let tail = try #require(rects(scene.views[0].marks.filter(\.takesRoom)).map(\.maxX).max())
    #expect(scene.views[0].at.x + tail <= scene.size.width + 0.01)
  }

  /// A bar without words of its own says how well its value is known.
  @Test func valuesSayHowWellTheyAreKnown() throws {
    let scene = try scene(
      #"{"v": 205, "b": "over", "n": "一"}, {"v": 40, "b": "nearly", "n": "二"}, {"v": 30, "b": "exactly", "n": "三"}"#,
      #""x": \#(Self.measure), "y": \#(Self.name)"#)
    let words = scene.views[0].marks.flatMap(\.items).compactMap { if case .text(let text) = $0.shape { text.lines.joined() } else { nil } }
    #expect(words == ["205多", "近40", "30"])
  }

  @Test func wordsOfSmallPiecesAreCounted() throws {
    let scene = try scene(
      #"{"n": "甲", "s": "a", "v": 1}, {"n": "甲", "s": "b", "v": 60}, {"n": "甲", "s": "c", "v": 1}, {"n": "甲", "s": "d", "v": 0}"#,
      #""x": \#(Self.measure), "y": \#(Self.name), "color": {"field": "s"}, "text": {"field": "v"}"#)
    #expect(scene.views[0].leftOut == 2)
  }
}
