/// What it costs to set a stretch of atoms as one line of the paragraph.
struct LineCost {
  enum Verdict {
    /// Too long even when all its white space is given up.
    case long(by: Double)
    /// Its gaps would be wider than the search looks at; a shorter line's are wider still.
    case loose
    case fits(Double)
  }

  private let paragraph: Paragraph
  private let measure: Double
  private let indent: Double
  private let edges: LineEdges
  private let ragged: Bool
  private let isHyphenated: Bool
  private let em: Double
  /// The widest gap that is looked at, in points.
  private let widest: Double
  /// The length that every line of a title should have, in points; nil for other text.
  private let target: Double?

  /// - Parameters:
  ///   - measure: in points.
  ///   - indent: of the first line, in points.
  ///   - widest: the widest gap that is looked at, in em.
  ///   - target: the length that every line of a title should have, in points.
  init(_ paragraph: Paragraph, measure: Double, indent: Double, widest: Double, target: Double? = nil) {
    self.paragraph = paragraph
    self.measure = measure
    self.indent = indent
    edges = LineEdges(paragraph)
    ragged = paragraph.style.isRagged
    isHyphenated = !paragraph.hyphenated.isEmpty
    em = paragraph.em
    self.widest = widest * em
    self.target = target
  }

  /// The price of a last line with too few Han.
  static let lonely = 300.0

  /// - Parameters:
  ///   - start: the line's first atom.
  ///   - end: the next line's first atom.
  ///   - seen: the last atom that is seen on the line.
  ///   - opens: whether the line is the paragraph's first.
  ///   - isLast: whether the line ends a stretch.
  @inline(__always)
  func verdict(_ start: Int, _ end: Int, seen: Int, opens: Bool, isLast: Bool) -> Verdict {
    var width = opens ? measure - indent : measure
    var natural = 0.0
    var elasticity = Elasticity()
    if seen >= start {
      natural = paragraph.positions[seen] + Double(paragraph.list.atoms[seen].width) - paragraph.positions[start]
      width -= edges.start(start, isFirst: opens) + edges.end(seen) + Double(paragraph.hyphens[end])
      elasticity = paragraph.elasticities[seen] - paragraph.elasticities[start]
      elasticity.shrink[ShrinkTier.lineEnd.rawValue] += edges.endShrink(seen)
    }
    if !paragraph.gridTails.isEmpty, let tail = paragraph.gridTails[start], seen >= tail.end { natural += tail.extra }
    let slack = width - natural
    if paragraph.style.hangsMarks, seen >= start {
      let hang = edges.hang(seen)
      if hang > 0, !isLast || slack < 0, !ragged, LineCost.hangs(slack, hang, elasticity, em: em, measure: measure) {
        guard let fit = LineFit.cost(slack: slack + hang, elasticity: elasticity, em: em, measure: measure) else {
          return .long(by: -slack - hang)
        }
        return .fits(fit + LineCost.hanging + (isLast && !opens ? loneliness(start, end) : 0))
      }
    }
    let room = ragged ? 0 : Double(elasticity.shrink.sum())
    if slack < -room - LineFit.tolerance { return .long(by: -slack) }
    let ending = isLast && !opens ? loneliness(start, end) : 0
    if let target, ragged {
      let share = (natural - target) / measure
      return .fits(40 * share * share + ending)
    }
    if isLast, slack >= 0 { return .fits(ending) }
    if ragged { return .fits(raggedness(max(0, slack)) + ending) }
    if !isLast {
      let places = max(Double(elasticity.stretch[Elasticity.places]), 1)
      if slack - Double(elasticity.stretch[0] + elasticity.stretch[1]) > widest * places { return .loose }
    }
    guard let fit = LineFit.cost(slack: slack, elasticity: elasticity, em: em, measure: measure) else {
      return .long(by: -slack)
    }
    if isHyphenated, paragraph.hyphens[start] > 0, paragraph.hyphens[end] > 0 { return .fits(fit + ending + LineCost.ladder) }
    return .fits(fit + ending)
  }

  /// The price of a hyphen below a hyphen.
  private static let ladder = 6.0
  /// The price of a mark outside the measure.
  private static let hanging = 0.3

  /// Whether a line is set better with its last mark outside the measure.
  static func hangs(
    _ slack: Double, _ hang: Double, _ elasticity: Elasticity, em: Double, measure: Double
  ) -> Bool {
    guard let hung = LineFit.cost(slack: slack + hang, elasticity: elasticity, em: em, measure: measure) else {
      return slack < 0
    }
    guard let plain = LineFit.cost(slack: slack, elasticity: elasticity, em: em, measure: measure) else { return true }
    return hung + hanging < plain
  }

  private func raggedness(_ slack: Double) -> Double {
    let share = slack / measure
    return 100 * share * share
  }

  private func loneliness(_ start: Int, _ end: Int) -> Double {
    LineCost.isLonely(paragraph, start, end) ? LineCost.lonely : 0
  }

  /// Whether a last line has fewer Han than the style asks for.
  static func isLonely(_ paragraph: Paragraph, _ start: Int, _ end: Int) -> Bool {
    let han = Int(paragraph.hanBefore[end] - paragraph.hanBefore[start])
    return han < min(paragraph.style.lastLineHan, Int(paragraph.hanBefore[end]))
  }
}
