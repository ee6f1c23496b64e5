import Frames
import ReportKit
import Themes
import Typesetting

extension List: Composing {
  /// Each item hangs by two em behind its label, which stands on the item's first baseline.
  func slices(in composition: Composition) throws(LayoutError) -> [Slice] {
    let style = composition.theme.text["list"]
    let hang = 2 * style.text.size
    let list = composition.within(composition.tag(.list))
    let depth = composition.path.count { $0.role == .list }
    var slices: [Slice] = []
    for (index, blocks) in items.enumerated() {
      let item = list.within(composition.tag(.listItem, "\(index)"))
      let body = item.inset(left: hang).within(composition.tag(.listBody, "\(index).body"))
      var own: [Slice] = []
      for (number, block) in blocks.enumerated() {
        own += try block.withListStyle.slices(in: body.part(index).part(number))
      }
      if !own.isEmpty {
        let label = try composition.line(Self.label(index, ordered: ordered, depth: depth), composition.theme.text["list label"].text)
        own[0].place(
          label.frame.tagged(composition.tag(.listLabel, "\(index).label")),
          atBaselineFrom: composition.left + composition.start(0, width: label.width))
      }
      slices += own
    }
    return slices
  }

  /// 1., (1), ① and •, –, · by the depth of the list.
  static func label(_ index: Int, ordered: Bool, depth: Int) -> String {
    guard ordered else { return ["•", "–", "·"][min(depth, 2)] }
    let patterns = ["{1}.", "({1})", "{①}"]
    return Numbering(headings: [patterns[min(depth, 2)]]).number([index + 1])
  }
}

extension Block {
  /// A plain paragraph in a list has no indent of its first line.
  fileprivate var withListStyle: Block {
    guard case .paragraph(var paragraph) = self, paragraph.style == nil else { return self }
    paragraph.style = "list"
    return .paragraph(paragraph)
  }
}

extension Slice {
  /// Adds a label that shares the slice's baseline, `x` points from the galley's edge, before the slice's own content.
  mutating func place(_ label: Frame, atBaselineFrom x: Double) {
    let y = (frame.baseline ?? 0) - (label.baseline ?? 0)
    frame.items.insert(Placed(.group(label, .identity, clip: nil), at: Point(x: x, y: y)), at: 0)
  }
}
