import CHarfBuzz

/// The atoms of a paragraph with their glyphs and looks, in the order of the text.
struct AtomList {
  var atoms: [Atom] = []
  var glyphs: [AtomGlyph] = []
  var looks: [Look] = []

  /// The white space on each side of a mark that is centred in a wider box, in points; 0 for all else.
  func slack(_ index: Int) -> Double {
    let atom = atoms[index]
    guard atom.kind == .mark, atom.glyphCount == 1 else { return 0 }
    return max(0, Double(glyphs[Int(atom.glyphStart)].x))
  }
}

/// Cuts a paragraph into atoms and shapes them: Han from a cache, marks by their box, words by HarfBuzz.
struct AtomBuilder {
  let source: Source
  let text: StyledText
  let levels: [UInt8]?
  let resources: Resources
  var list = AtomList()
  var shaped: [Shaper.Shaped] = []

  /// The style of the run that is being set, and what follows from it.
  var run = -1
  var style = TextStyle(families: [], size: 0)
  var region = PunctuationRegion.mainland
  var faces: [Int] = []
  var face = -1
  var cells: CellCache?
  var look: Int32 = -1
  var pointsPerUnit = 0.0

  init(_ source: Source, text: StyledText, levels: [UInt8]?, resources: Resources) {
    self.source = source
    self.text = text
    self.levels = levels
    self.resources = resources
    list.atoms.reserveCapacity(source.count)
    list.glyphs.reserveCapacity(source.count)
  }

  mutating func build() throws(TypesettingError) -> AtomList {
    var index = 0
    while index < source.count {
      if Int(source.runs[index]) != run { try enter(run: Int(source.runs[index])) }
      let trait = source.traits[index]
      let attached = index + 1 < source.count && source.traits[index + 1].kind == .attached
      let mirrored = levels.map { $0[index] % 2 == 1 } ?? false
      switch trait.kind {
      case .cell where !attached && !mirrored:
        if appendCell(index) { index += 1 } else { index = try appendWord(from: index) }
      case .mark where !mirrored:
        index = try appendMark(index)
      case .space:
        try appendSpace(index)
        index += 1
      case .invisible, .lineEnd:
        append(.invisible, index..<index + 1, width: 0)
        index += 1
      case .cell, .mark, .letter, .attached, .control:
        index = try appendWord(from: index)
      }
    }
    return list
  }

  private mutating func enter(run index: Int) throws(TypesettingError) {
    run = index
    style = text.runs[index].style
    guard style.size > 0, style.size.isFinite else {
      throw .unsettable("text of size \(style.size) pt can't be set: give it a size above 0")
    }
    region = PunctuationRegion(language: style.language)
    faces = try resources.candidates(style)
    try use(face: faces[0])
  }

  mutating func use(face index: Int, rightToLeft: Bool = false) throws(TypesettingError) {
    if face != index || cells == nil || look < 0 || list.looks[Int(look)].run != run
      || list.looks[Int(look)].rightToLeft != rightToLeft
    {
      face = index
      cells = try resources.cells(face: index, language: style.language)
      pointsPerUnit = style.size / (try resources.face(index)).unitsPerEm
      look = Int32(list.looks.count)
      list.looks.append(Look(run: run, face: index, size: style.size, rightToLeft: rightToLeft))
    }
  }

  mutating func append(
    _ kind: Atom.Kind, _ range: Range<Int>, width: Double, mark: Mark = .none, left: Double = 0, right: Double = 0,
    glyphs: [AtomGlyph] = [], unsafeToBreak: Bool = false
  ) {
    list.atoms.append(
      Atom(
        first: Int32(truncatingIfNeeded: range.lowerBound), end: Int32(truncatingIfNeeded: range.upperBound),
        glyphStart: Int32(truncatingIfNeeded: list.glyphs.count), glyphCount: Int32(glyphs.count), look: look,
        kind: kind, mark: mark, level: levels?[range.lowerBound] ?? 0, unsafeToBreak: unsafeToBreak,
        leftSpace: Float(left), rightSpace: Float(right), width: Float(width)))
    list.glyphs.append(contentsOf: glyphs)
  }

  /// Whether the first face has the character as a single glyph.
  private mutating func appendCell(_ index: Int) -> Bool {
    guard face == faces[0], !list.looks[Int(look)].rightToLeft, let cell = cells?.cell(source.scalars[index]),
      cell.glyph != 0
    else { return false }
    list.atoms.append(
      Atom(
        first: Int32(truncatingIfNeeded: index), end: Int32(truncatingIfNeeded: index + 1),
        glyphStart: Int32(truncatingIfNeeded: list.glyphs.count), glyphCount: 1, look: look, kind: .cell, mark: .none,
        level: 0, unsafeToBreak: false, leftSpace: 0, rightSpace: 0,
        width: Float(Double(cell.advance) * pointsPerUnit)))
    if let levels { list.atoms[list.atoms.count - 1].level = levels[index] }
    list.glyphs.append(AtomGlyph(id: cell.glyph, x: 0, y: 0))
    return true
  }

  private mutating func appendSpace(_ index: Int) throws(TypesettingError) {
    // Among words of the other direction a space keeps their face, so that they stay one glyph run.
    let turned = levels.map { $0[index] % 2 == 1 } ?? false
    if turned, let before = list.atoms.last, list.looks[Int(before.look)].run == run {
      try use(face: list.looks[Int(before.look)].face, rightToLeft: true)
    } else {
      try use(face: faces[0], rightToLeft: turned)
    }
    let face = try resources.face(face)
    let natural: Double
    switch source.scalars[index] {
    case 0x2003: natural = 1
    case 0x2002: natural = 0.5
    case 0x2004: natural = 1.0 / 3
    case 0x2005, 0x205F: natural = 0.25
    case 0x2006, 0x2009, 0x202F: natural = 1.0 / 6
    case 0x2008, 0x200A: natural = 0.1
    default:
      let cell = cells?.cell(0x20) ?? .absent
      natural = cell.glyph == 0 ? 0.25 : Double(cell.advance) / face.unitsPerEm
    }
    let glyph = face.space.map { [AtomGlyph(id: $0, x: 0, y: 0)] } ?? []
    append(.space, index..<index + 1, width: natural * style.size, glyphs: glyph)
    if turned { try use(face: faces[0]) }
  }

  func firstFace(having scalar: UInt32) throws(TypesettingError) -> Int? {
    for candidate in faces where try resources.face(candidate).covers(scalar) { return candidate }
    return nil
  }

  /// The first face with all letters of the word that begins at a place and the marks that join them, so that no word
  /// changes its face in the middle; or else with its first character.
  func firstFace(havingWord start: Int) throws(TypesettingError) -> Int? {
    var end = start + 1
    while end < source.count, source.runs[end] == source.runs[start],
      source.traits[end].kind == .attached || source.traits[end].flags.contains(.alphabetic)
    {
      end += 1
    }
    if end > start + 1 {
      for candidate in faces {
        let face = try resources.face(candidate)
        if source.scalars[start..<end].allSatisfy({ isIgnorable($0) || face.covers($0) }) { return candidate }
      }
    }
    return try firstFace(having: source.scalars[start])
  }

  /// Notes a character that no font has.
  /// - Throws: `TypesettingError.missingGlyph` where such characters are not reckoned with.
  func reckon(_ index: Int) throws(TypesettingError) {
    let character = Unicode.Scalar(source.scalars[index]) ?? "\u{FFFD}"
    guard let known = resources.missing else {
      throw .missingGlyph(character: character, context: source.excerpt(around: index))
    }
    if !known.contains(character) { resources.missing?.append(character) }
  }
}
