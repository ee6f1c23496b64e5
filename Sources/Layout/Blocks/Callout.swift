import Frames
import ReportKit
import Themes

extension Callout: Composing {
  /// A tinted box with a bar, its kind and its title; it holds together unless it is longer than what is left.
  func slices(in composition: Composition) throws(LayoutError) -> [Slice] {
    let theme = composition.theme
    let padding = 14.0
    var inner = composition.inset(left: padding + 2, right: padding).within(composition.tag(.division))
    inner.ground = Ground(
      id: composition.element, fill: theme.colors.tint, bar: theme.colors.highlight,
      insets: Insets(top: 10, bottom: 11))
    inner.ground?.mirrored = theme.rightToLeft
    var slices = try inner.lines(heading(in: composition), theme.text["box title"], tag: composition.tag(.paragraph, "title"))
    for (index, block) in blocks.enumerated() {
      var own = try block.withBoxStyle.slices(in: inner.part(index))
      if index == 0, !own.isEmpty { own[0].breakBefore = .forbidden }
      slices += own
    }
    for index in slices.indices.dropFirst() {
      if case .allowed(let cost) = slices[index].breakBefore {
        slices[index].breakBefore = .allowed(cost: cost + Cost.insideBox)
      }
    }
    if !slices.isEmpty {
      slices[0].spaceBefore = theme.page.grid / 2
      slices[slices.count - 1].spaceAfter = theme.page.grid / 2
    }
    return slices
  }

  private func heading(in composition: Composition) -> Prose {
    switch kind {
    case .case: Prose([.text(composition.words.case + composition.words.labelGap)]) + title
    case .note: title
    }
  }
}

extension Block {
  fileprivate var withBoxStyle: Block {
    guard case .paragraph(var paragraph) = self, paragraph.style == nil else { return self }
    paragraph.style = "box"
    return .paragraph(paragraph)
  }
}
