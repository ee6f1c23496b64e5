import Frames
import Testing

@testable import Painting

@Suite struct SVGPainterTests {
  @Test func writesWordsAsText() throws {
    var frame = try Scribe().line("援疆2019")
    frame.place(.fill(.circle(centre: Point(x: 5, y: 5), radius: 4), .black), at: .zero)
    let drawing = try SVGPainter(fonts: Scribe.folder, text: .text)
      .paint(frame, title: "标题", description: "说明 <b>", language: "zh-Hans")
    #expect(drawing.contains(">援疆2019</text>"))
    #expect(drawing.contains("说明 &lt;b&gt;"))
    _ = try Program.run("rsvg-convert", "FILE", on: Array(drawing.utf8), as: "svg")
  }

  @Test func writesWordsAsOutlines() throws {
    let drawing = try SVGPainter(fonts: Scribe.folder, text: .outlines)
      .paint(try Scribe().line("人人"), title: "标题", description: "", language: "zh-Hans")
    #expect(drawing.split(separator: "<use ").count == 3)
    #expect(drawing.split(separator: "<path ").count == 2)
    _ = try Program.run("rsvg-convert", "FILE", on: Array(drawing.utf8), as: "svg")
  }
}
