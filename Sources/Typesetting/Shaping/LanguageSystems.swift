import CHarfBuzz

/// The languages that a face tells apart. Tags for which it has the same rules in a script are shaped under one of them:
/// HarfBuzz keeps a plan for each language of a face and looks through all of them for every word, so that a text of
/// thousands of tags would take the square of their number.
final class LanguageSystems {
  private struct Key: Hashable {
    var tag: String
    var script: hb_script_t.RawValue
  }

  /// A language's place in a face's tables of substitutions and of positions.
  private struct System: Hashable {
    var script: hb_script_t.RawValue
    var substitutions: [UInt32]
    var positions: [UInt32]
  }

  private let face: OpaquePointer?
  private let tags: LanguageTags
  private var known: [Key: OpaquePointer?] = [:]
  private var firsts: [System: OpaquePointer?] = [:]

  /// - Parameter font: outlives this.
  init(font: OpaquePointer, tags: LanguageTags) {
    self.tags = tags
    face = hb_font_get_face(font)
  }

  /// The language to shape a BCP 47 tag's text with.
  func language(_ tag: String, in script: hb_script_t) -> OpaquePointer? {
    let key = Key(tag: tag, script: script.rawValue)
    if let language = known[key] { return language }
    let own = tags[tag]
    let system = system(of: own, in: script)
    let language = firsts[system] ?? own
    firsts[system] = .some(language)
    known[key] = .some(language)
    return language
  }

  private func system(of language: OpaquePointer?, in script: hb_script_t) -> System {
    var scripts = [hb_tag_t](repeating: 0, count: Int(HB_OT_MAX_TAGS_PER_SCRIPT))
    var languages = [hb_tag_t](repeating: 0, count: Int(HB_OT_MAX_TAGS_PER_LANGUAGE))
    var scriptCount = UInt32(scripts.count)
    var languageCount = UInt32(languages.count)
    hb_ot_tags_from_script_and_language(script, language, &scriptCount, &scripts, &languageCount, &languages)
    func places(_ table: hb_tag_t) -> [UInt32] {
      var scriptPlace: UInt32 = 0
      var place: UInt32 = 0
      hb_ot_layout_table_select_script(face, table, scriptCount, scripts, &scriptPlace, nil)
      hb_ot_layout_script_select_language(face, table, scriptPlace, languageCount, languages, &place)
      return [scriptPlace, place]
    }
    return System(
      script: script.rawValue, substitutions: places(hb_tag_from_string("GSUB", 4)),
      positions: places(hb_tag_from_string("GPOS", 4)))
  }
}
