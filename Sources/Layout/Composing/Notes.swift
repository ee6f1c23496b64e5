import Frames
import ReportKit
import Themes
import Typesetting

extension Composition {
  /// A note's lines with its mark before them, which leads back to the mark in the text.
  func lines(of note: Note, anchor: String, measure: Double? = nil) throws(LayoutError) -> [Slice] {
    let style = theme.text["note"]
    let mark = directory.marks[anchor] ?? ""
    let back = Link(.anchor(anchor + ".mark"), title: words.note + mark, isLabel: true)
    let label = StyledText.Run(mark, style.text.colored(theme.colors.accent), link: back)
    let gap = StyledText.Run(" ", style.text)
    let text = StyledText([label, gap] + (try styled(note.text, style.text)).runs)
    let set = try marked(note.text, after: mark + " ", lines(text, style.paragraph, measure: measure))
    let own = within(Tag(.note, element: anchor, anchor: anchor))
    return set.map { own.slice($0.frame) }
  }

  /// A note as one frame, for the margin.
  func marginNote(_ note: Note, anchor: String, measure: Double) throws(LayoutError) -> Frame {
    let lines = try alone(measure: measure).lines(of: note, anchor: anchor, measure: measure)
    return lines.joined(below: 0, width: measure)?.frame ?? Frame(size: Size(width: measure, height: 0))
  }
}

extension Frame {
  /// The anchors that links in the frame lead to, in the order of reading.
  var linkedAnchors: [String] {
    items.flatMap { placed -> [String] in
      switch placed.item {
      case .link(let link, _):
        if case .anchor(let anchor) = link.target { [anchor] } else { [] }
      case .group(let frame, _, _), .tag(_, let frame): frame.linkedAnchors
      case .glyphs, .shape, .image, .bitmap, .flattened: []
      }
    }
  }

  /// The frame as it looks, without links and structure: what is shown a second time.
  var asPicture: Frame {
    var copy = self
    copy.items = items.flatMap { placed -> [Placed] in
      switch placed.item {
      case .link: []
      case .tag(_, let frame): frame.asPicture.items(at: placed.position)
      case .group(let frame, let transform, let clip):
        [Placed(.group(frame.asPicture, transform, clip: clip), at: placed.position)]
      case .glyphs, .shape, .image, .bitmap, .flattened: [placed]
      }
    }
    return copy
  }
}
