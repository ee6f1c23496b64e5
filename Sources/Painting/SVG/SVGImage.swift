import Frames

extension SVGDrawing {
  /// Embeds the picture as it is, so that the drawing refers to no other file.
  func paint(_ image: ImageRef, size: Size, at position: Point) throws(PaintingError) {
    let data: [UInt8]
    let type: String
    switch image.format {
    case .png, .jpeg:
      _ = try ImageHeader(image.format, image.data)
      data = image.data
      type = image.format.rawValue
    case .svg:
      data = try SafeDrawing(image.data).data
      type = "svg+xml"
    }
    embed(data, type, size: size, at: position)
  }

  /// Embeds the bitmap as a PNG.
  func paint(_ bitmap: Bitmap, size: Size, at position: Point) throws(PaintingError) {
    embed(try bitmap.png(), "png", size: size, at: position)
  }

  private func embed(_ data: [UInt8], _ type: String, size: Size, at position: Point) {
    needsLinks = true
    body.add(
      line: """
        <image x="\(Decimal(position.x))" y="\(Decimal(position.y))" width="\(Decimal(size.width))" \
        height="\(Decimal(size.height))" preserveAspectRatio="none" xlink:href="data:image/\(type);base64,\(base64(data))"/>
        """)
  }
}

/// The bytes that words of RFC 4648, section 4, stand for; blanks are passed over. Nil for anything else.
func bytes(base64 text: some Sequence<UInt8>) -> [UInt8]? {
  var data: [UInt8] = []
  var bits = 0
  var count = 0
  for byte in text {
    let value: Int
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): value = Int(byte) - 65
    case UInt8(ascii: "a")...UInt8(ascii: "z"): value = Int(byte) - 71
    case UInt8(ascii: "0")...UInt8(ascii: "9"): value = Int(byte) + 4
    case UInt8(ascii: "+"): value = 62
    case UInt8(ascii: "/"): value = 63
    case UInt8(ascii: "="), 0x20, 0x0A, 0x0D, 0x09: continue
    default: return nil
    }
    bits = (bits << 6 | value) & 0xFF_FFFF
    count += 6
    if count >= 8 {
      count -= 8
      data.append(UInt8(truncatingIfNeeded: bits >> count))
    }
  }
  return data
}

/// RFC 4648, section 4.
func base64(_ data: [UInt8]) -> String {
  let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  var text: [UInt8] = []
  text.reserveCapacity((data.count + 2) / 3 * 4)
  for start in stride(from: 0, to: data.count, by: 3) {
    let count = min(3, data.count - start)
    let bits = (0..<3).reduce(0) { $0 << 8 | ($1 < count ? Int(data[start + $1]) : 0) }
    for place in 0..<4 {
      text.append(place <= count ? alphabet[bits >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
    }
  }
  return String(decoding: text, as: UTF8.self)
}
