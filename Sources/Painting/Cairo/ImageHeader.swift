import Frames

/// What a picture's first bytes say of its size, read before anything is decoded.
struct ImageHeader: Equatable {
  var width: Int
  var height: Int

  /// - Throws: `PaintingError.image` if the data is no such picture or has more pixels than may be decoded.
  init(_ reference: ImageRef) throws(PaintingError) {
    let found =
      switch reference.format {
      case .png: ImageHeader.png(reference.data)
      case .jpeg: ImageHeader.jpeg(reference.data)
      }
    guard let found, found.width > 0, found.height > 0 else {
      throw .image("the data is no \(reference.format.rawValue.uppercased()) file")
    }
    guard found.width <= 32_767, found.height <= 32_767, found.width * found.height <= CairoImage.pixelLimit else {
      throw .image(
        "\(found.width) × \(found.height) pixels are more than the \(CairoImage.pixelLimit) that may be painted; "
          + "make the picture smaller")
    }
    self = found
  }

  private init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }

  /// The IHDR chunk, which ISO/IEC 15948 puts first.
  private static func png(_ data: [UInt8]) -> ImageHeader? {
    let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    guard data.count >= 33, data.starts(with: signature), Array(data[12..<16]) == Array("IHDR".utf8) else {
      return nil
    }
    func number(at offset: Int) -> Int { data[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) } }
    return ImageHeader(width: number(at: 16), height: number(at: 20))
  }

  /// The first frame header (SOF) of ISO/IEC 10918-1.
  private static func jpeg(_ data: [UInt8]) -> ImageHeader? {
    guard data.count > 4, data[0] == 0xFF, data[1] == 0xD8 else { return nil }
    var offset = 2
    while offset + 9 <= data.count {
      guard data[offset] == 0xFF else { return nil }
      let marker = data[offset + 1]
      if marker == 0xFF {
        offset += 1
        continue
      }
      let length = Int(data[offset + 2]) << 8 | Int(data[offset + 3])
      switch marker {
      case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
        return ImageHeader(
          width: Int(data[offset + 7]) << 8 | Int(data[offset + 8]),
          height: Int(data[offset + 5]) << 8 | Int(data[offset + 6]))
      case 0xD9, 0xDA: return nil
      default: offset += 2 + max(length, 2)
      }
    }
    return nil
  }
}
