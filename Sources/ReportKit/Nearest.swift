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

  private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var row = Array(0...b.count)
    for (i, left) in a.enumerated() {
      var corner = row[0]
      row[0] = i + 1
      for (j, right) in b.enumerated() {
        let changed = corner + (left == right ? 0 : 1)
        corner = row[j + 1]
        row[j + 1] = min(changed, row[j] + 1, corner + 1)
      }
    }
    return row[b.count]
  }
}
