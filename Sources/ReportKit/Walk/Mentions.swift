/// What blocks refer to: shared figures, and other places of the report.
public struct Mentions: Hashable, Sendable {
  /// Figures by id, each as often as it is mentioned, in the order of reading; those that a strip or a chart shows stand
  /// before those in its words.
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
    anchors += block.ownAnchors
    switch block {
    case .keyFigures(let strip): figures += strip.items.map(\.figure.id)
    case .chart(let chart): add(chart.spec)
    case .image(let image): pictures.append(image.file)
    case .bibliography(let bibliography): addresses += bibliography.entries.compactMap(\.address)
    case .signature(let signature): pictures += signature.seals.map(\.file)
    case .failure(let failure): failures.append(failure)
    case .heading, .paragraph, .list, .quote, .callout, .table, .timeline, .columns, .sideBySide, .imprint, .code, .listing,
      .letterhead, .rule, .pageBreak, .rectoBreak: break
    }
    for part in block.parts {
      switch part {
      case .prose(let prose, _): add(prose)
      case .blocks(let blocks): for block in blocks { add(block) }
      }
    }
  }

  private mutating func add(_ prose: Prose) {
    for inline in prose.allInlines(withNotes: true) {
      switch inline {
      case .link(let address, _): addresses.append(address)
      case .figure(let figure): figures.append(figure.id)
      case .reference(let reference): references.append(reference.anchor)
      case .text, .code, .index, .lineBreak, .ruby, .note, .strong, .emphasis, .superscript, .subscript, .marked, .spaced,
        .language: break
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
}
