import FoundationEssentials
#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension ChartSpec {
  /// Rays from a centre, one for each criterion, and a closed line for each thing that is judged by them.
  /// - Parameters:
  ///   - series: a name and one value for each criterion.
  ///   - top: the value at the outer end of every ray.
  public static func radar(
    _ criteria: [String], _ series: [(name: String, values: [Double])], top: Double, title: ChartTitle? = nil
  ) -> ChartSpec {
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
    let web = [0.25, 0.5, 0.75, 1].flatMap { share in ring("\(share)") { _ in share } }
    let rays = criteria.indices.flatMap { index -> [Properties] in
      let (x, y) = place(index, 1)
      return [
        ["x": 0, "y": 0, "name": .string("\(index)"), "order": 0], ["x": x, "y": y, "name": .string("\(index)"), "order": 1],
      ]
    }
    let lines = series.flatMap { one in
      ring(one.name) { index in
        let value = one.values.indices.contains(index) ? one.values[index] : 0
        return top > 0 && value.isFinite ? min(1, max(0, value / top)) : 0
      }
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
    let grid = Mark(.line, ["strokeWidth": 0.5, "color": "#c8c8c8"])
    return PlainPlane.layers(
      [
        PlainPlane.layer(grid, web, [.x: x, .y: y, .order: order, .detail: detail]),
        PlainPlane.layer(grid, rays, [.x: x, .y: y, .order: order, .detail: detail]),
        PlainPlane.layer(Mark(.line), lines, [.x: x, .y: y, .order: order, .color: color]),
        PlainPlane.layer(
          Mark(.text, ["align": "center", "baseline": "middle"]), words, [.x: x, .y: y, .text: detail]),
      ], title: title, width: 230, height: 230
    ).saying("雷达图", series.flatMap { one in zip(criteria, one.values).map { ("\(one.name)\($0)", $1) } })
  }
}
