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
    inlines.contains { inline in
      switch inline {
      case .text(let words): Prose.hasMarks(words)
      case .strong(let inner), .emphasis(let inner), .superscript(let inner), .subscript(let inner),
        .link(_, let inner), .marked(_, let inner), .spaced(_, let inner), .language(_, let inner):
        inner.hasMarks
      case .figure, .ruby, .code, .reference, .note, .index, .lineBreak: false
      }
    }
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

  private func collect(into text: inout String) {
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
      case .strong(let inner), .emphasis(let inner), .superscript(let inner), .subscript(let inner),
        .link(_, let inner), .marked(_, let inner), .spaced(_, let inner), .language(_, let inner):
        inner.collect(into: &text)
      }
    }
  }

  private func replacing(_ marks: [Int: Punctuation.Change], from offset: inout Int, changed: inout Set<Int>) -> Prose {
    var copy: [Inline] = []
    for inline in inlines {
      func inner(_ prose: Prose) -> Prose { prose.replacing(marks, from: &offset, changed: &changed) }
      switch inline {
      case .text(let words):
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
        copy.append(.text(String(text)))
      case .figure(let figure):
        offset += figure.text?.unicodeScalars.count ?? 1
        copy.append(inline)
      case .ruby(let ruby):
        offset += ruby.base.unicodeScalars.count
        copy.append(inline)
      case .code(let code):
        offset += code.unicodeScalars.count
        copy.append(inline)
      case .reference, .lineBreak:
        offset += 1
        copy.append(inline)
      case .note: copy.append(inline)
      case .index(let term):
        offset += term.text.unicodeScalars.count
        copy.append(inline)
      case .strong(let prose): copy.append(.strong(inner(prose)))
      case .emphasis(let prose): copy.append(.emphasis(inner(prose)))
      case .superscript(let prose): copy.append(.superscript(inner(prose)))
      case .subscript(let prose): copy.append(.subscript(inner(prose)))
      case .link(let address, let prose): copy.append(.link(address: address, inner(prose)))
      case .marked(let marking, let prose): copy.append(.marked(marking, inner(prose)))
      case .spaced(let em, let prose): copy.append(.spaced(em, inner(prose)))
      case .language(let tag, let prose): copy.append(.language(tag, inner(prose)))
      }
    }
    return Prose(copy)
  }
}
