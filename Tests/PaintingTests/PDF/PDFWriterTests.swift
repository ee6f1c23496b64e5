import Frames
import Testing

@testable import Painting

@Suite struct PDFWriterTests {
  private let information = DocumentInformation(title: "题", language: "zh-Hans", created: 0)

  private func write(_ frames: [Frame]) throws -> [UInt8] {
    let writer = try PDFWriter(fonts: Scribe.folder)
    for (index, frame) in frames.enumerated() { try writer.add(Page(frame: frame, label: "\(index + 1)")) }
    return try writer.finish(information)
  }

  private func objects(_ frames: [Frame]) throws -> String {
    try Program.run("qpdf", "--qdf", "--object-streams=disable", "FILE", "-", on: try write(frames))
  }

  private func page(_ items: Item...) -> Frame {
    Frame(size: .a4, items: items.map { Placed($0, at: Point(x: 72, y: 72)) })
  }

  @Test func pagesAddedOneByOneAreTheDocument() throws {
    let document = try Sample().document
    let writer = try PDFWriter(fonts: Scribe.folder, language: document.information.language)
    for page in document.pages { try writer.add(page) }
    let file = try writer.finish(
      document.information, outline: document.outline, attachments: document.attachments)
    #expect(try file == PDFPainter(fonts: Scribe.folder).paint(document))
  }

  @Test func whatNoTagHoldsIsAnArtifact() throws {
    let words = try objects([page(.glyphs(try Scribe().run("页")))])
    #expect(words.contains("/Artifact BMC"))
    #expect(!words.contains("/MCID"))
  }

  @Test func tagsInAnArtifactMeanNothing() throws {
    let head = try Scribe().line("页眉").tagged(Tag(.paragraph)).tagged(.artifact)
    let words = try objects([Frame(size: .a4, items: [Placed(.tag(.artifact, head), at: .zero)])])
    #expect(!words.contains("/S /P\n"))
  }

  @Test func anotherLanguageIsMarkedWithTheWords() throws {
    let frame = Frame(
      size: .zero,
      items: [
        Placed(.glyphs(try Scribe().run("word", language: "en")), at: Point(x: 0, y: 20)),
        Placed(.glyphs(try Scribe().run("字")), at: Point(x: 50, y: 20)),
      ])
    let words = try objects([page(.tag(Tag(.paragraph), frame))])
    #expect(words.contains("/P <</MCID 0 /Lang (en)>> BDC"))
    #expect(words.contains("/P <</MCID 1>> BDC"))
  }

  @Test func rulesBetweenTheRowsOfATableAreDecoration() throws {
    let rule = Item.stroke(.line(from: .zero, to: Point(x: 9, y: 0)), Stroke(.black, width: 1))
    let words = try objects([page(.tag(Tag(.table), Frame(size: .zero, items: [Placed(rule, at: .zero)])))])
    #expect(words.contains("/Artifact BMC"))
  }

  @Test(arguments: [0, -1, 14_401, .nan, .infinity])
  func aPageOfNoPossibleSizeIsRefused(width: Double) {
    #expect(throws: PaintingError.self) { try write([Frame(size: Size(width: width, height: 100))]) }
  }
}
