/// Whether a language is written from the right, by its BCP 47 tag: the script that the tag names, or else the one that
/// the language is commonly written in.
public func isWrittenFromTheRight(_ tag: String) -> Bool {
  let parts = tag.lowercased().split(separator: "-").map(String.init)
  guard let language = parts.first else { return false }
  // A script has four letters and stands before any part for private use (RFC 5646, 2.2.3).
  if let script = parts.dropFirst().prefix(while: { $0.count > 1 }).first(where: { $0.count == 4 && $0.allSatisfy(\.isLetter) }) {
    return ["arab", "hebr", "thaa", "syrc", "nkoo", "adlm", "rohg"].contains(script)
  }
  return ["ar", "fa", "ur", "ug", "he", "yi", "ps", "sd", "ckb", "dv"].contains(language)
}
