#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The web of a radar chart: rings and rays about the middle of the plot, in shares of its radius, and the names around it.
struct RadarWeb {
  private let criteria: [String]
  private let fitting: FittingWords

  private static let shares = [0.25, 0.5, 0.75, 1]
  /// Between the web and the names, in points.
  private static let gap = 7.0

  init(_ criteria: [String]) {
    self.criteria = criteria
    fitting = FittingWords(criteria)
  }

  static func value(_ formula: String) -> ChannelDefinition { ChannelDefinition(value: ["expr": .string(formula)]) }

  /// The formula of the radius in points: as long as the height allows, where the names at the sides keep a fifth of the
  /// width or what they need.
  var radius: String {
    let widest = criteria.indices.filter { side($0) != 0 }.map { Lettering.width(criteria[$0]) + Lettering.margin }.max() ?? 0
    let rows = criteria.count > 12 ? 2.0 : 1
    return "max(20, min(height / 2 - \(Self.gap + rows * Lettering.leading), width / 2 - \(Self.gap) - min(\(widest), width / 5)))"
  }

  private func angle(_ index: Double) -> Double { 2 * Double.pi * index / Double(max(1, criteria.count)) }

  private func place(_ index: Double, _ share: Double) -> Properties {
    ["x": .number(share * sin(angle(index))), "y": .number(share * cos(angle(index)))]
  }

  /// -1 for a criterion left of the web, 1 for one right of it, 0 above and below.
  private func side(_ index: Int) -> Double {
    let across = sin(angle(Double(index)))
    return abs(across) < 0.1 ? 0 : across < 0 ? -1 : 1
  }

  /// A closed line about the centre.
  func ring(_ name: String, _ share: (Int) -> Double) -> [Properties] {
    criteria.isEmpty ? [] : (0...criteria.count).map { step in
      let index = step == criteria.count ? 0 : step
      return place(Double(index), share(index)).merging(["name": .string(name), "order": .number(Double(step))]) { $1 }
    }
  }

  var rings: [Properties] { Self.shares.flatMap { share in ring("\(share)") { _ in share } } }

  var rays: [Properties] {
    criteria.indices.flatMap { index in
      [0.0, 1].map { place(Double(index), $0).merging(["name": .string("\(index)"), "order": .number($0)]) { $1 } }
    }
  }

  /// What the rings stand for, between the last ray and the first, where no line has a corner.
  func scale(to outer: Double) -> [Properties] {
    // The middle of an edge is nearer to the centre than its ends.
    let nearness = cos(angle(0.5))
    return Self.shares.map { share in
      place(-0.5, share * nearness).merging(["words": .string(PlainPlane.words(share * outer))]) { $1 }
    }
  }

  /// The names where they stand, each turned away from the web, with the room that it has.
  var names: [Properties] {
    fitting.rows(
      criteria.indices.map { index in
        let (angle, side) = (angle(Double(index)), side(index))
        let isAbove = cos(angle) > 0
        return place(Double(index), 1).merging([
          "dx": .number(Self.gap * sin(angle)), "dy": .number(-Self.gap * cos(angle)), "side": .number(side),
          "align": .string(side == 0 ? "center" : side < 0 ? "right" : "left"),
          "baseline": .string(side != 0 ? "middle" : isAbove ? "bottom" : "top"), "step": .number(step(index)),
        ]) { $1 }
      })
  }

  /// How high a name on a side may be up to the next above or below it, as a share of the radius.
  private func step(_ index: Int) -> Double {
    let count = criteria.count
    let beside = [index + 1, index + count - 1].map { $0 % count }.filter { side($0) * side(index) >= 0 }
    // Names above and below the web stand beyond its ends, so that half of a name reaches as far as they do.
    return beside.map { abs(cos(angle(Double($0))) - cos(angle(Double(index)))) * (side($0) == 0 ? 2 : 1) }.min() ?? 2
  }

  /// The names in so many lines as fit between the web and the plot's edge, and above the next name.
  var words: ChannelDefinition {
    // Above and below the web a name has the room up to its neighbours, where these are as high as it is.
    let beside = criteria.count > 12 ? "max(40, 2 * (\(radius) + \(Self.gap)) * \(sin(angle(1))))" : "width / 2"
    let across = "(datum.side == 0 ? \(beside) : width / 2 - \(radius) * abs(datum.x) - \(Self.gap))"
    return fitting.channel(across: across, down: "max(\(Lettering.leading + 2), datum.step * \(radius))")
  }
}
