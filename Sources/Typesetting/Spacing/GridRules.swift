/// Pads what is no whole number of em wide (Western words, half-width marks) so that every Han stands on the grid.
struct GridRules {
  /// In points.
  private let em: Double

  init(em: Double) {
    self.em = em
  }

  /// For each atom of padded text: the atom after that text, and what a line that starts with this one must add before
  /// it, in points.
  private(set) var tails: [Int: (end: Int, extra: Double)] = [:]

  mutating func pad(_ joints: inout [Joint], _ atoms: [Atom]) {
    guard em > 0 else { return }
    var start = 0
    while start < atoms.count {
      guard !fits(atoms[start]) else {
        start += 1
        continue
      }
      var end = start + 1
      while end < atoms.count, !fits(atoms[end]) { end += 1 }
      pad(start..<end, &joints, atoms)
      start = end
    }
    for index in joints.indices { joints[index].expands = false }
  }

  private func fits(_ atom: Atom) -> Bool {
    guard atom.kind == .cell || atom.kind == .mark else { return false }
    let width = Double(atom.leftSpace + atom.width + atom.rightSpace) / em
    return abs(width - width.rounded()) < 0.01
  }

  private func missing(_ width: Double) -> Double {
    let whole = (width / em - 0.001).rounded(.up)
    return max(0, whole * em - width)
  }

  private mutating func pad(_ range: Range<Int>, _ joints: inout [Joint], _ atoms: [Atom]) {
    let end = range.upperBound
    let first = range.lowerBound
    let after = end < joints.count ? Double(joints[end].natural - atoms[end].leftSpace) : 0
    var whole = after
    for index in range {
      whole += Double(atoms[index].width)
      if index > first { whole += Double(joints[index].natural) }
    }
    let before = first > 0 ? Double(joints[first].natural - atoms[first - 1].rightSpace) : 0
    let extra = missing(whole + before)
    let inner = first > 0 ? extra / 2 : 0
    joints[first].natural += Float(inner)
    if end < joints.count { joints[end].natural += Float(extra - inner) }
    // From each atom to the end, summed up from there: a text without a blank may be as long as a book.
    var width = end < joints.count ? Double(joints[end].natural - atoms[end].leftSpace) : 0
    for index in range.reversed() {
      width += Double(atoms[index].width)
      tails[index] = (end, missing(width))
      width += Double(joints[index].natural)
    }
  }
}
