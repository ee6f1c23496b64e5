#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension ChartSpec {
  /// Rings of slices: the branches inside, their parts around them.
  /// - Throws: `SpecError` for a quantity that is negative or no number, for two outermost branches of one name, and for
  ///   branches nested deeper than three rings.
  public static func sunburst(_ branches: [Branch], title: ChartTitle? = nil) throws(SpecError) -> ChartSpec {
    try Demands(chart: "sunburst").branches(branches, deepest: 3)
    let plan = SunburstPlan(branches)
    func turn(_ field: String) -> ChannelDefinition {
      ChannelDefinition(field: field, .quantitative, ["stack": .null, "title": .null, "scale": ["domain": [0, 1], "nice": false]])
    }
    func reach(_ field: String) -> ChannelDefinition {
      ChannelDefinition(
        field: field, .quantitative,
        [
          "stack": .null, "title": .null,
          "scale": [
            "domain": [0, .number(plan.outermost)], "range": [0, .number(SunburstPlan.radius)], "nice": false, "type": "linear",
          ],
        ])
    }
    let dim = ChannelDefinition(field: "opacity", .quantitative, ["scale": .null, "legend": .null, "title": .null])
    let words = Lettering.mark(["color": Lettering.ink(on: "scale('color', datum.branch)", opacity: "datum.opacity")])
    return PlainPlane.layers(
      [
        PlainPlane.layer(
          PlainPlane.named(.arc, ["stroke": "white", "strokeWidth": 1]), plan.slices,
          [
            .theta: turn("from"), .theta2: PlainPlane.second("to"), .radius: reach("inner"),
            .radius2: PlainPlane.second("outer"), .color: PlainPlane.color("branch"), .opacity: dim,
          ]),
        PlainPlane.layer(
          words, plan.slices.filter { $0["words"] != "" },
          [.theta: turn("middle"), .radius: reach("radius"), .text: ChannelDefinition(field: "words", .nominal)]),
      ], title: title, width: 2 * SunburstPlan.radius, height: 2 * SunburstPlan.radius
    ).saying("旭日图", plan.all)
  }
}

/// The slices of a sunburst, and the names that find room in them.
struct SunburstPlan {
  /// Of the whole, in points.
  static let radius = 100.0

  private(set) var slices: [Properties] = []
  /// Every branch with those that it is part of, from the inside out.
  private(set) var all: [NamedQuantity] = []
  /// The outer edge of the outermost ring, where a ring is 1 broad.
  let outermost: Double
  private let total: Double
  private let names: Set<String>

  init(_ branches: [Branch]) {
    func named(_ branch: Branch) -> [String] { [branch.name] + branch.parts.flatMap(named) }
    names = Set(branches.flatMap(named))
    func depth(_ branch: Branch) -> Int { 1 + (branch.parts.map(depth).max() ?? 0) }
    outermost = Double(branches.map(depth).max() ?? 1) + 0.6
    total = branches.reduce(0) { $0 + $1.total() }
    place(branches, from: 0, path: [])
    all = all.enumerated().sorted { ($0.element.name.split(separator: "·").count, $0.offset) < ($1.element.name.split(separator: "·").count, $1.offset) }.map(\.element)
  }

  private mutating func place(_ branches: [Branch], from start: Double, path: [String]) {
    var start = start
    for branch in branches {
      let span = total > 0 ? branch.total() / total : 0
      add(branch, start, span, path + [branch.name])
      place(branch.parts, from: start, path: path + [branch.name])
      start += span
    }
  }

  private mutating func add(_ branch: Branch, _ start: Double, _ span: Double, _ path: [String]) {
    let thing = NamedQuantity(path.joined(separator: "·"), branch.total())
    all.append(thing)
    let depth = Double(path.count - 1)
    let words = Lettering.ways(branch.name, among: names).first { Self.fits(Lettering.box($0), start, span, (depth + 0.6, depth + 1.6), outermost) }
    slices.append([
      "from": .number(start), "to": .number(start + span), "inner": .number(depth + 0.6), "outer": .number(depth + 1.6),
      "middle": .number(start + span / 2), "radius": .number(depth + 1.1), "branch": .string(path.first ?? ""),
      "words": .string(words?.joined(separator: "\n") ?? ""), "opacity": .number(1 - 0.3 * depth), "said": .string(thing.said),
    ])
  }

  /// Whether level words about the middle of a slice stay inside it: no point of their edge is beyond its sides.
  private static func fits(
    _ box: (width: Double, height: Double), _ start: Double, _ span: Double, _ ring: (Double, Double), _ outermost: Double
  ) -> Bool {
    let unit = radius / outermost
    let (middle, reach) = ((start + span / 2) * 2 * .pi, (ring.0 + ring.1) / 2 * unit)
    let (x, y) = (reach * sin(middle), -reach * cos(middle))
    return (0...8).allSatisfy { step in
      let share = Double(step) / 8 - 0.5
      let edge = [
        (share * box.width, -box.height / 2), (share * box.width, box.height / 2), (-box.width / 2, share * box.height),
        (box.width / 2, share * box.height),
      ]
      return edge.allSatisfy { point in
        let (px, py) = (x + point.0, y + point.1)
        let far = (px * px + py * py).squareRoot()
        guard far >= ring.0 * unit + 0.5, far <= ring.1 * unit - 0.5 else { return false }
        // How far the point is turned from the slice's middle, by the shorter way round.
        let turned = atan2(px, -py) - middle
        return abs(atan2(sin(turned), cos(turned))) <= span * .pi
      }
    }
  }
}
