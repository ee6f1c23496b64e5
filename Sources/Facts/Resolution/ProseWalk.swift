import ReportKit

extension Block {
  /// The blocks inside the block.
  var inner: [Block] {
    switch self {
    case .list(let list): list.items.flatMap(\.self)
    case .quote(let quote): quote.blocks
    case .callout(let callout): callout.blocks
    case .columns(let columns): columns.blocks
    case .sideBySide(let block): block.columns.flatMap(\.blocks)
    case .heading, .paragraph, .keyFigures, .table, .chart, .image, .timeline, .code, .listing, .bibliography,
      .letterhead, .signature, .imprint, .rule, .pageBreak, .rectoBreak, .failure: []
    }
  }

  /// The prose of the block itself, without that of the blocks inside it.
  private var ownProse: [Prose] {
    switch self {
    case .heading(let heading): [heading.text]
    case .paragraph(let paragraph): [paragraph.text]
    case .quote(let quote): [quote.attribution].compactMap(\.self)
    case .callout(let callout): [callout.title]
    case .keyFigures(let strip): strip.items.flatMap { [$0.label, $0.note].compactMap(\.self) }
    case .table(let table):
      [table.caption] + table.columns.map(\.title) + table.head.joined().map(\.text) + table.rows.flatMap { $0.cells.map(\.text) } + table.notes
        + [table.source].compactMap(\.self)
    case .chart(let chart): [chart.caption] + [chart.source].compactMap(\.self) + chart.notes
    case .image(let image): [image.caption] + [image.source].compactMap(\.self)
    case .timeline(let timeline): timeline.events.flatMap { [$0.text] + [$0.note].compactMap(\.self) }
    case .signature(let signature): signature.enclosures + [signature.note].compactMap(\.self)
    case .imprint(let imprint): [imprint.copiesTo].compactMap(\.self)
    case .list, .columns, .sideBySide, .code, .listing, .bibliography, .letterhead, .rule, .pageBreak, .rectoBreak, .failure: []
    }
  }

  /// All prose of the block and of the blocks inside it.
  var allProse: [Prose] { ownProse + inner.flatMap(\.allProse) }

  /// The figures that the block and the blocks inside it mention, in prose, strips and charts.
  var mentionedFigures: [String] {
    var ids = ownProse.flatMap(\.mentionedFigures)
    if case .keyFigures(let strip) = self { ids += strip.items.map(\.figure.id) }
    if case .chart(let chart) = self { ids += chart.spec.figureIDs }
    return ids + inner.flatMap(\.mentionedFigures)
  }
}

extension Prose {
  var mentionedFigures: [String] {
    inlines.flatMap { inline -> [String] in
      switch inline {
      case .figure(let figure): [figure.id]
      case .strong(let inner), .emphasis(let inner), .superscript(let inner), .subscript(let inner):
        inner.mentionedFigures
      case .note(let note): note.text.mentionedFigures
      case .link(_, let inner), .marked(_, let inner), .spaced(_, let inner), .language(_, let inner):
        inner.mentionedFigures
      case .text, .code, .ruby, .reference, .index, .lineBreak: []
      }
    }
  }
}
