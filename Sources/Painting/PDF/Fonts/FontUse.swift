import Frames

/// A face as a stretch of pages uses it: which glyphs, and what they stand for.
final class FontUse {
  let face: FontFace
  let index: Int
  let table: GlyphTable
  /// What the pages' resources call the face; asked for again on each page.
  var name: (page: Int, resource: Resource)?

  /// A glyph that has a body, and may be drawn unseen where text needs a mark without one: an alef, an l or a dot.
  let bodily: TextSign?

  /// The character of each glyph's own code; 0 for none yet. The highest bit says that it is only known from elsewhere.
  private let characters: UnsafeMutablePointer<UInt32>
  private static let elsewhere: UInt32 = 0x8000_0000
  private(set) var glyphs: [UInt32] = []
  private(set) var variants: [GlyphVariant] = []
  private var numbers: [GlyphVariant: Int] = [:]

  /// - Parameter known: the characters that glyphs' codes stand for on other pages.
  init(_ face: OpenFace, index: Int, known: [UInt32: UInt32]) {
    self.face = face.name
    self.index = index
    let table = face.glyphTable
    self.table = table
    bodily = ([0x627, 0x6C, 0x2E] as [UInt32]).lazy.compactMap { character -> TextSign? in
      let glyph = face.freeType.glyph(of: character)
      return glyph == 0 ? nil : table[glyph].map { TextSign(glyph: Glyph(id: glyph, x: 0), entry: $0) }
    }.first
    characters = .allocate(capacity: table.count)
    characters.initialize(repeating: 0, count: table.count)
    for (glyph, character) in known { characters[Int(glyph)] = character | FontUse.elsewhere }
  }

  deinit { characters.deallocate() }

  /// Whether the glyph's own code stands for the character; the first that asks has it.
  @inline(__always)
  func stands(_ glyph: UInt32, for character: UInt32) -> Bool {
    let known = characters[Int(glyph)]
    if known == character { return true }
    return known == 0 || known == character | FontUse.elsewhere ? note(glyph, character) : false
  }

  private func note(_ glyph: UInt32, _ character: UInt32) -> Bool {
    characters[Int(glyph)] = character
    glyphs.append(glyph)
    return true
  }

  func number(of variant: GlyphVariant) -> Int {
    if let number = numbers[variant] { return number }
    numbers[variant] = variants.count
    variants.append(variant)
    return variants.count - 1
  }

  /// What was used, to be kept without the face.
  var ledger: FontLedger {
    FontLedger(face: face, glyphs: glyphs.map { ($0, characters[Int($0)]) }, variants: variants)
  }
}

/// The glyphs that a stretch of pages uses of a face, with the characters of their codes, and the variants by number.
struct FontLedger: Sendable {
  var face: FontFace
  var glyphs: [(glyph: UInt32, character: UInt32)]
  var variants: [GlyphVariant]
}
