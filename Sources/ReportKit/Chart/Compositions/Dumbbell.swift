extension ChartSpec {
  /// Two dots and the way between them, a row for each thing, with the values outside.
  /// - Throws: `SpecError` for two things of one name and for values that are no numbers.
  public static func dumbbell(
    _ pairs: [BeforeAfter], from: String, to: String, title: ChartTitle? = nil
  ) throws(SpecError) -> ChartSpec {
    try Demands(chart: "dumbbell").pairs(pairs, (from, to), in: "pairs")
    let y = ChannelDefinition(field: "name", .nominal, ["sort": .null, "title": .null])
    let x = ChannelDefinition(field: "before", .quantitative, ["title": .null, "scale": ["zero": false]])
    let spans = pairs.map { pair -> Properties in
      ["name": .string(pair.name), "before": .number(pair.before), "after": .number(pair.after)]
    }
    var quantity = x
    quantity["field"] = "quantity"
    func values(_ things: [(String, Double)], _ align: DataValue, _ dx: DataValue) -> ChartSpec {
      let rows = things.map { name, value -> Properties in
        ["name": .string(name), "quantity": .number(value), "words": .string(PlainPlane.words(value))]
      }
      return PlainPlane.layer(
        Lettering.mark(["align": align, "dx": dx]), rows,
        [.y: y, .x: quantity, .text: ChannelDefinition(field: "words", .nominal)])
    }
    return PlainPlane.layers(
      [
        PlainPlane.layer(PlainPlane.silent(.rule, ["strokeWidth": 2]), spans, [.y: y, .x: x, .x2: PlainPlane.second("after")]),
        PlainPlane.layer(
          PlainPlane.named(.point, ["size": 70, "filled": true, "opacity": 1]), pairs.flatMap { $0.rows((from, to)) },
          [.y: y, .x: quantity, .color: PlainPlane.color("when")]),
        values(pairs.map { ($0.name, min($0.before, $0.after)) }, "right", -8),
        // Values that are alike are said once.
        values(pairs.filter { $0.before != $0.after }.map { ($0.name, max($0.before, $0.after)) }, "left", 8),
      ], title: title, height: Double(max(1, pairs.count)) * 24
    ).saying("哑铃图", pairs.flatMap { $0.things((from, to)) })
  }
}
