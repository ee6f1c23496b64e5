/// What blocks refer to: shared figures, and other places of the report.
public struct Mentions: Hashable, Sendable {
  /// Figures by id, in the order of reading, each as often as it is mentioned.
  public private(set) var figures: [String] = []
  /// Anchors that references name, in the order of reading.
  public private(set) var references: [String] = []
  /// Anchors that the blocks define, in the order of reading.
  public private(set) var anchors: [String] = []
  /// Files that charts take their data from.
  public private(set) var files: [String] = []
  /// Files and `data:` addresses of pictures, in the order of reading.
  public private(set) var pictures: [String] = []
  /// What stands in for parts that could not be made.
  public private(set) var failures: [Failure] = []
  /// Addresses that links lead to.
  public private(set) var addresses: [String] = []

  public init(_ blocks: [Block]) {
    for block in blocks { add(block) }
  }

  public init(_ block: Block) {
    add(block)
  }

  private mutating func add(_ block: Block) {
    switch block {
    case .heading(let heading):
      anchor(heading.anchor)
      add(heading.text)
    case .paragraph(let paragraph): add(paragraph.text)
    case .list(let list): for item in list.items { for block in item { add(block) } }
    case .quote(let quote):
      for block in quote.blocks { add(block) }
      add(quote.attribution)
    case .callout(let callout):
      add(callout.title)
      for block in callout.blocks { add(block) }
    case .keyFigures(let strip):
      for item in strip.items {
        figures.append(item.figure.id)
        add(item.label)
        add(item.note)
      }
    case .table(let table): add(table)
    case .chart(let chart):
      anchor(chart.anchor)
      add(chart.spec)
      add(chart.caption)
      add(chart.source)
      for note in chart.notes { add(note) }
    case .image(let image):
      anchor(image.anchor)
      pictures.append(image.file)
      add(image.caption)
      add(image.source)
    case .timeline(let timeline):
      for event in timeline.events {
        add(event.text)
        add(event.note)
      }
    case .columns(let columns): for block in columns.blocks { add(block) }
    case .sideBySide(let block): for column in block.columns { for block in column.blocks { add(block) } }
    case .bibliography(let bibliography):
      for entry in bibliography.entries {
        anchor(entry.anchor)
        if let address = entry.address { addresses.append(address) }
      }
    case .signature(let signature):
      for enclosure in signature.enclosures { add(enclosure) }
      pictures += signature.seals.map(\.file)
      add(signature.note)
    case .imprint(let imprint): add(imprint.copiesTo)
    case .code, .listing, .letterhead, .rule, .pageBreak, .rectoBreak: break
    case .failure(let failure):
      anchor(failure.anchor)
      failures.append(failure)
    }
  }

  private mutating func add(_ table: Table) {
    anchor(table.anchor)
    add(table.caption)
    for column in table.columns { add(column.title) }
    for row in table.head { for cell in row { add(cell.text) } }
    for row in table.rows { for cell in row.cells { add(cell.text) } }
    for note in table.notes { add(note) }
    add(table.source)
  }

  private mutating func add(_ prose: Prose?) {
    for inline in prose?.inlines ?? [] {
      switch inline {
      case .text, .code, .index, .lineBreak, .ruby: break
      case .strong(let prose), .emphasis(let prose), .superscript(let prose), .subscript(let prose): add(prose)
      case .marked(_, let prose), .spaced(_, let prose), .language(_, let prose): add(prose)
      case .link(let address, let prose):
        addresses.append(address)
        add(prose)
      case .figure(let figure): figures.append(figure.id)
      case .note(let note): add(note.text)
      case .reference(let reference): references.append(reference.anchor)
      }
    }
  }

  private mutating func add(_ spec: ChartSpec) {
    figures += spec.figureIDs
    var files: [String] = []
    var copy = spec
    copy.forEachView { chart in
      if case .url(let address, _) = chart.data { files.append(address) }
    }
    self.files += files
  }

  private mutating func anchor(_ anchor: String?) {
    if let anchor { anchors.append(anchor) }
  }
}
