import ReportKit

/// Which rows of numbers a block has a place in: those of figures, those of tables.
struct Numbers: OptionSet, Hashable, Sendable {
  let rawValue: UInt8

  static let figures = Numbers(rawValue: 1)
  static let tables = Numbers(rawValue: 2)
}

extension Block {
  var numbers: Numbers {
    switch self {
    case .chart: .figures
    case .image(let image): image.caption.isEmpty ? [] : .figures
    case .table(let table): table.caption.isEmpty ? [] : .tables
    case .callout(let callout): callout.blocks.numbers
    case .quote(let quote): quote.blocks.numbers
    case .list(let list): list.items.joined().map(\.self).numbers
    case .columns(let columns): columns.blocks.numbers
    case .sideBySide(let block): block.columns.flatMap(\.blocks).numbers
    case .heading, .paragraph, .keyFigures, .timeline, .code, .listing, .bibliography, .letterhead, .signature, .imprint,
      .rule, .pageBreak, .rectoBreak, .failure:
      []
    }
  }
}

extension [Block] {
  fileprivate var numbers: Numbers { reduce(into: []) { $0.formUnion($1.numbers) } }
}
