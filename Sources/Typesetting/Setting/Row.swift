/// The places of a line's atoms from the left, after the line has given or taken its white space.
struct Row {
  let first: Int
  let fit: LineFit
  /// The atoms in the order in which they stand, spaces at the line's end included.
  private(set) var atoms: [Int] = []
  /// Where each of them starts, in points from the first one's body.
  private(set) var starts: [Double] = []
  /// From the first atom's start to the end of the last one that is seen, in points.
  private(set) var advance = 0.0

  /// On a grid: what is added before an atom.
  private let widened: (end: Int, extra: Double)?

  init(first: Int, fit: LineFit, widened: (end: Int, extra: Double)? = nil) {
    self.first = first
    self.fit = fit
    self.widened = widened
  }

  /// The white space before an atom of the line.
  @inline(__always)
  private func white(_ joint: Joint) -> Double {
    var white = Double(joint.natural)
    if joint.shrink > 0 { white -= Double(joint.shrink * fit.shrink[joint.shrinkTier.rawValue]) }
    if joint.stretch > 0 { white += Double(joint.stretch * fit.stretch[joint.stretchTier.rawValue]) }
    if joint.expands { white += fit.opening }
    return white
  }

  mutating func place(_ paragraph: Paragraph, seen: Int, end: Int) {
    let list = paragraph.list.atoms
    let count = end - first
    atoms.reserveCapacity(count)
    starts.reserveCapacity(count)
    guard !paragraph.source.hasRightToLeft, !paragraph.rightToLeft else {
      return placeBothWays(paragraph, seen: seen, end: end)
    }
    var pen = 0.0
    for index in first..<end {
      if index > first, index <= seen {
        let joint = paragraph.joints[index]
        var white = white(joint)
        if let widened, widened.end == index { white += widened.extra }
        pen += white
      }
      atoms.append(index)
      starts.append(pen)
      if index <= seen { pen += Double(list[index].width) }
    }
    advance = pen
  }

  /// As `place`, where text runs in both directions: atoms stand in visual order (UAX #9), and the white space between
  /// two of them that are no neighbours in the text is that of the joints at the ends of the turned text.
  private mutating func placeBothWays(_ paragraph: Paragraph, seen: Int, end: Int) {
    let list = paragraph.list.atoms
    let base: UInt8 = paragraph.rightToLeft ? 1 : 0
    let levels = (first..<end).map { $0 > seen ? base : list[$0].level }
    let order = Bidi.visualOrder(levels).map { $0 + first }
    var used = [Bool](repeating: false, count: end - first)
    for slot in order.indices.dropFirst() where abs(order[slot] - order[slot - 1]) == 1 {
      used[max(order[slot], order[slot - 1]) - first] = true
    }
    var spare = (first..<end).dropFirst().filter { !used[$0 - first] }[...]
    var pen = 0.0
    var firstSeen = true
    for (slot, index) in order.enumerated() {
      if slot > 0 {
        let adjacent = abs(index - order[slot - 1]) == 1
        let joint = adjacent ? max(index, order[slot - 1]) : spare.popFirst() ?? index
        if joint <= seen, !firstSeen || index <= seen {
          pen += white(paragraph.joints[joint])
        }
      }
      atoms.append(index)
      starts.append(pen)
      if index <= seen {
        pen += Double(list[index].width)
        firstSeen = false
      }
    }
    advance = pen
  }
}
