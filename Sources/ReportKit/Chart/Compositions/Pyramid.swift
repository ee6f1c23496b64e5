extension ChartSpec {
  /// Bars of two groups back to back, a row for each class; each group has its name above its side, and both sides are as
  /// long.
  /// - Throws: `SpecError` for two classes of one name and for sizes that are negative or no numbers.
  public static func pyramid(
    _ classes: [BeforeAfter], left: String, right: String, title: ChartTitle? = nil
  ) throws(SpecError) -> ChartSpec {
    let demands = Demands(chart: "pyramid")
    try demands.pairs(classes, (left, right), in: "classes")
    let things = classes.flatMap { $0.things((left, right)) }
    try demands.sizes(things, in: "classes")
    // A group lies on its side of the middle by its sign, which the axis does not show.
    let rows = classes.flatMap { pair in
      zip([(left, -1.0), (right, 1.0)], pair.things((left, right))).map { side, thing -> Properties in
        [
          "class": .string(pair.name), "group": .string(side.0), "quantity": .number(side.1 * thing.quantity),
          "said": .string(thing.said),
        ]
      }
    }
    let most = things.map(\.quantity).max() ?? 0
    let end = most > 0 ? most : 1
    let y = ChannelDefinition(field: "class", .nominal, ["sort": .null, "title": .null])
    let x = ChannelDefinition(
      field: "quantity", .quantitative,
      [
        "title": .null, "stack": .null, "axis": ["labelExpr": "replace(datum.label, '−', '')"],
        "scale": ["domain": [.number(-end), .number(end)], "nice": true],
      ])
    let color = PlainPlane.color("group", legend: false)
    let names = [(left, -end / 2), (right, end / 2)].map { name, middle -> Properties in
      ["group": .string(name), "quantity": .number(middle)]
    }
    return PlainPlane.layers(
      [
        PlainPlane.layer(PlainPlane.named(.bar, ["labels": false]), rows, [.y: y, .x: x, .color: color]),
        PlainPlane.layer(
          Lettering.mark(["baseline": "bottom", "fontWeight": "bold"]), names,
          [
            .x: x, .y: ChannelDefinition(value: -3), .color: color, .text: ChannelDefinition(field: "group", .nominal),
          ]),
      ], title: title, height: Double(max(1, classes.count)) * 20
    ).saying("人口金字塔", things)
  }
}
