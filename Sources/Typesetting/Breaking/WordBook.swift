import FoundationEssentials

/// The words of a language written without spaces, each with how common it is: a file of the font folder, in which a
/// word is found by halving, so that nothing is read that is not asked for.
final class WordBook {
  /// Lines of a word and a letter, in the order of their bytes.
  private let lines: Data
  /// Characters of the longest word.
  static let longest = 8
  /// What a character costs that is no word by itself, in bits.
  private static let unknown = 24.0

  /// The words of the file `Words/LANGUAGE.txt`; nil where there is none.
  init?(language: String, folder: String) {
    let file = URL(filePath: folder + "/Words/" + language + ".txt")
    guard let lines = try? Data(contentsOf: file, options: .mappedIfSafe), !lines.isEmpty else { return nil }
    self.lines = lines
  }

  /// For each character, whether a word runs over the place before it: of all ways to cut a stretch of characters into
  /// words, the likeliest by how common each is.
  func interiors(of characters: ArraySlice<UInt32>) -> [Bool] {
    let text = characters.map { Array(String(Character(Unicode.Scalar($0) ?? " ")).utf8) }
    var costs = [0.0] + [Double](repeating: .infinity, count: text.count)
    var starts = [Int](repeating: 0, count: text.count + 1)
    for start in text.indices {
      var word: [UInt8] = []
      for end in start + 1...min(start + Self.longest, text.count) {
        word += text[end - 1]
        guard let cost = cost(of: word) ?? (end == start + 1 ? Self.unknown : nil) else { continue }
        if costs[start] + cost < costs[end] {
          costs[end] = costs[start] + cost
          starts[end] = start
        }
      }
    }
    var interiors = [Bool](repeating: true, count: text.count)
    var end = text.count
    while end > 0 {
      end = starts[end]
      interiors[end] = false
    }
    return interiors
  }

  /// How rare a word is, in bits; nil for no word.
  private func cost(of word: [UInt8]) -> Double? {
    lines.withUnsafeBytes { bytes in
      var (low, high) = (0, bytes.count)
      while low < high {
        let middle = low + (high - low) / 2
        var start = middle
        while start > low, bytes[start - 1] != 0x0A { start -= 1 }
        var end = middle
        while end < high, bytes[end] != 0x0A { end += 1 }
        guard end > start else { return nil }
        let known = bytes[start..<end - 1]
        if known.elementsEqual(word) { return 26 - Double(Int(bytes[end - 1]) - 0x61) }
        if known.lexicographicallyPrecedes(word) { low = end + 1 } else { high = start }
      }
      return nil
    }
  }
}
