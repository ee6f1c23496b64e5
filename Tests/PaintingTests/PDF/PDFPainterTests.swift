import Frames
import Testing

@testable import Painting

@Suite struct PDFPainterTests {
  @Test func extractsTheTextThatWasPainted() throws {
    let text = "2019年，河北省援疆队山里工作——成效显著。"
    var frame = Frame(size: .a4)
    frame.place(try Scribe().line(text).tagged(Tag(.paragraph)), at: Point(x: 72, y: 72))
    let document = Document(
      information: DocumentInformation(title: "简报", language: "zh-Hans", created: 1_700_000_000),
      pages: [Page(frame: frame, label: "1")])
    let file = try PDFPainter(fonts: Scribe.folder).paint(document)
    #expect(try Program.run("pdftotext", "FILE", "-", on: file).contains(text))
    #expect(try PDFPainter(fonts: Scribe.folder).paint(document) == file)
  }
}
