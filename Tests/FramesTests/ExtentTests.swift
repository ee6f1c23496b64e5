import Frames
import Testing

@Suite struct ExtentTests {
  @Test func emptyFramesHaveNone() {
    #expect(Frame(size: .a4).extent == nil)
    var frame = Frame(size: .a4)
    frame.place(.group(Frame(size: .a4), .identity, clip: nil), at: .zero)
    #expect(frame.extent == nil)
  }

  @Test func itemsFillTheirBoxes() {
    var frame = Frame(size: .a4)
    frame.place(.fill(.rectangle(Rect(x: 1, y: 2, width: 3, height: 4)), .white), at: Point(x: 10, y: 20))
    #expect(frame.extent == Rect(x: 11, y: 22, width: 3, height: 4))
    frame.place(.link(Link(.anchor("a"), title: ""), Size(width: 5, height: 5)), at: .zero)
    #expect(frame.extent == Rect(x: 0, y: 0, width: 14, height: 26))
  }

  @Test func glyphsFillTheirEmBox() {
    var frame = Frame(size: .a4)
    frame.place(
      .glyphs(
        GlyphRun(
          face: FontFace(file: "a.otf"), size: 100, color: .black, language: "zh", text: "一",
          glyphs: [Glyph(id: 1, x: 0)], clusters: [Cluster(bytes: 3, glyphs: 1)], advance: 100)),
      at: Point(x: 0, y: 88))
    #expect(frame.extent == Rect(x: 0, y: 0, width: 100, height: 100))
  }

  @Test func groupsAreTurnedAndTagsLookedInto() {
    var inner = Frame(size: .zero)
    inner.place(.stroke(.line(from: .zero, to: Point(x: 10, y: 2)), Stroke(.black, width: 1)), at: .zero)
    var frame = Frame(size: .a4)
    frame.place(.group(inner, .quarterTurnLeft, clip: nil), at: Point(x: 50, y: 50))
    #expect(frame.extent == Rect(x: 50, y: 40, width: 2, height: 10))
    #expect(frame.tagged(Tag(.paragraph, element: "p")).extent == frame.extent)
  }
}
