import ReportKit

/// Reads the blocks of a Markdown text.
struct BlockReader {
  /// Quotes, lists and boxes nested deeper than this are refused.
  static let deepest = 16

  let file: String
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var literals: Set<String> = []
  /// Lines before the text in its file, for texts inside fenced blocks.
  private(set) var lineOffset = 0
  private var depth = 0
  /// Where the blocks read so far stand that belong to the same block or text.
  private(set) var sources: [BlockSource] = []
  /// The lines of the rows of the block that is being read.
  private var rows: [Int] = []
  /// The lines of the text or the block's inside that look like those of a list.
  private var items: [(line: Int, typed: String, meant: String)] = []
  /// The text's notes, in the order of their first marks.
  private var notes: [MarkdownNode] = []

  init(file: String) {
    self.file = file
  }

  /// The blocks of a text that begins `offset` lines into the file.
  mutating func blocks(of text: String, offset: Int = 0) -> [Block] {
    let outer = lineOffset
    lineOffset = offset
    defer { lineOffset = outer }
    guard let tree = MarkdownTree(text) else { return [] }
    diagnostics += NoteLines.faults(in: text, file: file, offset: offset)
    let outerNotes = notes
    notes = tree.root.children.filter { $0.kind == .note }
    defer { notes = outerNotes }
    return blocks(inside: tree.root)
  }

  private mutating func blocks(inside node: MarkdownNode) -> [Block] {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else {
      report(node, code: "text.deep", "quotes, lists and boxes are nested deeper than \(Self.deepest)")
      return []
    }
    var blocks: [Block] = []
    var sources: [BlockSource] = []
    let outerItems = items
    items = []
    defer {
      reportItems()
      items = outerItems
    }
    for child in node.children {
      let (block, source) = traced(child)
      if case .paragraph(let paragraph) = block, case .table(var table) = blocks.last,
        let caption = Caption(paragraph.text)
      {
        if !table.caption.isEmpty, table.take(caption.text) {
          blocks[blocks.count - 1] = .table(table)
          continue
        }
        table.caption = caption.text
        table.anchor = caption.anchor
        table.placement = paragraph.style.flatMap(Placement.init)
        blocks[blocks.count - 1] = .table(table)
      } else if let block {
        blocks.append(block)
        sources.append(source)
      }
    }
    self.sources += sources
    return blocks
  }

  /// Several lines that look like those of a list, and are none.
  private mutating func reportItems() {
    guard items.count > 1 else { return }
    for item in items {
      diagnostics.append(
        Diagnostic(
          .warning, code: "text.list",
          message: "“\(item.typed)” is printed as it stands; a list's line begins with a half-width mark and a blank: “\(item.meant)”, and an empty line stands before the list",
          place: Place(file: file, line: item.line, column: "1")))
    }
  }

  /// A block with its place in the file.
  private mutating func traced(_ node: MarkdownNode) -> (block: Block?, source: BlockSource) {
    let outer = (sources, rows)
    (sources, rows) = ([], [])
    defer { (sources, rows) = outer }
    let block = block(of: node)
    return (block, BlockSource(file: file, line: node.line + lineOffset, rows: rows, inner: sources))
  }

  /// Notes that a row, an event or an item of the block stands on a line of its own.
  mutating func row(on line: Int) { rows.append(line) }

  private mutating func block(of node: MarkdownNode) -> Block? {
    switch node.kind {
    case .paragraph:
      if let image = image(node) { return .image(image) }
      let (text, style) = prose(of: node)
      return .paragraph(Paragraph(style == nil ? text : text.trimmingStart, style: style))
    case .heading:
      let caption = Caption(anchored: prose(of: node).text)
      return .heading(Heading(caption.text, level: node.level, anchor: caption.anchor))
    case .list: return .list(List(ordered: node.isOrdered, items: node.children.map { blocks(inside: $0) }))
    case .quote: return .quote(quote(blocks(inside: node)))
    case .table: return .table(table(node))
    case .code:
      var fence = FencedBlock(node, line: node.line + lineOffset, file: file)
      let block = fence.block(&self)
      diagnostics += fence.diagnostics
      return block
    case .html: report(node, code: "markdown.html", "HTML means nothing on paper; use Markdown")
    case .rule: return .rule
    case .note: break
    case .document, .item, .tableHeader, .tableRow, .tableCell, .text, .softbreak, .linebreak, .strong, .emphasis,
      .link, .image, .codeSpan, .noteMark, .inlineHTML, nil:
      report(node, code: "markdown.unknown", "\(node.name) is no block of a report")
    }
    return nil
  }

  /// A paragraph that is a picture: `![题注](images/a.png "图中所见")`, then `{#fig-a width=80mm}` if need be.
  private mutating func image(_ node: MarkdownNode) -> ImageFigure? {
    guard let picture = node.children.first, picture.kind == .image else { return nil }
    var rest = ""
    for sibling in node.children.dropFirst() {
      guard sibling.kind == .text else { return nil }
      rest += sibling.literal
    }
    guard let attributes = PictureAttributes(rest) else { return nil }
    if let unknown = attributes.unknown {
      report(
        node, code: "markdown.image",
        "\(unknown) means nothing behind a picture; write {#fig-name width=80mm}, the width from 1 to 2000 mm")
    }
    return ImageFigure(
      anchor: attributes.anchor, file: picture.address,
      alternative: picture.title, caption: prose(of: picture).text, width: attributes.width)
  }

  /// A quotation; a last paragraph that begins with —— names who said it.
  private func quote(_ blocks: [Block]) -> Quote {
    guard case .paragraph(let last) = blocks.last, case .text(let text) = last.text.inlines.first,
      text.hasPrefix("——")
    else { return Quote(blocks) }
    let name = Prose([.text(String(text.dropFirst(2)))] + last.text.inlines.dropFirst())
    return Quote(blocks.dropLast(), attribution: name)
  }

  /// Running text inside a fenced block, which cmark has not parsed.
  mutating func prose(_ text: String, line: Int) -> Prose {
    let outer = lineOffset
    lineOffset = line - 1
    defer { lineOffset = outer }
    guard let paragraph = MarkdownTree(text)?.root.children.first else { return Prose() }
    return prose(of: paragraph, isInBlock: true).text
  }

  mutating func prose(of node: MarkdownNode, isInBlock: Bool = false) -> (text: Prose, style: String?) {
    var reader = InlineReader(file: file, lineOffset: lineOffset, notes: isInBlock ? [] : notes, isInBlock: isInBlock)
    let text = reader.prose(of: node)
    diagnostics += reader.diagnostics
    literals.formUnion(reader.literals)
    items += reader.items
    return (text, reader.style)
  }

  private mutating func report(_ node: MarkdownNode, code: String, _ message: String) {
    diagnostics.append(
      Diagnostic(
        .error, code: code, message: message,
        place: Place(file: file, line: node.line + lineOffset, column: String(node.column))))
  }
}
