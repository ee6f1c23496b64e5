import CCairo
import Frames

/// What a reader's own text engine makes of words: glyphs at places, with no feature beyond the font's defaults.
struct Shaping {
  var glyphs: [Glyph] = []
  /// In points.
  var advance = 0.0
}

/// A face as HarfBuzz shapes with it.
final class ShapingFace {
  private let font: OpaquePointer
  private let unitsPerEm: Double

  /// - Throws: `PaintingError.font` if the file can't be read.
  init(_ name: FontFace, folder: String) throws(PaintingError) {
    guard let blob = hb_blob_create_from_file_or_fail("\(folder)/\(name.file)") else {
      throw .font(file: name.file, why: "can't be read")
    }
    let face = hb_face_create(blob, UInt32(clamping: name.index))
    font = hb_font_create(face)
    unitsPerEm = Double(max(hb_face_get_upem(face), 1))
    hb_face_destroy(face)
    hb_blob_destroy(blob)
    var variations = name.variations.split(separator: ",").compactMap { setting -> hb_variation_t? in
      var variation = hb_variation_t()
      let text = String(setting)
      return hb_variation_from_string(text, Int32(text.utf8.count), &variation) != 0 ? variation : nil
    }
    hb_font_set_variations(font, &variations, UInt32(variations.count))
  }

  deinit {
    hb_font_destroy(font)
  }

  /// Shapes the run's text anew.
  func shape(_ run: GlyphRun) -> Shaping {
    let buffer = hb_buffer_create()
    defer { hb_buffer_destroy(buffer) }
    var text = run.text
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        let count = Int32(clamping: characters.count)
        hb_buffer_add_utf8(buffer, characters.baseAddress, count, 0, count)
      }
    }
    hb_buffer_set_language(buffer, hb_language_from_string(run.language, -1))
    hb_buffer_set_direction(buffer, run.rightToLeft ? HB_DIRECTION_RTL : HB_DIRECTION_LTR)
    hb_buffer_guess_segment_properties(buffer)
    hb_shape(font, buffer, nil, 0)
    let scale = run.size / unitsPerEm
    var count: UInt32 = 0
    guard let infos = hb_buffer_get_glyph_infos(buffer, &count),
      let places = hb_buffer_get_glyph_positions(buffer, nil)
    else { return Shaping() }
    var shaping = Shaping()
    for index in 0..<Int(count) {
      shaping.glyphs.append(
        Glyph(
          id: infos[index].codepoint, x: shaping.advance + Double(places[index].x_offset) * scale,
          y: -Double(places[index].y_offset) * scale))
      shaping.advance += Double(places[index].x_advance) * scale
    }
    return shaping
  }
}
