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
      if let reason = Self.fault(in: block, opensSection: index == 0) { throw refuse(reason) }
      let mentions = Mentions(block)
      if let id = mentions.figures.first(where: { !figures.contains($0) }) {
        throw .notAllowed("the section was not sent the figure “\(id)”; see reads in plugin.json", place: place)
      }
      if let file = mentions.files.first {
        throw .notAllowed("a section's chart brings its own rows; it may not read the file “\(file)”", place: place)
      }
      if let address = mentions.addresses.first(where: { !Inline.allowsAddress($0) }) {
        throw refuse(Inline.refusal(ofAddress: address))
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
  private static func fault(in block: Block, opensSection: Bool) -> String? {
    if opensSection, case .heading(let heading) = block, heading.level == 1 { return fault(inTitle: heading.text.plain) }
    return block.tree.lazy.compactMap { ownFault(of: $0) }.first
  }

  private static func ownFault(of block: Block) -> String? {
    switch block {
    case .heading(let heading):
      return (2...6).contains(heading.level) ? nil : "a heading's level is from 2 to 6; 1 only at the head of the section"
    case .table(let table): return fault(in: table)
    case .chart(let chart): return fault(in: chart.spec)
    case .image(let image): return fault(in: image)
    case .signature(let signature): return signature.seals.lazy.compactMap(fault).first
    case .failure(let failure) where failure.code != "block.unknown":
      return "a section cannot print the box of a failure; it answers with an error"
    case .columns(let columns):
      return (1...12).contains(columns.count) ? nil : "text stands in 1 to 12 columns, not \(columns.count)"
    case .sideBySide(let block):
      guard (1...12).contains(block.columns.count) else { return "1 to 12 columns stand side by side" }
      return block.columns.allSatisfy { (0...1000).contains($0.weight) } ? nil : "a column's weight is from 0 to 1000"
    case .code(let code): return code.text.utf8.count <= 200_000 ? nil : "a code block has at most 200,000 bytes"
    case .paragraph, .list, .quote, .callout, .keyFigures, .timeline, .listing, .bibliography, .letterhead, .imprint, .rule, .pageBreak, .rectoBreak,
      .failure: return nil
    }
  }

  /// The title goes into running heads, contents and outline, where no box can stand in for it.
  private static func fault(inTitle title: String) -> String? {
    guard (1...80).contains(title.count) else { return "a section's title has 1 to 80 characters" }
    let isPlain = title.unicodeScalars.allSatisfy { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: false
      default: scalar.value <= 0xFFFF
      }
    }
    return isPlain ? nil : "a section's title is plain text without control characters and emoji"
  }

  /// A chart's rows are drawn one by one, and its size must fit a page.
  private static func fault(in spec: ChartSpec) -> String? {
    var copy = spec
    var reason: String?
    copy.forEachView { chart in
      for key in ["width", "height"] {
        guard case .number(let size)? = chart.properties[key], !(1...2000).contains(size) else { continue }
        reason = "a chart's \(key) is from 1 to 2000 pt"
      }
      if case .values(.list(let rows), _) = chart.data, rows.count > 10_000 {
        reason = "a chart has at most 10,000 rows, not \(rows.count); draw sums or a sample"
      }
    }
    return reason
  }

  private static func fault(in image: ImageFigure) -> String? {
    if image.picture != nil { return "a picture comes as a file of the section's assets or as a data: address" }
    if let width = image.width, !(1...2000).contains(width) { return "a picture's width is from 1 to 2000 mm" }
    return image.alternative.count <= 2000 ? nil : "a picture's alt has at most 2,000 characters"
  }

  private static func fault(in table: Table) -> String? {
    guard (1...64).contains(table.columns.count) else { return "a table has 1 to 64 columns, not \(table.columns.count)" }
    if table.columns.contains(where: { $0.weight.map { !(0.001...1000).contains($0) } ?? false }) {
      return "a column's weight is from 0.001 to 1000"
    }
    guard table.head.count <= 16 else { return "a table's head has at most 16 rows, not \(table.head.count)" }
    for (index, row) in table.head.enumerated() {
      let name = "row \(index + 1) of the head"
      if let reason = fault(in: row, name, of: table, below: table.head.count - index) { return reason }
    }
    for (index, row) in table.rows.enumerated() {
      let name = "row \(index + 1)"
      guard (0...16).contains(row.indent) else { return "\(name): an indent is from 0 to 16 em" }
      if let reason = fault(in: row.cells, name, of: table, below: table.rows.count - index) { return reason }
    }
    return nil
  }

  /// - Parameter below: how many rows there are from this one on.
  private static func fault(in cells: [Table.Cell], _ name: String, of table: Table, below: Int) -> String? {
    guard cells.allSatisfy({ (1...table.columns.count).contains($0.columns) }) else {
      return "\(name): a cell spans 1 to \(table.columns.count) columns"
    }
    guard cells.allSatisfy({ (1...below).contains($0.rows) }) else { return "\(name): a cell spans 1 to \(below) rows" }
    let width = cells.reduce(0) { $0 + $1.columns }
    return width <= table.columns.count ? nil : "\(name) has \(width) cells, the table \(table.columns.count) columns"
  }
}
