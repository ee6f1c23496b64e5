import CHarfBuzz

/// What a typesetter keeps from one paragraph to the next: opened faces, glyph caches, character traits.
final class Resources {
  let fonts: FontLibrary
  /// The characters that no font has so far, where they are reckoned with; nil where the first of them is an error.
  var missing: [Unicode.Scalar]?
  let shaper = Shaper()
  private let tags = LanguageTags()
  var traits = TraitTable()
  private var opened: [Int: ShapingFace] = [:]
  private var candidates: [FontKey: [Int]] = [:]
  private var cells: [CellKey: CellCache] = [:]

  private var patterns: [String: HyphenationPatterns?] = [:]
  private var books: [String: WordBook?] = [:]

  private struct FontKey: Hashable {
    var families: [String]
    var weight: Int
  }

  private struct CellKey: Hashable {
    var face: Int
    var language: OpaquePointer?
  }

  init(fonts: FontLibrary, reckonsMissing: Bool = false) {
    self.fonts = fonts
    missing = reckonsMissing ? [] : nil
  }

  /// The face of an index of the library.
  func face(_ index: Int) throws(TypesettingError) -> ShapingFace {
    if let known = opened[index] { return known }
    let face = try ShapingFace(fonts.faces[index].face, folder: fonts.folder, tags: tags)
    opened[index] = face
    return face
  }

  /// The faces to try for a style's characters, in turn.
  func candidates(_ style: TextStyle) throws(TypesettingError) -> [Int] {
    let key = FontKey(families: style.families, weight: style.weight.rawValue)
    if let known = candidates[key] { return known }
    let found = try fonts.candidates(families: style.families, weight: style.weight.rawValue)
    candidates[key] = found
    return found
  }

  /// The patterns of a text's language, those of English for the words in East Asian text; nil where there are none.
  func hyphenation(of language: String) -> HyphenationPatterns? {
    let primary = language.prefix { $0 != "-" }.lowercased()
    let key = ["zh", "ja", "ko"].contains(primary) ? "en" : primary
    if let known = patterns[key] { return known }
    let found = HyphenationPatterns(language: key, folder: fonts.folder)
    patterns[key] = .some(found)
    return found
  }

  /// The words of a language that is written without spaces; nil where there is no such file.
  func words(of language: String) -> WordBook? {
    if let known = books[language] { return known }
    let found = WordBook(language: language, folder: fonts.folder)
    books[language] = .some(found)
    return found
  }

  func cells(face: Int, language: String) throws(TypesettingError) -> CellCache {
    let opened = try self.face(face)
    let key = CellKey(face: face, language: opened.languages.language(language, in: HB_SCRIPT_HAN))
    if let known = cells[key] { return known }
    let cache = CellCache(face: opened, language: language, shaper: shaper)
    cells[key] = cache
    return cache
  }
}
