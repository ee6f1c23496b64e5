import FoundationEssentials
#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension ChartSpec {
  /// Rays from a centre, one for each criterion, and a closed line for each thing that is judged by them. Numbers on the
  /// rings of the web say how far out they are; the names stand around it, on as many lines as they need beside it.
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
    let web = RadarWeb(criteria)
    let lines = series.flatMap { one in
      let said = zip(criteria, one.values).map { NamedQuantity("\(one.name) \($0)", $1).said }.joined(separator: "，")
      return web.ring(one.name) { one.values[$0] / outer }.map { $0.merging(["said": .string(said)]) { $1 } }
    }
    let places: [Channel: ChannelDefinition] = [
      .x: RadarWeb.value("width / 2 + \(web.radius) * datum.x"), .y: RadarWeb.value("height / 2 - \(web.radius) * datum.y"),
    ]
    let grid: [Channel: ChannelDefinition] = [
      .order: ChannelDefinition(field: "order", .quantitative), .detail: ChannelDefinition(field: "name", .nominal),
    ]
    // The lines end where they begin: names at their ends would stand on each other.
    var color = PlainPlane.color("name")
    color["legend"] = ["orient": "top"]
    func layer(_ mark: Mark, _ rows: [Properties], _ more: [Channel: ChannelDefinition]) -> ChartSpec {
      PlainPlane.layer(mark, rows, places.merging(more) { $1 })
    }
    let thread = PlainPlane.silent(.line, ["strokeWidth": 0.5, "color": "#c8c8c8"])
    var spec = PlainPlane.layers(
      [
        layer(thread, web.rings, grid), layer(thread, web.rays, grid),
        layer(PlainPlane.named(.line), lines, [.order: ChannelDefinition(field: "order", .quantitative), .color: color]),
        layer(
          Lettering.mark(["fontSize": 7]), web.scale(to: outer), [.text: ChannelDefinition(field: "words", .nominal)]),
        layer(
          Lettering.mark([
            "align": ["expr": "datum.align"], "baseline": ["expr": "datum.baseline"], "dx": ["expr": "datum.dx"],
            "dy": ["expr": "datum.dy"],
          ]), web.names, [.text: web.words]),
      ], title: title, height: 230)
    spec.properties["width"] = "container"
    return spec.saying("雷达图", series.flatMap { one in zip(criteria, one.values).map { NamedQuantity("\(one.name) \($0)", $1) } })
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
