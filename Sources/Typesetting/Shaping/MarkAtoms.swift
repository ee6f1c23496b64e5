/// Marks by their box.
extension AtomBuilder {
  /// Sets a mark, a pair of dashes or a pair of ellipsis characters; returns the index after it.
  mutating func appendMark(_ index: Int) throws(TypesettingError) -> Int {
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
}
