/// Chooses the line ends of a whole paragraph together so that their costs sum to the least (Knuth and Plass, with
/// tiers of elasticity instead of glue).
struct TotalFit {
  /// A line of atoms: from `start` up to `end`, where the next one starts.
  struct Line {
    var start: Int
    var end: Int
  }

  private let paragraph: Paragraph
  private let measure: Double
  private let indent: Double
  private let edges: LineEdges
  private let ragged: Bool

  /// - Parameters:
  ///   - measure: in points.
  ///   - indent: of the first line, in points.
  init(_ paragraph: Paragraph, measure: Double, indent: Double) {
    self.paragraph = paragraph
    self.measure = measure
    self.indent = indent
    edges = LineEdges(paragraph)
    ragged = paragraph.style.alignment != .justified
  }

  /// The lines of a stretch of atoms without forced line ends.
  func lines(_ stretch: Range<Int>, isFirst: Bool) -> [Line] {
    guard !stretch.isEmpty else { return [Line(start: stretch.lowerBound, end: stretch.upperBound)] }
    let fine = search(stretch, isFirst: isFirst, effort: .fine)
    if let fine, fine.cost < TotalFit.lonely { return fine.lines }
    let loose = search(stretch, isFirst: isFirst, effort: .loose) ?? fine
    return (loose ?? search(stretch, isFirst: isFirst, effort: .desperate))?.lines ?? []
  }

  /// How far the search goes.
  private enum Effort {
    /// Legal line ends, gaps up to 0.13 em.
    case fine
    /// Legal line ends, any gap.
    case loose
    /// Line ends anywhere between atoms, at a price.
    case desperate
  }

  /// The price of a line end that the rules forbid.
  private static let violation: Float = 10_000
  /// The price of a last line with too few Han.
  private static let lonely = 300.0

  private func search(_ stretch: Range<Int>, isFirst: Bool, effort: Effort) -> (lines: [Line], cost: Double)? {
    let em = paragraph.em
    var places: [Int32] = [Int32(stretch.lowerBound)]
    var prices: [Float] = [0]
    for index in stretch.dropFirst() {
      let penalty = paragraph.penalties[index]
      if penalty < .infinity {
        places.append(Int32(index))
        prices.append(penalty)
      } else if effort == .desperate, isSeparable(index) {
        places.append(Int32(index))
        prices.append(TotalFit.violation)
      }
    }
    places.append(Int32(stretch.upperBound))
    prices.append(0)

    let count = places.count
    var costs = [Double](repeating: .infinity, count: count)
    var previous = [Int32](repeating: -1, count: count)
    costs[0] = 0
    var oldest = 0
    let mostOpening = effort == .fine ? 0.13 * em : Double.infinity
    let last = count - 1
    for end in 1..<count {
      let seen = Int(paragraph.lastSeen[Int(places[end])])
      var best = Double.infinity
      var bestStart: Int32 = -1
      var candidate = oldest
      while candidate < end {
        defer { candidate += 1 }
        guard costs[candidate] < .infinity else {
          if candidate == oldest { oldest += 1 }
          continue
        }
        let start = Int(places[candidate])
        let opens = isFirst && candidate == 0
        var width = measure - (opens ? indent : 0)
        var elasticity = Elasticity()
        var natural = 0.0
        if seen >= start {
          natural = paragraph.positions[seen] + Double(paragraph.list.atoms[seen].width) - paragraph.positions[start]
          width -= edges.start(start, isFirst: opens) + edges.end(seen)
          elasticity = paragraph.elasticities[seen] - paragraph.elasticities[start]
          elasticity.shrink[ShrinkTier.lineEnd.rawValue] += edges.endShrink(seen)
        }
        let slack = width - natural
        let isLast = end == last
        var cost: Double
        if slack < -Double(elasticity.shrink.sum()) - LineFit.tolerance {
          if candidate == oldest, candidate < end - 1 { oldest += 1 }
          guard effort == .desperate, candidate == end - 1 else { continue }
          cost = 1_000_000 + -slack
        } else if ragged {
          if slack < -LineFit.tolerance { continue }
          cost = isLast ? 0 : raggedness(slack, em: em)
        } else if isLast, slack >= 0 {
          cost = 0
        } else {
          let places = Double(elasticity.stretch[Elasticity.places])
          if slack - Double(elasticity.stretch[0] + elasticity.stretch[1]) > mostOpening * max(places, 1) {
            if !isLast { break }
            continue
          }
          guard let fit = LineFit.cost(slack: slack, elasticity: elasticity, em: em, measure: measure) else { continue }
          cost = fit
        }
        if isLast, candidate > 0 { cost += loneliness(start, Int(places[end])) }
        let total = costs[candidate] + cost
        if total < best {
          best = total
          bestStart = Int32(candidate)
        }
      }
      costs[end] = best + Double(prices[end])
      previous[end] = bestStart
    }
    guard costs[last] < .infinity else { return nil }
    var lines: [Line] = []
    var end = last
    while end > 0 {
      let start = Int(previous[end])
      lines.append(Line(start: Int(places[start]), end: Int(places[end])))
      end = start
    }
    return (lines.reversed(), costs[last])
  }

  /// Whether a line may be cut here when nothing else helps: not before what is attached to the atom before it.
  private func isSeparable(_ index: Int) -> Bool {
    let atom = paragraph.list.atoms[index]
    return atom.kind != .space && atom.kind != .invisible
  }

  private func raggedness(_ slack: Double, em: Double) -> Double {
    let share = slack / measure
    return 100 * share * share
  }

  /// The price of a last line with too few Han.
  private func loneliness(_ start: Int, _ end: Int) -> Double {
    let han = Int(paragraph.hanBefore[end] - paragraph.hanBefore[start])
    let all = Int(paragraph.hanBefore[end])
    return han < min(paragraph.style.lastLineHan, all) ? TotalFit.lonely : 0
  }
}
