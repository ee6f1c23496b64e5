import Frames

/// The anchors and the links of frames, found before anything is painted.
struct Crossings {
  private(set) var anchors: Set<String> = []
  private(set) var links: [Link] = []

  mutating func collect(from items: [Placed]) {
    for placed in items {
      switch placed.item {
      case .tag(let tag, let frame):
        if let anchor = tag.anchor { anchors.insert(anchor) }
        collect(from: frame.items)
      case .group(let frame, _, _): collect(from: frame.items)
      case .link(let link, _): links.append(link)
      case .glyphs, .shape, .image, .bitmap, .flattened: break
      }
    }
  }

  /// - Throws: `PaintingError.danglingLink` for the first link or outline entry to an anchor that no tag has, or
  ///   `.forbiddenAddress`.
  func check(outline: [OutlineEntry] = []) throws(PaintingError) {
    for link in links {
      switch link.target {
      case .address(let address): _ = try Address(address)
      case .anchor(let anchor):
        guard anchors.contains(anchor) else { throw .danglingLink(anchor: anchor, title: link.title) }
      }
    }
    try checkEntries(outline)
  }

  private func checkEntries(_ entries: [OutlineEntry]) throws(PaintingError) {
    for entry in entries {
      guard anchors.contains(entry.anchor) else { throw .danglingLink(anchor: entry.anchor, title: entry.title) }
      try checkEntries(entry.children)
    }
  }
}
