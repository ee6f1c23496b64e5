import CPango

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
  private let source: Source
  private let text: StyledText
  private let levels: [UInt8]?
  private let resources: Resources
  private(set) var list = AtomList()
  private var shaped: [Shaper.Shaped] = []

  /// The style of the run that is being set, and what follows from it.
  private var run = -1
  private var style = TextStyle(families: [], size: 0)
  private var region = PunctuationRegion.mainland
  private var faces: [Int] = []
  private var face = -1
  private var cells: CellCache?
  private var look: Int32 = -1
  private var pointsPerUnit = 0.0

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

  private mutating func use(face index: Int, rightToLeft: Bool = false) throws(TypesettingError) {
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

  private mutating func append(
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
}

// MARK: - Marks

extension AtomBuilder {
  /// Sets a mark, a pair of dashes or a pair of ellipsis characters; returns the index after it.
  private mutating func appendMark(_ index: Int) throws(TypesettingError) -> Int {
    let scalar = source.scalars[index]
    let mark = source.traits[index].mark
    let paired =
      (mark == .dash && scalar == 0x2014 || mark == .ellipsis) && index + 1 < source.count
      && source.scalars[index + 1] == scalar && source.runs[index + 1] == source.runs[index]
    let range = index..<index + (paired ? 2 : 1)
    guard let chosen = try firstFace(having: scalar) else {
      try reckon(index)
      let box = MarkBox(mark, scalar, region: region)
      append(
        .mark, index..<index + 1, width: box.body * style.size, mark: mark, left: box.left * style.size,
        right: box.right * style.size, glyphs: [.absent])
      return index + 1
    }
    try use(face: chosen)
    let face = try resources.face(chosen)
    let drawing = MarkDrawing(face: face, cells: cells, shaper: resources.shaper, language: style.language)
    let size = style.size
    let glyphs: [AtomGlyph]
    var box = MarkBox(mark, scalar, region: region)
    switch mark {
    case .dash where paired || scalar == 0x2E3A:
      box.body = 2
      glyphs = drawing.longDash(source.scalars[range], width: 2)
    case .dash where scalar == 0x2E3B:
      box.body = 3
      glyphs = drawing.longDash(source.scalars[range], width: 3)
    case .ellipsis:
      box.body = paired ? 2 : 1
      glyphs = drawing.ellipsis(scalar, count: range.count)
    default:
      glyphs = drawing.mark(scalar, box: box)
    }
    if glyphs.isEmpty { try reckon(index) }
    append(
      .mark, range, width: box.body * size, mark: mark, left: box.left * size, right: box.right * size,
      glyphs: glyphs.map { AtomGlyph(id: $0.id, x: $0.x * Float(size), y: $0.y * Float(size)) })
    if chosen != faces[0] { try use(face: faces[0]) }
    return range.upperBound
  }

  private func firstFace(having scalar: UInt32) throws(TypesettingError) -> Int? {
    for candidate in faces where try resources.face(candidate).covers(scalar) { return candidate }
    return nil
  }

  /// Notes a character that no font has.
  /// - Throws: `TypesettingError.missingGlyph` where such characters are not reckoned with.
  private func reckon(_ index: Int) throws(TypesettingError) {
    let character = Unicode.Scalar(source.scalars[index]) ?? "\u{FFFD}"
    guard let known = resources.missing else {
      throw .missingGlyph(character: character, context: source.excerpt(around: index))
    }
    if !known.contains(character) { resources.missing?.append(character) }
  }
}

// MARK: - Words

extension AtomBuilder {
  /// Shapes the longest stretch of letters of one run, face, script and direction; returns the index after it.
  private mutating func appendWord(from start: Int) throws(TypesettingError) -> Int {
    let trait = source.traits[start]
    if trait.kind == .attached, isIgnorable(source.scalars[start]), joinLast(start) { return start + 1 }
    guard let chosen = try firstFace(having: source.scalars[start]) else {
      let isSeen = trait.kind != .attached || !isIgnorable(source.scalars[start])
      if isSeen { try reckon(start) }
      if trait.kind == .attached, joinLast(start) { return start + 1 }
      guard isSeen else {
        append(.invisible, start..<start + 1, width: 0)
        return start + 1
      }
      let width = trait.kind == .attached ? 0 : trait.flags.contains(.wide) ? 1 : 0.5
      append(
        trait.kind == .cell ? .cell : .letter, start..<start + 1, width: width * style.size,
        glyphs: width > 0 ? [.absent] : [])
      return start + 1
    }
    let face = try resources.face(chosen)
    let level = levels?[start] ?? 0
    var script = WordScript(source.scalars[start])
    var end = start + 1
    let cell = source.traits[start].kind == .cell
    while end < source.count, source.runs[end] == source.runs[start], levels.map({ $0[end] == level }) ?? true {
      let kind = source.traits[end].kind
      if kind != .attached {
        guard !cell, kind == .letter || level % 2 == 1 && (kind == .mark || kind == .cell),
          script.accepts(source.scalars[end]), face.covers(source.scalars[end])
        else { break }
      }
      end += 1
    }
    let rightToLeft = level % 2 == 1
    try use(face: chosen, rightToLeft: rightToLeft)
    resources.shaper.shape(
      source.scalars[start..<end], face: face, language: style.language,
      script: cell ? .han : script.isLatin ? .latin : .any, rightToLeft: rightToLeft,
      proportionalForms: !cell && script.isLatin, into: &shaped)
    if rightToLeft { shaped.reverse() }
    try appendClusters(start..<end, rightToLeft: rightToLeft, cell: cell)
    try use(face: faces[0])
    return end
  }

  /// Lets the last atom hold a character that joins it and draws nothing; whether there is such an atom.
  private mutating func joinLast(_ index: Int) -> Bool {
    guard let last = list.atoms.last, Int(last.end) == index, Int(source.runs[Int(last.first)]) == run else { return false }
    let isGlue = [.glue, .wordJoiner].contains(source.traits[Int(last.first)].breakClass)
    guard isGlue || last.kind != .space && last.kind != .invisible else { return false }
    list.atoms[list.atoms.count - 1].end += 1
    return true
  }

  /// One atom for each cluster of the shaped word.
  private mutating func appendClusters(
    _ range: Range<Int>, rightToLeft: Bool, cell: Bool
  ) throws(TypesettingError) {
    var index = 0
    while index < shaped.count {
      let cluster = shaped[index].cluster
      var next = index + 1
      while next < shaped.count, shaped[next].cluster == cluster { next += 1 }
      let first = range.lowerBound + cluster
      let end = next < shaped.count ? range.lowerBound + shaped[next].cluster : range.upperBound
      var pieces = Array(shaped[index..<next])
      if rightToLeft { pieces.reverse() }
      var pen = 0.0
      var glyphs: [AtomGlyph] = []
      for piece in pieces {
        if piece.glyph == 0 {
          let opened = try resources.face(face)
          let absent = (first..<end).first { !opened.covers(source.scalars[$0]) }
          if let absent, !isIgnorable(source.scalars[absent]) {
            try reckon(absent)
            if source.traits[absent].kind == .attached { continue }
          }
        }
        glyphs.append(
          AtomGlyph(
            id: piece.glyph, x: Float((pen + Double(piece.x)) * pointsPerUnit),
            y: Float(-Double(piece.y) * pointsPerUnit)))
        pen += Double(piece.advance)
      }
      guard glyphs.count < 65_536, source.offsets[end] - source.offsets[first] < 65_536 else {
        throw .unsettable("a character with more than 60,000 bytes of combining marks can't be set: remove the marks "
          + "after “\(source.excerpt(upTo: first + 1))”")
      }
      append(
        cell ? .cell : .letter, first..<end, width: pen * pointsPerUnit, glyphs: glyphs,
        unsafeToBreak: index > 0 && pieces.contains(where: \.unsafeToBreak))
      index = next
    }
  }

  private func isIgnorable(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFE00...0xFE0F, 0xFEFF, 0xAD, 0x180B...0x180F,
      0xE0100...0xE01EF, 0x034F, 0x061C:
      true
    default: false
    }
  }
}
