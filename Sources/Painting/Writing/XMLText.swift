/// Text made fit for XML 1.0, as content and as an attribute's value in double quotes: characters that XML may not
/// hold become U+FFFD.
struct XMLText: CustomStringConvertible {
  let description: String

  init(_ text: String) {
    // Most text holds no sign that means anything to XML; those beyond ASCII that it forbids begin with EF.
    guard text.utf8.contains(where: { $0 < 0x20 || $0 == 38 || $0 == 60 || $0 == 62 || $0 == 34 || $0 == 0xEF }) else {
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
