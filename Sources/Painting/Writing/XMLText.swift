/// Text made fit for XML 1.0, as content and as an attribute's value in double quotes: characters that XML may not
/// hold become U+FFFD.
struct XMLText: CustomStringConvertible {
  let description: String

  init(_ text: String) {
    // Most text holds no sign that means anything to XML; those beyond ASCII that it forbids begin with EF.
    func isSpecial(_ byte: UInt8) -> Bool { byte < 0x20 || byte == 38 || byte == 60 || byte == 62 || byte == 34 || byte == 0xEF }
    let isPlain = text.utf8.withContiguousStorageIfAvailable { !$0.contains(where: isSpecial) }
    if isPlain == true {
      description = text
      return
    }
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\t", "\n", "\r": result += "&#\(scalar.value);"
      case _ where scalar.value < 0x20 || (scalar.value & 0xFFFE == 0xFFFE && scalar.value < 0x1_0000):
        result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    description = result
  }
}
