import ReportKit

/// The rules that a section's blocks keep beyond their shape: they use only what was sent, and stay within bounds that
/// every page can hold.
struct ResultReview {
  private let figures: Set<String>

  /// A section may use the figures among its rows, and those that its manuscript mentions.
  init(opening: Opening) {
    let rows = opening.tables["figures"]?.values(of: "id") ?? []
    let ids = rows.compactMap { value in if case .string(let id) = value { id } else { nil } }
    figures = Set(ids).union(Mentions(opening.narrative).figures)
  }

  func check(_ blocks: [Block]) throws(SectionFault) {
    var anchors: Set<String> = []
    for (index, block) in blocks.enumerated() {
      let place = "block \(index + 1) (\(block.kind.rawValue))"
      func refuse(_ reason: String) -> SectionFault { .malformed(reason, place: place) }
      if let reason = Self.fault(in: block, isFirst: index == 0) { throw refuse(reason) }
      let mentions = Mentions(block)
      if let id = mentions.figures.first(where: { !figures.contains($0) }) {
        throw .notAllowed("the section was not sent the figure “\(id)”; see reads in plugin.json", place: place)
      }
      if let file = mentions.files.first {
        throw .notAllowed("a section's chart brings its own rows; it may not read the file “\(file)”", place: place)
      }
      for anchor in mentions.anchors {
        guard Self.isAnchor(anchor) else {
          throw refuse("“\(anchor.prefix(80))” is no anchor: 1 to 64 letters, digits, hyphens and low lines")
        }
        guard anchors.insert(anchor).inserted else { throw refuse("the anchor “\(anchor)” is there twice") }
      }
    }
  }

  /// Anchors become names in files and in links. A point is the host's own sign.
  private static func isAnchor(_ text: String) -> Bool {
    (1...64).contains(text.count) && text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
  }

  /// What is wrong with a block or a block in it.
  private static func fault(in block: Block, isFirst: Bool) -> String? {
    switch block {
    case .heading(let heading):
      if heading.level == 1 && isFirst { return nil }
      return (2...6).contains(heading.level) ? nil : "a heading's level is from 2 to 6; 1 only at the head of the section"
    case .table(let table): return fault(in: table)
    case .list(let list): return list.items.joined().lazy.compactMap { fault(in: $0, isFirst: false) }.first
    case .quote(let quote): return quote.blocks.lazy.compactMap { fault(in: $0, isFirst: false) }.first
    case .callout(let callout): return callout.blocks.lazy.compactMap { fault(in: $0, isFirst: false) }.first
    case .failure(let failure) where failure.code != "block.unknown":
      return "a section cannot print the box of a failure; it answers with an error"
    case .paragraph, .keyFigures, .chart, .timeline, .pageBreak, .failure: return nil
    }
  }

  private static func fault(in table: Table) -> String? {
    guard (1...64).contains(table.columns.count) else { return "a table has 1 to 64 columns, not \(table.columns.count)" }
    if table.columns.contains(where: { $0.weight.map { !(0.001...1000).contains($0) } ?? false }) {
      return "a column's weight is from 0.001 to 1000"
    }
    for (index, row) in table.rows.enumerated() {
      guard (0...16).contains(row.indent) else { return "row \(index + 1): an indent is from 0 to 16 em" }
      guard row.cells.allSatisfy({ (1...table.columns.count).contains($0.columns) }) else {
        return "row \(index + 1): a cell spans 1 to \(table.columns.count) columns"
      }
      let width = row.cells.reduce(0) { $0 + $1.columns }
      guard width <= table.columns.count else {
        return "row \(index + 1) has \(width) cells, the table \(table.columns.count) columns"
      }
    }
    return nil
  }
}
