/// Whose custom the marks follow, from the language of the text.
public enum PunctuationRegion: String, Hashable, Sendable, CaseIterable {
  /// Marks in the lower left of their em, white space on the right.
  case mainland
  /// Taiwan and Hong Kong: pauses and stops in the middle.
  case traditional
  case japanese

  init(language: String) {
    let tag = language.lowercased()
    if tag.hasPrefix("ja") {
      self = .japanese
    } else if tag.hasPrefix("zh-hant") || tag.hasPrefix("zh-tw") || tag.hasPrefix("zh-hk") || tag.hasPrefix("zh-mo") {
      self = .traditional
    } else {
      self = .mainland
    }
  }
}
