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
  /// The style that the text names at its head.
  private(set) var style: String?
  private var depth = 0

  init(file: String, lineOffset: Int) {
    self.file = file
    self.lineOffset = lineOffset
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
    for child in node.children {
      if child.kind == .softbreak {
        broken = true
        continue
      }
      let next = self.inlines(of: child)
      if broken, Self.needsBlank(inlines.last, next.first) { inlines.append(.text(" ")) }
      broken = false
      inlines += next
    }
    return Prose(Self.joined(inlines))
  }

  private mutating func inlines(of node: MarkdownNode) -> [Inline] {
    switch node.kind {
    case .text: return mentions(in: node.literal, node)
    case .linebreak: return [.lineBreak]
    case .strong: return [.strong(prose(of: node))]
    case .emphasis: return [.emphasis(prose(of: node))]
    case .codeSpan: return [.code(node.literal)]
    case .link: return [.link(address: node.address, prose(of: node))]
    case .image:
      report(node, code: "markdown.image", "a picture stands in a paragraph of its own: ![caption](file \"what it shows\") {#fig-name width=80mm}")
    case .inlineHTML: report(node, code: "markdown.html", "HTML means nothing on paper; use Markdown")
    case .softbreak, .document, .heading, .paragraph, .list, .item, .table, .quote, .code, .html, .rule, .tableHeader,
      .tableRow, .tableCell, nil:
      report(node, code: "markdown.unknown", "\(node.name) has no place in running text")
    }
    return []
  }

  /// Cuts a text at its braces.
  private mutating func mentions(in text: String, _ node: MarkdownNode) -> [Inline] {
    var inlines: [Inline] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
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

  private mutating func report(_ node: MarkdownNode, column: Int? = nil, code: String, _ message: String) {
    diagnostics.append(
      Diagnostic(
        .error, code: code, message: message,
        place: Place(file: file, line: node.line + lineOffset, column: String(column ?? node.column))))
  }
}
