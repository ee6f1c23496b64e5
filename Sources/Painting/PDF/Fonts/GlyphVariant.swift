/// A glyph under a code of its own: for other words than its font's code stands for, or with a gap of layout inside its
/// width, where no reader takes it for a word space.
struct GlyphVariant: Hashable, Sendable {
  var glyph: UInt32
  /// What the glyph is wider, in thousandths of the em.
  var extra: Int
  var text: String

  /// A white space beyond this, in em, may be read as a word space.
  static let readAsSpace = 0.07
  /// Gaps are covered in steps, so that few variants cover them all.
  static let step = 125

  /// What covers a white space.
  /// - Parameter white: in em.
  static func extra(covering white: Double) -> Int {
    guard white > readAsSpace, white < 16 else { return 0 }
    return Int((white * 1000 / Double(step)).rounded()) * step
  }
}
