/// A paragraph that is itemised, shaped and prepared for breaking.
package struct ShapedParagraph {
  let paragraph: Paragraph

  /// How many units a line can be cut between.
  package var atoms: Int { paragraph.list.atoms.count }
}

/// The stages of `lines` one by one, for measuring each alone.
extension Typesetter {
  /// - Throws: as `lines` does.
  package func shape(_ text: StyledText, style: ParagraphStyle) throws(TypesettingError) -> ShapedParagraph {
    ShapedParagraph(paragraph: try Paragraph(text, style: style, resources: resources))
  }

  /// How many lines of the measure (points) the paragraph breaks into.
  package func lineCount(_ shaped: ShapedParagraph, measure: Double) -> Int {
    let paragraph = shaped.paragraph
    let fit = TotalFit(paragraph, measure: measure, indent: paragraph.style.firstLineIndent * paragraph.em)
    return paragraph.stretches.enumerated().reduce(0) { $0 + fit.lines($1.element, isFirst: $1.offset == 0).count }
  }
}
