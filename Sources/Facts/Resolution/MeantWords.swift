/// Texts whose numbers are meant to stand as they are typed: what manuscripts mark so, and sentences of the source. They
/// are found by the digits in them.
struct MeantWords {
  private var texts: [String: [String]] = [:]

  init(_ texts: [String]) {
    for text in texts {
      for digits in MeantWords.digits(in: text) { self.texts[digits, default: []].append(text) }
    }
  }

  /// A text without what of it is meant: where a number begins or ends there, it does so in the text too.
  func removed(from text: String) -> String {
    var candidates: Set<String> = []
    for digits in MeantWords.digits(in: text) { candidates.formUnion(texts[digits] ?? []) }
    // The longest first: a sentence before a number in it.
    return candidates.sorted { ($1.count, $0) < ($0.count, $1) }.reduce(text) { $0.removing(whole: $1) }
  }

  private static func digits(in text: String) -> Set<String> {
    Set(text.split { !$0.isASCII || !$0.isNumber }.map(String.init))
  }
}

extension String {
  fileprivate func removing(whole words: String) -> String {
    var result = ""
    var rest = self[...]
    while let range = rest.firstRange(of: words) {
      let (before, after) = (rest[..<range.lowerBound].last, rest[range.upperBound...].first)
      let isCut =
        words.first?.isWholeNumber == true && before.map { $0.isWholeNumber || $0 == "." } ?? false
        || words.last?.isWholeNumber == true && after.map { $0.isWholeNumber || ".多余万亿".contains($0) } ?? false
      result += rest[..<range.lowerBound] + (isCut ? words : "\n")
      rest = rest[range.upperBound...]
    }
    return result + rest
  }
}
