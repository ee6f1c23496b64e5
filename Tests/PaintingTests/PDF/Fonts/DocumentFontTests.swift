import Frames
import Testing

@testable import Painting

@Suite struct DocumentFontTests {
  /// The font program holds a variant's glyph under its own code too, so that no other glyph may have that code.
  @Test func codesOfVariantsAreNoGlyphsOwn() throws {
    let face = try FaceShelf(folder: Scribe.folder).face(Scribe.sans)
    let table = face.glyphTable
    // The first glyphs of the font have the lowest codes.
    let glyphs = Array(UInt32(1)...40)
    var font = DocumentFont(face.name)
    font.add(
      FontLedger(face: face.name, glyphs: [], variants: glyphs.map { GlyphVariant(glyph: $0, extra: 125, text: "a") }))
    let own = Set(glyphs.compactMap { table[$0]?.code })
    let (all, variants) = try font.codes(table)
    #expect(all.count == glyphs.count && variants.count == glyphs.count)
    #expect(own.isDisjoint(with: variants.values))
  }
}
