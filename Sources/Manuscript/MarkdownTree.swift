import CMarkdown

/// A parsed Markdown text; it owns cmark's nodes and frees them.
final class MarkdownTree {
  private let pointer: OpaquePointer
  fileprivate let flanks: Flanks

  /// cmark keeps a process-wide list of extensions; it is filled once, and only read after that.
  private static let registered: Void = cmark_gfm_core_extensions_ensure_registered()

  /// Nil when memory runs out.
  init?(_ text: String) {
    Self.registered
    guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT | CMARK_OPT_FOOTNOTES) else { return nil }
    defer { cmark_parser_free(parser) }
    if let tables = cmark_find_syntax_extension("table") { cmark_parser_attach_syntax_extension(parser, tables) }
    flanks = Flanks(text)
    var text = flanks.text
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
    }
    guard let root = cmark_parser_finish(parser) else { return nil }
    cmark_consolidate_text_nodes(root)
    pointer = root
  }

  deinit { cmark_node_free(pointer) }

  var root: MarkdownNode { MarkdownNode(pointer: pointer, tree: self) }
}

/// A node of a parsed Markdown text.
struct MarkdownNode {
  /// The kinds of nodes by cmark's names for them.
  enum Kind: String {
    case document, heading, paragraph, list, item, table
    case quote = "block_quote"
    case code = "code_block"
    case html = "html_block"
    case rule = "thematic_break"
    case tableHeader = "table_header"
    case tableRow = "table_row"
    case tableCell = "table_cell"
    case text, softbreak, linebreak, strong, link, image
    case emphasis = "emph"
    case codeSpan = "code"
    case noteMark, note
    case inlineHTML = "html_inline"
  }

  fileprivate let pointer: OpaquePointer
  /// Keeps the memory that the pointer points into.
  fileprivate let tree: MarkdownTree

  /// Nil for a kind that reports do not have.
  var kind: Kind? {
    // cmark knows no name for notes.
    switch cmark_node_get_type(pointer) {
    case CMARK_NODE_FOOTNOTE_REFERENCE: .noteMark
    case CMARK_NODE_FOOTNOTE_DEFINITION: .note
    default: Kind(rawValue: name)
    }
  }
  var name: String { cmark_node_get_type_string(pointer).map { String(cString: $0) } ?? "" }

  /// The line and column of the first byte, from 1.
  var line: Int { Int(cmark_node_get_start_line(pointer)) }
  var column: Int { tree.flanks.column(Int(cmark_node_get_start_column(pointer)), line: line) }

  /// A text of cmark's without the signs that were put into it.
  private func words(_ text: UnsafePointer<CChar>?) -> String {
    guard let text else { return "" }
    let words = String(cString: text)
    guard words.unicodeScalars.contains(Flanks.sign) else { return words }
    return String(String.UnicodeScalarView(words.unicodeScalars.filter { $0 != Flanks.sign }))
  }

  var children: [MarkdownNode] {
    var children: [MarkdownNode] = []
    var next = cmark_node_first_child(pointer)
    while let child = next {
      children.append(MarkdownNode(pointer: child, tree: tree))
      next = cmark_node_next(child)
    }
    return children
  }

  /// The characters of a text, a code span or a fenced block.
  var literal: String { words(cmark_node_get_literal(pointer)) }
  /// What stands behind the fence: ```` ```case 标题 ````.
  var fence: String { words(cmark_node_get_fence_info(pointer)) }
  var level: Int { Int(cmark_node_get_heading_level(pointer)) }
  var isOrdered: Bool { cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }
  var address: String { words(cmark_node_get_url(pointer)) }

  /// The words in quotes behind an address.
  var title: String { words(cmark_node_get_title(pointer)) }

  /// A letter for each column of a table: l, c, r, or NUL.
  var alignments: [Character] {
    let count = Int(cmark_gfm_extensions_get_table_columns(pointer))
    guard let letters = cmark_gfm_extensions_get_table_alignments(pointer) else { return [] }
    return (0..<count).map { Character(Unicode.Scalar(letters[$0])) }
  }
}
