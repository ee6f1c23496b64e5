import CDeflate
import Frames

/// A PNG file of pixels with opacity, eight bits a channel (ISO/IEC 15948).
struct PortableNetworkGraphic {
  let width: Int
  let height: Int
  /// Each row begins with its filter, 0.
  let scanlines: [UInt8]

  var image: ImageRef {
    var file: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    chunk("IHDR", Self.big(width) + Self.big(height) + [8, 6, 0, 0, 0], &file)
    chunk("IDAT", compressed, &file)
    chunk("IEND", [], &file)
    return ImageRef(format: .png, data: file, pixelWidth: width, pixelHeight: height)
  }

  private static func big(_ value: Int) -> [UInt8] { [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) } }

  private func chunk(_ name: String, _ data: [UInt8], _ file: inout [UInt8]) {
    let body = Array(name.utf8) + data
    file += Self.big(data.count) + body + Self.big(Int(libdeflate_crc32(0, body, body.count)))
  }

  private var compressed: [UInt8] {
    guard let compressor = libdeflate_alloc_compressor(6) else { return [] }
    defer { libdeflate_free_compressor(compressor) }
    let bound = libdeflate_zlib_compress_bound(compressor, scanlines.count)
    return [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
      count = libdeflate_zlib_compress(compressor, scanlines, scanlines.count, buffer.baseAddress, bound)
    }
  }
}
