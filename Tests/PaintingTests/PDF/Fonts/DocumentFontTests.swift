import Frames
import Testing

@testable import Painting

@Suite struct DocumentFontTests {
  private let table: GlyphTable
  private let glyphs: [UInt32]

  init() throws {
    table = try FaceShelf(folder: Scribe.folder).face(Scribe.serif).glyphTable
    glyphs = try Scribe().run("援疆").glyphs.map(\.id)
  }

  private func font(_ variants: [GlyphVariant]) -> DocumentFont {
    var font = DocumentFont(Scribe.serif)
    font.add(FontLedger(face: Scribe.serif, glyphs: [(glyphs[0], 0x63F4)], variants: variants))
    return font
  }

  @Test func variantsGetCodesOfTheirOwn() throws {
    let wide = GlyphVariant(glyph: glyphs[1], extra: 250, text: "疆")
    let other = GlyphVariant(glyph: glyphs[0], extra: 0, text: "Y")
    let (all, named) = try font([wide, other, wide]).codes(table)
    #expect(all.count == 3)
    #expect(Set(all.map(\.code)).count == 3)
    let codes = [try #require(named[wide]), try #require(named[other])]
    #expect(codes.allSatisfy(ContentStream.isPlain))
    #expect(!codes.contains(try #require(table[glyphs[1]]).code), "the program holds the plain glyph under its own code")
  }

  @Test func aCodeForTwoCharactersIsAContradiction() {
    let font = font([])
    #expect(!font.contradicts(FontLedger(face: Scribe.serif, glyphs: [(glyphs[0], 0x63F4), (glyphs[1], 0x7586)], variants: [])))
    #expect(font.contradicts(FontLedger(face: Scribe.serif, glyphs: [(glyphs[0], 0x41)], variants: [])))
  }

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
