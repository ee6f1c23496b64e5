import CHarfBuzz

/// HarfBuzz with its buffer: characters in, placed glyphs out.
final class Shaper {
  /// A shaped glyph in font units, and the character (counted from the start of the shaped text) it stands for.
  struct Shaped {
    var glyph: UInt32
    var cluster: Int
    var advance: Int32
    var x: Int32
    var y: Int32
    var unsafeToBreak: Bool
  }

  enum Script {
    case han, latin
    /// Found from the text.
    case any
  }

  private let buffer: OpaquePointer?
  private let proportional: hb_feature_t

  init() {
    buffer = hb_buffer_create()
    proportional = hb_feature_t(
      tag: hb_tag_from_string("pwid", 4), value: 1, start: 0, end: UInt32.max)
  }

  deinit {
    hb_buffer_destroy(buffer)
  }

  /// Shapes characters of one face, script and direction. Glyphs come from the left, clusters of a right-to-left text
  /// thus from its end.
  func shape(
    _ scalars: ArraySlice<UInt32>, face: ShapingFace, language: String, script: Script, rightToLeft: Bool = false,
    proportionalForms: Bool = false, into shaped: inout [Shaped]
  ) {
    shaped.removeAll(keepingCapacity: true)
    hb_buffer_reset(buffer)
    hb_buffer_set_content_type(buffer, HB_BUFFER_CONTENT_TYPE_UNICODE)
    scalars.withUnsafeBufferPointer {
      hb_buffer_add_codepoints(buffer, $0.baseAddress, Int32($0.count), 0, Int32($0.count))
    }
    hb_buffer_set_direction(buffer, rightToLeft ? HB_DIRECTION_RTL : HB_DIRECTION_LTR)
    switch script {
    case .han: hb_buffer_set_script(buffer, HB_SCRIPT_HAN)
    case .latin: hb_buffer_set_script(buffer, HB_SCRIPT_LATIN)
    case .any: hb_buffer_guess_segment_properties(buffer)
    }
    hb_buffer_set_language(buffer, face.languages.language(language, in: hb_buffer_get_script(buffer)))
    if proportionalForms {
      var feature = proportional
      hb_shape(face.font, buffer, &feature, 1)
    } else {
      hb_shape(face.font, buffer, nil, 0)
    }
    var count: UInt32 = 0
    guard let infos = hb_buffer_get_glyph_infos(buffer, &count),
      let positions = hb_buffer_get_glyph_positions(buffer, &count)
    else { return }
    for index in 0..<Int(count) {
      let flags = hb_glyph_info_get_glyph_flags(infos + index)
      shaped.append(
        Shaped(
          glyph: infos[index].codepoint, cluster: Int(infos[index].cluster), advance: positions[index].x_advance,
          x: positions[index].x_offset, y: positions[index].y_offset,
          unsafeToBreak: flags.rawValue & HB_GLYPH_FLAG_UNSAFE_TO_BREAK.rawValue != 0))
    }
  }
}
