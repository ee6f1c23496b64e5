/// Words, numbers and codes as a content stream has them (ISO 32000-1, 7.3).
extension ContentStream {
  mutating func append(_ words: StaticString) {
    words.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  mutating func append(_ words: String) { bytes.append(contentsOf: words.utf8) }

  mutating func append(bytes more: some Collection<UInt8>) { bytes.append(contentsOf: more) }

  /// A number with at most three digits after the point, and a blank.
  mutating func append(_ value: Double) {
    let thousandths = abs(value) < 1e12 ? Int((value * 1000).rounded()) : 0
    if thousandths < 0 { bytes.append(UInt8(ascii: "-")) }
    let magnitude = thousandths.magnitude
    let (whole, rest) = magnitude.quotientAndRemainder(dividingBy: 1000)
    if whole > 0 || rest == 0 { append(digits: whole) }
    if rest > 0 {
      bytes.append(UInt8(ascii: "."))
      bytes.append(UInt8(ascii: "0") + UInt8(rest / 100))
      if rest % 100 > 0 {
        bytes.append(UInt8(ascii: "0") + UInt8(rest / 10 % 10))
        if rest % 10 > 0 { bytes.append(UInt8(ascii: "0") + UInt8(rest % 10)) }
      }
    }
    bytes.append(UInt8(ascii: " "))
  }

  mutating func append(digits value: UInt) {
    if value >= 10 { append(digits: value / 10) }
    bytes.append(UInt8(ascii: "0") + UInt8(value % 10))
  }

  mutating func append(signed value: Int) {
    if value < 0 { append("-") }
    append(digits: value.magnitude)
  }

  /// Whether a code stands in a literal string as it is.
  static func isPlain(code: UInt16) -> Bool {
    ![code >> 8, code & 0xFF].contains { [0x28, 0x29, 0x5C, 0x0D].contains($0) }
  }

  /// A glyph's code of two bytes, as it stands in a literal string.
  mutating func append(code: UInt16) {
    for byte in [UInt8(code >> 8), UInt8(code & 0xFF)] {
      switch byte {
      case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      // A bare end of line in a string is read as a line feed.
      case 0x0D: append("\\r")
      default: bytes.append(byte)
      }
    }
  }
}
