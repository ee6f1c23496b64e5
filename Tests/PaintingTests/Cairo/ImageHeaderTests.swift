import Frames
import Testing

@testable import Painting

@Suite struct ImageHeaderTests {
  private func header(_ format: ImageRef.Format, _ data: [UInt8]) throws(PaintingError) -> ImageHeader {
    try ImageHeader(format, data)
  }

  /// A PNG's signature and first chunk.
  private func png(_ width: UInt32, _ height: UInt32) -> [UInt8] {
    func bytes(_ value: UInt32) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: value >> (24 - 8 * $0)) } }
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8) + bytes(width)
      + bytes(height) + [8, 2, 0, 0, 0, 0, 0, 0, 0]
  }

  @Test func readsTheSizes() throws {
    #expect(try header(.png, png(300, 200)).width == 300)
    let jpeg: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC0, 0, 11, 8, 0, 20, 0, 30, 1, 1, 0x11, 0]
    let size = try header(.jpeg, jpeg)
    #expect([size.width, size.height] == [30, 20])
  }

  @Test func aHugePictureIsRefusedBeforeItIsDecoded() {
    #expect(throws: PaintingError.self) { try header(.png, png(20_000, 20_000)) }
    #expect(throws: PaintingError.self) { try header(.png, png(.max, .max)) }
    #expect(throws: PaintingError.self) { try header(.png, png(40_000, 1)) }
  }

  @Test func brokenPicturesAreRefused() {
    let whole = png(3, 2)
    for count in 0..<whole.count {
      #expect(throws: PaintingError.self) { try header(.png, Array(whole.prefix(count))) }
    }
    #expect(throws: PaintingError.self) { try header(.png, png(0, 5)) }
    let stuck: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0, 0, 0, 0, 0, 0, 0, 0]
    for data in [[], [0xFF, 0xD8], stuck, [UInt8](repeating: 0xFF, count: 64)] {
      #expect(throws: PaintingError.self) { try header(.jpeg, data) }
    }
  }
}
