/// Decides which of the characters that Chinese and Western writing share are Chinese marks: a curly quote between Han
/// fills an em, one between Latin words is as narrow as its font makes it (CLREQ, “Tables of Chinese punctuation marks”).
struct MarkContext {
  private let source: Source

  /// Marks of Western text become letters of their words.
  static func resolve(_ source: inout Source, languages: [String]) {
    let context = MarkContext(source: source)
    var open: [(index: Int, scalar: UInt32)] = []
    for index in source.scalars.indices where source.traits[index].kind == .mark {
      let scalar = source.scalars[index]
      let english = !MarkContext.isEastAsian(languages[Int(source.runs[index])])
      switch scalar {
      case 0x2018, 0x201C:
        open.append((index, scalar))
        if !context.isChineseQuote(index, english: english) { source.makeLetter(index) }
      case 0x2019, 0x201D:
        if scalar == 0x2019, context.isLetter(index - 1), context.isLetter(index + 1) {
          source.makeLetter(index)
        } else if let last = open.last, last.scalar == scalar - 1 {
          open.removeLast()
          let chinese = context.isChinesePair(last.index, index, english: english)
          if chinese {
            source.makeMark(last.index, .openQuote)
          } else {
            source.makeLetter(last.index)
            source.makeLetter(index)
          }
        } else if !context.isChineseQuote(index, english: english) {
          source.makeLetter(index)
        }
      case 0x2014, 0x2026, 0x2013, 0x00B7, 0x2027, 0x22EF:
        let (before, after) = context.neighbours(index)
        let western = context.isLatinWord(before) && context.isLatinWord(after)
        let digits = context.isDigit(before) || context.isDigit(after)
        if english ? !(context.isHan(before) || context.isHan(after)) : western && !digits { source.makeLetter(index) }
        if scalar == 0x2014, !context.isSame(index, index + 1), !context.isSame(index, index - 1),
          source.traits[index].kind == .mark
        {
          source.makeMark(index, digits ? .connector : .dash)
        }
      case 0x2F:
        let (before, after) = context.neighbours(index)
        if !(context.isHan(before) || context.isHan(after)) { source.makeLetter(index) }
      default: break
      }
    }
  }

  private static func isEastAsian(_ language: String) -> Bool {
    language.hasPrefix("zh") || language.hasPrefix("ja") || language.hasPrefix("ko")
  }

  private func isSame(_ a: Int, _ b: Int) -> Bool {
    source.scalars.indices.contains(b) && source.scalars[a] == source.scalars[b]
  }

  /// The characters beside a mark and its repetitions.
  private func neighbours(_ index: Int) -> (before: Int, after: Int) {
    var (before, after) = (index - 1, index + 1)
    while before >= 0, source.scalars[before] == source.scalars[index] { before -= 1 }
    while after < source.count, source.scalars[after] == source.scalars[index] { after += 1 }
    return (before, after)
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

  private func skippingSpaces(_ start: Int, step: Int) -> Int {
    var index = start
    while source.traits.indices.contains(index),
      source.traits[index].kind == .space || (0x2018...0x201D).contains(source.scalars[index])
    {
      index += step
    }
    return index
  }

  private func isChineseQuote(_ index: Int, english: Bool) -> Bool {
    let (before, after) = (skippingSpaces(index - 1, step: -1), skippingSpaces(index + 1, step: 1))
    if isHan(before) || isHan(after) { return true }
    if english || source.traits.indices.contains(before) && source.traits.indices.contains(after) { return false }
    return source.hasHan
  }

  private func isChinesePair(_ opening: Int, _ closing: Int, english: Bool) -> Bool {
    let (before, after) = (skippingSpaces(opening - 1, step: -1), skippingSpaces(closing + 1, step: 1))
    if isHan(before) || isHan(after) { return true }
    if source.traits[opening..<closing].contains(where: { $0.kind == .cell }) { return true }
    if english || source.traits.indices.contains(before) || source.traits.indices.contains(after) { return false }
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
