import Foundation
import Frames
import Testing

@testable import Painting

@Suite struct ImageFileTests {
  /// Eight by four red pixels.
  static let jpeg = """
    /9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAFA3PEY8MlBGQUZaVVBfeMiCeG5uePWvuZHI////////////////////////////////\
    ////////////////////2wBDAVVaWnhpeOuCguv/////////////////////////////////////////////////////////////\
    ////////////wAARCAAEAAgDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAP/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QA\
    FQEBAQAAAAAAAAAAAAAAAAAAAgT/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADAMBAAIRAxEAPwCQAKH/2Q==
    """
  static let drawing = """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 30">\
    <rect width="20" height="20" fill="#c33"/><text x="24" y="16" font-size="10">天山</text></svg>
    """

  private func picture() throws -> [UInt8] { Array(try #require(Data(base64Encoded: ImageFileTests.jpeg))) }

  /// Puts an Exif segment with an orientation behind the JPEG's first marker.
  private func turned(_ orientation: UInt8) throws -> [UInt8] {
    let tiff: [UInt8] = [0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 1, 1, 18, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]
    let segment = [0xFF, 0xE1, 0, UInt8(8 + tiff.count)] + Array("Exif\0\0".utf8) + tiff
    let whole = try picture()
    return whole[..<2] + segment + whole[2...]
  }

  private func paint(_ image: ImageRef) throws -> [UInt8] {
    let size = Size(width: 60, height: 30)
    var frame = Frame(size: .a4)
    frame.place(
      Frame(size: size, items: [Placed(.image(image, size), at: .zero)]).tagged(Tag(.figure, alternative: "红色")),
      at: Point(x: 72, y: 72))
    let information = DocumentInformation(title: "图", language: "zh-Hans", created: 0)
    return try PDFPainter(fonts: Scribe.folder)
      .paint(Document(information: information, pages: [Page(frame: frame, label: "1")]))
  }

  @Test func aJPEGTravelsUndecodedWhateverItsSizeOnPaper() throws {
    let file = try paint(try ImageFile(try picture(), fonts: Scribe.folder).image)
    #expect(try Program.run("pdfimages", "-list", "FILE", on: file).contains(" jpeg "))
  }

  @Test func aCameraThatWasTurnedIsNoted() throws {
    let expected: [(Int, Bool)] = [
      (0, false), (0, true), (2, false), (2, true), (3, true), (1, false), (1, true), (3, false),
    ]
    for (index, turn) in expected.enumerated() {
      let file = try ImageFile(try turned(UInt8(index + 1)), fonts: Scribe.folder)
      #expect(file.quarters == turn.0 && file.mirrored == turn.1)
    }
    #expect(try ImageFile(try turned(99), fonts: Scribe.folder).quarters == 0)
  }

  @Test func aDrawingStaysShapesAndWords() throws {
    let image = try ImageFile(Array(ImageFileTests.drawing.utf8), fonts: Scribe.folder).image
    #expect(image.format == .svg && image.pixelWidth == 60 && image.pixelHeight == 30)
    let file = try paint(image)
    #expect(try Program.run("pdfimages", "-list", "FILE", on: file).split(separator: "\n").count == 2)
    #expect(try Program.run("pdftotext", "FILE", "-", on: file).contains("天山"))
    #expect(try Program.run("pdffonts", "FILE", on: file).contains("+Noto"))
    #expect(try paint(image) == file)
  }

  @Test func aCMYKPictureIsRefusedWithAdvice() throws {
    var cmyk = try picture()
    let frame = try #require(cmyk.indices.first { cmyk[$0] == 0xFF && cmyk[$0 + 1] == 0xC0 })
    cmyk[frame + 9] = 4
    let error = #expect(throws: PaintingError.self) { try ImageFile(cmyk, fonts: Scribe.folder) }
    #expect(error.map { "\($0)".contains("save it as RGB") } ?? false)
  }

  @Test func brokenFilesAreRefused() throws {
    let whole = try picture()
    for count in Array(stride(from: 0, to: whole.count, by: 11)) + [whole.count - 1] {
      #expect(throws: PaintingError.self, "\(count) bytes") {
        try ImageFile(Array(whole.prefix(count)), fonts: Scribe.folder)
      }
    }
    var noise = SystemRandomNumberGenerator()
    for _ in 0..<200 {
      var broken = try turned(6)
      for _ in 0..<8 { broken[Int.random(in: 2..<broken.count, using: &noise)] = UInt8.random(in: 0...255, using: &noise) }
      _ = try? ImageFile(broken, fonts: Scribe.folder)
    }
    for text in ["GIF89a", "%PDF-1.7", "", "<svg>"] {
      #expect(throws: PaintingError.self) { try ImageFile(Array(text.utf8), fonts: Scribe.folder) }
    }
  }

  @Test func aDamagedPictureIsNamedWithItsFault() throws {
    func fault(_ bytes: [UInt8]) -> String {
      #expect(throws: PaintingError.self) { try ImageFile(bytes, fonts: Scribe.folder) }.map { "\($0)" } ?? ""
    }
    let jpeg = try picture()
    #expect(fault(Array(jpeg.dropLast(4))).contains("Premature end"))
    var taller = jpeg
    taller[try #require(jpeg.indices.first { jpeg[$0] == 0xFF && jpeg[$0 + 1] == 0xC0 }) + 6] = 200
    #expect(fault(taller).contains("the JPEG is damaged"))
    let png = [UInt8](try Data(contentsOf: URL(fileURLWithPath: Self.pictures + "/cover.png")))
    #expect(fault(Array(png.prefix(png.count / 2))).contains("it ends too early"))
    var broken = png
    broken[png.count / 2] ^= 0xFF
    #expect(fault(broken).contains("a checksum"))
    var bomb = png
    bomb.replaceSubrange(16..<24, with: [0, 0, 0x4E, 0x20, 0, 0, 0x4E, 0x20])
    #expect(fault(bomb).contains("more than the"))
  }

  @Test func bytesBehindAPictureDoNoHarm() throws {
    _ = try ImageFile(try picture() + Array("behind".utf8), fonts: Scribe.folder)
  }

  private static let pictures = #filePath.split(separator: "/").dropLast(3).reduce("") { "\($0)/\($1)" } + "/Pictures"

  @Test func aPaintedPNGShowsAJPEG() throws {
    let image = try ImageFile(try picture(), fonts: Scribe.folder).image
    let size = Size(width: 60, height: 30)
    let frame = Frame(size: size, items: [Placed(.image(image, size), at: .zero)])
    let painter = PNGPainter(fonts: Scribe.folder, resolution: 72)
    #expect(try painter.paint(frame) != painter.paint(Frame(size: size)))
  }

  @Test func anSVGHoldsTheSafeDrawing() throws {
    let hostile = Array(ImageFileTests.drawing.replacing("<rect", with: "<script>alert(1)</script><rect").utf8)
    let size = Size(width: 60, height: 30)
    let image = ImageRef(format: .svg, data: hostile, pixelWidth: 60, pixelHeight: 30)
    let drawing = try SVGPainter(fonts: Scribe.folder, text: .text)
      .paint(
        Frame(size: size, items: [Placed(.image(image, size), at: .zero)]), title: "图", description: "", language: "zh")
    let start = try #require(drawing.firstRange(of: "base64,")).upperBound
    let inner = String(decoding: Data(base64Encoded: String(drawing[start...].prefix { $0 != "\"" })) ?? Data(), as: UTF8.self)
    #expect(inner.contains("<rect") && !inner.contains("script"))
  }

  @Test func base64IsReadAsItIsWritten() {
    for count in 0..<40 {
      let data = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 37) }
      #expect(bytes(base64: base64(data).utf8) == data)
    }
    #expect(bytes(base64: "a*b".utf8) == nil)
  }
}
