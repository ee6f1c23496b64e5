/// Words as a PDF string: hexadecimal, so that nothing in them can end the string (ISO 32000-1, 7.9.2.2).
struct PDFText: CustomStringConvertible {
  let description: String

  /// A text string, in UTF-16 with its mark.
  init(_ text: String) {
    var hex = "<FEFF"
    hex.reserveCapacity(text.utf8.count * 4 + 6)
    for unit in text.utf16 {
      appendHex(UInt8(unit >> 8), to: &hex)
      appendHex(UInt8(unit & 0xFF), to: &hex)
    }
    description = hex + ">"
  }

  /// A byte string, for what is ASCII by its own rules: addresses, dates, language tags, identifiers.
  init(bytes text: String) {
    var hex = "<"
    for byte in text.utf8 { appendHex(byte, to: &hex) }
    description = hex + ">"
  }

  /// A byte string of 16 bytes that are made of others: equal bytes have equal digests.
  init(digestOf bytes: [UInt8]) {
    var low: UInt64 = 0xCBF2_9CE4_8422_2325
    var high: UInt64 = 0x8422_2325_CBF2_9CE4
    for byte in bytes {
      low = (low ^ UInt64(byte)) &* 0x100_0000_01B3
      high = (high &+ UInt64(byte)) &* 0x9E37_79B9_7F4A_7C15
    }
    var hex = "<"
    for half in [low, high] {
      for shift in stride(from: 56, through: 0, by: -8) {
        appendHex(UInt8(truncatingIfNeeded: half >> shift), to: &hex)
      }
    }
    description = hex + ">"
  }
}

/// A PDF name; whatever is no letter or digit is written by its number (ISO 32000-1, 7.3.5).
struct PDFName: CustomStringConvertible {
  let description: String

  init(_ text: String) {
    var name = "/"
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        name.unicodeScalars.append(Unicode.Scalar(byte))
      case 0: break
      default:
        name += "#"
        appendHex(byte, to: &name)
      }
    }
    description = name
  }
}

private let hexDigits = Array("0123456789ABCDEF".unicodeScalars)

private func appendHex(_ byte: UInt8, to text: inout String) {
  text.unicodeScalars.append(hexDigits[Int(byte >> 4)])
  text.unicodeScalars.append(hexDigits[Int(byte & 15)])
}
