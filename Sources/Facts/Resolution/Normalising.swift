import ReportKit

/// What becomes of ASCII punctuation in Chinese text: `punctuation` of report.yaml.
public enum Normalising: String, Hashable, Sendable, Choice {
  /// Nothing is looked at.
  case off
  /// Each mark is reported and stays.
  case report
  /// Each mark is widened, with a note of it.
  case apply
}

extension Prose {
  /// The prose with its Chinese punctuation restored, and each change with the words around it. Figures, code and
  /// references count as neighbours and are never changed.
  func restored() -> (prose: Prose, changes: [(change: Punctuation.Change, words: String)]) {
    guard hasMarks else { return (self, []) }
    var text = ""
    collect(into: &text)
    let changes = Punctuation.restored(text).changes
    guard !changes.isEmpty else { return (self, []) }
    let characters = Array(text)
    // Places count in scalars: a combining mark at the head of an inline joins the character before it.
    var starts: [Int] = []
    var next = 0
    for character in characters {
      starts.append(next)
      next += character.unicodeScalars.count
    }
    let marks = Dictionary(uniqueKeysWithValues: changes.map { (starts[$0.offset], $0) })
    var offset = 0
    var changed: Set<Int> = []
    let prose = replacing(marks, from: &offset, changed: &changed)
    let log = changes.filter { changed.contains(starts[$0.offset]) }.map { change in
      let around = characters[max(0, change.offset - 6)..<min(characters.count, change.offset + 7)]
      return (change, String(around))
    }
    return (prose, log)
  }

  /// Whether any of the words has an ASCII mark that may have to change: not those of 8.7 and 1,979.
  private var hasMarks: Bool {
    allInlines(withNotes: false).contains { if case .text(let words) = $0 { Prose.hasMarks(words) } else { false } }
  }

  private static func hasMarks(_ words: String) -> Bool {
    var before: UInt8 = 0x80
    var isOpen = false
    for byte in words.utf8 {
      // A mark in the middle of ASCII text stays as it is; one at an end touches what comes beside these words.
      if isOpen, byte >= 0x80 { return true }
      switch byte {
      case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\""): return true
      case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "?"), UInt8(ascii: "!"):
        guard before < 0x80 else { return true }
        isOpen = true
      default: isOpen = false
      }
      before = byte
    }
    return isOpen
  }

  /// Words of other languages keep their own marks.
  private static func isChinese(_ tag: String) -> Bool { tag.lowercased().hasPrefix("zh") }

  fileprivate func collect(into text: inout String) {
    for inline in inlines {
      switch inline {
      case .text(let words): text += words
      case .figure(let figure): text += figure.text ?? "\u{FFFC}"
      case .ruby(let ruby): text += ruby.base
      case .code(let code): text += String(repeating: "\u{FFFC}", count: code.unicodeScalars.count)
      case .reference: text += "图"
      case .note: break
      case .index(let term): text += term.text
      case .lineBreak: text += "\n"
      case .language(let tag, let inner) where !Prose.isChinese(tag):
        var words = ""
        inner.collect(into: &words)
        text += String(repeating: "\u{FFFC}", count: words.unicodeScalars.count)
      case .strong, .emphasis, .superscript, .subscript, .link, .marked, .spaced, .language: inline.inner?.collect(into: &text)
      }
    }
  }

  private func replacing(_ marks: [Int: Punctuation.Change], from offset: inout Int, changed: inout Set<Int>) -> Prose {
    replacingInlines { inline in
      guard case .text(let words) = inline else {
        offset += inline.placesTaken
        return inline
      }
      var text = String.UnicodeScalarView()
      for scalar in words.unicodeScalars {
        if let mark = marks[offset], mark.from.unicodeScalars.elementsEqual([scalar]) {
          text.append(contentsOf: mark.to.unicodeScalars)
          changed.insert(offset)
        } else {
          text.append(scalar)
        }
        offset += 1
      }
      return .text(String(text))
    }
  }
}

extension Inline {
  /// How many scalars an inline without others in it takes up where punctuation is looked at.
  fileprivate var placesTaken: Int {
    var text = ""
    Prose([self]).collect(into: &text)
    return text.unicodeScalars.count
  }
}
