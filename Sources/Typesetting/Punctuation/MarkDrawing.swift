/// Places the glyphs of marks in their boxes, whatever advance the font gives them; all values in em.
struct MarkDrawing {
  private let face: ShapingFace
  private let cells: CellCache?
  private let shaper: Shaper
  private let language: String

  init(face: ShapingFace, cells: CellCache?, shaper: Shaper, language: String) {
    self.face = face
    self.cells = cells
    self.shaper = shaper
    self.language = language
  }

  /// A mark whose body starts at 0. A glyph of a full em is shifted by the white space on its left, unless the font has
  /// its ink elsewhere; that and any other glyph is centred in the body.
  func mark(_ scalar: UInt32, box: MarkBox) -> [AtomGlyph] {
    guard let (glyph, advance) = cell(scalar) else { return [] }
    let whole = box.left + box.body + box.right
    var shift = abs(advance - whole) < 0.02 ? -box.left : (box.body - advance) / 2
    if box.body < 1, abs(advance - whole) < 0.02, let ink = face.ink(of: glyph),
      ink.left + shift < -0.04 || ink.right + shift > box.body + 0.04
    {
      shift = (box.body - ink.left - ink.right) / 2
    }
    return [AtomGlyph(id: glyph, x: Float(shift), y: 0)]
  }

  /// Dots in the middle of one em each.
  func ellipsis(_ scalar: UInt32, count: Int) -> [AtomGlyph] {
    guard let (glyph, advance) = cell(scalar) else { return [] }
    var rise = 0.0
    if let ink = face.ink(of: glyph), (ink.top + ink.bottom) / 2 < 0.2 { rise = 0.38 - (ink.top + ink.bottom) / 2 }
    return (0..<count).map { AtomGlyph(id: glyph, x: Float(Double($0) + (1 - advance) / 2), y: Float(-rise)) }
  }

  /// One unbroken stroke as long as the width: the font's own glyph where it has that length, or else shorter strokes
  /// that overlap.
  func longDash(_ scalars: ArraySlice<UInt32>, width: Double) -> [AtomGlyph] {
    var shaped: [Shaper.Shaped] = []
    shaper.shape(scalars, face: face, language: language, script: .han, into: &shaped)
    if shaped.count == 1, let only = shaped.first, only.glyph != 0,
      abs(Double(only.advance) / face.unitsPerEm - width) < 0.01
    {
      return [AtomGlyph(id: only.glyph, x: 0, y: 0)]
    }
    guard let (glyph, _) = cell(0x2014) ?? cell(scalars.first ?? 0x2014), let ink = face.ink(of: glyph),
      ink.right > ink.left
    else { return [] }
    let margin = max(0, min(ink.left, 0.05))
    let stroke = ink.right - ink.left
    let reach = width - 2 * margin
    let pieces = max(1, Int((reach / (stroke * 0.95)).rounded(.up)))
    let step = pieces > 1 ? (reach - stroke) / Double(pieces - 1) : 0
    return (0..<pieces).map { AtomGlyph(id: glyph, x: Float(margin - ink.left + Double($0) * step), y: 0) }
  }

  private func cell(_ scalar: UInt32) -> (glyph: UInt32, advance: Double)? {
    guard let cell = cells?.cell(scalar), cell.glyph != 0 else { return nil }
    return (cell.glyph, Double(cell.advance) / face.unitsPerEm)
  }
}
