import ReportKit

/// Finds numbers that somebody typed into prose where a figure belongs: digits with a unit behind them.
///
/// Dates (2019年12月, 3月8日) and places in an order (第3章, 图2) are no figures.
enum TypedNumbers {
  static func found(in text: String) -> [String] {
    let characters = Array(text)
    var found: [String] = []
    var place = 0
    while place < characters.count {
      guard characters[place].isDigit else {
        place += 1
        continue
      }
      let start = place
      while place < characters.count, characters[place].isDigit || isPoint(characters, at: place) { place += 1 }
      var end = place
      while end < characters.count, "多余万亿".contains(characters[end]) { end += 1 }
      guard end < characters.count, characters[end].isWideText || "％%".contains(characters[end]) else { continue }
      if end == place, isDate(characters[end], digits: place - start) { continue }
      if end == place, !"％%".contains(characters[end]), !characters[end].isHan { continue }
      if start > 0, "第图表".contains(characters[start - 1]) || characters[start - 1].isLatin { continue }
      found.append(String(characters[start...end]))
    }
    return found
  }

  private static func isPoint(_ characters: [Character], at place: Int) -> Bool {
    characters[place] == "." && place + 1 < characters.count && characters[place + 1].isDigit
  }

  private static func isDate(_ unit: Character, digits: Int) -> Bool {
    unit == "年" ? digits == 4 : "月日".contains(unit) && digits <= 2
  }
}

extension Character {
  fileprivate var isDigit: Bool { isASCII && isNumber }
  fileprivate var isLatin: Bool { isASCII && isLetter }
  fileprivate var isHan: Bool { unicodeScalars.first?.properties.isIdeographic == true }
}

extension Prose {
  /// The words that are neither a figure nor code.
  var typedText: String {
    inlines.map { inline in
      switch inline {
      case .text(let text): text
      case .index(let term): term.text
      case .note(let note): "\n" + note.text.typedText + "\n"
      case .strong, .emphasis, .superscript, .subscript, .link, .marked, .spaced, .language: inline.inner?.typedText ?? ""
      case .ruby(let ruby): ruby.base
      case .code, .figure, .reference, .lineBreak: "\n"
      }
    }.joined()
  }
}
