/// Restores the full-width punctuation that Chinese text lost on its way: 村(连) becomes 村（连）.
///
/// A comma, colon, semicolon, question or exclamation mark is widened where it touches Han; brackets are widened in
/// pairs where they hold or touch Han, and so are straight quotes; a full stop between Han or at their end becomes 。.
/// Decimals (8.7), thousands (1,979), times (10:30) and Latin text stay.
public enum Punctuation {
  /// One mark that was widened; `offset` counts characters from the beginning of the text.
  public struct Change: Hashable, Sendable {
    public var offset: Int
    public var from: Character
    public var to: Character
  }

  private static let wide: [Character: Character] = [",": "，", ":": "：", ";": "；", "?": "？", "!": "！"]

  public static func restored(_ text: String) -> (text: String, changes: [Change]) {
    var characters = Array(text)
    var changes: [Change] = []
    func widen(_ place: Int, to mark: Character) {
      changes.append(Change(offset: place, from: characters[place], to: mark))
    }
    for (place, character) in characters.enumerated() {
      guard let mark = wide[character] else { continue }
      let before = place > 0 ? characters[place - 1] : nil
      let after = place + 1 < characters.count ? characters[place + 1] : nil
      if before?.isWideText == true || (after?.isWideText == true && before?.isWhitespace != true) {
        widen(place, to: mark)
      }
    }
    for (place, character) in characters.enumerated() where character == "." && place > 0 && characters[place - 1].isHan {
      let after = place + 1 < characters.count ? characters[place + 1] : nil
      if after == nil || after?.isWideText == true || after?.isNewline == true { widen(place, to: "。") }
    }
    let wideUpTo = characters.reduce(into: [0]) { $0.append(($0.last ?? 0) + ($1.isWideText ? 1 : 0)) }
    for (open, close) in brackets(in: characters) {
      let before = open > 0 ? characters[open - 1] : nil
      let after = close + 1 < characters.count ? characters[close + 1] : nil
      if wideUpTo[close] > wideUpTo[open] || (before?.isWideText == true && after?.isWideText != false) {
        widen(open, to: "（")
        widen(close, to: "）")
      }
    }
    for (open, close) in quotes(in: characters) where wideUpTo[close] > wideUpTo[open + 1] {
      widen(open, to: "“")
      widen(close, to: "”")
    }
    changes.sort { $0.offset < $1.offset }
    for change in changes { characters[change.offset] = change.to }
    return (String(characters), changes)
  }

  /// The pairs of straight quotes of a line; inches and a quote without its partner are in none.
  private static func quotes(in characters: [Character]) -> [(open: Int, close: Int)] {
    var open: Int?
    var pairs: [(Int, Int)] = []
    for (place, character) in characters.enumerated() {
      if character.isNewline { open = nil }
      guard character == "\"", open != nil || place == 0 || !characters[place - 1].isNumber else { continue }
      if let start = open {
        pairs.append((start, place))
        open = nil
      } else {
        open = place
      }
    }
    return pairs
  }

  /// The pairs of round brackets; a bracket without its partner is in none.
  private static func brackets(in characters: [Character]) -> [(open: Int, close: Int)] {
    var open: [Int] = []
    var pairs: [(Int, Int)] = []
    for (place, character) in characters.enumerated() {
      if character == "(" { open.append(place) }
      if character == ")", let start = open.popLast() { pairs.append((start, place)) }
    }
    return pairs
  }
}

extension Character {
  /// Whether the character is a Han.
  fileprivate var isHan: Bool {
    isWideText && unicodeScalars.first.map { $0.value >= 0x3400 && $0.value < 0xFE00 || $0.value == 0x3007 } == true
  }

  /// Whether the character is Han, or punctuation that stands only beside Han.
  var isWideText: Bool {
    guard let scalar = unicodeScalars.first else { return false }
    return switch scalar.value {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x20000...0x3FFFF, 0xF900...0xFAFF, 0x3007: true
    case 0x3001...0x3002, 0x3008...0x3011, 0x2018...0x201D, 0x2026, 0xFF01...0xFF60: true
    default: false
    }
  }
}
