/// Words by HarfBuzz.
extension AtomBuilder {
  /// Shapes the longest stretch of letters of one run, face, script and direction; returns the index after it.
  mutating func appendWord(from start: Int) throws(TypesettingError) -> Int {
    let trait = source.traits[start]
    if trait.kind == .attached, isIgnorable(source.scalars[start]), joinLast(start) { return start + 1 }
    guard let chosen = try firstFace(havingWord: start) else {
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
      var end = start + 1
      while end < source.count, source.traits[end].kind == .attached, joinLast(end) { end += 1 }
      return end
    }
    let face = try resources.face(chosen)
    let level = levels?[start] ?? 0
    var script = WordScript(source.scalars[start])
    var end = start + 1
    let cell = source.traits[start].kind == .cell
    while end < source.count, source.runs[end] == source.runs[start], levels.map({ $0[end] == level }) ?? true {
      let kind = source.traits[end].kind
      if kind != .attached {
        // Marks of the other direction belong to the word, but those of Han keep their width and their font.
        let isWestern = level % 2 == 1 && (kind == .mark || kind == .cell) && source.scalars[end] < 0x2E80
        guard !cell, kind == .letter || isWestern || isSuffixSpace(end, in: face),
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
      proportionalForms: !cell && script.isLatin && source.scalars[start] < 0x2E80, into: &shaped)
    if rightToLeft { shaped.reverse() }
    try appendClusters(start..<end, rightToLeft: rightToLeft, cell: cell)
    try use(face: faces[0])
    return end
  }

  /// The narrow space between a Mongolian word and its suffix, which gives the suffix its shape.
  private func isSuffixSpace(_ index: Int, in face: ShapingFace) -> Bool {
    guard source.scalars[index] == 0x202F, index > 0, index + 1 < source.count else { return false }
    return (0x1800...0x18AF).contains(source.scalars[index - 1]) && (0x1800...0x18AF).contains(source.scalars[index + 1])
      && face.covers(0x202F)
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

  func isIgnorable(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFE00...0xFE0F, 0xFEFF, 0xAD, 0x180B...0x180F,
      0xE0100...0xE01EF, 0x034F, 0x061C:
      true
    default: false
    }
  }
}
