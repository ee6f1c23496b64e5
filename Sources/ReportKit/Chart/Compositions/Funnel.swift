extension ChartSpec {
  /// Steps of a way that fewer and fewer go: bars about the middle, the first the widest, each with its number; beside the
  /// bar where it does not fit.
  /// - Throws: `SpecError` for a quantity that is negative or no number, and for two steps of one name.
  public static func funnel(_ steps: [NamedQuantity], title: ChartTitle? = nil) throws(SpecError) -> ChartSpec {
    let demands = Demands(chart: "funnel")
    try demands.sizes(steps, in: "steps")
    try demands.distinct(steps.map(\.name), in: "steps")
    let widest = steps.map(\.quantity).max() ?? 0
    let rows = steps.map { step -> Properties in
      let share = widest > 0 ? step.quantity / widest : 0
      let words = PlainPlane.words(step.quantity)
      return [
        "name": .string(step.name), "from": .number(-share / 2), "to": .number(share / 2), "middle": 0,
        "share": .number(share), "words": .string(words), "said": .string(step.said),
        "need": .number(Lettering.width(words) + Lettering.margin),
      ]
    }
    let y = PlainPlane.rows("name", steps.map(\.name), ["scale": ["paddingInner": 0.1]])
    let x = PlainPlane.channel("from", -0.5, 0.5)
    var middle = x
    middle["field"] = "middle"
    let fits = "datum.share * width >= datum.need"
    let words = PlainPlane.silent(
      .text,
      [
        "align": "center", "baseline": "middle", "fontSize": .number(Lettering.size),
        "color": ["expr": .string("\(fits) ? '#ffffff' : '#222222'")],
        "dx": ["expr": .string("\(fits) ? 0 : (datum.share * width + datum.need) / 2 + 1")],
      ])
    return PlainPlane.layers(
      [
        PlainPlane.layer(PlainPlane.named(.bar, ["labels": false]), rows, [.y: y, .x: x, .x2: PlainPlane.second("to")]),
        PlainPlane.layer(words, rows, [.y: y, .x: middle, .text: ChannelDefinition(field: "words", .nominal)]),
      ], title: title, height: Double(max(1, steps.count)) * 30).saying("漏斗图", steps)
  }
}
