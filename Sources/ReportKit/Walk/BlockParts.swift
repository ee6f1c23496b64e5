/// Where prose stands in its block.
public enum ProseSite: Hashable, Sendable {
  /// Words that read as sentences: text, captions, titles, remarks.
  case text
  /// A cell of a table's head or the title of a column.
  case head
  /// A cell of a table, by the number of its row from 0.
  case cell(row: Int)
  /// An event of a timeline or an item of a strip, by its number from 0.
  case item(Int)
}

/// What a block holds: words of its own, or blocks inside it.
public enum BlockPart: Hashable, Sendable {
  case prose(Prose, ProseSite)
  case blocks([Block])
}

extension Block {
  /// The block with its own prose and the lists of blocks inside it exchanged, in the order of reading.
  ///
  /// This is the one place that knows what each kind of block holds; all walks over blocks are made from it.
  public func replacingParts(
    prose change: (Prose, ProseSite) -> Prose, blocks exchange: ([Block]) -> [Block]
  ) -> Block {
    func text(_ prose: Prose) -> Prose { change(prose, .text) }
    switch self {
    case .heading(var block):
      block.text = text(block.text)
      return .heading(block)
    case .paragraph(var block):
      block.text = text(block.text)
      return .paragraph(block)
    case .list(var block):
      block.items = block.items.map(exchange)
      return .list(block)
    case .quote(var block):
      block.blocks = exchange(block.blocks)
      block.attribution = block.attribution.map(text)
      return .quote(block)
    case .callout(var block):
      block.title = text(block.title)
      block.blocks = exchange(block.blocks)
      return .callout(block)
    case .keyFigures(var block):
      for index in block.items.indices {
        block.items[index].label = block.items[index].label.map { change($0, .item(index)) }
        block.items[index].note = block.items[index].note.map { change($0, .item(index)) }
      }
      return .keyFigures(block)
    case .table(let block): return .table(block.replacingProse(change))
    case .chart(var block):
      block.caption = text(block.caption)
      block.source = block.source.map(text)
      block.notes = block.notes.map(text)
      return .chart(block)
    case .image(var block):
      block.caption = text(block.caption)
      block.source = block.source.map(text)
      return .image(block)
    case .timeline(var block):
      for index in block.events.indices {
        block.events[index].text = change(block.events[index].text, .item(index))
        block.events[index].note = block.events[index].note.map { change($0, .item(index)) }
      }
      return .timeline(block)
    case .columns(var block):
      block.blocks = exchange(block.blocks)
      return .columns(block)
    case .sideBySide(var block):
      for index in block.columns.indices { block.columns[index].blocks = exchange(block.columns[index].blocks) }
      return .sideBySide(block)
    case .signature(var block):
      block.enclosures = block.enclosures.map(text)
      block.note = block.note.map(text)
      return .signature(block)
    case .imprint(var block):
      block.copiesTo = block.copiesTo.map(text)
      return .imprint(block)
    case .code, .listing, .bibliography, .letterhead, .rule, .pageBreak, .rectoBreak, .failure: return self
    }
  }

  /// What the block holds, in the order of reading.
  public var parts: [BlockPart] {
    var parts: [BlockPart] = []
    _ = replacingParts {
      parts.append(.prose($0, $1))
      return $0
    } blocks: {
      parts.append(.blocks($0))
      return $0
    }
    return parts
  }
}

extension Table {
  fileprivate func replacingProse(_ change: (Prose, ProseSite) -> Prose) -> Table {
    var table = self
    table.caption = change(caption, .text)
    for column in columns.indices { table.columns[column].title = change(columns[column].title, .head) }
    for row in head.indices {
      for cell in head[row].indices { table.head[row][cell].text = change(head[row][cell].text, .head) }
    }
    for row in rows.indices {
      for cell in rows[row].cells.indices {
        table.rows[row].cells[cell].text = change(rows[row].cells[cell].text, .cell(row: row))
      }
    }
    table.notes = notes.map { change($0, .text) }
    table.source = source.map { change($0, .text) }
    return table
  }
}
