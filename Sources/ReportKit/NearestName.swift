extension [String] {
  /// The name with the fewest edits from `name`, if that is at most a third of its letters.
  package func nearest(to name: String) -> String? {
    let scored = map { (name: $0, distance: $0.editDistance(to: name)) }
    guard let best = scored.min(by: { $0.distance < $1.distance }) else { return nil }
    return best.distance * 3 <= name.count ? best.name : nil
  }
}

extension String {
  /// Levenshtein's distance in characters.
  fileprivate func editDistance(to other: String) -> Int {
    let target = Array(other)
    var row = Array(0...target.count)
    for (i, character) in enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for j in target.indices {
        let cost = Swift.min(row[j] + 1, row[j + 1] + 1, diagonal + (character == target[j] ? 0 : 1))
        diagonal = row[j + 1]
        row[j + 1] = cost
      }
    }
    return row[target.count]
  }
}
