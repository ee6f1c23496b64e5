import CCairo
import CFreeType
import Frames

/// A face as a document uses it: which glyphs, what they stand for, and how wide they are.
final class UsedFont {
  let face: OpenFace
  let resource: Resource
  let reference: Reference
  /// Whether codes are the font's own character identifiers; else they are glyph numbers.
  let isCharacterKeyed: Bool

  /// What stands for the space glyph where it only fills a gap: such a gap is no space of the text.
  static let gapCode: UInt16 = 0xFFFE
  private(set) var fillsGaps = false

  /// What a glyph is in the document.
  private struct Entry {
    var code: UInt16
    /// In thousandths of the em.
    var width: Float
    /// The one character that the glyph stands for; 0 where it is several or none yet.
    var scalar: UInt32 = 0
  }

  /// By glyph; the code 0xFFFF stands for a glyph that was not looked up yet.
  private var entries: [Entry] = []
  /// The words of glyphs that stand for several characters.
  private var words: [UInt32: [UInt8]] = [:]
  private(set) var glyphs: [UInt32] = []

  init(_ face: OpenFace, resource: Resource, reference: Reference) {
    self.face = face
    self.resource = resource
    self.reference = reference
    isCharacterKeyed = face.freeType.isCharacterKeyed
    entries = Array(
      repeating: Entry(code: 0xFFFF, width: 0), count: max(1, Int(face.freeType.pointer.pointee.num_glyphs)))
  }

  /// - Throws: `PaintingError.run` for a glyph that the face has not, or that no code of two bytes can name.
  func check(_ run: GlyphRun) throws(PaintingError) {
    for glyph in run.glyphs where entries[min(Int(glyph.id), entries.count - 1)].code == 0xFFFF {
      guard Int(glyph.id) < entries.count, let code = face.freeType.code(of: glyph.id, isCharacterKeyed), code < UsedFont.gapCode
      else { throw .run(text: run.text, why: "the font \(run.face.file) has no glyph \(glyph.id)") }
      entries[Int(glyph.id)] = Entry(code: UInt16(code), width: face.freeType.width(of: glyph.id))
      glyphs.append(glyph.id)
    }
  }

  func code(of glyph: UInt32) -> UInt16 { entries[Int(glyph)].code }

  func width(of glyph: UInt32) -> Double { Double(entries[Int(glyph)].width) }

  /// Notes that the glyph stands for the words; false where it stands for others elsewhere, or for nothing.
  func record(_ glyph: UInt32, stands text: UnsafeBufferPointer<UInt8>) -> Bool {
    let index = Int(glyph)
    guard let scalar = UsedFont.scalar(text) else {
      guard !text.isEmpty, entries[index].scalar == 0 else { return false }
      if let known = words[glyph] { return known.elementsEqual(text) }
      words[glyph] = Array(text)
      return true
    }
    if entries[index].scalar == scalar { return true }
    guard entries[index].scalar == 0, words[glyph] == nil else { return false }
    entries[index].scalar = scalar
    return true
  }

  func noteGap() { fillsGaps = true }

  /// Notes that the glyph is a part of what stands for the words, in case it has no words of its own.
  func recordPart(_ glyph: UInt32, of text: UnsafeBufferPointer<UInt8>) {
    let index = Int(glyph)
    guard entries[index].scalar == 0, words[glyph] == nil else { return }
    if glyph == face.space {
      entries[index].scalar = 0x20
    } else if let first = String(decoding: text, as: UTF8.self).unicodeScalars.first, first.value > 0 {
      entries[index].scalar = first.value
    } else {
      entries[index].scalar = 0x20
    }
  }

  /// The characters of a glyph.
  func text(of glyph: UInt32) -> String {
    if let bytes = words[glyph] { return String(decoding: bytes, as: UTF8.self) }
    return Unicode.Scalar(entries[Int(glyph)].scalar).map { String($0) } ?? " "
  }

  /// The one character that UTF-8 bytes are; nil for none or several.
  private static func scalar(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32? {
    switch bytes.count {
    case 1: return UInt32(bytes[0])
    case 2 where bytes[0] >= 0xC0: return UInt32(bytes[0] & 0x1F) << 6 | UInt32(bytes[1] & 0x3F)
    case 3 where bytes[0] >= 0xE0:
      return UInt32(bytes[0] & 0x0F) << 12 | UInt32(bytes[1] & 0x3F) << 6 | UInt32(bytes[2] & 0x3F)
    case 4 where bytes[0] >= 0xF0:
      return UInt32(bytes[0] & 0x07) << 18 | UInt32(bytes[1] & 0x3F) << 12 | UInt32(bytes[2] & 0x3F) << 6
        | UInt32(bytes[3] & 0x3F)
    default: return nil
    }
  }
}

extension FreeTypeFace {
  /// Whether the face is a CFF font whose glyphs have character identifiers.
  var isCharacterKeyed: Bool {
    var keyed: FT_Bool = 0
    return FT_Get_CID_Is_Internally_CID_Keyed(pointer, &keyed) == 0 && keyed != 0
  }

  /// What a content stream calls the glyph.
  func code(of glyph: UInt32, _ isCharacterKeyed: Bool) -> UInt32? {
    guard isCharacterKeyed else { return glyph }
    var identifier: FT_UInt = 0
    return FT_Get_CID_From_Glyph_Index(pointer, glyph, &identifier) == 0 ? identifier : nil
  }

  /// A glyph's advance in thousandths of the em.
  func width(of glyph: UInt32) -> Float {
    var advance: FT_Fixed = 0
    guard FT_Get_Advance(pointer, glyph, Int32(FT_LOAD_NO_SCALE), &advance) == 0 else { return 0 }
    return Float((Double(advance) * 1000 / unitsPerEm * 100).rounded() / 100)
  }
}
