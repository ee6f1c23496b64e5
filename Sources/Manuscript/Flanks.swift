/// Lets `**` work beside Chinese marks: 国**（重点）**。
///
/// CommonMark takes a row of `*` between a letter and a mark for the end of emphasis only, or for its beginning only; in
/// Western text a blank would stand on the other side. A sign for private use, which no text has, put between the row and
/// the mark, leaves both open. It is taken out of all that was read.
struct Flanks {
  static let sign: Unicode.Scalar = "\u{10FFFD}"

  private(set) var text = ""
  /// For each line that has signs, from 1, the columns at which they stand, in bytes from 1.
  private(set) var columns: [Int: [Int]] = [:]

  init(_ source: String) {
    guard source.utf8.contains(UInt8(ascii: "*")) else {
      text = source
      return
    }
    let scalars = Array(source.unicodeScalars)
    var (line, column) = (1, 1)
    func put(_ scalar: Unicode.Scalar) {
      text.unicodeScalars.append(scalar)
      column += UTF8.width(scalar)
      if scalar == "\n" { (line, column) = (line + 1, 1) }
    }
    func sign() {
      columns[line, default: []].append(column)
      put(Flanks.sign)
    }
    var index = 0
    while index < scalars.count {
      guard scalars[index] == "*" else {
        put(scalars[index])
        index += 1
        continue
      }
      var end = index
      while end < scalars.count, scalars[end] == "*" { end += 1 }
      let before = index > 0 ? scalars[index - 1] : "\n"
      let after = end < scalars.count ? scalars[end] : "\n"
      if Flanks.isMark(before), Flanks.isLetter(after) { sign() }
      for star in index..<end { put(scalars[star]) }
      if Flanks.isLetter(before), Flanks.isMark(after) { sign() }
      index = end
    }
  }

  /// The column in the source of a column in the text.
  func column(_ column: Int, line: Int) -> Int {
    column - (columns[line]?.count { $0 < column } ?? 0) * UTF8.width(Flanks.sign)
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x80 else { return false }
    switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation,
      .otherPunctuation:
      return true
    default: return false
    }
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber, .letterNumber,
      .otherNumber:
      return true
    default: return scalar == "}" || scalar == "{"
    }
  }
}
