import CDeflate

/// A compressor of the zlib format (RFC 1950), which PDF's FlateDecode undoes.
final class Deflater {
  private let compressor: OpaquePointer

  /// - Throws: `PaintingError.pdf` if there is no memory.
  init() throws(PaintingError) {
    // Level 9 of 12: above it files shrink by a hundredth and take several times as long.
    guard let compressor = libdeflate_alloc_compressor(9) else { throw .pdf("no memory for compressing") }
    self.compressor = compressor
  }

  deinit {
    libdeflate_free_compressor(compressor)
  }

  func compress(_ data: [UInt8]) -> [UInt8] {
    let bound = libdeflate_zlib_compress_bound(compressor, data.count)
    return [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
      count = libdeflate_zlib_compress(compressor, data, data.count, buffer.baseAddress, bound)
    }
  }
}
