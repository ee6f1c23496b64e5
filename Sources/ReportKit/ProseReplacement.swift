extension Block {
  /// The block with all prose in it, at whatever depth, exchanged, in the order of reading.
  public func replacingProse(_ change: (Prose) -> Prose) -> Block {
    switch self {
    case .heading(var block):
      block.text = change(block.text)
      return .heading(block)
    case .paragraph(var block):
      block.text = change(block.text)
      return .paragraph(block)
    case .list(var block):
      block.items = block.items.map { $0.map { $0.replacingProse(change) } }
      return .list(block)
    case .quote(var block):
      block.blocks = block.blocks.map { $0.replacingProse(change) }
      block.attribution = block.attribution.map(change)
      return .quote(block)
    case .callout(var block):
      block.title = change(block.title)
      block.blocks = block.blocks.map { $0.replacingProse(change) }
      return .callout(block)
    case .keyFigures(var block):
      for index in block.items.indices {
        block.items[index].label = block.items[index].label.map(change)
        block.items[index].note = block.items[index].note.map(change)
      }
      return .keyFigures(block)
    case .table(var block):
      block.caption = change(block.caption)
      for index in block.columns.indices { block.columns[index].title = change(block.columns[index].title) }
      for row in block.head.indices {
        for cell in block.head[row].indices { block.head[row][cell].text = change(block.head[row][cell].text) }
      }
      for row in block.rows.indices {
        for cell in block.rows[row].cells.indices {
          block.rows[row].cells[cell].text = change(block.rows[row].cells[cell].text)
        }
      }
      block.notes = block.notes.map(change)
      block.source = block.source.map(change)
      return .table(block)
    case .chart(var block):
      block.caption = change(block.caption)
      block.source = block.source.map(change)
      block.notes = block.notes.map(change)
      return .chart(block)
    case .image(var block):
      block.caption = change(block.caption)
      block.source = block.source.map(change)
      return .image(block)
    case .timeline(var block):
      for index in block.events.indices {
        block.events[index].text = change(block.events[index].text)
        block.events[index].note = block.events[index].note.map(change)
      }
      return .timeline(block)
    case .columns(var block):
      block.blocks = block.blocks.map { $0.replacingProse(change) }
      return .columns(block)
    case .sideBySide(var block):
      for index in block.columns.indices {
        block.columns[index].blocks = block.columns[index].blocks.map { $0.replacingProse(change) }
      }
      return .sideBySide(block)
    case .signature(var block):
      block.enclosures = block.enclosures.map(change)
      block.note = block.note.map(change)
      return .signature(block)
    case .imprint(var block):
      block.copiesTo = block.copiesTo.map(change)
      return .imprint(block)
    case .code, .listing, .bibliography, .letterhead, .rule, .pageBreak, .rectoBreak, .failure: return self
    }
  }
}

extension Prose {
  /// The notes in the prose, in the order of their marks.
  public var notes: [Note] {
    var notes: [Note] = []
    _ = replacingNotes { note in
      notes.append(note)
      return note
    }
    return notes
  }

  /// The prose with all notes in it exchanged, in the order of their marks.
  public func replacingNotes(_ change: (Note) -> Note) -> Prose {
    Prose(
      inlines.map { inline in
        switch inline {
        case .note(let note): .note(change(note))
        case .strong(let prose): .strong(prose.replacingNotes(change))
        case .emphasis(let prose): .emphasis(prose.replacingNotes(change))
        case .superscript(let prose): .superscript(prose.replacingNotes(change))
        case .subscript(let prose): .subscript(prose.replacingNotes(change))
        case .link(let address, let prose): .link(address: address, prose.replacingNotes(change))
        case .marked(let marking, let prose): .marked(marking, prose.replacingNotes(change))
        case .spaced(let em, let prose): .spaced(em, prose.replacingNotes(change))
        case .language(let tag, let prose): .language(tag, prose.replacingNotes(change))
        case .text, .code, .figure, .reference, .index, .ruby, .lineBreak: inline
        }
      })
  }
}

extension Block {
  /// All prose of the block and of the blocks inside it, in the order of reading.
  public var allProse: [Prose] {
    var all: [Prose] = []
    _ = replacingProse { prose in
      all.append(prose)
      return prose
    }
    return all
  }

  /// The notes in the block and in the blocks inside it, in the order of their marks.
  public var notes: [Note] {
    allProse.flatMap(\.notes)
  }
}
