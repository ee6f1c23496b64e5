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
    let natural =
      start + paragraph.positions[seen] + Double(last.width) - paragraph.positions[atoms.lowerBound] + end
    var fit = LineFit(slack: 0, elasticity: Elasticity())
    if let measure {
      var elasticity = paragraph.elasticities[seen] - paragraph.elasticities[atoms.lowerBound]
      elasticity.shrink[ShrinkTier.lineEnd.rawValue] += edges.endShrink(seen)
      let slack = measure - indent - natural
      let opens = paragraph.style.alignment == .justified && !isLast
      if slack < 0 || opens { fit = LineFit(slack: slack, elasticity: elasticity) }
    }
    let endGiven = Double(edges.endShrink(seen)) * Double(fit.shrink[ShrinkTier.lineEnd.rawValue])
    var row = Row(first: atoms.lowerBound, fit: fit)
    row.place(paragraph, seen: seen, end: atoms.upperBound)
    let width = start + row.advance + end - endGiven
    let origin = offset(of: width, indent: indent) + start
    let hyphen = try paragraph.hyphen(before: atoms.upperBound, resources: resources)
    let breaksRule = !isLast && paragraph.penalties[atoms.upperBound] == Penalty.forbidden
    let frame = try RunBuilder(paragraph, row: row, hyphen: measure == nil ? nil : hyphen, resources: resources)
      .frame(size: frameSize(width), baseline: baseline, origin: origin)
    return Line(frame: frame, width: indent + width, range: range, fit: LineReport(fit, em: paragraph.em, breaksRule: breaksRule))
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
    case .justified, .start: return paragraph.rightToLeft ? max(0, rest) : indent
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
