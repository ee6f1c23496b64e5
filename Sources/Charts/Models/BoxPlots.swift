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
    let (fields, before, aggregates, rest) = groupFields(channel)
    let by = DataValue.list(fields.map(DataValue.string))
    func datum(_ name: String) -> String { "datum[\"\(name)\"]" }
    func summary(_ operation: String, _ field: String, _ name: String) -> DataValue {
      .object(["op": .string(operation), "field": .string(field), "as": .string(name)])
    }
    let (q1, q3, median) = ("lower_box_\(name)", "upper_box_\(name)", "mid_box_\(name)")
    let (low, high) = ("lower_whisker_\(name)", "upper_whisker_\(name)")
    func chart(_ mark: Mark, _ from: String, _ to: String?, _ base: Encoding, _ transforms: [Properties], says: String) -> ChartSpec {
      var own = base
      own[channel] = shown(definition, from, says: says)
      own[second] = to.map { ChannelDefinition(field: FieldPath.escaped($0), .quantitative, ["title": .null]) }
      return ChartSpec(view: .unit(mark), transforms: transforms, encoding: own)
    }
    var plain = rest
    for channel in [Channel.color, .fill, .stroke, .size] { plain[channel] = nil }
    // What they don't show by their colour they say.
    if config["house"] == true, plain[.detail] == nil, let color = rest[.color] ?? rest[.fill] ?? rest[.stroke], color.isField {
      plain[.detail] = ChannelDefinition(color.properties.merging(["speaks": true]) { $1 })
    }
    var sizeless = rest
    sizeless[.size] = nil
    let size = mark.properties["size"] ?? config["boxplot", "size"] ?? 14
    let orient: DataValue = channel == .y ? "vertical" : "horizontal"
    let across: DataValue = channel == .y ? "horizontal" : "vertical"
    let tickMark = self.mark("ticks", .tick, ["color": "black", "opacity": 1, "orient": across])
    var charts: [ChartSpec] = []
    func whiskers(_ transforms: [Properties]) {
      if let rule = self.mark("rule", .rule, config["house"] == true ? [:] : ["aria": false]) {
        charts.append(chart(rule, low, q1, plain, transforms, says: "下须"))
        charts.append(chart(rule, q3, high, plain, transforms, says: "上须"))
      }
      if let tickMark {
        charts.append(chart(tickMark, low, nil, plain, transforms, says: "下端"))
        charts.append(chart(tickMark, high, nil, plain, transforms, says: "上端"))
      }
    }
    let boxes: Properties = [
      "aggregate": .list(
        [
          summary("q1", field, q1), summary("q3", field, q3), summary("median", field, median), summary("min", field, low),
          summary("max", field, high),
        ] + aggregates),
      "groupby": by,
    ]
    if !isMinMax {
      let bounds: [Properties] = [["joinaggregate": [summary("q1", field, q1), summary("q3", field, q3)], "groupby": by]]
      let spread = "\(reach) * (\(datum(q3)) - \(datum(q1)))"
      let inside = "\(datum(field)) >= \(datum(q1)) - \(spread) && \(datum(field)) <= \(datum(q3)) + \(spread)"
      if let outliers = self.mark("outliers", .point) {
        charts.append(chart(outliers, field, nil, sizeless, bounds + [["filter": .string("!(\(inside)) && isValid(\(datum(field)))")]], says: "离群值"))
      }
      let ends: Properties = [
        "aggregate": .list([summary("min", field, low), summary("max", field, high), summary("min", q1, q1), summary("max", q3, q3)] + aggregates),
        "groupby": by,
      ]
      whiskers(bounds + [["filter": .string(inside)], ends])
    } else {
      whiskers([boxes])
    }
    let boxColor = part("box")?["color"] ?? config["mark", "color"] ?? "black"
    if let box = self.mark("box", .bar, ["size": size, "orient": orient]) {
      charts.append(chart(box, q1, q3, rest, [boxes], says: "四分位范围"))
    }
    let medianColor = part("median")?["color"]
    if let middle = self.mark("median", .tick, (["size": size, "orient": across] as Properties).merging(medianColor.map { ["color": $0] } ?? [:]) { $1 }) {
      // A box without height is no more than its median, in the box's own colour.
      var shown = plain
      var test: Properties = ["test": .string("\(datum(q1)) >= \(datum(q3))")]
      test.merge(rest[.color]?.properties ?? ["value": boxColor]) { own, _ in own }
      shown[.color] = ChannelDefinition(["condition": .object(test), "value": middle.properties["color"] ?? "white"])
      charts.append(chart(middle, median, nil, shown, [boxes], says: "中位数"))
    }
    return Layers(charts: charts, transforms: reading(definition) + before)
  }
}
