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

  /// The least cost of reaching each place in each number of lines, and the place that the last of them starts at.
  private struct Table {
    var costs: [Double]
    var previous: [Int32]
    let width: Int

    init(places: Int, lines: Int) {
      width = lines + 1
      costs = [Double](repeating: .infinity, count: places * width)
      previous = [Int32](repeating: -1, count: places * width)
    }

    subscript(place: Int, lines: Int) -> Double { costs[place * width + lines] }
  }

  /// Solutions of up to `most` lines, by their number; numbers that can't be tolerably set are left out.
  func solutions(upTo most: Int) -> [Int: TotalFit.Solution] {
    guard most > 0 else { return [:] }
    var table = Table(places: places.count, lines: most)
    table.costs[0] = 0
    let last = places.count - 1
    var oldest = 0
    for end in 1..<places.count {
      let next = Int(places.atoms[end])
      let seen = Int(paragraph.lastSeen[next])
      let price = Double(places.prices[end])
      search: for start in oldest..<end {
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
        for lines in 0..<most where table[start, lines] + cost < table[end, lines + 1] {
          table.costs[end * table.width + lines + 1] = table[start, lines] + cost
          table.previous[end * table.width + lines + 1] = Int32(start)
        }
      }
    }
    var solutions: [Int: TotalFit.Solution] = [:]
    for lines in 1...most where table[last, lines] < LineCost.lonely {
      solutions[lines] = TotalFit.Solution(lines: trace(table, from: last, lines: lines), cost: table[last, lines])
    }
    return solutions
  }

  private func trace(_ table: Table, from last: Int, lines: Int) -> [TotalFit.Line] {
    var found: [TotalFit.Line] = []
    var (end, count) = (last, lines)
    while end > 0, count > 0 {
      let start = Int(table.previous[end * table.width + count])
      found.append(TotalFit.Line(start: Int(places.atoms[start]), end: Int(places.atoms[end])))
      (end, count) = (start, count - 1)
    }
    return found.reversed()
  }
}
