import Frames

/// The paragraph engine of one thread: text in, lines out. It owns HarfBuzz objects, which may not be shared.
///
/// The way of a paragraph: collect (`Source`) → itemise and shape (`AtomBuilder`) → prepare (`JointRules`,
/// `BreakRules`) → break (`TotalFit`) → justify (`LineFit`) → build (`LineBuilder`).
public final class Typesetter {
  public let fonts: FontLibrary
  let resources: Resources

  public init(fonts: FontLibrary) {
    self.fonts = fonts
    resources = Resources(fonts: fonts)
  }

  /// Breaks a paragraph into lines of the measure (points).
  /// - Throws: `TypesettingError.missingGlyph`, `.unknownFamily`, `.unreadableFont`; `.unsettable` for control
  ///   characters and for a measure that is no length.
  public func lines(_ text: StyledText, measure: Double, style: ParagraphStyle) throws(TypesettingError) -> [Line] {
    guard measure > 0, measure.isFinite else {
      throw .unsettable("lines of \(measure) pt can't be set: the measure must be above 0")
    }
    let paragraph = try Paragraph(text, style: style, resources: resources)
    let indent = style.firstLineIndent * paragraph.em
    let fit = TotalFit(paragraph, measure: measure, indent: indent)
    let builder = LineBuilder(paragraph, measure: measure, resources: resources)
    var lines: [Line] = []
    let stretches = paragraph.stretches
    for (number, stretch) in stretches.enumerated() {
      let broken = fit.lines(stretch, isFirst: number == 0)
      for (index, line) in broken.enumerated() {
        let isLast = index == broken.count - 1
        let opens = number == 0 && index == 0
        let next =
          !isLast ? broken[index + 1].start
          : number + 1 < stretches.count ? stretches[number + 1].lowerBound : paragraph.list.atoms.count
        lines.append(
          try builder.line(
            line.start..<line.end, next: next, indent: opens ? indent : 0, isFirst: opens, isLast: isLast))
      }
    }
    return lines
  }

  /// Sets the text on one line of its natural width: labels, captions, folios. The frame is as high as the largest
  /// run's em box and its width is the line's own.
  /// - Throws: as `lines` does.
  public func line(_ text: StyledText) throws(TypesettingError) -> Line {
    let style = ParagraphStyle(alignment: .start, lineHeight: 0)
    let paragraph = try Paragraph(text, style: style, resources: resources)
    let builder = LineBuilder(paragraph, measure: nil, resources: resources)
    return try builder.line(
      0..<paragraph.list.atoms.count, next: paragraph.list.atoms.count, indent: 0, isFirst: true, isLast: true)
  }
}
