/// What was and what is, of one thing.
public struct BeforeAfter: Hashable, Sendable {
  public var name: String
  public var before: Double
  public var after: Double

  public init(_ name: String, _ before: Double, _ after: Double) {
    self.name = name
    self.before = before
    self.after = after
  }

  /// Both values with their words, as they are said.
  fileprivate func things(_ words: (String, String)) -> [NamedQuantity] {
    [NamedQuantity("\(name) \(words.0)", before), NamedQuantity("\(name) \(words.1)", after)]
  }

  fileprivate func whole(_ words: (String, String)) -> DataValue {
    .string(things(words).map(\.said).joined(separator: "，"))
  }

  fileprivate func rows(_ words: (String, String)) -> [Properties] {
    zip([words.0, words.1], things(words)).map { word, thing in
      [
        "name": .string(name), "when": .string(word), "quantity": .number(thing.quantity), "said": .string(thing.said),
        "whole": whole(words),
      ]
    }
  }
}

extension ChartSpec {
  /// A line for each thing from what it was to what it is, named at its end.
  /// - Throws: `SpecError` for two things of one name and for values that are no numbers.
  public static func slope(
    _ pairs: [BeforeAfter], from: String, to: String, title: ChartTitle? = nil
  ) throws(SpecError) -> ChartSpec {
    try Demands(chart: "slope").pairs(pairs, (from, to), in: "pairs")
    let rows = pairs.flatMap { $0.rows((from, to)) }
    return ChartSpec(
      Mark(.line, ["description": ["expr": "datum.whole"], "point": ["description": ["expr": "datum.said"]]]), data: .rows(rows),
      encoding: [
        .x: ChannelDefinition(field: "when", .nominal, ["sort": .null, "title": .null, "axis": ["labelAngle": 0]]),
        .y: ChannelDefinition(field: "quantity", .quantitative, ["title": .null, "scale": ["zero": false, "padding": 8]]),
        .color: PlainPlane.color("name"),
      ], title: title
    ).saying("斜率图", pairs.flatMap { $0.things((from, to)) })
  }

  /// Two dots and the way between them, a row for each thing.
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
    return PlainPlane.layers(
      [
        PlainPlane.layer(PlainPlane.silent(.rule, ["strokeWidth": 2]), spans, [.y: y, .x: x, .x2: PlainPlane.second("after")]),
        PlainPlane.layer(
          PlainPlane.named(.point, ["size": 70, "filled": true, "opacity": 1]), pairs.flatMap { $0.rows((from, to)) },
          [.y: y, .x: quantity, .color: PlainPlane.color("when")]),
      ], title: title, height: Double(max(1, pairs.count)) * 24
    ).saying("哑铃图", pairs.flatMap { $0.things((from, to)) })
  }

  /// Bars of two groups back to back, a row for each class.
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
    return ChartSpec(
      PlainPlane.named(.bar, ["labels": false]), data: .rows(rows),
      encoding: [
        .y: ChannelDefinition(field: "class", .nominal, ["sort": .null, "title": .null]),
        .x: ChannelDefinition(
          field: "quantity", .quantitative,
          ["title": .null, "stack": .null, "axis": ["labelExpr": "replace(datum.label, '−', '')"]]),
        .color: PlainPlane.color("group"),
      ], title: title
    ).saying("人口金字塔", things)
  }
}
