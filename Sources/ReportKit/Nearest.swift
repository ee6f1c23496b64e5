/// Finds the name that somebody may have meant.
package enum Nearest {
  /// The name with the fewest letters to change, nil where more than a third would change.
  package static func name(to text: String, among names: [String]) -> String? {
    let letters = Array(text.unicodeScalars.prefix(64))
    let found = names.sorted().map { ($0, distance(letters, Array($0.unicodeScalars.prefix(64)))) }
      .min { $0.1 < $1.1 }
    guard let found, found.1 <= max(1, letters.count / 3) else { return nil }
    return found.0
  }

  /// What to say after a word that there is not: the one that may be meant.
  /// - Parameter listing: whether all that there are stand in its place where none is near.
  package static func hint(to word: String, among names: [String], listing: Bool = true) -> String {
    if let near = name(to: word, among: names) { return "; did you mean “\(near)”?" }
    return listing ? "; there are \(names.joined(separator: ", "))" : ""
  }

  /// How many letters to change, to add, to leave out, or to swap with their neighbour (optimal string alignment).
  private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var (before, row) = ([Int](), Array(0...b.count))
    for (i, left) in a.enumerated() {
      var next = [i + 1]
      for (j, right) in b.enumerated() {
        var least = min(row[j] + (left == right ? 0 : 1), next[j] + 1, row[j + 1] + 1)
        if i > 0, j > 0, left == b[j - 1], a[i - 1] == right { least = min(least, before[j - 1] + 1) }
        next.append(least)
      }
      (before, row) = (row, next)
    }
    return row[b.count]
  }
}
