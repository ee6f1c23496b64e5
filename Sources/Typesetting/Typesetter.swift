import Frames

/// The paragraph engine of one thread: text in, lines out. It owns HarfBuzz objects, which may not be shared.
///
/// The way of a paragraph: collect (`Source`) → itemise and shape (`AtomBuilder`) → prepare (`JointRules`,
/// `BreakRules`) → break (`TotalFit`) → justify (`LineFit`) → build (`LineBuilder`).
public final class Typesetter {
  public let fonts: FontLibrary
  let resources: Resources

  /// - Parameter reckonsMissing: whether a character that no font has is reckoned with the width that such characters
  ///   have, an em if it is East Asian, and draws nothing: for those who want to know where lines end, not to print them.
  public init(fonts: FontLibrary, reckonsMissing: Bool = false) {
    self.fonts = fonts
    resources = Resources(fonts: fonts, reckonsMissing: reckonsMissing)
  }

  /// The characters that no font has, of all text set so far; always empty unless they are reckoned with.
  public var missing: [Unicode.Scalar] { resources.missing ?? [] }

  /// Breaks a paragraph into lines of the measure (points).
  /// - Throws: `TypesettingError.missingGlyph`, `.unknownFamily`, `.unreadableFont`; `.unsettable` for control
  ///   characters and for a measure that is no length.
  public func lines(_ text: StyledText, measure: Double, style: ParagraphStyle) throws(TypesettingError) -> [Line] {
    try lines(of: best(text, measure: measure, style: style))
  }

  /// The paragraph in its best number of lines, and in one fewer and one more where that is tolerable, by their number.
  /// The best one is always among them.
  /// - Throws: as `lines` does.
  public func variants(
    _ text: StyledText, measure: Double, style: ParagraphStyle
  ) throws(TypesettingError) -> [ParagraphVariant] {
    let best = try best(text, measure: measure, style: style)
    return (alternatives(to: best) + [best]).sorted { $0.lineCount < $1.lineCount }
  }

  /// The same paragraph in one line fewer and in one line more, where that is tolerable: no gap over 0.15 em, no rule
  /// broken, no lonely last line. Nothing is shaped again, so that a page maker may ask when a page does not come out.
  public func alternatives(to best: ParagraphVariant) -> [ParagraphVariant] {
    let paragraph = best.paragraph
    guard paragraph.stretches.count == 1, let stretch = paragraph.stretches.first, paragraph.style.wrapping == .body
    else { return [] }
    let fit = CountedFit(
      paragraph, stretch: stretch, measure: best.measure, indent: paragraph.indent, isFirst: true)
    let found = fit.solutions(upTo: best.lineCount + 1, from: max(1, best.lineCount - 1))
    return [best.lineCount - 1, best.lineCount + 1].compactMap { count in
      found[count].map {
        ParagraphVariant(
          lineCount: count, cost: $0.cost, paragraph: paragraph, stretches: [$0.lines], measure: best.measure)
      }
    }
  }

  /// Sets a paragraph as the variant breaks it.
  /// - Throws: `TypesettingError.unreadableFont` if a font file has vanished meanwhile.
  public func lines(of variant: ParagraphVariant) throws(TypesettingError) -> [Line] {
    let paragraph = variant.paragraph
    let builder = LineBuilder(paragraph, measure: variant.measure, resources: resources)
    var lines: [Line] = []
    lines.reserveCapacity(variant.lineCount)
    for (number, stretch) in variant.stretches.enumerated() {
      for (index, line) in stretch.enumerated() {
        let isLast = index == stretch.count - 1
        let opens = number == 0 && index == 0
        let next =
          !isLast ? stretch[index + 1].start
          : number + 1 < variant.stretches.count
            ? variant.stretches[number + 1].first?.start ?? line.end : paragraph.list.atoms.count
        lines.append(
          try builder.line(
            line.start..<line.end, next: next, indent: opens ? paragraph.indent : 0, isFirst: opens, isLast: isLast))
      }
    }
    return lines
  }

  /// Sets the text on one line of its natural width: labels, captions, folios. The frame is as high as the largest
  /// run's em box and its width is the line's own.
  /// - Throws: as `lines` does.
  public func line(_ text: StyledText) throws(TypesettingError) -> Line {
    try LineBuilder.natural(text, resources: resources)
  }

  /// The paragraph in its best number of lines, with the cost of it; `lines(of:)` sets it and `alternatives(to:)` finds
  /// its other lengths.
  /// - Throws: as `lines` does.
  public func best(
    _ text: StyledText, measure: Double, style: ParagraphStyle
  ) throws(TypesettingError) -> ParagraphVariant {
    guard measure > 0, measure.isFinite else {
      throw .unsettable("lines of \(measure) pt can't be set: the measure must be above 0")
    }
    let paragraph = try Paragraph(text, style: style, resources: resources)
    let fit = TotalFit(paragraph, measure: measure, indent: paragraph.indent)
    let solutions = paragraph.stretches.enumerated().map { fit.best($0.element, isFirst: $0.offset == 0) }
    return ParagraphVariant(
      lineCount: solutions.reduce(0) { $0 + $1.lines.count }, cost: solutions.reduce(0) { $0 + $1.cost },
      paragraph: paragraph, stretches: solutions.map(\.lines), measure: measure)
  }
}
