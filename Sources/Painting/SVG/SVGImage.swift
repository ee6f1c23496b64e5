import Frames

extension SVGDrawing {
  /// Embeds the picture as it is, so that the drawing refers to no other file.
  func paint(_ image: ImageRef, size: Size, at position: Point) throws(PaintingError) {
    _ = try ImageHeader(image)
    needsLinks = true
    body.append(
      "<image x=\"\(Decimal(position.x))\" y=\"\(Decimal(position.y))\" width=\"\(Decimal(size.width))\""
        + " height=\"\(Decimal(size.height))\" preserveAspectRatio=\"none\""
        + " xlink:href=\"data:image/\(image.format.rawValue);base64,\(base64(image.data))\"/>")
  }
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
