import CHarfBuzz

/// Finds where the words of a paragraph may be hyphenated: English words in Chinese text, every word in a text of a
/// language that the font folder has patterns of. Addresses, code, acronyms and words with digits stay whole.
struct Hyphenator {
  private let source: Source
  private let text: StyledText
  private let resources: Resources

  init(_ source: Source, text: StyledText, resources: Resources) {
    self.source = source
    self.text = text
    self.resources = resources
  }

  /// The characters that a hyphen may be set before.
  func points() -> [Int] {
    var points: [Int] = []
    var start = 0
    while start < source.count {
      guard isLetter(start) else {
        start += 1
        continue
      }
      var end = start
      while end < source.count, isLetter(end) { end += 1 }
      if end - start >= 5, stands(alone: start..<end) { points += self.points(in: start..<end) }
      start = end
    }
    return points
  }

  private func isLetter(_ index: Int) -> Bool {
    let trait = source.traits[index]
    return trait.flags.contains(.alphabetic) && !trait.flags.contains(.rightToLeft)
  }

  /// Whether the word is no part of an address, a number or a compound of capitals.
  private func stands(alone word: Range<Int>) -> Bool {
    func joins(_ index: Int, beyond: Int) -> Bool {
      guard source.traits.indices.contains(index), source.traits[index].kind == .letter else { return false }
      if source.traits[index].flags.contains(.digit) { return true }
      switch source.scalars[index] {
      case 0x40, 0x2F, 0x5C, 0x5F, 0x3A, 0x23, 0x26, 0x3D, 0x7E, 0x25, 0x2B: return true
      case 0x2E: return source.traits.indices.contains(beyond) && isLetter(beyond)
      default: return false
      }
    }
    return !joins(word.lowerBound - 1, beyond: word.lowerBound - 2) && !joins(word.upperBound, beyond: word.upperBound + 1)
  }

  private func points(in word: Range<Int>) -> [Int] {
    let style = text.runs[Int(source.runs[word.lowerBound])].style
    guard !style.isCode, let patterns = resources.hyphenation(of: style.language) else { return [] }
    let lower = source.scalars[word].map { g_unichar_tolower($0) }
    // A capital may only stand first.
    guard zip(source.scalars[word].dropFirst(), lower.dropFirst()).allSatisfy({ $0 == $1 }) else { return [] }
    return patterns.points(lower).map { word.lowerBound + $0 }
  }
}
