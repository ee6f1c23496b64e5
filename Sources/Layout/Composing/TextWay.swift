import Frames
import ReportKit
import Themes
import Typesetting

/// A part of a galley in one of the ways that it may be set in. The lines of text are set only when the pages are known.
struct TextWay {
  var slices: [Slice]
  var cost = 0.0
  /// What the slices' lines are to be set from; nil where they are set already.
  var variant: ParagraphVariant?
}

extension Paragraph {
  /// The paragraph in its best number of lines, and in one more and one fewer where that looks well.
  func ways(in composition: Composition) throws(LayoutError) -> [TextWay] {
    let style = style.map { composition.theme.text[$0] } ?? composition.theme.text.body
    guard text.notes.isEmpty, text.indexTerms.isEmpty else {
      return [TextWay(slices: try slices(in: composition))]
    }
    let best: ParagraphVariant
    let (styled, paragraph) = composition.directed(try composition.styled(text, style.text), style.paragraph)
    do {
      best = try composition.typesetter.best(styled, measure: composition.measure, style: paragraph)
    } catch {
      throw .typesetting(error)
    }
    // On a grid of characters no line gives way, so another number of lines only leaves them short.
    let others = best.lineCount > 2 && !style.paragraph.grid ? composition.typesetter.alternatives(to: best) : []
    return ([best] + others).map { variant in
      let line = Frame(size: Size(width: composition.column, height: style.paragraph.lineHeight))
      let lines = Array(repeating: line, count: variant.lineCount)
      return TextWay(
        slices: composition.slices(of: lines, style, tag: composition.tag(.paragraph)),
        cost: variant.lineCount == best.lineCount ? 0 : Cost.variant(variant.cost, best: best.cost), variant: variant)
    }
  }
}
