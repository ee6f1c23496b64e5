/// A number's text cut after its units digit, so that a column can align on it (typography of GB/T 15835 tables):
/// 650 | .19, 8 | .7万余, 200 | 多.
struct NumberParts: Hashable, Sendable {
  var whole: String
  var rest: String

  init(_ text: String) {
    var end = text.startIndex
    var seen = false
    for index in text.indices {
      let character = text[index]
      let isDigit = character.isASCII && character.isNumber
      let next = text.index(after: index)
      if isDigit {
        seen = true
        end = next
      } else if seen {
        let groups = (character == "," || character == "\u{2009}") && next < text.endIndex && text[next].isNumber
        if !groups { break }
      } else {
        end = next
      }
    }
    whole = String(text[..<end])
    rest = String(text[end...])
  }
}
