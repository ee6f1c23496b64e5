import Frames

/// Places the atoms of a line and makes its frame.
struct LineBuilder {
  private let paragraph: Paragraph
  /// Nil for a line of its natural width.
  private let measure: Double?
  private let resources: Resources
  private let edges: LineEdges

  init(_ paragraph: Paragraph, measure: Double?, resources: Resources) {
    self.paragraph = paragraph
    self.measure = measure
    self.resources = resources
    edges = LineEdges(paragraph)
  }

  /// A text on one line of its natural width.
  static func natural(_ text: StyledText, resources: Resources) throws(TypesettingError) -> Line {
    let style = ParagraphStyle(alignment: .start, lineHeight: 0, hyphenates: false)
    let paragraph = try Paragraph(text, style: style, resources: resources)
    let count = paragraph.list.atoms.count
    return try LineBuilder(paragraph, measure: nil, resources: resources)
      .line(0..<count, next: count, indent: 0, isFirst: true, isLast: true)
  }

  /// - Parameters:
  ///   - atoms: those of the line, with the spaces at its end.
  ///   - next: the atom that the next line starts with.
  ///   - indent: in points.
  ///   - isFirst: whether the line starts the paragraph.
  ///   - isLast: whether the line ends a stretch, and so is not opened to its measure.
  func line(
    _ atoms: Range<Int>, next: Int, indent: Double, isFirst: Bool, isLast: Bool
  ) throws(TypesettingError) -> Line {
    let range = byte(atoms.lowerBound)..<byte(next)
    guard let seen = lastSeen(atoms) else {
      return Line(frame: emptyFrame(), width: indent, range: range)
    }
    let last = paragraph.list.atoms[seen]
    let start = edges.start(atoms.lowerBound, isFirst: isFirst)
    let end = edges.end(seen) + (measure == nil ? 0 : Double(paragraph.hyphens[atoms.upperBound]))
    var natural =
      start + paragraph.positions[seen] + Double(last.width) - paragraph.positions[atoms.lowerBound] + end
    let tail = measure == nil ? nil : paragraph.gridTails[atoms.lowerBound].flatMap { $0.end <= seen ? $0 : nil }
    natural += tail?.extra ?? 0
    var hang = 0.0
    var fit = LineFit(slack: 0, elasticity: Elasticity())
    if let measure {
      var elasticity = paragraph.elasticities[seen] - paragraph.elasticities[atoms.lowerBound]
      elasticity.shrink[ShrinkTier.lineEnd.rawValue] += edges.endShrink(seen)
      var slack = measure - indent - natural
      let opens = !paragraph.style.isRagged && (!isLast || paragraph.style.alignment == .distributed)
      if paragraph.style.hangsMarks, !paragraph.style.isRagged, !isLast || slack < 0 {
        let most = edges.hang(seen)
        if most > 0, LineCost.hangs(slack, most, elasticity, em: paragraph.em, measure: measure) { hang = most }
      }
      slack += hang
      if slack < 0 || opens { fit = LineFit(slack: slack, elasticity: elasticity) }
    }
    let endGiven = Double(edges.endShrink(seen)) * Double(fit.shrink[ShrinkTier.lineEnd.rawValue])
    var row = Row(first: atoms.lowerBound, fit: fit, widened: tail)
    row.place(paragraph, seen: seen, end: atoms.upperBound)
    let width = start + row.advance + end - endGiven - hang
    let origin = offset(of: width, indent: indent) + start
    let hyphen = try paragraph.hyphen(before: atoms.upperBound, resources: resources)
    var frame = try RunBuilder(paragraph, row: row, hyphen: measure == nil ? nil : hyphen, resources: resources)
      .frame(size: frameSize(width), baseline: baseline, origin: origin)
    if !paragraph.annotations.isEmpty {
      let end = measure.map { $0 - origin } ?? row.advance
      RubyBuilder(paragraph, row: row, end: max(end, row.advance)).draw(in: &frame, baseline: baseline, origin: origin)
    }
    var report = LineReport(fit, em: paragraph.em, breaksRule: false)
    report.broken = isLast ? nil : BrokenRule(paragraph, before: atoms.upperBound)
    report.breaksRule = report.broken != nil
    report.isHyphenated = measure != nil && hyphen != nil
    report.hangs = hang > 0
    report.isFirst = isFirst
    report.isLast = next == paragraph.list.atoms.count
    report.isLonely = isLast && !isFirst && LineCost.isLonely(paragraph, atoms.lowerBound, atoms.upperBound)
    if measure != nil {
      let remarkable = report.breaksRule || report.isLonely || report.excess != 0 || report.opening > 0.15
      let excerpt = remarkable ? paragraph.source.excerpt(from: Int(paragraph.list.atoms[atoms.lowerBound].first)) : ""
      frame.lines = [LineRecord(baseline: baseline, x: origin, report: report, excerpt: excerpt)]
    }
    return Line(frame: frame, width: indent + width, range: range, fit: report)
  }

  private func lastSeen(_ atoms: Range<Int>) -> Int? {
    let seen = Int(paragraph.lastSeen[atoms.upperBound])
    return seen >= atoms.lowerBound ? seen : nil
  }

  private func byte(_ atom: Int) -> Int {
    guard atom < paragraph.list.atoms.count else { return paragraph.source.bytes.count }
    return Int(paragraph.source.offsets[Int(paragraph.list.atoms[atom].first)])
  }

  /// Where the line's first cell starts.
  private func offset(of width: Double, indent: Double) -> Double {
    guard let measure else { return 0 }
    let rest = measure - indent - width
    switch paragraph.style.alignment {
    case .distributed where rest > 0.01: return indent + rest / 2
    case .justified, .start, .distributed: return paragraph.rightToLeft ? max(0, rest) : indent
    case .center: return indent + rest / 2
    case .end: return paragraph.rightToLeft ? 0 : indent + rest
    }
  }

  private var lineHeight: Double {
    guard measure == nil else { return paragraph.style.lineHeight }
    return paragraph.text.runs.map { $0.string.isEmpty ? 0 : $0.style.size }.max() ?? 0
  }

  /// The em box reaches 0.88 em above the baseline and 0.12 em below; it stands in the middle of the line height.
  private var baseline: Double {
    let em = measure == nil ? lineHeight : paragraph.em
    return lineHeight / 2 + 0.38 * em
  }

  private func frameSize(_ width: Double) -> Size {
    Size(width: measure ?? width, height: lineHeight)
  }

  private func emptyFrame() -> Frame {
    Frame(size: frameSize(0), baseline: baseline)
  }
}
