/// Decides which of the characters that Chinese and Western writing share are Chinese marks: a curly quote between Han
/// fills an em, one between Latin words is as narrow as its font makes it (CLREQ, “Tables of Chinese punctuation marks”).
struct MarkContext {
  private let source: Source
  private let languages: [String]
  /// The last character before the place that is neither a space nor a quote; −1 for none.
  private var before = -1
  /// The first such character after the place; it is found anew when the place has passed it.
  private var after = -1
  /// Cells up to the place.
  private var cells = 0
  /// Where the marks of the place's kind in a row begin and end.
  private var row = 0..<0
  private var open: [Quote] = []

  /// An opening quote that waits for its partner.
  private struct Quote {
    let index: Int
    let scalar: UInt32
    let before: Int
    let cells: Int
  }

  /// Marks of Western text become letters of their words.
  static func resolve(_ source: inout Source, languages: [String]) {
    guard source.traits.contains(where: { $0.kind == .mark }) else { return }
    var context = MarkContext(source: source, languages: languages)
    for index in source.scalars.indices {
      if source.traits[index].kind == .mark { context.resolve(index, &source) }
      context.pass(index)
    }
  }

  private init(source: Source, languages: [String]) {
    self.source = source
    self.languages = languages
  }

  private mutating func pass(_ index: Int) {
    if !isThin(index) { before = index }
    if source.traits[index].kind == .cell { cells += 1 }
  }

  private mutating func resolve(_ index: Int, _ source: inout Source) {
    let scalar = source.scalars[index]
    let english = !MarkContext.isEastAsian(languages[Int(source.runs[index])])
    switch scalar {
    case 0x2018, 0x201C:
      open.append(Quote(index: index, scalar: scalar, before: before, cells: cells))
      if !isChineseQuote(index, english: english) { source.makeLetter(index) }
    case 0x2019, 0x201D:
      if scalar == 0x2019, isLetter(index - 1), isLetter(index + 1) {
        source.makeLetter(index)
      } else if let last = open.last, last.scalar == scalar - 1 {
        open.removeLast()
        if isChinesePair(last, index, english: english) {
          source.makeMark(last.index, .openQuote)
        } else {
          source.makeLetter(last.index)
          source.makeLetter(index)
        }
      } else if !isChineseQuote(index, english: english) {
        source.makeLetter(index)
      }
    case 0x2014, 0x2026, 0x2013, 0x00B7, 0x2027, 0x22EF:
      let (before, after) = neighbours(index)
      let western = isLatinWord(before) && isLatinWord(after)
      let digits = isDigit(before) || isDigit(after)
      if english ? !(isHan(before) || isHan(after)) : western && !digits { source.makeLetter(index) }
      if scalar == 0x2014, row.count == 1, source.traits[index].kind == .mark {
        source.makeMark(index, digits ? .connector : .dash)
      }
    case 0x2F:
      let (before, after) = neighbours(index)
      if !(isHan(before) || isHan(after)) { source.makeLetter(index) }
    default: break
    }
  }

  private static func isEastAsian(_ language: String) -> Bool {
    language.hasPrefix("zh") || language.hasPrefix("ja") || language.hasPrefix("ko")
  }

  /// The characters beside a mark and its repetitions.
  private mutating func neighbours(_ index: Int) -> (before: Int, after: Int) {
    if !row.contains(index) {
      var end = index + 1
      while end < source.count, source.scalars[end] == source.scalars[index] { end += 1 }
      row = index..<end
    }
    return (row.lowerBound - 1, row.upperBound)
  }

  private func isLetter(_ index: Int) -> Bool {
    source.traits.indices.contains(index) && source.traits[index].flags.contains(.word)
  }

  private func isLatinWord(_ index: Int) -> Bool {
    guard source.traits.indices.contains(index) else { return false }
    return source.traits[index].flags.contains(.word) || source.traits[index].kind == .space
  }

  private func isDigit(_ index: Int) -> Bool {
    source.traits.indices.contains(index) && source.traits[index].flags.contains(.digit)
  }

  /// Whether the character is a Han, or a mark that only Chinese text has.
  private func isHan(_ index: Int) -> Bool {
    guard source.traits.indices.contains(index) else { return false }
    let trait = source.traits[index]
    return trait.kind == .cell || trait.kind == .mark && source.scalars[index] >= 0x3000
  }

  private func isThin(_ index: Int) -> Bool {
    source.traits[index].kind == .space || (0x2018...0x201D).contains(source.scalars[index])
  }

  private mutating func firstAfter(_ index: Int) -> Int {
    if after <= index { after = index + 1 }
    while after < source.count, isThin(after) { after += 1 }
    return after
  }

  private mutating func isChineseQuote(_ index: Int, english: Bool) -> Bool {
    let after = firstAfter(index)
    if isHan(before) || isHan(after) { return true }
    if english || before >= 0 && after < source.count { return false }
    return source.hasHan
  }

  private mutating func isChinesePair(_ opening: Quote, _ closing: Int, english: Bool) -> Bool {
    let after = firstAfter(closing)
    if isHan(opening.before) || isHan(after) || cells > opening.cells { return true }
    if english || opening.before >= 0 || after < source.count { return false }
    return source.hasHan
  }
}

extension Source {
  /// The character is part of a Western word.
  fileprivate mutating func makeLetter(_ index: Int) {
    traits[index].kind = .letter
    traits[index].mark = .none
  }

  fileprivate mutating func makeMark(_ index: Int, _ mark: Mark) {
    traits[index].kind = .mark
    traits[index].mark = mark
  }
}
