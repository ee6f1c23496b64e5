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
    tree.contains { block in
      switch block {
      case .listing, .bibliography, .signature: true
      case .heading, .paragraph, .list, .quote, .callout, .keyFigures, .table, .chart, .image, .timeline, .columns,
        .sideBySide, .code, .letterhead, .imprint, .rule, .pageBreak, .rectoBreak, .failure: false
      }
    }
  }
}
