import CJPEG
import Frames

/// Whether a JPEG is whole: a PDF takes it undecoded, and a viewer would show its damage as an empty place.
enum JPEGCheck {
  /// Decodes every scan, at an eighth of the size.
  /// - Throws: `PaintingError.image` for a file that ends too early or whose pixels can't be told.
  static func check(_ data: [UInt8]) throws(PaintingError) {
    guard let decoder = tjInitDecompress() else { throw .image("no memory for a JPEG decoder") }
    defer { tjDestroy(decoder) }
    guard let fault = fault(of: data, decoder) else { return }
    throw .image("the JPEG is damaged (\(fault)) and would leave an empty place; take it from its source again")
  }

  /// Nil for a whole picture.
  private static func fault(of data: [UInt8], _ decoder: tjhandle) -> String? {
    data.withUnsafeBufferPointer { bytes in
      let length = UInt(bytes.count)
      var width: Int32 = 0, height: Int32 = 0, sampling: Int32 = 0, space: Int32 = 0
      guard tjDecompressHeader3(decoder, bytes.baseAddress, length, &width, &height, &sampling, &space) == 0 else {
        return words(decoder)
      }
      let (small, low) = ((width + 7) / 8, (height + 7) / 8)
      var pixels = [UInt8](repeating: 0, count: Int(small) * Int(low))
      let limit = TJFLAG_LIMITSCANS | TJFLAG_FASTDCT
      func decode(_ flags: Int32) -> Bool {
        tjDecompress2(decoder, bytes.baseAddress, length, &pixels, small, 0, low, Int32(TJPF_GRAY.rawValue), flags) == 0
      }
      guard !decode(limit | TJFLAG_STOPONWARNING) else { return nil }
      // Bytes between two scans change no pixel.
      guard words(decoder).contains("extraneous bytes") else { return words(decoder) }
      return decode(limit) || words(decoder).contains("extraneous bytes") ? nil : words(decoder)
    }
  }

  private static func words(_ decoder: tjhandle) -> String {
    String(cString: tjGetErrorStr2(decoder)).split(separator: ": ").last.map(String.init) ?? ""
  }
}
