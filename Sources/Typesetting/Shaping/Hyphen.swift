/// The glyph that a line shows where it ends at a soft hyphen (U+00AD).
struct Hyphen {
  let face: Int
  let glyph: UInt32
  /// In points.
  let width: Float

  /// The hyphen-minus, since U+2010 is an em wide in Chinese faces; nil where the face has neither.
  init?(_ look: Look, language: String, resources: Resources) throws(TypesettingError) {
    let face = try resources.face(look.face)
    var shaped: [Shaper.Shaped] = []
    for scalar: UInt32 in [0x2D, 0x2010] where face.covers(scalar) {
      resources.shaper.shape([scalar], face: face, language: language, script: .latin, into: &shaped)
      guard shaped.count == 1, let only = shaped.first, only.glyph != 0 else { continue }
      self.face = look.face
      glyph = only.glyph
      width = Float(Double(only.advance) / face.unitsPerEm * look.size)
      return
    }
    return nil
  }
}
