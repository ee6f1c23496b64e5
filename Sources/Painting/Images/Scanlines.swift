import CDeflate
import Frames

/// Rows of pixels made ready for compression (ISO/IEC 15948, clause 9), as PNG files and PDFs hold them.
struct Scanlines {
  /// Each row begins with the number of its filter.
  private(set) var bytes: [UInt8] = []

  /// - Parameters:
  ///   - pixels: row by row.
  ///   - length: the bytes of a row.
  ///   - step: the bytes of a pixel.
  init(_ pixels: [UInt8], row length: Int, step: Int) {
    bytes.reserveCapacity(pixels.count + pixels.count / max(length, 1) + 1)
    pixels.withUnsafeBufferPointer { pixels in
      for start in stride(from: 0, to: pixels.count, by: max(length, 1)) {
        let end = min(start + length, pixels.count)
        func left(_ index: Int) -> UInt8 { index - step >= start ? pixels[index - step] : 0 }
        func above(_ index: Int) -> UInt8 { index >= length ? pixels[index - length] : 0 }
        func weight(_ byte: UInt8) -> Int { Int(min(byte, 0 &- byte)) }
        var besides = 0, below = 0
        for index in start..<end {
          besides += weight(pixels[index] &- left(index))
          below += weight(pixels[index] &- above(index))
        }
        // The difference to the pixel at left or above, whichever is smaller.
        let fromLeft = besides <= below
        bytes.append(fromLeft ? 1 : 2)
        for index in start..<end { bytes.append(pixels[index] &- (fromLeft ? left(index) : above(index))) }
      }
    }
  }
}

extension Bitmap {
  /// The pixels as a file holds them, ready for one that reads `Scanlines`.
  /// - Throws: `PaintingError.pdf` if there is no memory.
  func compressed() throws(PaintingError) -> [UInt8] { try Deflater(.quick).compress(Scanlines(data, row: width * 4, step: 4).bytes) }

  /// The pixels as a PNG file, eight bits a channel (ISO/IEC 15948).
  /// - Throws: `PaintingError.pdf` if there is no memory.
  func png() throws(PaintingError) -> [UInt8] {
    func big(_ value: Int) -> [UInt8] { [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) } }
    func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
      let body = Array(name.utf8) + data
      return big(data.count) + body + big(Int(libdeflate_crc32(0, body, body.count)))
    }
    let rows = try compressed()
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + chunk("IHDR", big(width) + big(height) + [8, 6, 0, 0, 0])
      + chunk("IDAT", rows) + chunk("IEND", [])
  }
}
