import Frames
import ReportKit

extension Frame {
  /// The anchors of all tags in the frame, in the order of painting.
  var anchors: [String] {
    var found: [String] = []
    collectAnchors(into: &found)
    return found
  }

  private func collectAnchors(into found: inout [String]) {
    for placed in items {
      switch placed.item {
      case .group(let frame, _, _): frame.collectAnchors(into: &found)
      case .tag(let tag, let frame):
        if let anchor = tag.anchor { found.append(anchor) }
        frame.collectAnchors(into: &found)
      case .glyphs, .shape, .image, .link: break
      }
    }
  }
}

extension Block {
  /// The anchors of the block and of the blocks in it.
  var anchors: [String] {
    switch self {
    case .heading(let heading): heading.anchor.map { [$0] } ?? []
    case .chart(let chart): chart.anchor.map { [$0] } ?? []
    case .image(let image): image.anchor.map { [$0] } ?? []
    case .table(let table): table.anchor.map { [$0] } ?? []
    case .callout(let callout): callout.blocks.flatMap(\.anchors)
    case .quote(let quote): quote.blocks.flatMap(\.anchors)
    case .list(let list): list.items.joined().flatMap(\.anchors)
    case .columns(let columns): columns.blocks.flatMap(\.anchors)
    case .sideBySide(let block): block.columns.flatMap(\.blocks).flatMap(\.anchors)
    case .bibliography(let bibliography): bibliography.entries.map(\.anchor)
    case .failure(let failure): failure.anchor.map { [$0] } ?? []
    case .paragraph, .keyFigures, .timeline, .code, .listing, .letterhead, .signature, .imprint, .rule, .pageBreak, .rectoBreak: []
    }
  }

  /// Whether a page's number is printed in the block.
  var mentionsPage: Bool { holdsListing || allProse.contains(where: \.mentionsPage) }

  private var holdsListing: Bool {
    switch self {
    case .listing: true
    case .callout(let callout): callout.blocks.contains(where: \.holdsListing)
    case .quote(let quote): quote.blocks.contains(where: \.holdsListing)
    case .list(let list): list.items.joined().contains(where: \.holdsListing)
    case .columns(let columns): columns.blocks.contains(where: \.holdsListing)
    case .sideBySide(let block): block.columns.contains { $0.blocks.contains(where: \.holdsListing) }
    case .heading, .paragraph, .chart, .image, .table, .timeline, .keyFigures, .signature, .imprint, .code, .bibliography,
      .letterhead, .rule, .pageBreak, .rectoBreak, .failure:
      false
    }
  }
}

extension Prose {
  fileprivate var mentionsPage: Bool {
    inlines.contains { inline in
      switch inline {
      case .reference(let reference): reference.form == .page
      case .strong(let prose), .emphasis(let prose), .superscript(let prose), .subscript(let prose),
        .link(_, let prose), .marked(_, let prose), .spaced(_, let prose), .language(_, let prose):
        prose.mentionsPage
      case .note(let note): note.text.mentionsPage
      case .text, .code, .figure, .ruby, .index, .lineBreak: false
      }
    }
  }
}
