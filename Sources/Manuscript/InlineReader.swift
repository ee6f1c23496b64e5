import ReportKit

/// Reads the running text of one block.
struct InlineReader {
  /// Emphasis and links nested deeper than this are refused.
  static let deepest = 32

  let file: String
  /// Lines before the text in its file, for texts inside fenced blocks.
  let lineOffset: Int
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var literals: Set<String> = []
  /// Whether the words stand in a block between fences, which has no notes.
  private let isInBlock: Bool
  /// Whether a note's own text is being read.
  private var isInNote = false
  /// The style that the text names at its head.
  private(set) var style: String?
  private var depth = 0
  /// Lines of the text that look like those of a list.
  var items: [(line: Int, typed: String, meant: String)] = []

  /// The text's notes, in the order of their first marks.
  private let notes: [MarkdownNode]

  init(file: String, lineOffset: Int, notes: [MarkdownNode] = [], isInBlock: Bool = false) {
    self.file = file
    self.isInBlock = isInBlock
    self.lineOffset = lineOffset
    self.notes = notes
  }

  mutating func prose(of node: MarkdownNode) -> Prose {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else {
      report(node, code: "text.deep", "emphasis and links are nested deeper than \(Self.deepest)")
      return Prose()
    }
    var inlines: [Inline] = []
    var broken = false
    let children = node.children
    let isParagraph = depth == 1 && node.kind == .paragraph && !isInBlock
    for (number, child) in children.enumerated() {
      if isParagraph, number == 0 || broken { checkHead(child, opens: number == 0) }
      if child.kind == .softbreak {
        broken = true
        continue
      }
      let next = self.inlines(of: child)
      if broken, Self.needsBlank(inlines.last, next.first) { inlines.append(.text(" ")) }
      broken = false
      inlines += next
    }
    if isParagraph, children.first.map(Self.isIndented) == true { inlines[0] = Self.outdented(inlines[0]) }
    let joined = Self.joined(inlines)
    for case .text(let words) in joined { leftOver(in: words, node) }
    return Prose(joined)
  }

  /// Signs of Markdown that it did not take for such, and that would be printed.
  private mutating func leftOver(in words: String, _ node: MarkdownNode) {
    guard words.utf8.contains(UInt8(ascii: "[")) else { return }
    if let open = words.firstRange(of: "[^"), let close = words[open.upperBound...].firstIndex(of: "]") {
      let name = words[open.upperBound..<close]
      report(
        node, code: "note.missing",
        isInBlock
          ? "the note [^\(name)] cannot stand here; say it in the text, or below a table as 注："
          : "there is no note [^\(name)]; write [^\(name)]: and its words on a line of their own")
    }
    if words.contains("!["), let open = words.firstRange(of: "](") {
      let file = words[open.upperBound...].prefix { $0 != "\"" && $0 != ")" }
      report(
        node, code: "markdown.image",
        "this is no picture yet: a file's name with spaces stands in angle brackets, ](<\(file.trimmed)>")
    }
  }

  private mutating func inlines(of node: MarkdownNode) -> [Inline] {
    switch node.kind {
    case .text: return mentions(in: node.literal, node)
    case .linebreak: return [.lineBreak]
    case .strong: return [.strong(prose(of: node))]
    case .emphasis: return [.emphasis(prose(of: node))]
    case .codeSpan: return [.code(node.literal)]
    case .link:
      guard Inline.allowsAddress(node.address) else {
        report(node, code: "link.address", Inline.refusal(ofAddress: node.address))
        return []
      }
      return [.link(address: node.address, prose(of: node))]
    case .noteMark: return [note(node)].compactMap(\.self)
    case .image:
      report(node, code: "markdown.image", "a picture stands in a paragraph of its own: ![caption](file \"what it shows\") {#fig-name width=80mm}")
    case .inlineHTML: report(node, code: "markdown.html", "HTML means nothing on paper; use Markdown")
    case .softbreak, .document, .heading, .paragraph, .list, .item, .table, .quote, .code, .html, .rule, .tableHeader,
      .tableRow, .tableCell, .note, nil:
      report(node, code: "markdown.unknown", "\(node.name) has no place in running text")
    }
    return []
  }

  /// The note behind a mark; one that begins with `{.end}` or `{.margin}` is of that kind.
  private mutating func note(_ mark: MarkdownNode) -> Inline? {
    guard let number = Int(mark.literal), notes.indices.contains(number - 1) else { return nil }
    guard !isInNote else {
      report(mark, code: "note.nested", "a note has no notes of its own; say it in the same note, or put the mark into the text")
      return nil
    }
    let outer = style
    isInNote = true
    defer { (style, isInNote) = (outer, false) }
    style = nil
    var inlines: [Inline] = []
    for paragraph in notes[number - 1].children {
      guard paragraph.kind == .paragraph else {
        report(paragraph, code: "note.block", "a note holds running text only")
        continue
      }
      if !inlines.isEmpty { inlines.append(.lineBreak) }
      inlines += prose(of: paragraph).inlines
    }
    guard !inlines.isEmpty else { return nil }
    guard let name = style else { return .note(Note(Prose(inlines))) }
    guard let kind = Note.Kind(rawValue: name) else {
      report(mark, code: "note.kind", "a note is {.foot}, {.end} or {.margin}, not {.\(name)}")
      return nil
    }
    return .note(Note(Prose(inlines).trimmingStart, kind: kind))
  }

  /// Cuts a text at its braces.
  private mutating func mentions(in text: String, _ node: MarkdownNode) -> [Inline] {
    func checkWords(_ words: Substring) {
      for slip in Slips.found(in: words) {
        let column = node.column + text.utf8.distance(from: text.startIndex, to: words.startIndex) + slip.offset
        report(node, severity: .warning, column: column, code: "text.slip", slip.message)
      }
    }
    guard text.utf8.contains(UInt8(ascii: "{")) else {
      checkWords(text[...])
      return text.isEmpty ? [] : [.text(text)]
    }
    var inlines: [Inline] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      checkWords(rest[..<open])
      inlines.append(.text(String(rest[..<open])))
      let column = node.column + text.utf8.distance(from: text.startIndex, to: open)
      guard let close = rest[open...].firstIndex(of: "}") else {
        report(node, column: column, code: "mention.open", "a { without its }; \(Mention.grammar)")
        return inlines
      }
      let inside = rest[rest.index(after: open)..<close]
      switch Mention(inside) {
      case .figure(let figure): inlines.append(.figure(figure))
      case .reference(let reference): inlines.append(.reference(reference))
      case .literal(let words):
        literals.insert(words)
        inlines.append(.text(words))
      case .style(let name): style = name
      case .words(let words): inlines.append(words)
      case nil:
        report(
          node, column: column, code: "mention.unknown", "{\(inside.prefix(40))} means nothing; \(Mention.grammar)")
      }
      rest = rest[rest.index(after: close)...]
    }
    checkWords(rest)
    inlines.append(.text(String(rest)))
    return inlines.filter { $0 != .text("") }
  }

  /// Texts that stand beside each other as one.
  private static func joined(_ inlines: [Inline]) -> [Inline] {
    inlines.reduce(into: []) { joined, inline in
      if case .text(let next) = inline, case .text(let last) = joined.last {
        joined[joined.count - 1] = .text(last + next)
      } else {
        joined.append(inline)
      }
    }
  }

  /// Whether a line end stands for a blank: between two Latin words it does, beside Han it does not.
  private static func needsBlank(_ before: Inline?, _ after: Inline?) -> Bool {
    func isLatin(_ character: Character?) -> Bool {
      character?.unicodeScalars.allSatisfy { $0.value < 0x2000 } ?? false
    }
    return isLatin(before?.plain.last) && isLatin(after?.plain.first)
  }

  mutating func report(
    _ node: MarkdownNode, severity: Diagnostic.Severity = .error, column: Int? = nil, code: String, _ message: String
  ) {
    diagnostics.append(
      Diagnostic(
        severity, code: code, message: message,
        place: Place(file: file, line: node.line + lineOffset, column: String(column ?? node.column))))
  }
}
