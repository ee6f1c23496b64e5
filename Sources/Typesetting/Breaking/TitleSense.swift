/// Where the sense of a title lets a line end: after marks and spaces gladly, inside a word, a quotation or before a
/// particle hardly (GB/T 9704—2012, 7.3.2: 词意完整).
struct TitleSense {
  private let source: Source
  private let words: WordBook?

  /// - Parameter words: nil where the title's language has no book of words.
  init(_ source: Source, words: WordBook?) {
    self.source = source
    self.words = words
  }

  /// Adds to each place's penalty what ending a line there does to the sense.
  func weigh(_ penalties: inout [Float], _ atoms: [Atom]) {
    let words = wordInteriors()
    var depth = 0
    for index in atoms.indices {
      let atom = atoms[index]
      if index > 0, penalties[index] < .infinity {
        penalties[index] += cost(atoms[index - 1], atom, depth: depth, insideWord: words[Int(atom.first)])
      }
      if atom.mark.isOpening { depth += 1 }
      if atom.mark == .closeQuote || atom.mark == .closeBracket { depth = max(0, depth - 1) }
    }
  }

  private func cost(_ a: Atom, _ b: Atom, depth: Int, insideWord: Bool) -> Float {
    if depth > 0 { return 20 }
    if a.kind == .space || a.mark == .colon || a.mark == .dash || a.mark == .stop || a.mark == .exclamation { return 0 }
    if b.mark == .dash { return 0 }
    if a.mark == .pause { return 0.5 }
    if insideWord { return 18 }
    if Self.trailing.contains(source.scalars[Int(b.first)]) { return 8 }
    if Self.leading.contains(source.scalars[Int(a.first)]) { return 4 }
    if source.scalars[Int(a.first)] == 0x7684 { return 1 }
    return 2
  }

  /// For each character, whether a known word runs over the place before it.
  private func wordInteriors() -> [Bool] {
    var interior = [Bool](repeating: false, count: source.count)
    guard let words else { return interior }
    var start = 0
    while start < source.count {
      guard source.traits[start].flags.contains(.han) else {
        start += 1
        continue
      }
      var end = start + 1
      while end < source.count, source.traits[end].flags.contains(.han) { end += 1 }
      interior.replaceSubrange(start..<end, with: words.interiors(of: source.scalars[start..<end]))
      start = end
    }
    return interior
  }

  /// Characters that belong to what precedes them: particles, suffixes.
  private static let trailing = Set("的地得了着过们性化率度者等之里中上下内外".unicodeScalars.map(\.value))
  /// Characters that belong to what follows them: prepositions, conjunctions, negations.
  private static let leading = Set("和与及或在对为以从向把被将由给比第不各每再更最着关".unicodeScalars.map(\.value))
}
