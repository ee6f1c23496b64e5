import FoundationEssentials

/// Where the words of a language may be hyphenated: Liang's patterns from a file of the font folder.
final class HyphenationPatterns {
  /// The digits between the letters of each pattern.
  private var patterns: [[UInt32]: [UInt8]] = [:]
  private var longest = 0
  private var leastBefore = 2
  private var leastAfter = 3
  private var known: [[UInt32]: [Int]] = [:]

  /// The patterns of a language's file `Hyphenation/hyph_LANGUAGE….dic`, the first by name; nil where there is none.
  init?(language: String, folder: String) {
    let directory = folder + "/Hyphenation"
    let files = (try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []
    let names = ["hyph_\(language)_", "hyph_\(language)."]
    let file = files.filter { name in name.hasSuffix(".dic") && names.contains { name.hasPrefix($0) } }.min()
    guard let file, let data = FileManager.default.contents(atPath: directory + "/" + file),
      let text = String(validating: data, as: UTF8.self)
    else { return nil }
    for line in text.utf8.split(separator: 0x0A) { read(Substring(line)) }
    guard !patterns.isEmpty else { return nil }
  }

  private func read(_ line: Substring) {
    if line.hasPrefix("LEFTHYPHENMIN ") { leastBefore = Int(line.dropFirst(14)) ?? leastBefore }
    if line.hasPrefix("RIGHTHYPHENMIN ") { leastAfter = Int(line.dropFirst(15)) ?? leastAfter }
    var letters: [UInt32] = []
    var digits: [UInt8] = [0]
    for scalar in line.unicodeScalars {
      switch scalar {
      case "0"..."9": digits[digits.count - 1] = UInt8(scalar.value - 0x30)
      // Settings, remarks and patterns that change letters.
      case "A"..."Z", "%", "/", "=", "#", " ": return
      default:
        letters.append(scalar.value)
        digits.append(0)
      }
    }
    guard !letters.isEmpty else { return }
    patterns[letters] = digits
    longest = max(longest, letters.count)
  }

  /// After how many letters a word of lower-case letters may be hyphenated, in ascending order.
  func points(_ word: [UInt32]) -> [Int] {
    guard word.count >= leastBefore + leastAfter, word.count < 64 else { return [] }
    if let found = known[word] { return found }
    let framed = [0x2E] + word + [0x2E]
    var values = [UInt8](repeating: 0, count: framed.count + 1)
    for start in framed.indices {
      for end in start + 1...min(start + longest, framed.count) {
        guard let digits = patterns[Array(framed[start..<end])] else { continue }
        for (index, digit) in digits.enumerated() where digit > values[start + index] { values[start + index] = digit }
      }
    }
    let found = (leastBefore...word.count - leastAfter).filter { values[$0 + 1] % 2 == 1 }
    known[word] = found
    return found
  }
}
