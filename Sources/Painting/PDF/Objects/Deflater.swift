import CDeflate

/// A compressor of the zlib format (RFC 1950), which PDF's FlateDecode undoes.
final class Deflater {
  /// How much work goes into small output.
  enum Effort: Int32 {
    /// For what grows with the pages: a fiftieth larger, in a third of the time.
    case quick = 6
    /// For fonts and objects. Beyond it files shrink by a hundredth and take several times as long.
    case thorough = 9
  }

  private let compressor: OpaquePointer

  /// - Throws: `PaintingError.pdf` if there is no memory.
  init(_ effort: Effort) throws(PaintingError) {
    guard let compressor = libdeflate_alloc_compressor(effort.rawValue) else {
      throw .pdf("no memory for compressing")
    }
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
