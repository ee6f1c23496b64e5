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
      case .glyphs, .shape, .image, .bitmap, .flattened, .link: break
      }
    }
  }
}

extension Block {
  /// Whether a page's number is printed in the block.
  var mentionsPage: Bool {
    tree.contains { if case .listing = $0 { true } else { false } } || allProse.contains(where: \.mentionsPage)
  }
}

extension Prose {
  fileprivate var mentionsPage: Bool {
    allInlines(withNotes: true).contains { if case .reference(let reference) = $0 { reference.form == .page } else { false } }
  }
}
