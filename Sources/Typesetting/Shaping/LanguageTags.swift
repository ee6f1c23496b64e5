import CHarfBuzz

/// HarfBuzz's names of languages. It looks through all that it has given for every one that is asked for, so that each is
/// asked for once.
final class LanguageTags {
  private var known: [String: OpaquePointer?] = [:]

  subscript(tag: String) -> OpaquePointer? {
    if let language = known[tag] { return language }
    let language = hb_language_from_string(tag, -1)
    known[tag] = .some(language)
    return language
  }
}
