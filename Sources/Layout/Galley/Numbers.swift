import ReportKit

/// Which rows of numbers a block has a place in: those of figures, those of tables.
struct Numbers: OptionSet, Hashable, Sendable {
  let rawValue: UInt8

  static let figures = Numbers(rawValue: 1)
  static let tables = Numbers(rawValue: 2)
}

extension Block {
  /// The rows in which the block and the blocks in it have places.
  var numbers: Numbers { tree.reduce(into: []) { $0.formUnion($1.ownNumbers) } }

  private var ownNumbers: Numbers {
    switch self {
    case .chart: .figures
    case .image(let image): image.caption.isEmpty ? [] : .figures
    case .table(let table): table.caption.isEmpty ? [] : .tables
    case .heading, .paragraph, .list, .quote, .callout, .keyFigures, .timeline, .columns, .sideBySide, .code, .listing,
      .bibliography, .letterhead, .signature, .imprint, .rule, .pageBreak, .rectoBreak, .failure: []
    }
  }
}
