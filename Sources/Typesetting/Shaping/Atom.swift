/// The smallest thing that is placed on a line: a cell, a mark, a cluster of a word, a space.
struct Atom {
  enum Kind: UInt8 { case cell, mark, letter, space, invisible }

  /// The first character, and the one after the last.
  var first: Int32
  var end: Int32
  var glyphStart: Int32
  var glyphCount: Int32
  /// The index of the atom's look.
  var look: Int32
  var kind: Kind
  var mark: Mark
  /// The bidi embedding level.
  var level: UInt8
  /// Whether a line may not be cut before the atom without shaping its word again.
  var unsafeToBreak: Bool
  /// White space inside the mark's em on its left and right, in points; adjustment takes it.
  var leftSpace: Float
  var rightSpace: Float
  /// The advance without `leftSpace` and `rightSpace`, in points.
  var width: Float
}

/// A glyph of an atom, placed from the atom's origin, in points.
struct AtomGlyph {
  var id: UInt32
  var x: Float
  var y: Float

  /// What stands for a character that no font has, where nothing is drawn.
  static let absent = AtomGlyph(id: 0, x: 0, y: 0)
}

/// What the glyphs of neighbouring atoms share.
struct Look {
  /// The index of the run in the text.
  var run: Int
  var face: Int
  var size: Double
  var rightToLeft: Bool
}
