import Frames
import Testing

@testable import Painting

/// What readers of the file get of runs that layout has moved apart, or whose glyphs stand for other words elsewhere.
@Suite struct TextWriterTests {
  private static let root = #filePath.split(separator: "/").dropLast(5).reduce("") { "\($0)/\($1)" }
  private static let readers = [
    ["pdftotext", "-raw", "FILE", "-"], ["mutool", "draw", "-q", "-F", "txt", "FILE"], [root + "/.ci/pdfium", "FILE"],
  ]

  private func file(_ runs: [(x: Double, run: GlyphRun)]) throws -> [UInt8] {
    var line = Frame(size: Size(width: 400, height: 20))
    for (x, run) in runs { line.place(.glyphs(run), at: Point(x: x, y: 15)) }
    var page = Frame(size: .a4)
    page.place(line.tagged(Tag(.paragraph)), at: Point(x: 72, y: 72))
    let information = DocumentInformation(title: "题", language: "zh-Hans", created: 0)
    return try PDFPainter(fonts: Scribe.folder).paint(Document(information: information, pages: [Page(frame: page, label: "1")]))
  }

  private func expect(_ text: String, in file: [UInt8]) throws {
    for reader in Self.readers {
      let words = try Program.run(reader, on: file).replacing("warning: ICC support is not available", with: "")
      let read = words.filter { !$0.isNewline && $0 != "\u{0C}" }
      #expect(read == text, "\(reader[0])")
    }
  }

  @Test(arguments: [0.1, 0.25, 0.3, 0.5, 1, 2.6]) func aGapInARunIsNoSpace(em: Double) throws {
    var run = try Scribe().run("共A组", size: 10)
    for index in 1..<3 { run.glyphs[index].x += em * 10 * Double(index) }
    try expect("共A组", in: file([(0, run)]))
  }

  @Test(arguments: [0.125, 0.25, 0.4]) func aGapBetweenRunsIsNoSpace(em: Double) throws {
    var first = try Scribe().run("共", size: 10)
    var second = try Scribe(Scribe.sans).run("A2", size: 10)
    first.gap = em * 10
    second.gap = em * 10
    let end = 10 + em * 10 + second.advance + em * 10
    try expect("共A2组", in: file([(0, first), (10 + em * 10, second), (end, try Scribe().run("组", size: 10))]))
  }

  @Test func oneGlyphStandsForTheCharactersThatItIsDrawnFor() throws {
    let run = try Scribe().run("一", size: 10)
    var radical = run
    radical.text = "⼀"
    try expect("一⼀一", in: file([(0, run), (10, radical), (20, run)]))
  }

  @Test func aMarkOverALetterIsRead() throws {
    var run = try Scribe().run("ab", size: 10)
    run.text = "e\u{301}"
    run.clusters = [Cluster(bytes: 3, glyphs: 2)]
    try expect("e\u{301}", in: file([(0, run)]))
  }

  @Test func pagesThatDisagreeAreTheSameAsOneByOne() throws {
    let run = try Scribe().run("一", size: 10)
    var radical = run
    radical.text = "⼀"
    let pages = (0..<12).map { number in
      var frame = Frame(size: .a4)
      let line = Frame(size: .zero, items: [Placed(.glyphs(number < 6 ? run : radical), at: Point(x: 0, y: 10))])
      frame.place(line.tagged(Tag(.paragraph)), at: Point(x: 72, y: 72))
      return Page(frame: frame, label: "\(number + 1)")
    }
    let information = DocumentInformation(title: "题", language: "zh-Hans", created: 0)
    let writer = try PDFWriter(fonts: Scribe.folder)
    for page in pages { try writer.add(page) }
    let file = try PDFPainter(fonts: Scribe.folder).paint(Document(information: information, pages: pages))
    #expect(try writer.finish(information) == file)
    #expect(try Program.run(["pdftotext", "-raw", "FILE", "-"], on: file).filter { $0 == "一" || $0 == "⼀" } == "一一一一一一⼀⼀⼀⼀⼀⼀")
  }
}
