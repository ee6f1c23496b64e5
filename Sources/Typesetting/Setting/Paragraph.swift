import Frames

/// A paragraph that is ready to be broken: atoms, the white space between them, and where lines may end.
struct Paragraph {
  let source: Source
  let text: StyledText
  let style: ParagraphStyle
  var list: AtomList
  let joints: [Joint]
  let penalties: [Float]
  /// Where each atom's body starts when nothing gives, in points; and the end of the last.
  let positions: [Double]
  /// What the joints before each atom may give in all.
  let elasticities: [Elasticity]
  /// How many Han stand before each atom.
  let hanBefore: [Int32]
  /// For a line that ends before an atom: the last atom that is seen on it, or -1.
  let lastSeen: [Int32]
  let rightToLeft: Bool
  /// What a line that ends before an atom has to draw after it, in points: the width of a hyphen, or 0.
  let hyphens: [Float]
  /// The atoms that a hyphen may be set before without a soft hyphen of the text.
  let hyphenated: Set<Int32>
  /// The annotations by their run.
  let annotations: [Int: SetAnnotation]
  /// Of a paragraph on a grid: what a line that starts with an atom adds before another, in points.
  let gridTails: [Int: (end: Int, extra: Double)]

  /// The size of the first run, in points.
  var em: Double { Paragraph.em(of: text) }

  var isDecorated: Bool { text.runs.contains { !$0.style.decorations.isEmpty } }

  /// The first line's indent, in points.
  var indent: Double { style.firstLineIndent * em }

  /// - Throws: `TypesettingError`
  init(_ text: StyledText, style: ParagraphStyle, resources: Resources) throws(TypesettingError) {
    var source = try Source(text, table: &resources.traits)
    MarkContext.resolve(&source, languages: text.runs.map(\.style.language))
    rightToLeft = style.rightToLeft ?? isWrittenFromTheRight(text.runs.first?.style.language ?? "")
    let levels = try Bidi.levels(source, rightToLeft: rightToLeft)
    var builder = AtomBuilder(source, text: text, levels: levels, resources: resources)
    var list = try builder.build()
    var style = style
    if style.grid { style.punctuation = .plain }
    var joints = JointRules(source, text: text, style: style).joints(&list.atoms, looks: list.looks)
    var penalties = BreakRules(source, text: text, level: style.lineBreaking).penalties(list.atoms)
    annotations = try Paragraph.annotations(of: text, resources)
    if !annotations.isEmpty {
      RubyRules(text, annotations).apply(&list.atoms, &joints, &penalties, looks: list.looks)
    }
    var grid = GridRules(em: Paragraph.em(of: text))
    if style.grid { grid.pad(&joints, list.atoms) }
    gridTails = grid.tails
    self.joints = joints
    let hyphens = try HyphenPlaces(source, text: text, style: style, list, resources: resources)
    hyphens.weigh(&penalties, inHan: source.hasHan)
    (hyphenated, self.hyphens) = (hyphens.places, hyphens.widths)
    if style.wrapping == .title {
      TitleSense(source, words: source.hasHan ? resources.words(of: "zh") : nil).weigh(&penalties, list.atoms)
    }
    self.penalties = penalties
    self.source = source
    self.text = text
    self.style = style
    self.list = list
    let sums = RunningSums(source, list, joints)
    (positions, elasticities, hanBefore, lastSeen) = (sums.positions, sums.elasticities, sums.hanBefore, sums.lastSeen)
  }

  /// The hyphen of a line that ends before an atom, if the atom before it is a soft hyphen.
  func hyphen(before atom: Int, resources: Resources) throws(TypesettingError) -> Hyphen? {
    guard hyphens[atom] > 0, atom > 0 else { return nil }
    let look = list.looks[Int(list.atoms[atom - 1].look)]
    return try Hyphen(look, language: text.runs[look.run].style.language, resources: resources)
  }

  private static func annotations(
    of text: StyledText, _ resources: Resources
  ) throws(TypesettingError) -> [Int: SetAnnotation] {
    var annotations: [Int: SetAnnotation] = [:]
    for (index, run) in text.runs.enumerated() where !run.string.isEmpty {
      guard let annotation = run.annotation, !annotation.string.isEmpty else { continue }
      annotations[index] = try SetAnnotation(annotation, resources: resources)
    }
    return annotations
  }

  private static func em(of text: StyledText) -> Double {
    text.runs.first { !$0.string.isEmpty }?.style.size ?? text.runs.first?.style.size ?? 0
  }

  /// The atoms between forced line ends; each stretch ends before its line separator.
  var stretches: [Range<Int>] {
    var stretches: [Range<Int>] = []
    var start = 0
    for (index, atom) in list.atoms.enumerated()
    where atom.kind == .invisible && source.traits[Int(atom.first)].kind == .lineEnd {
      let scalar = source.scalars[Int(atom.first)]
      if scalar == 0x0A, index > 0, source.scalars[Int(list.atoms[index - 1].first)] == 0x0D {
        start = index + 1
        continue
      }
      stretches.append(start..<index)
      start = index + 1
    }
    if start < list.atoms.count { stretches.append(start..<list.atoms.count) }
    return stretches
  }
}
