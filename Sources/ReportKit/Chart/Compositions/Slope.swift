extension ChartSpec {
  /// A line for each thing from what it was to what it is, with both values; its name stands at its end.
  /// - Throws: `SpecError` for two things of one name and for values that are no numbers.
  public static func slope(
    _ pairs: [BeforeAfter], from: String, to: String, title: ChartTitle? = nil
  ) throws(SpecError) -> ChartSpec {
    try Demands(chart: "slope").pairs(pairs, (from, to), in: "pairs")
    let height = max(160, Double(pairs.count + 1) * (Lettering.leading + 2))
    let values = pairs.flatMap { [$0.before, $0.after] }
    let (low, high) = (values.min() ?? 0, values.max() ?? 0)
    /// How high a value stands, from 0 to 1; by halves, so that no difference is too large to be a number.
    func share(_ value: Double) -> Double { high > low ? (value / 2 - low / 2) / (high / 2 - low / 2) : 0.5 }
    let rows = pairs.flatMap { pair in
      zip(pair.rows((from, to)), [pair.before, pair.after]).map { $0.merging(["place": .number(share($1))]) { $1 } }
    }
    let x = ChannelDefinition(
      field: "when", .nominal,
      ["sort": .null, "title": .null, "axis": ["labelAngle": 0], "scale": ["type": "point", "padding": 0]])
    let y = PlainPlane.channel("place", -0.05, 1.05)
    let whole = 1.1
    let line = whole / height * (Lettering.leading + 1)
    func words(_ when: String, _ quantities: [Double], _ ways: [[[String]]], _ align: DataValue, _ dx: DataValue) -> ChartSpec {
      let words = FittingWords(ways: ways)
      let places = Lettering.apart(quantities.map(share), by: line)
      let rows = pairs.indices.map { index -> Properties in
        let nearest = places.indices.filter { $0 != index }.map { abs(places[$0] - places[index]) }.min() ?? whole
        return [
          "name": .string(pairs[index].name), "when": .string(when), "place": .number(places[index]),
          "room": .number(nearest / whole),
        ]
      }
      return PlainPlane.layer(
        Lettering.mark(["align": align, "dx": dx, "color": Lettering.ink(like: "scale('color', datum.name)")]), words.rows(rows),
        [.x: x, .y: y, .text: words.channel(across: "max(84, width * 0.6)", down: "max(\(Lettering.size + 2), datum.room * height)")])
    }
    let names = Set(pairs.map(\.name))
    return PlainPlane.layers(
      [
        PlainPlane.layer(
          Mark(.line, ["description": ["expr": "datum.whole"], "point": ["description": ["expr": "datum.said"]]]), rows,
          [.x: x, .y: y, .color: PlainPlane.color("name", legend: false)]),
        words(from, pairs.map(\.before), pairs.map { [[PlainPlane.words($0.before)]] }, "right", -7),
        words(to, pairs.map(\.after), pairs.map { Lettering.ways($0.name, before: $0.after, among: names) }, "left", 7),
      ], title: title, height: height
    ).saying("斜率图", pairs.flatMap { $0.things((from, to)) })
  }
}
