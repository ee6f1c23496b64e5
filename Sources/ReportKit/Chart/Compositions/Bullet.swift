extension ChartSpec {
  /// A measure before bands of what is poor, fair and good, with a stroke where it should be.
  /// - Parameter bands: the ends of the bands, in any order.
  /// - Throws: `SpecError` for what is no number.
  public static func bullet(
    _ name: String, value: Double, target: Double, bands: [Double], title: ChartTitle? = nil
  ) throws(SpecError) -> ChartSpec {
    let demands = Demands(chart: "bullet")
    try demands.finite(value, of: name, "value")
    try demands.finite(target, of: "\(name) 目标", "target")
    for (index, band) in bands.enumerated() { try demands.finite(band, of: "\(name) 分段", "bands[\(index)]") }
    let ends = bands + [value, target, 0]
    let (low, high) = (ends.min() ?? 0, ends.max() ?? 0)
    let scale: DataValue = ["domain": [.number(low), .number(high > low ? high : low + 1)], "nice": false]
    func x(_ field: String) -> ChannelDefinition {
      ChannelDefinition(field: field, .quantitative, ["title": .null, "stack": .null, "scale": scale])
    }
    let y = ChannelDefinition(field: "name", .nominal, ["title": .null, "sort": .null])
    // Each band lies over the longer ones, on either side of zero.
    let ground = bands.sorted { abs($0) > abs($1) }.enumerated().map { index, end -> ChartSpec in
      let grey = 235 - 18 * min(index, 6)
      return PlainPlane.layer(
        PlainPlane.named(.bar, ["color": .string("rgb(\(grey),\(grey),\(grey))"), "size": 26, "labels": false]),
        [["name": .string(name), "band": .number(end), "said": .string(NamedQuantity("\(name) 分段至", end).said)]],
        [.y: y, .x: x("band")])
    }
    func layer(_ mark: Mark, _ field: String, _ thing: NamedQuantity) -> ChartSpec {
      PlainPlane.layer(
        mark, [["name": .string(name), field: .number(thing.quantity), "said": .string(thing.said)]], [.y: y, .x: x(field)])
    }
    let things = [NamedQuantity(name, value), NamedQuantity("\(name) 目标", target)]
    return PlainPlane.layers(
      ground + [
        layer(PlainPlane.named(.bar, ["size": 9, "labels": false]), "value", things[0]),
        layer(PlainPlane.named(.tick, ["thickness": 2.5, "size": 18, "color": "black"]), "target", things[1]),
      ], title: title, height: 36
    ).saying("子弹图", things)
  }
}
