import Frames
import Testing

@testable import Painting

@Suite struct CanvasTests {
  private func text(_ run: GlyphRun) throws -> String {
    var frame = Frame(size: .a4)
    frame.place(.glyphs(run), at: Point(x: 72, y: 72))
    let information = DocumentInformation(title: "题", language: "zh-Hans", created: 0)
    let file = try PDFPainter(fonts: Scribe.folder)
      .paint(Document(information: information, pages: [Page(frame: frame, label: "1")]))
    return try Program.run("pdftotext", "FILE", "-", on: file)
  }

  @Test func clustersTieGlyphsToWords() throws {
    var run = try Scribe().run("——……")
    // One drawn glyph for two characters, as a font's ligature of dashes is.
    run.glyphs = [run.glyphs[0], Glyph(id: run.glyphs[2].id, x: run.glyphs[1].x)]
    run.clusters = [Cluster(bytes: 6, glyphs: 1), Cluster(bytes: 6, glyphs: 1)]
    #expect(try text(run).contains("——……"))
  }

  @Test func aRunFromTheRightKeepsItsLetters() throws {
    var run = try Scribe().run("援A")
    run.text = "A援"
    run.rightToLeft = true
    let found = try text(run)
    #expect(found.contains("援") && found.contains("A"))
  }

  @Test func aMapThatSqueezesToNothingIsRefused() {
    for transform in [Transform.scale(0), .scale(.nan), .scale(.infinity)] {
      var frame = Frame(size: .a4)
      frame.place(.group(Frame(size: .zero), transform, clip: nil), at: .zero)
      #expect(throws: PaintingError.self) { try PNGPainter(fonts: Scribe.folder, resolution: 72).paint(frame) }
    }
  }

  @Test func lengthsThatAreNoNumbersAreRefused() {
    let line = Path.line(from: .zero, to: Point(x: 1, y: 1))
    let wild = Path.line(from: .zero, to: Point(x: .nan, y: 1))
    for item in [
      Item.stroke(line, Stroke(.black, width: .nan)), .stroke(line, Stroke(.black, width: -1)),
      .stroke(line, Stroke(.black, width: 1, dash: [-1, 2])), .fill(wild, .black),
    ] {
      var frame = Frame(size: .a4)
      frame.place(item, at: .zero)
      #expect(throws: PaintingError.self) { try PNGPainter(fonts: Scribe.folder, resolution: 72).paint(frame) }
      #expect(throws: PaintingError.self) {
        try SVGPainter(fonts: Scribe.folder, text: .text).paint(frame, title: "", description: "", language: "zh")
      }
    }
  }
}
