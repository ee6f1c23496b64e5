import Frames

/// A face as the whole document uses it.
struct DocumentFont: Sendable {
  /// A glyph under a code, as the file's font has it.
  struct Code: Sendable {
    var code: UInt16
    var glyph: UInt32
    /// What the glyph is wider than the font's, in thousandths of the em.
    var extra: Int
    var text: String
  }

  let face: FontFace
  /// The character of each used glyph's own code.
  private(set) var characters: [UInt32: UInt32] = [:]
  private var variants: Set<GlyphVariant> = []

  init(_ face: FontFace) {
    self.face = face
  }

  /// Whether a glyph's code stands for another character in pages that were painted without knowing of the others.
  func contradicts(_ ledger: FontLedger) -> Bool {
    ledger.glyphs.contains { characters[$0.glyph].map { [character = $0.character] in $0 != character } ?? false }
  }

  mutating func add(_ ledger: FontLedger) {
    for (glyph, character) in ledger.glyphs { characters[glyph] = character }
    variants.formUnion(ledger.variants)
  }

  /// All codes in order, and those of the variants.
  /// - Parameter table: of the face.
  /// - Throws: `PaintingError.font` for a face that has more glyphs than there are codes.
  func codes(_ table: GlyphTable) throws(PaintingError) -> (all: [Code], variants: [GlyphVariant: UInt16]) {
    var all = characters.compactMap { glyph, character in
      table[glyph].map { entry in
        Code(code: entry.code, glyph: glyph, extra: 0, text: Unicode.Scalar(character).map { String($0) } ?? " ")
      }
    }
    // A variant's glyph is in the font under its own code too, whether a page uses that or not.
    var taken = Set(all.map(\.code)).union(variants.compactMap { table[$0.glyph]?.code })
    var named: [GlyphVariant: UInt16] = [:]
    // Glyph numbers are codes in fonts without character identifiers, so variants come after all of them.
    var next: UInt16 = table.isCharacterKeyed ? 1 : UInt16(clamping: table.count)
    for variant in variants.sorted(by: { ($0.glyph, $0.extra, $0.text) < ($1.glyph, $1.extra, $1.text) }) {
      while next < UInt16.max, taken.contains(next) || !ContentStream.isPlain(code: next) { next += 1 }
      guard next < UInt16.max else { throw .font(file: face.file, why: "has too many glyphs for the codes of a PDF") }
      taken.insert(next)
      named[variant] = next
      all.append(Code(code: next, glyph: variant.glyph, extra: variant.extra, text: variant.text))
    }
    return (all.sorted { $0.code < $1.code }, named)
  }
}
