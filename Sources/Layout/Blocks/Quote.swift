import Frames
import ReportKit
import Themes
import Typesetting

extension Quote: Composing {
  /// A quotation stands back by two em on each side, with a thin bar beside it.
  func slices(in composition: Composition) throws(LayoutError) -> [Slice] {
    let theme = composition.theme
    let em = theme.text.body.text.size
    var inner = composition.inset(left: 1.5 * em, right: 1.5 * em).within(composition.tag(.quote))
    inner.ground = Ground(
      id: composition.element, bar: theme.colors.rule, insets: Insets(top: 2, bottom: 2))
    inner.ground?.mirrored = theme.rightToLeft
    var slices: [Slice] = []
    for (index, block) in blocks.enumerated() {
      slices += try block.slices(in: inner.part(index))
    }
    if let attribution {
      var signed = try inner.lines(
        Prose([.text(composition.words.attribution)]) + attribution, theme.text["attribution"],
        tag: composition.tag(.paragraph, "attribution"))
      for index in signed.indices where !slices.isEmpty { signed[index].breakBefore = .forbidden }
      slices += signed
    }
    if !slices.isEmpty {
      slices[0].spaceBefore = theme.page.grid / 2
      slices[slices.count - 1].spaceAfter = theme.page.grid / 2
    }
    return slices
  }
}
