extension Block {
  /// The block with every picture in it, at whatever depth, exchanged.
  public func replacingImages(_ replacement: (ImageFigure) -> Block) -> Block {
    switch self {
    case .image(let image): return replacement(image)
    case .list(var list):
      list.items = list.items.map { $0.map { $0.replacingImages(replacement) } }
      return .list(list)
    case .quote(var quote):
      quote.blocks = quote.blocks.map { $0.replacingImages(replacement) }
      return .quote(quote)
    case .callout(var callout):
      callout.blocks = callout.blocks.map { $0.replacingImages(replacement) }
      return .callout(callout)
    case .columns(var columns):
      columns.blocks = columns.blocks.map { $0.replacingImages(replacement) }
      return .columns(columns)
    case .sideBySide(var block):
      for index in block.columns.indices {
        block.columns[index].blocks = block.columns[index].blocks.map { $0.replacingImages(replacement) }
      }
      return .sideBySide(block)
    case .signature(var signature):
      // A seal that can't be shown leaves its room.
      for index in signature.seals.indices {
        if case .image(let seal) = replacement(signature.seals[index]) {
          signature.seals[index] = seal
        } else {
          signature.seals[index].picture = nil
        }
      }
      return .signature(signature)
    case .heading, .paragraph, .keyFigures, .table, .chart, .timeline, .code, .listing, .bibliography, .letterhead,
      .imprint, .rule, .pageBreak, .rectoBreak, .failure: return self
    }
  }
}
