import CCairo
import CFreeType

/// What a PDF calls the glyphs of a face, and how wide they are; looked up once for each.
final class GlyphTable {
  struct Entry {
    var code: UInt16
    /// In thousandths of the em.
    var width: Float
  }

  let count: Int
  /// Whether codes are the font's own character identifiers; else they are glyph numbers.
  let isCharacterKeyed: Bool
  private let entries: UnsafeMutablePointer<Entry>
  private let face: FreeTypeFace

  /// Stands for a glyph that was not looked up yet.
  private static let unknown: UInt16 = 0xFFFF

  init(_ face: FreeTypeFace) {
    self.face = face
    count = max(1, Int(face.pointer.pointee.num_glyphs))
    isCharacterKeyed = face.isCharacterKeyed
    entries = .allocate(capacity: count)
    entries.initialize(repeating: Entry(code: GlyphTable.unknown, width: 0), count: count)
  }

  deinit { entries.deallocate() }

  /// Nil for a glyph that the face has not, or that no code of two bytes can name.
  @inline(__always)
  subscript(glyph: UInt32) -> Entry? {
    guard Int(glyph) < count else { return nil }
    let entry = entries[Int(glyph)]
    return entry.code == GlyphTable.unknown ? lookUp(glyph) : entry
  }

  private func lookUp(_ glyph: UInt32) -> Entry? {
    guard let code = face.code(of: glyph, isCharacterKeyed), code < GlyphTable.unknown else { return nil }
    let entry = Entry(code: UInt16(code), width: face.width(of: glyph))
    entries[Int(glyph)] = entry
    return entry
  }
}

extension FreeTypeFace {
  /// Whether the face is a CFF font whose glyphs have character identifiers.
  fileprivate var isCharacterKeyed: Bool {
    var keyed: FT_Bool = 0
    return FT_Get_CID_Is_Internally_CID_Keyed(pointer, &keyed) == 0 && keyed != 0
  }

  /// What a content stream calls the glyph.
  fileprivate func code(of glyph: UInt32, _ isCharacterKeyed: Bool) -> UInt32? {
    guard isCharacterKeyed else { return glyph }
    var identifier: FT_UInt = 0
    return FT_Get_CID_From_Glyph_Index(pointer, glyph, &identifier) == 0 ? identifier : nil
  }

  /// A glyph's advance in thousandths of the em.
  fileprivate func width(of glyph: UInt32) -> Float {
    var advance: FT_Fixed = 0
    guard FT_Get_Advance(pointer, glyph, Int32(FT_LOAD_NO_SCALE), &advance) == 0 else { return 0 }
    return Float((Double(advance) * 1000 / unitsPerEm * 100).rounded() / 100)
  }
}
