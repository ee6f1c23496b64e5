/// The segments at the head of a JPEG file (ISO/IEC 10918-1), down to the first frame.
struct JPEGSegments {
  /// Nil where the data is no JPEG or has no frame.
  private(set) var header: ImageHeader?

  /// - Throws: `PaintingError.image` for a frame that a PDF of sRGB colours can't hold as it is.
  init(_ data: [UInt8]) throws(PaintingError) {
    guard data.count > 4, data[0] == 0xFF, data[1] == 0xD8 else { return }
    var orientation = 1
    var offset = 2
    while offset + 10 <= data.count {
      guard data[offset] == 0xFF else { return }
      let marker = data[offset + 1]
      if marker == 0xFF {
        offset += 1
        continue
      }
      let length = max(Int(data[offset + 2]) << 8 | Int(data[offset + 3]), 2)
      switch marker {
      case 0xC0...0xC2:
        try JPEGSegments.check(precision: data[offset + 4], components: data[offset + 9])
        header = ImageHeader(
          width: Int(data[offset + 7]) << 8 | Int(data[offset + 8]),
          height: Int(data[offset + 5]) << 8 | Int(data[offset + 6]), orientation: orientation,
          components: Int(data[offset + 9]))
        return
      case 0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
        throw .image("the JPEG is of a rare kind (lossless or arithmetic); save it as a baseline or progressive JPEG")
      case 0xE1:
        let end = min(offset + 2 + length, data.count)
        orientation = JPEGSegments.orientation(data[(offset + 4)..<max(end, offset + 4)]) ?? orientation
      case 0xD9, 0xDA: return
      default: break
      }
      offset += 2 + length
    }
  }

  private static func check(precision: UInt8, components: UInt8) throws(PaintingError) {
    guard precision == 8 else { throw .image("the JPEG has \(precision) bits a colour; save it with 8") }
    guard components == 1 || components == 3 else {
      throw .image("the JPEG has CMYK colours, which the page's sRGB can't hold; save it as RGB")
    }
  }

  /// Tag 274 of Exif's first directory.
  private static func orientation(_ segment: ArraySlice<UInt8>) -> Int? {
    let bytes = Array(segment)
    guard bytes.starts(with: [0x45, 0x78, 0x69, 0x66, 0, 0]), bytes.count >= 14 else { return nil }
    let tiff = Array(bytes.dropFirst(6))
    let isLittle = tiff[0] == UInt8(ascii: "I")
    func number(at offset: Int, bytes count: Int) -> Int? {
      guard offset >= 0, offset + count <= tiff.count else { return nil }
      let part = tiff[offset..<offset + count]
      return (isLittle ? Array(part.reversed()) : Array(part)).reduce(0) { $0 << 8 | Int($1) }
    }
    guard let start = number(at: 4, bytes: 4), let count = number(at: start, bytes: 2) else { return nil }
    for entry in 0..<min(count, 512) {
      let place = start + 2 + entry * 12
      guard let tag = number(at: place, bytes: 2) else { return nil }
      if tag == 274 { return number(at: place + 8, bytes: 2).flatMap { (1...8).contains($0) ? $0 : nil } }
    }
    return nil
  }
}
