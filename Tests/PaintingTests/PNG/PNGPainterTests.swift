import Frames
import Testing

@testable import Painting

@Suite struct PNGPainterTests {
  @Test func thePictureIsAsLargeAsAsked() throws {
    let file = try PNGPainter(fonts: Scribe.folder, resolution: 144).paint(Frame(size: Size(width: 10, height: 5.2)))
    let header = try ImageHeader(.png, file)
    #expect(header.width == 20)
    #expect(header.height == 11)
  }

  @Test func theSameFrameIsTheSameBytes() throws {
    let page = try Sample().document.pages[1].frame
    let painter = PNGPainter(fonts: Scribe.folder, resolution: 72)
    #expect(try painter.paint(page) == painter.paint(page))
  }

  @Test(arguments: [0, -1, .nan, .infinity, 1e9])
  func aResolutionThatFitsNothingIsRefused(resolution: Double) {
    #expect(throws: PaintingError.self) {
      try PNGPainter(fonts: Scribe.folder, resolution: resolution).paint(Frame(size: .a4))
    }
  }
}
