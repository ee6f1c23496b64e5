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

  fileprivate func rows(_ words: (String, String)) -> [Properties] {
    [
      ["name": .string(name), "when": .string(words.0), "quantity": .number(before)],
      ["name": .string(name), "when": .string(words.1), "quantity": .number(after)],
    ]
  }
}

extension ChartSpec {
  /// A line for each thing from what it was to what it is, named at its end.
  public static func slope(_ pairs: [BeforeAfter], from: String, to: String, title: ChartTitle? = nil) -> ChartSpec {
    let rows = pairs.flatMap { $0.rows((from, to)) }
    return ChartSpec(
      Mark(.line, ["point": true]), data: .rows(rows),
      encoding: [
        .x: ChannelDefinition(field: "when", .nominal, ["sort": .null, "title": .null, "axis": ["labelAngle": 0]]),
        .y: ChannelDefinition(field: "quantity", .quantitative, ["title": .null, "scale": ["zero": false, "padding": 8]]),
        .color: PlainPlane.color("name"),
      ], title: title
    ).saying("斜率图", pairs.flatMap { [("\($0.name)\(from)", $0.before), ("\($0.name)\(to)", $0.after)] })
  }

  /// Two dots and the way between them, a row for each thing.
  public static func dumbbell(_ pairs: [BeforeAfter], from: String, to: String, title: ChartTitle? = nil) -> ChartSpec {
    let y = ChannelDefinition(field: "name", .nominal, ["sort": .null, "title": .null])
    let x = ChannelDefinition(field: "before", .quantitative, ["title": .null, "scale": ["zero": false]])
    let spans = pairs.map { pair -> Properties in
      ["name": .string(pair.name), "before": .number(pair.before), "after": .number(pair.after)]
    }
    var quantity = x
    quantity["field"] = "quantity"
    return PlainPlane.layers(
      [
        PlainPlane.layer(Mark(.rule, ["strokeWidth": 2]), spans, [.y: y, .x: x, .x2: PlainPlane.second("after")]),
        PlainPlane.layer(
          Mark(.point, ["size": 70, "filled": true, "opacity": 1]), pairs.flatMap { $0.rows((from, to)) },
          [.y: y, .x: quantity, .color: PlainPlane.color("when")]),
      ], title: title, height: Double(max(1, pairs.count)) * 24
    ).saying("哑铃图", pairs.flatMap { [("\($0.name)\(from)", $0.before), ("\($0.name)\(to)", $0.after)] })
  }

  /// Bars of two groups back to back, a row for each class.
  public static func pyramid(
    _ classes: [BeforeAfter], left: String, right: String, title: ChartTitle? = nil
  ) -> ChartSpec {
    let rows = classes.flatMap { pair -> [Properties] in
      [
        ["class": .string(pair.name), "group": .string(left), "quantity": .number(-pair.before)],
        ["class": .string(pair.name), "group": .string(right), "quantity": .number(pair.after)],
      ]
    }
    return ChartSpec(
      Mark(.bar, ["labels": false]), data: .rows(rows),
      encoding: [
        .y: ChannelDefinition(field: "class", .nominal, ["sort": .null, "title": .null]),
        .x: ChannelDefinition(
          field: "quantity", .quantitative,
          ["title": .null, "stack": .null, "axis": ["labelExpr": "format(abs(datum.value), ',')"]]),
        .color: PlainPlane.color("group"),
      ], title: title
    ).saying("人口金字塔", classes.flatMap { [("\($0.name)\(left)", $0.before), ("\($0.name)\(right)", $0.after)] })
  }

  /// A measure before bands of what is poor, fair and good, with a stroke where it should be.
  /// - Parameter bands: the upper ends of the bands, in rising order.
  public static func bullet(
    _ name: String, value: Double, target: Double, bands: [Double], title: ChartTitle? = nil
  ) -> ChartSpec {
    let top = max(bands.last ?? value, value, target)
    let scale: DataValue = ["domain": [0, .number(top)], "nice": false]
    func x(_ field: String) -> ChannelDefinition {
      ChannelDefinition(field: field, .quantitative, ["title": .null, "stack": .null, "scale": scale])
    }
    let y = ChannelDefinition(field: "name", .nominal, ["title": .null, "sort": .null])
    let ground = bands.sorted(by: >).enumerated().map { index, end -> ChartSpec in
      let grey = 235 - 18 * min(index, 6)
      return PlainPlane.layer(
        Mark(.bar, ["color": .string("rgb(\(grey),\(grey),\(grey))"), "size": 26, "labels": false]),
        [["name": .string(name), "band": .number(end)]], [.y: y, .x: x("band")])
    }
    let row: Properties = ["name": .string(name), "value": .number(value), "target": .number(target)]
    return PlainPlane.layers(
      ground + [
        PlainPlane.layer(Mark(.bar, ["size": 9, "labels": false]), [row], [.y: y, .x: x("value")]),
        PlainPlane.layer(Mark(.tick, ["thickness": 2.5, "size": 18, "color": "black"]), [row], [.y: y, .x: x("target")]),
      ], title: title, height: 36
    ).saying("子弹图", [(name, value), ("目标", target)])
  }
}
