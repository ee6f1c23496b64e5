/// How a line is brought to its measure: how much of each tier it uses, and what that costs.
struct LineFit: Hashable, Sendable {
  /// The share of each shrink tier that is used, from 0 to 1, in the order of `ShrinkTier`.
  var shrink = SIMD8<Float>(repeating: 0)
  /// The share of each stretch tier that is used.
  var stretch = SIMD4<Float>(repeating: 0)
  /// What the last step of expansion adds to each place, in points.
  var opening = 0.0
  /// What is still too long after all tiers, in points; below 0 where nothing on the line can open.
  var excess = 0.0

  /// The weight of each shrink tier's full use.
  private static let shrinkWeights: [Double] = [0.005, 0.05, 0.05, 0.075, 0.1, 0.125, 0.225]
  private static let stretchWeights: [Double] = [0.2, 0.3]
  /// The opening of a place, in em, that counts as one.
  private static let unit = 0.05
  /// Lengths below this are nothing, in points.
  static let tolerance = 0.001

  /// - Parameter slack: what the measure has more than the line, in points.
  init(slack: Double, elasticity: Elasticity) {
    if slack < 0 {
      var rest = -slack
      for tier in 0..<ShrinkTier.allCases.count where rest > LineFit.tolerance {
        let room = Double(elasticity.shrink[tier])
        guard room > LineFit.tolerance else { continue }
        let taken = min(room, rest)
        shrink[tier] = Float(taken / room)
        rest -= taken
      }
      excess = rest > LineFit.tolerance ? rest : 0
    } else {
      var rest = slack
      for tier in 0..<StretchTier.allCases.count where rest > LineFit.tolerance {
        let room = Double(elasticity.stretch[tier])
        guard room > LineFit.tolerance else { continue }
        let taken = min(room, rest)
        stretch[tier] = Float(taken / room)
        rest -= taken
      }
      let places = Double(elasticity.stretch[Elasticity.places])
      if rest > LineFit.tolerance { if places > 0.5 { opening = rest / places } else { excess = -rest } }
    }
  }

  /// The cost of a justified line; nil if it is too long. Costs grow with the square of the opening, so that one very
  /// loose line is worse than several that are a little loose.
  @inline(__always)
  static func cost(slack: Double, elasticity: Elasticity, em: Double, measure: Double) -> Double? {
    if slack < 0 {
      var rest = -slack
      var cost = 0.0
      for tier in 0..<7 {
        let room = Double(elasticity.shrink[tier])
        guard room > tolerance else { continue }
        let taken = min(room, rest)
        cost += shrinkWeights[tier] * taken / room
        rest -= taken
        if rest <= tolerance { return cost }
      }
      return rest <= tolerance ? cost : nil
    }
    var rest = slack
    var cost = 0.0
    for tier in 0..<2 where rest > tolerance {
      let room = Double(elasticity.stretch[tier])
      guard room > tolerance else { continue }
      let taken = min(room, rest)
      cost += stretchWeights[tier] * taken / room
      rest -= taken
    }
    guard rest > tolerance else { return cost }
    // A line without a place to open is as bad as one with a single place.
    let places = max(1, Double(elasticity.stretch[Elasticity.places]))
    let opening = rest / places / em / unit
    return cost + opening * opening * max(1, places * em / measure)
  }
}
