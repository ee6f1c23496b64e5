/// Chooses the line ends of a whole paragraph together so that their costs sum to the least (Knuth and Plass, with
/// tiers of elasticity instead of glue).
struct TotalFit {
  /// A line of atoms: from `start` up to `end`, where the next one starts.
  struct Line {
    var start: Int
    var end: Int
  }

  struct Solution {
    var lines: [Line]
    var cost: Double
  }

  private let paragraph: Paragraph
  private let measure: Double
  private let indent: Double

  /// - Parameters:
  ///   - measure: in points.
  ///   - indent: of the first line, in points.
  init(_ paragraph: Paragraph, measure: Double, indent: Double) {
    self.paragraph = paragraph
    self.measure = measure
    self.indent = indent
  }

  /// The lines of a stretch of atoms without forced line ends.
  func lines(_ stretch: Range<Int>, isFirst: Bool) -> [Line] {
    best(stretch, isFirst: isFirst).lines
  }

  /// The best lines of a stretch with their cost.
  func best(_ stretch: Range<Int>, isFirst: Bool) -> Solution {
    guard !stretch.isEmpty else {
      return Solution(lines: [Line(start: stretch.lowerBound, end: stretch.upperBound)], cost: 0)
    }
    let fine = search(stretch, isFirst: isFirst, effort: .fine)
    if paragraph.style.wrapping == .title, let fine, fine.lines.count > 1 {
      return title(stretch, isFirst: isFirst, lines: fewest(stretch, fine.lines.count)) ?? fine
    }
    if let fine, fine.cost < LineCost.lonely { return fine }
    let loose = search(stretch, isFirst: isFirst, effort: .loose) ?? fine
    return loose ?? search(stretch, isFirst: isFirst, effort: .desperate) ?? Solution(lines: [], cost: .infinity)
  }

  /// A title's lines: as few as hold it, alike in length, ending where the sense does.
  private func title(_ stretch: Range<Int>, isFirst: Bool, lines: Int) -> Solution? {
    let length = paragraph.positions[stretch.upperBound] - paragraph.positions[stretch.lowerBound]
    let solutions = (lines...lines + 1).compactMap { count -> Solution? in
      let fit = CountedFit(
        paragraph, stretch: stretch, measure: measure, indent: indent, isFirst: isFirst,
        target: length / Double(count))
      guard var solution = fit.solutions(upTo: count)[count] else { return nil }
      if count > lines { solution.cost += TotalFit.titleLine }
      return solution
    }
    return solutions.min { $0.cost < $1.cost }
  }

  /// The price of one more line in a title than it needs.
  private static let titleLine = 8.0

  /// The fewest lines that could hold a stretch, which never are more than a search found.
  private func fewest(_ stretch: Range<Int>, _ found: Int) -> Int {
    let length = paragraph.positions[stretch.upperBound] - paragraph.positions[stretch.lowerBound]
    return max(1, min(found, Int((length / measure).rounded(.up))))
  }

  /// How far the search goes.
  private enum Effort {
    /// Legal line ends, gaps up to 0.13 em.
    case fine
    /// Legal line ends, any gap.
    case loose
    /// Line ends anywhere between atoms, at a price.
    case desperate

    var widest: Double { self == .fine ? 0.13 : .infinity }
  }

  private func search(_ stretch: Range<Int>, isFirst: Bool, effort: Effort) -> Solution? {
    let places = Places(stretch, of: paragraph, anywhere: effort == .desperate)
    let line = LineCost(paragraph, measure: measure, indent: indent, widest: effort.widest)
    let count = places.count
    let last = count - 1
    var costs = [Double](repeating: .infinity, count: count)
    var previous = [Int32](repeating: -1, count: count)
    costs[0] = 0
    // Starts before `oldest` give lines that are too long for this end and all later ones.
    var oldest = 0
    for end in 1..<count {
      let next = Int(places.atoms[end])
      let seen = Int(paragraph.lastSeen[next])
      var best = Double.infinity
      var bestStart: Int32 = -1
      search: for start in oldest..<end {
        guard costs[start] < .infinity else {
          if start == oldest { oldest += 1 }
          continue
        }
        let cost: Double
        switch line.verdict(
          Int(places.atoms[start]), next, seen: seen, opens: isFirst && start == 0, isLast: end == last)
        {
        case .fits(let price): cost = price
        case .loose: break search
        case .long(let excess):
          if start == oldest, start < end - 1 { oldest += 1 }
          guard effort == .desperate, start == end - 1 else { continue }
          cost = 1_000_000 + excess
        }
        if costs[start] + cost < best {
          best = costs[start] + cost
          bestStart = Int32(start)
        }
      }
      costs[end] = best + Double(places.prices[end])
      previous[end] = bestStart
    }
    guard costs[last] < .infinity else { return nil }
    var lines: [Line] = []
    var end = last
    while end > 0 {
      let start = Int(previous[end])
      lines.append(Line(start: Int(places.atoms[start]), end: Int(places.atoms[end])))
      end = start
    }
    return Solution(lines: lines.reversed(), cost: costs[last])
  }
}
