import ReportKit

/// What a section's pages depend on beside the section itself: two sections with the same view print alike.
struct DirectoryView: Hashable, Sendable {
  var entries: [String: Directory.Entry] = [:]
  var folios: [String: String] = [:]
  var marks: [String: String] = [:]
  var listed: [Directory.Listed] = []
  var terms: [IndexTerm] = []
}

extension Directory {
  /// What a section sees of the directory: what it names and mentions, or everything where it lists contents.
  func view(of section: Section) -> DirectoryView {
    var view = DirectoryView()
    let mentions = Mentions(section.blocks)
    let own = [section.id] + section.blocks.flatMap(\.anchors) + section.blocks.flatMap(\.notes).compactMap(\.anchor)
    for anchor in own + mentions.references {
      view.entries[anchor] = entries[anchor]
      view.marks[anchor] = marks[anchor]
    }
    if section.blocks.contains(where: \.mentionsPage) {
      for anchor in mentions.references { view.folios[anchor] = folios[anchor] }
    }
    if section.blocks.contains(where: \.lists) {
      view.entries = entries
      view.folios = folios
      view.listed = listed
      view.terms = terms.map(\.term)
    }
    return view
  }
}

extension Block {
  /// Whether the block, or one in it, is made from all that the report holds.
  fileprivate var lists: Bool {
    switch self {
    case .listing, .bibliography, .signature: true
    case .list(let list): list.items.joined().contains(where: \.lists)
    case .quote(let quote): quote.blocks.contains(where: \.lists)
    case .callout(let callout): callout.blocks.contains(where: \.lists)
    case .columns(let columns): columns.blocks.contains(where: \.lists)
    case .sideBySide(let block): block.columns.contains { $0.blocks.contains(where: \.lists) }
    case .heading, .paragraph, .keyFigures, .table, .chart, .image, .timeline, .code, .letterhead, .imprint, .rule,
      .pageBreak, .rectoBreak, .failure: false
    }
  }
}
