import ReportKit

/// Box plots as layers: whiskers, boxes, medians and what lies beyond them.
extension Composites {
  func boxes() throws -> Layers {
    let channel = try measureChannel()
    let second: Channel = channel == .x ? .x2 : .y2
    guard let definition = encoding[channel], let field = definition.field else {
      throw ChartError(path: "\(path).encoding.\(channel.rawValue)", problem: "a box plot needs a field here")
    }
    let name = FieldPath(field).name
    let extent = mark.properties["extent"] ?? config["boxplot", "extent"] ?? 1.5
    let isMinMax = extent == "min-max"
    let reach = extent.number ?? 1.5
    let (fields, before, rest) = groupFields(channel)
    let by = DataValue.list(fields.map(DataValue.string))
    func datum(_ name: String) -> String { "datum[\"\(name)\"]" }
    func summary(_ operation: String, _ field: String, _ name: String) -> DataValue {
      .object(["op": .string(operation), "field": .string(field), "as": .string(name)])
    }
    let (q1, q3, median) = ("lower_box_\(name)", "upper_box_\(name)", "mid_box_\(name)")
    let (low, high) = ("lower_whisker_\(name)", "upper_whisker_\(name)")
    func chart(_ mark: Mark, _ from: String, _ to: String?, _ base: Encoding, _ transforms: [Properties], title: Bool = true) -> ChartSpec {
      var own = base
      own[channel] = shown(definition, from, title: title)
      own[second] = to.map { ChannelDefinition(field: $0.replacing(".", with: "\\."), .quantitative, ["title": .null]) }
      return ChartSpec(view: .unit(mark), transforms: transforms, encoding: own)
    }
    var plain = rest
    for channel in [Channel.color, .fill, .stroke, .size] { plain[channel] = nil }
    var sizeless = rest
    sizeless[.size] = nil
    let size = mark.properties["size"] ?? config["boxplot", "size"] ?? 14
    let orient: DataValue = channel == .y ? "vertical" : "horizontal"
    let ruleMark = Mark(.rule, inherited(["opacity"]).merging(part("rule") ?? [:]) { $1 }.merging(["aria": false]) { own, _ in own })
    var charts: [ChartSpec] = []
    let boxes: Properties = [
      "aggregate": [summary("q1", field, q1), summary("q3", field, q3), summary("median", field, median), summary("min", field, low), summary("max", field, high)],
      "groupby": by,
    ]
    if !isMinMax {
      let bounds: [Properties] = [["joinaggregate": [summary("q1", field, q1), summary("q3", field, q3)], "groupby": by]]
      let spread = "\(reach) * (\(datum(q3)) - \(datum(q1)))"
      let inside = "\(datum(field)) >= \(datum(q1)) - \(spread) && \(datum(field)) <= \(datum(q3)) + \(spread)"
      if let outliers = part("outliers") {
        var point = inherited(["color", "opacity"])
        point.merge(outliers) { $1 }
        charts.append(chart(Mark(.point, point), field, nil, sizeless, bounds + [["filter": .string("!(\(inside)) && isValid(\(datum(field)))")]]))
      }
      let whiskers =
        bounds + [
          ["filter": .string(inside)],
          ["aggregate": [summary("min", field, low), summary("max", field, high), summary("min", q1, q1), summary("max", q3, q3)], "groupby": by],
        ]
      charts.append(chart(ruleMark, low, q1, plain, whiskers))
      charts.append(chart(ruleMark, q3, high, plain, whiskers))
      if let ticks = part("ticks") {
        let tick = Mark(.tick, ["orient": channel == .y ? "horizontal" : "vertical", "color": "black", "opacity": mark.properties["opacity"] ?? 1].merging(ticks) { $1 })
        charts.append(chart(tick, low, nil, plain, whiskers))
        charts.append(chart(tick, high, nil, plain, whiskers))
      }
    } else {
      charts.append(chart(ruleMark, low, q1, plain, [boxes]))
      charts.append(chart(ruleMark, q3, high, plain, [boxes]))
      if let ticks = part("ticks") {
        let tick = Mark(.tick, ["orient": channel == .y ? "horizontal" : "vertical", "color": "black", "opacity": mark.properties["opacity"] ?? 1].merging(ticks) { $1 })
        charts.append(chart(tick, low, nil, plain, [boxes]))
        charts.append(chart(tick, high, nil, plain, [boxes]))
      }
    }
    let boxColor = part("box")?["color"] ?? mark.properties["color"] ?? config["mark", "color"] ?? "black"
    var box = inherited(["color", "opacity"])
    box["size"] = size
    box["orient"] = orient
    box.merge(part("box") ?? [:]) { $1 }
    charts.append(chart(Mark(.bar, box), q1, q3, rest, [boxes]))
    if let median_ = part("median") {
      var tick: Properties = ["color": "white", "size": size, "orient": channel == .y ? "horizontal" : "vertical"]
      tick.merge(inherited(["opacity"])) { $1 }
      tick.merge(median_) { $1 }
      // A box without height is no more than its median, in the box's own colour.
      var shown = plain
      var test: Properties = ["test": .string("\(datum(q1)) >= \(datum(q3))")]
      test.merge(rest[.color]?.properties ?? ["value": boxColor]) { own, _ in own }
      shown[.color] = ChannelDefinition(["condition": .object(test), "value": tick["color"] ?? "white"])
      charts.append(chart(Mark(.tick, tick), median, nil, shown, [boxes]))
    }
    return Layers(charts: charts, transforms: before)
  }
}
