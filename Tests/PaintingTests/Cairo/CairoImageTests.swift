import Foundation
import Frames
import Testing

@testable import Painting

@Suite struct CairoImageTests {
  /// Eight by four red pixels.
  private static let jpeg = """
    /9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAFA3PEY8MlBGQUZaVVBfeMiCeG5uePWvuZHI////////////////////////////////\
    ////////////////////2wBDAVVaWnhpeOuCguv/////////////////////////////////////////////////////////////\
    ////////////wAARCAAEAAgDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAP/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QA\
    FQEBAQAAAAAAAAAAAAAAAAAAAgT/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADAMBAAIRAxEAPwCQAKH/2Q==
    """
  /// Eight by four red pixels, half transparent.
  private static let png = """
    iVBORw0KGgoAAAANSUhEUgAAAAgAAAAECAYAAACzzX7wAAAAFUlEQVR4nGM8ISfXwIAHMOGTpI4CAMdGAYwTKTn1AAAAAElFTkSu\
    QmCC
    """

  private func image(_ format: ImageRef.Format, _ text: String) throws -> ImageRef {
    ImageRef(
      format: format, data: Array(try #require(Data(base64Encoded: text))), pixelWidth: 8, pixelHeight: 4)
  }

  private func page(_ images: [ImageRef]) -> Frame {
    var frame = Frame(size: .a4)
    for (row, image) in images.enumerated() {
      let size = Size(width: 80, height: 40)
      let picture = Frame(size: size, items: [Placed(.image(image, size), at: .zero)])
      frame.place(
        picture.tagged(Tag(.figure, alternative: "红色")), at: Point(x: 72, y: 72 + Double(row) * 50))
    }
    return frame
  }

  private func paint(_ images: [ImageRef]) throws -> [UInt8] {
    let information = DocumentInformation(title: "图", language: "zh-Hans", created: 0)
    return try PDFPainter(fonts: Scribe.folder)
      .paint(Document(information: information, pages: [Page(frame: page(images), label: "1")]))
  }

  @Test func aJPEGTravelsUndecoded() throws {
    let jpeg = try image(.jpeg, CairoImageTests.jpeg)
    let file = try paint([jpeg])
    #expect(try Program.run("pdfimages", "-list", "FILE", on: file).contains(" jpeg "))
    let objects = try Program.run(
      "qpdf", "--json=2", "--json-stream-data=inline", "--decode-level=none", "FILE", on: file)
    #expect(objects.contains(Data(jpeg.data).base64EncodedString()))
  }

  @Test func aPNGKeepsItsTransparency() throws {
    let file = try paint([try image(.png, CairoImageTests.png)])
    #expect(try Program.run("pdfimages", "-list", "FILE", on: file).contains("smask"))
    let objects = try Program.run("qpdf", "--qdf", "--object-streams=disable", "FILE", "-", on: file)
    #expect(!objects.contains("/Interpolate"))
    #expect(try Program.run("qpdf", "--check", "FILE", on: file).contains("No syntax or stream encoding errors"))
  }

  @Test func equalPicturesAreEmbeddedOnce() throws {
    let png = try image(.png, CairoImageTests.png)
    let file = try paint([png, png, png])
    let objects = try Program.run("qpdf", "--qdf", "--object-streams=disable", "FILE", "-", on: file)
    #expect(objects.split(separator: "/SMask").count == 2)
  }

  @Test func bothArePaintedInAPNG() throws {
    let painter = PNGPainter(fonts: Scribe.folder, resolution: 72)
    let plain = try painter.paint(page([]))
    #expect(try painter.paint(page([try image(.png, CairoImageTests.png)])) != plain)
    #expect(try painter.paint(page([try image(.jpeg, CairoImageTests.jpeg)])) != plain)
  }

  @Test func brokenPicturesAreRefused() throws {
    let png = try image(.png, CairoImageTests.png)
    for count in stride(from: 0, to: png.data.count - 12, by: 7) {
      var cut = png
      cut.data = Array(png.data.prefix(count))
      #expect(throws: PaintingError.self, "\(count) bytes") { try paint([cut]) }
    }
  }

  @Test func anSVGHoldsThePicture() throws {
    let drawing = try SVGPainter(fonts: Scribe.folder, text: .text)
      .paint(page([try image(.png, CairoImageTests.png)]), title: "图", description: "", language: "zh-Hans")
    #expect(drawing.contains("xlink:href=\"data:image/png;base64,\(CairoImageTests.png)\""))
  }
}
