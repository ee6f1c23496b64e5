import ReportKit

/// What stands in braces in running text.
enum Mention: Equatable {
  case figure(FigureReference)
  case reference(Reference)
  case literal(String)
  case style(String)
  /// Words with a look of their own: `{dots 重点}`, `{ruby 巴州 bā zhōu}`.
  case words(Inline)

  /// Reads what stands between the braces; nil where it is none of the five.
  init?(_ text: Substring) {
    if let words = Mention.words(text) {
      self = .words(words)
      return
    }
    switch text.first {
    case "=":
      let words = text.dropFirst()
      guard !words.isEmpty else { return nil }
      self = .literal(String(words))
    case ".":
      guard Self.isName(text.dropFirst()) else { return nil }
      self = .style(String(text.dropFirst()))
    case "#":
      guard let (name, form) = Self.split(text.dropFirst(), Reference.Form.self) else { return nil }
      self = .reference(Reference(name, form: form ?? .number))
    default:
      guard let (name, form) = Self.split(text, FigureReference.Form.self) else { return nil }
      self = .figure(FigureReference(name, form: form ?? .full))
    }
  }

  /// A word that says how the others look, a blank, and the others.
  private static func words(_ text: Substring) -> Inline? {
    guard let blank = text.firstIndex(of: " ") else { return nil }
    let rest = text[text.index(after: blank)...].drop { $0 == " " }
    guard !rest.isEmpty else { return nil }
    func firstWord() -> (Substring, Substring)? {
      guard let end = rest.firstIndex(of: " ") else { return nil }
      let others = rest[end...].drop { $0 == " " }
      return others.isEmpty ? nil : (rest[..<end], others)
    }
    let prose = Prose([.text(String(rest))])
    switch text[..<blank] {
    case "dots": return .marked(.dots, prose)
    case "name": return .marked(.name, prose)
    case "title": return .marked(.title, prose)
    case "underline": return .marked(.underline, prose)
    case "strikethrough": return .marked(.strikethrough, prose)
    case "sub": return .subscript(prose)
    case "sup": return .superscript(prose)
    case "spaced":
      guard let (em, words) = firstWord(), let value = Double(em), (-0.2...4).contains(value) else { return nil }
      return .spaced(value, Prose([.text(String(words))]))
    case "language":
      guard let (tag, words) = firstWord() else { return nil }
      return .language(String(tag), Prose([.text(String(words))]))
    case "ruby", "zhuyin", "gloss":
      guard let (base, reading) = firstWord() else { return nil }
      let kind: Ruby.Kind = text.hasPrefix("ruby") ? .pinyin : text.hasPrefix("zhuyin") ? .zhuyin : .group
      return .ruby(Ruby(String(base), reading: String(reading), kind: kind))
    case "index":
      let parts = rest.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      let term = parts[0].split(separator: "@", maxSplits: 1).map(String.init)
      guard let last = term.last else { return nil }
      return .index(IndexTerm(last, text: parts.count == 2 ? parts[1] : nil, sortedAs: term.count == 2 ? term[0] : nil))
    default: return nil
    }
  }

  private static func split<Form: RawRepresentable<String>>(
    _ text: Substring, _: Form.Type
  ) -> (name: String, form: Form?)? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), isName(parts[0]) else { return nil }
    guard parts.count == 2 else { return (String(parts[0]), nil) }
    guard let form = Form(rawValue: String(parts[1])) else { return nil }
    return (String(parts[0]), form)
  }

  /// Letters, digits, `-` and `_`, at least one.
  private static func isName(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.count <= 64
      && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) || $0 == "-" || $0 == "_" }
  }

  static let grammar =
    "write {f020}, {f020:number|unit|label}, {#fig-name}, {#fig-name:page|title}, {=words as they are}, "
    + "{dots|name|title|underline|strikethrough|sub|sup words}, {spaced 0.2 words}, {language ug words}, "
    + "{index 词条|words}, {index 常城@长城}, {ruby 巴州 bā zhōu}, {zhuyin 巴州 ㄅㄚ ㄓㄡ} or {gloss 巴州 Bayingol}"
}
