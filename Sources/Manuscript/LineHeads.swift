import ReportKit

/// The heads of a paragraph's lines, where slips of the keyboard stand.
extension InlineReader {
  /// The head of a line of a paragraph.
  mutating func checkHead(_ node: MarkdownNode, opens: Bool) {
    guard node.kind == .text else { return }
    let words = node.literal
    if let message = Slips.heading(words) { report(node, severity: .warning, code: "text.heading", message) }
    if let item = Slips.item(words) { items.append((node.line + lineOffset, item.typed, item.meant)) }
    if !opens, words.hasPrefix("　　") {
      report(
        node, severity: .warning, code: "text.indent",
        "the line is part of the paragraph above it; leave an empty line before one that begins a paragraph")
    }
  }

  /// Whether a paragraph begins with the two blanks that Word's users type for an indent, which its style gives anyway.
  static func isIndented(_ node: MarkdownNode) -> Bool {
    guard node.kind == .text else { return false }
    let words = node.literal
    return words.hasPrefix("　　") && !words.hasPrefix("　　　")
  }

  static func outdented(_ inline: Inline) -> Inline {
    guard case .text(let words) = inline, words.hasPrefix("　　") else { return inline }
    return .text(String(words.dropFirst(2)))
  }
}
