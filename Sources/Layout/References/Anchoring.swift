import ReportKit

extension Section {
  /// The section with an anchor on every heading, chart, table, note and mark for the index, made from its place where
  /// the author gave none.
  func anchored() -> Section {
    var copy = self
    var anchoring = Anchoring(section: id)
    copy.blocks = anchoring.blocks(blocks)
    return copy
  }
}

/// One pass over a section that names what can be referred to.
private struct Anchoring {
  let section: String
  private var places = 0
  private var marks = 0
  private var notes = 0

  init(section: String) {
    self.section = section
  }

  mutating func blocks(_ blocks: [Block]) -> [Block] { blocks.map { block($0) } }

  private mutating func block(_ block: Block) -> Block {
    places += 1
    return block.anchored("\(section).\(places)").replacingParts { prose($0, $1) } blocks: { self.blocks($0) }
  }

  private mutating func prose(_ prose: Prose, _: ProseSite) -> Prose {
    prose.namingTerms {
      marks += 1
      return "\(section).index.\(marks)"
    }.replacingNotes { note in
      notes += 1
      var note = note
      note.anchor = note.anchor ?? "\(section).note.\(notes)"
      return note
    }
  }
}

extension Block {
  /// The block with a name that references can use, where its kind has one and the author gave none.
  fileprivate func anchored(_ name: String) -> Block {
    switch self {
    case .heading(var heading):
      heading.anchor = heading.anchor ?? name
      return .heading(heading)
    case .chart(var chart):
      chart.anchor = chart.anchor ?? name
      return .chart(chart)
    case .image(var image):
      image.anchor = image.anchor ?? name
      return .image(image)
    case .table(var table):
      table.anchor = table.anchor ?? name
      return .table(table)
    case .paragraph, .list, .quote, .callout, .keyFigures, .timeline, .columns, .sideBySide, .code, .listing, .bibliography,
      .letterhead, .signature, .imprint, .rule, .pageBreak, .rectoBreak, .failure: return self
    }
  }
}
