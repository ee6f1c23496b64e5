extension ChartSpec {
  /// Steps of a way that fewer and fewer go: bars about the middle, the first the widest, each with its number.
  public static func funnel(_ steps: [NamedQuantity], title: ChartTitle? = nil) -> ChartSpec {
    let steps = steps.filter(\.isDrawable)
    let widest = max(1e-12, steps.map(\.quantity).max() ?? 1)
    let rows = steps.map { step -> Properties in
      let half = step.quantity / widest / 2
      return [
        "name": .string(step.name), "from": .number(-half), "to": .number(half), "middle": 0,
        "quantity": .number(step.quantity),
      ]
    }
    let y = ChannelDefinition(field: "name", .nominal, ["sort": .null, "title": .null, "scale": ["paddingInner": 0.1]])
    let x = PlainPlane.channel("from", -0.5, 0.5)
    var middle = x
    middle["field"] = "middle"
    return PlainPlane.layers(
      [
        PlainPlane.layer(Mark(.bar, ["labels": false]), rows, [.y: y, .x: x, .x2: PlainPlane.second("to")]),
        PlainPlane.layer(
          Mark(.text, ["color": "white", "align": "center", "baseline": "middle"]), rows,
          [.y: y, .x: middle, .text: ChannelDefinition(field: "quantity", .quantitative, ["format": ","])]),
      ], title: title, height: Double(max(1, steps.count)) * 30).saying("漏斗图", steps)
  }
}
