import Foundation
import Frames
import Testing

@testable import Painting

/// What files hold as one bitmap looks as it would otherwise.
@Suite struct FlatteningTests {
  private static let size = Size(width: 120, height: 60)

  /// A frame with one of each thing that can be drawn.
  private static func frame() throws -> Frame {
    var frame = Frame(size: size)
    frame.place(.fill(.circle(centre: Point(x: 20, y: 20), radius: 12), Color(red: 0.8, green: 0.2, blue: 0.1, opacity: 0.5)), at: .zero)
    frame.place(try Scribe().line("人数"), at: Point(x: 60, y: 30))
    let pixels: [UInt8] = [255, 0, 0, 255, 0, 255, 0, 128, 0, 0, 255, 255, 0, 0, 0, 0]
    frame.place(.bitmap(Bitmap(width: 2, height: 2, data: pixels), Size(width: 20, height: 20)), at: Point(x: 90, y: 5))
    frame.place(.stroke(.line(from: Point(x: -50, y: 50), to: Point(x: 500, y: 55)), Stroke(.black, width: 2, dash: [4, 2])), at: .zero)
    return frame
  }

  @Test func theSamePixelsAsThePainterOfPixels() throws {
    let frame = try Self.frame()
    let flat = try Flattening(faces: FaceShelf(folder: Scribe.folder)).bitmap(of: frame)
    #expect(flat.width == 300 && flat.height == 150)
    let png = try PNGPainter(fonts: Scribe.folder, resolution: 180).paint(frame)
    let whole = try CairoImage(ImageRef(format: .png, data: png, pixelWidth: 300, pixelHeight: 150)).bitmap()
    for index in stride(from: 0, to: flat.data.count, by: 4) {
      let opacity = Double(flat.data[index + 3]) / 255
      for channel in 0..<3 {
        let onWhite = Double(flat.data[index + channel]) * opacity + 255 * (1 - opacity)
        #expect(abs(onWhite - Double(whole.data[index + channel])) <= 3)
      }
    }
  }

  @Test func filesHoldOnePictureAndNothingElse() throws {
    var page = Frame(size: Self.size)
    page.place(.flattened(try Self.frame()), at: .zero)
    let svg = try SVGPainter(fonts: Scribe.folder, text: .text).paint(page, title: "图", description: "", language: "zh")
    #expect(svg.components(separatedBy: "<image ").count == 2 && !svg.contains("<path") && !svg.contains("<text"))
    let document = Document(information: DocumentInformation(title: "图", language: "zh", created: 0), pages: [Page(frame: page, label: "1")])
    let pdf = try PDFPainter(fonts: Scribe.folder).paint(document)
    #expect(!String(decoding: pdf, as: Unicode.ASCII.self).contains("/FontFile"))
    #expect(String(decoding: pdf, as: Unicode.ASCII.self).contains("/Width 300 /Height 150"))
  }

  @Test func noiseHasFewerPixelsAndTheSameColours() throws {
    var random = UInt32(1)
    let noise = (0..<(1_000 * 600)).flatMap { _ -> [UInt8] in
      random = random &* 1_664_525 &+ 1_013_904_223
      return [UInt8(random >> 24), 255 - UInt8(random >> 24), UInt8(random >> 16 & 0xFF), 255]
    }
    var frame = Frame(size: Size(width: 400, height: 240))
    frame.place(.bitmap(Bitmap(width: 1_000, height: 600, data: noise), frame.size), at: .zero)
    let flat = try Flattening(faces: FaceShelf(folder: Scribe.folder)).bitmap(of: frame)
    #expect(flat.width < 1_000 && flat.width > 300)
    #expect(abs(Double(flat.width) / Double(flat.height) - 5.0 / 3) < 0.02)
    #expect(try flat.compressed().count <= 650_000)
    func mean(_ bitmap: Bitmap, _ channel: Int) -> Double {
      let values = stride(from: channel, to: bitmap.data.count, by: 4).map { Double(bitmap.data[$0]) }
      return values.reduce(0, +) / Double(values.count)
    }
    let whole = Bitmap(width: 1_000, height: 600, data: noise)
    for channel in 0..<4 { #expect(abs(mean(flat, channel) - mean(whole, channel)) < 2) }
  }

  @Test func aBitmapIsTheSameAfterAPNG() throws {
    let bitmap = Bitmap(width: 3, height: 2, data: (0..<24).map { $0 % 4 == 3 ? 255 : UInt8($0 * 9) })
    let file = try bitmap.png()
    #expect(try CairoImage(ImageRef(format: .png, data: file, pixelWidth: 3, pixelHeight: 2)).bitmap() == bitmap)
  }

  @Test(arguments: [Size(width: 0, height: 5), Size(width: 5, height: -1), Size(width: .nan, height: 5), Size(width: .infinity, height: 5)])
  func aSizeThatIsNoneIsRefused(_ size: Size) {
    #expect(throws: PaintingError.self) { try Flattening(faces: FaceShelf(folder: Scribe.folder)).bitmap(of: Frame(size: size)) }
  }

  @Test func aBitmapWithoutItsDataIsRefused() {
    #expect(throws: PaintingError.self) { try CairoImage(Bitmap(width: 4, height: 4, data: [1, 2])) }
  }
}
