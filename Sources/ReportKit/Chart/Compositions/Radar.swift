import FoundationEssentials
#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension ChartSpec {
  /// Rays from a centre, one for each criterion, and a closed line for each thing that is judged by them. Numbers at the
  /// rings of the web say how far out they are.
  /// - Parameters:
  ///   - series: a name and one value for each criterion.
  ///   - top: the value at the outer end of every ray; where a value is larger, the rays go on to a round number above it.
  /// - Throws: `SpecError` for a value that is missing, negative or no number, a top that is not above 0, and for two
  ///   criteria or series of one name.
  public static func radar(
    _ criteria: [String], _ series: [(name: String, values: [Double])], top: Double, title: ChartTitle? = nil
  ) throws(SpecError) -> ChartSpec {
    let demands = Demands(chart: "radar")
    try demands.distinct(criteria, in: "criteria")
    try demands.distinct(series.map(\.name), in: "series")
    guard criteria.count <= mostRays else { throw demands.fault("criteria", "\(criteria.count) names have no room around a web; there are at most \(mostRays)") }
    guard top.isFinite, top > 0 else { throw demands.fault("top", "the rays end at a number above 0") }
    for (index, one) in series.enumerated() {
      guard one.values.count == criteria.count else {
        throw demands.fault("series[\(index)].values", "“\(one.name)” has \(one.values.count) values for \(criteria.count) criteria")
      }
      for (place, value) in one.values.enumerated() {
        try demands.size(value, of: "\(one.name) \(criteria[place])", "series[\(index)].values[\(place)]")
      }
    }
    let outer = outerEnd(top, largest: series.flatMap(\.values).max() ?? 0)
    let count = Double(max(1, criteria.count))
    func place(_ index: Int, _ share: Double) -> (x: DataValue, y: DataValue) {
      let angle = 2 * Double.pi * Double(index) / count
      return (.number(share * sin(angle)), .number(share * cos(angle)))
    }
    func ring(_ name: String, _ share: (Int) -> Double) -> [Properties] {
      (0...criteria.count).map { step in
        let index = step == criteria.count ? 0 : step
        let (x, y) = place(index, share(index))
        return ["x": x, "y": y, "name": .string(name), "order": .number(Double(step))]
      }
    }
    let shares = [0.25, 0.5, 0.75, 1]
    let web = shares.flatMap { share in ring("\(share)") { _ in share } }
    let rays = criteria.indices.flatMap { index -> [Properties] in
      let (x, y) = place(index, 1)
      return [
        ["x": 0, "y": 0, "name": .string("\(index)"), "order": 0], ["x": x, "y": y, "name": .string("\(index)"), "order": 1],
      ]
    }
    let lines = series.flatMap { one in
      let said = zip(criteria, one.values).map { NamedQuantity("\(one.name) \($0)", $1).said }.joined(separator: "，")
      return ring(one.name) { one.values[$0] / outer }.map { $0.merging(["said": .string(said)]) { $1 } }
    }
    let scale = shares.map { share -> Properties in
      ["x": 0, "y": .number(share), "words": .string(PlainPlane.words(share * outer))]
    }
    let words = criteria.indices.map { index -> Properties in
      let (x, y) = place(index, 1.14)
      return ["x": x, "y": y, "name": .string(criteria[index])]
    }
    let (x, y) = (PlainPlane.channel("x", -1.3, 1.3), PlainPlane.channel("y", -1.3, 1.3))
    let order = ChannelDefinition(field: "order", .quantitative)
    let detail = ChannelDefinition(field: "name", .nominal)
    // The lines end where they begin: names at their ends would stand on each other.
    var color = PlainPlane.color("name")
    color["legend"] = ["orient": "top"]
    let grid = PlainPlane.silent(.line, ["strokeWidth": 0.5, "color": "#c8c8c8"])
    return PlainPlane.layers(
      [
        PlainPlane.layer(grid, web, [.x: x, .y: y, .order: order, .detail: detail]),
        PlainPlane.layer(grid, rays, [.x: x, .y: y, .order: order, .detail: detail]),
        PlainPlane.layer(PlainPlane.named(.line), lines, [.x: x, .y: y, .order: order, .color: color]),
        PlainPlane.layer(
          PlainPlane.silent(
            .text, ["align": "left", "baseline": "middle", "dx": 3, "fontSize": 6.5, "color": "#6b6b6b"]), scale,
          [.x: x, .y: y, .text: ChannelDefinition(field: "words", .nominal)]),
        PlainPlane.layer(
          PlainPlane.silent(.text, ["align": "center", "baseline": "middle"]), words, [.x: x, .y: y, .text: detail]),
      ], title: title, width: 230, height: 230
    ).saying("雷达图", series.flatMap { one in zip(criteria, one.values).map { NamedQuantity("\(one.name) \($0)", $1) } })
  }

  /// Names of more rays than these would lie on each other.
  private static let mostRays = 24

  /// The top, or the least of 1, 1.2, 1.5, 2, 3, 4, 5, 6, 8 times a power of ten that is not below the largest value.
  private static func outerEnd(_ top: Double, largest: Double) -> Double {
    guard largest > top else { return top }
    let power = pow(10, log10(largest).rounded(.down))
    return [1, 1.2, 1.5, 2, 3, 4, 5, 6, 8].map { $0 * power }.first { $0 >= largest } ?? 10 * power
  }
}
