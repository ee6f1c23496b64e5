/// A link address that may be printed: of an allowed scheme, percent-encoded to visible ASCII (RFC 3986).
struct Address: Hashable, CustomStringConvertible {
  let description: String

  static let schemes = ["https", "http", "mailto"]

  /// - Throws: `PaintingError.forbiddenAddress` for any other scheme, or none.
  init(_ address: String) throws(PaintingError) {
    let bytes = Array(address.utf8)
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), colon + 1 < bytes.count,
      Address.schemes.contains(String(decoding: bytes[..<colon], as: UTF8.self).lowercased())
    else { throw .forbiddenAddress(address) }
    var encoded = ""
    encoded.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() {
      let escape = byte == UInt8(ascii: "%") && Address.isEscape(bytes, at: index)
      if Address.plain.contains(byte) || escape {
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = Array("0123456789ABCDEF".unicodeScalars)
        encoded.unicodeScalars.append("%")
        encoded.unicodeScalars.append(digits[Int(byte >> 4)])
        encoded.unicodeScalars.append(digits[Int(byte & 15)])
      }
    }
    description = encoded
  }

  /// Unreserved and reserved characters, but for those that end a string of PDF or an attribute of XML.
  private static let plain = Set(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#[]@!$&*+,;=".utf8)

  private static func isEscape(_ bytes: [UInt8], at index: Int) -> Bool {
    guard index + 2 < bytes.count else { return false }
    return [bytes[index + 1], bytes[index + 2]].allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
  }
}
