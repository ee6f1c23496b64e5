import Frames

/// What a picture's first bytes say of it, read before anything is decoded.
struct ImageHeader: Equatable {
  var width: Int
  var height: Int
  /// How a camera was held, as Exif numbers it from 1 to 8; 1 is upright.
  var orientation = 1
  /// Colours of a pixel: 1 is grey, 3 are red, green and blue.
  var components = 3

  /// - Throws: `PaintingError.image` if the data is no such picture, has more pixels than may be decoded, or is of a
  ///   kind that a PDF can't hold as it is.
  init(_ format: ImageRef.Format, _ data: [UInt8]) throws(PaintingError) {
    let found: ImageHeader?
    switch format {
    case .png: found = ImageHeader.png(data)
    case .jpeg: found = try JPEGSegments(data).header
    case .svg: found = nil
    }
    guard let found, found.width > 0, found.height > 0 else {
      throw .image("the data is no \(format.rawValue.uppercased()) file")
    }
    guard found.width <= 32_767, found.height <= 32_767, found.width * found.height <= CairoImage.pixelLimit else {
      throw .image(
        "\(found.width) × \(found.height) pixels are more than the \(CairoImage.pixelLimit) that may be painted; "
          + "make the picture smaller")
    }
    self = found
  }

  init(width: Int, height: Int, orientation: Int = 1, components: Int = 3) {
    self.components = components
    self.width = width
    self.height = height
    self.orientation = orientation
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
}
