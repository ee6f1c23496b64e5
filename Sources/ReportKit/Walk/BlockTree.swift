extension Block {
  /// The blocks directly inside the block, in the order of reading.
  public var inner: [Block] {
    switch self {
    case .list(let list): Array(list.items.joined())
    case .quote(let quote): quote.blocks
    case .callout(let callout): callout.blocks
    case .columns(let columns): columns.blocks
    case .sideBySide(let block): block.columns.flatMap(\.blocks)
    case .heading, .paragraph, .keyFigures, .table, .chart, .image, .timeline, .code, .listing, .bibliography, .letterhead,
      .signature, .imprint, .rule, .pageBreak, .rectoBreak, .failure: []
    }
  }

  /// The block and the blocks inside it, at whatever depth: each before those in it, in the order of reading.
  public var tree: [Block] { [self] + inner.flatMap(\.tree) }

  /// The names that the block and the blocks inside it give to references, in the order of reading.
  public var anchors: [String] { tree.flatMap(\.ownAnchors) }

  /// The names that the block itself gives to references.
  public var ownAnchors: [String] {
    switch self {
    case .heading(let heading): heading.anchor.map { [$0] } ?? []
    case .chart(let chart): chart.anchor.map { [$0] } ?? []
    case .image(let image): image.anchor.map { [$0] } ?? []
    case .table(let table): table.anchor.map { [$0] } ?? []
    case .failure(let failure): failure.anchor.map { [$0] } ?? []
    case .bibliography(let bibliography): bibliography.entries.map(\.anchor)
    case .paragraph, .list, .quote, .callout, .keyFigures, .timeline, .columns, .sideBySide, .code, .listing, .letterhead,
      .signature, .imprint, .rule, .pageBreak, .rectoBreak: []
    }
  }

  /// The charts in the block and in the blocks inside it.
  public var charts: [ChartFigure] {
    tree.compactMap { if case .chart(let chart) = $0 { chart } else { nil } }
  }
}

extension Block {
  /// The block with all prose in it, at whatever depth, exchanged, in the order of reading.
  public func replacingProse(_ change: (Prose) -> Prose) -> Block {
    replacingParts { prose, _ in change(prose) } blocks: { $0.map { $0.replacingProse(change) } }
  }

  /// All prose of the block and of the blocks inside it, in the order of reading.
  public var allProse: [Prose] {
    parts.flatMap { part in
      switch part {
      case .prose(let prose, _): [prose]
      case .blocks(let blocks): blocks.flatMap(\.allProse)
      }
    }
  }

  /// The notes in the block and in the blocks inside it, in the order of their marks.
  public var notes: [Note] { allProse.flatMap(\.notes) }
}
