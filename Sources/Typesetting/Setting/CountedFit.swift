/// The least costs of a stretch for given numbers of lines: what a page maker chooses from.
struct CountedFit {
  private let paragraph: Paragraph
  private let places: Places
  private let line: LineCost
  private let isFirst: Bool

  /// The widest gap that a variant may have, in em.
  static let tolerable = 0.15

  /// - Parameter target: the length that every line of a title should have, in points.
  init(
    _ paragraph: Paragraph, stretch: Range<Int>, measure: Double, indent: Double, isFirst: Bool, target: Double? = nil
  ) {
    self.paragraph = paragraph
    self.isFirst = isFirst
    places = Places(stretch, of: paragraph, anywhere: false)
    line = LineCost(
      paragraph, measure: measure, indent: indent, widest: CountedFit.tolerable, target: target)
  }

  /// The least cost of reaching each place in each number of lines, and the place that the last of them starts at. A
  /// place is reached in about as many lines as its share of the text: a long paragraph keeps only the numbers near it.
  private struct Table {
    private(set) var costs: [Double]
    private(set) var previous: [Int32]
    /// The least number of lines that is kept for each place.
    let least: [Int32]
    let width: Int
    /// The columns of each place that hold a cost: few, since lines are about as long as each other.
    private(set) var reached: [Range<Int32>]

    private static let widest = 24

    init(_ places: Places, of paragraph: Paragraph, lines: Int) {
      width = min(lines + 1, Table.widest)
      let first = paragraph.positions[Int(places.atoms[0])]
      let length = paragraph.positions[Int(places.atoms[places.count - 1])] - first
      let spare = lines + 1 - width
      let half = Double(width) / 2
      least = places.atoms.map { atom in
        guard spare > 0, length > 0 else { return 0 }
        let share = (paragraph.positions[Int(atom)] - first) / length
        return Int32(max(0, min(Double(spare), (share * Double(lines) - half).rounded())))
      }
      costs = [Double](repeating: .infinity, count: places.count * width)
      previous = [Int32](repeating: -1, count: places.count * width)
      reached = [Range<Int32>](repeating: 0..<0, count: places.count)
      costs[0] = 0
      reached[0] = 0..<1
    }

    /// Goes on from all that is known of `start` by a line up to `end`.
    mutating func reach(_ end: Int, from start: Int, cost: Double) {
      let shift = Int(least[start]) - Int(least[end]) + 1
      for column in reached[start] where Int(column) + shift >= 0 && Int(column) + shift < width {
        let total = costs[start * width + Int(column)] + cost
        let own = Int(column) + shift
        guard total < costs[end * width + own] else { continue }
        costs[end * width + own] = total
        previous[end * width + own] = Int32(truncatingIfNeeded: start)
        let only = Int32(truncatingIfNeeded: own)..<Int32(truncatingIfNeeded: own + 1)
        reached[end] =
          reached[end].isEmpty
          ? only : min(reached[end].lowerBound, only.lowerBound)..<max(reached[end].upperBound, only.upperBound)
      }
    }

    func slot(_ place: Int, _ lines: Int) -> Int? {
      let column = lines - Int(least[place])
      return column >= 0 && column < width ? place * width + column : nil
    }

    subscript(place: Int, lines: Int) -> Double { slot(place, lines).map { costs[$0] } ?? .infinity }
  }

  /// Solutions of `least` to `most` lines, by their number; numbers that can't be tolerably set are left out.
  func solutions(upTo most: Int, from least: Int = 1) -> [Int: TotalFit.Solution] {
    guard most > 0 else { return [:] }
    var table = Table(places, of: paragraph, lines: most)
    let last = places.count - 1
    var oldest = 0
    for end in 1..<places.count {
      let next = Int(places.atoms[end])
      let seen = Int(paragraph.lastSeen[next])
      let price = Double(places.prices[end])
      search: for start in oldest..<end {
        guard !table.reached[start].isEmpty else {
          if start == oldest, start < end - 1 { oldest += 1 }
          continue
        }
        let cost: Double
        switch line.verdict(
          Int(places.atoms[start]), next, seen: seen, opens: isFirst && start == 0, isLast: end == last)
        {
        case .fits(let fit): cost = fit + price
        case .loose: break search
        case .long:
          if start == oldest, start < end - 1 { oldest += 1 }
          continue
        }
        table.reach(end, from: start, cost: cost)
      }
    }
    var solutions: [Int: TotalFit.Solution] = [:]
    for lines in least...most where table[last, lines] < LineCost.lonely {
      solutions[lines] = TotalFit.Solution(lines: trace(table, from: last, lines: lines), cost: table[last, lines])
    }
    return solutions
  }

  private func trace(_ table: Table, from last: Int, lines: Int) -> [TotalFit.Line] {
    var found: [TotalFit.Line] = []
    var (end, count) = (last, lines)
    while end > 0, count > 0 {
      guard let slot = table.slot(end, count), table.previous[slot] >= 0 else { break }
      let start = Int(table.previous[slot])
      found.append(TotalFit.Line(start: Int(places.atoms[start]), end: Int(places.atoms[end])))
      (end, count) = (start, count - 1)
    }
    return found.reversed()
  }
}
