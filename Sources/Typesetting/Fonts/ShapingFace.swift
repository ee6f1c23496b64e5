import CHarfBuzz
import Frames

/// A face that HarfBuzz has open, in font units, for the thread of one typesetter.
final class ShapingFace {
  let face: FontFace
  /// Font units in an em.
  let unitsPerEm: Double
  /// The glyph of U+0020, or nil where the face has none.
  let space: UInt32?
  let font: OpaquePointer
  let languages: LanguageSystems
  private var nominal: [UInt32: [UInt32]] = [:]
  private var page: [UInt32] = []
  private var pageNumber = UInt32.max

  /// - Throws: `TypesettingError.unreadableFont`
  init(_ face: FontFace, folder: String, tags: LanguageTags) throws(TypesettingError) {
    guard let blob = hb_blob_create_from_file_or_fail(folder + "/" + face.file) else {
      throw .unreadableFont(file: face.file)
    }
    let opened = hb_face_create(blob, UInt32(clamping: face.index))
    hb_blob_destroy(blob)
    guard let opened, hb_face_get_glyph_count(opened) > 0, let font = hb_font_create(opened) else {
      throw .unreadableFont(file: face.file)
    }
    self.face = face
    self.unitsPerEm = Double(hb_face_get_upem(opened))
    hb_face_destroy(opened)
    self.font = font
    languages = LanguageSystems(font: font, tags: tags)
    var glyph: UInt32 = 0
    space = hb_font_get_nominal_glyph(font, 0x20, &glyph) != 0 ? glyph : nil
  }

  deinit {
    hb_font_destroy(font)
  }

  /// Whether the face's character map has the character.
  func covers(_ scalar: UInt32) -> Bool {
    let number = scalar >> 8
    if number != pageNumber {
      if let known = nominal[number] {
        page = known
      } else {
        page = (UInt32(0)..<256).map { low in
          var glyph: UInt32 = 0
          return hb_font_get_nominal_glyph(font, number << 8 | low, &glyph) != 0 ? glyph : 0
        }
        nominal[number] = page
      }
      pageNumber = number
    }
    return page[Int(scalar & 0xFF)] != 0
  }

  /// The ink of a glyph in em, right and up from its origin; nil for a blank glyph.
  func ink(of glyph: UInt32) -> (left: Double, right: Double, top: Double, bottom: Double)? {
    var box = hb_glyph_extents_t()
    guard hb_font_get_glyph_extents(font, glyph, &box) != 0, box.width != 0 else { return nil }
    let left = Double(box.x_bearing) / unitsPerEm
    let top = Double(box.y_bearing) / unitsPerEm
    return (left, left + Double(box.width) / unitsPerEm, top, top + Double(box.height) / unitsPerEm)
  }
}
