import ReportKit

/// A block that can lay itself out as slices of a galley.
protocol Composing {
  func slices(in composition: Composition) throws(LayoutError) -> [Slice]
}

extension Block {
  /// The one switch over all blocks; each does its work in a file of its own.
  func slices(in composition: Composition) throws(LayoutError) -> [Slice] {
    switch self {
    case .heading(let block): try block.slices(in: composition)
    case .paragraph(let block): try block.slices(in: composition)
    case .list(let block): try block.slices(in: composition)
    case .quote(let block): try block.slices(in: composition)
    case .callout(let block): try block.slices(in: composition)
    case .keyFigures(let block): try block.slices(in: composition)
    case .table(let block): try block.slices(in: composition)
    case .chart(let block): try block.slices(in: composition)
    case .image(let block): try block.slices(in: composition)
    case .timeline(let block): try block.slices(in: composition)
    case .code(let block): try block.slices(in: composition)
    case .listing(let block): try block.slices(in: composition)
    case .bibliography(let block): try block.slices(in: composition)
    case .letterhead(let block): try block.slices(in: composition)
    case .signature(let block): try block.slices(in: composition)
    case .imprint(let block): try block.slices(in: composition)
    case .rule: [composition.rule()]
    case .failure(let block): try block.slices(in: composition)
    case .columns(let block): try block.slices(in: composition)
    case .sideBySide(let block): try block.slices(in: composition)
    case .pageBreak, .rectoBreak: []
    }
  }
}
