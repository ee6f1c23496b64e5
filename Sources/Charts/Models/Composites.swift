import ReportKit

/// Box plots, error bars and error bands, written as layers of plain marks.
struct Composites {
  let mark: Mark
  let encoding: Encoding
  let config: Config
  let path: String

  struct Layers {
    var charts: [ChartSpec]
    var transforms: [Properties] = []
    var shared = Encoding()
  }

  func layers() throws -> Layers? {
    switch mark.kind {
    case .errorbar, .errorband: try errors()
    case .boxplot: try boxes()
    default: nil
    }
  }

  // MARK: What is measured

  /// The channel of the measure: the continuous one, or as `orient` says.
  private func measureChannel() throws -> Channel {
    func isMeasure(_ channel: Channel) -> Bool {
      guard let definition = encoding.typed(for: mark)[channel] else { return false }
      return definition.measure == .quantitative && !definition.isBinning
    }
    switch (isMeasure(.x), isMeasure(.y)) {
    case (true, false): return .x
    case (false, true): return .y
    case (true, true):
      if mark.properties["orient"] == "horizontal" { return .x }
      if encoding[.x]?.isAggregated == true, encoding[.y]?.isAggregated != true { return .x }
      return .y
    case (false, false):
      throw ChartError(path: "\(path).encoding", problem: "a \(mark.kind.rawValue) needs a quantity on x or y")
    }
  }

  /// The channels that are not the measure's own.
  private func others(_ measure: Channel) -> Encoding {
    var others = encoding
    let own: [Channel] = measure == .x ? [.x, .x2, .xError, .xError2] : [.y, .y2, .yError, .yError2]
    for channel in own + [.tooltip] { others[channel] = nil }
    return others
  }

  private func groupFields(_ measure: Channel) -> (fields: [String], transforms: [Properties], encoding: Encoding) {
    var fields: [String] = []
    var transforms: [Properties] = []
    var result = others(measure)
    for definition in encoding[all: .tooltip] where !definition.isAggregated && mark.kind != .boxplot {
      if let field = definition.field, !fields.contains(field) { fields.append(field) }
    }
    for channel in result.channels {
      result[all: channel] = result[all: channel].map { definition in
        guard !definition.isAggregated, let field = definition.field else { return definition }
        var definition = definition
        if let unit = definition.timeUnit, let column = definition.column {
          transforms.append(["timeUnit": unit, "field": .string(field), "as": .string(column)])
          definition["title"] = definition.heading.map(DataValue.string) ?? .null
          definition["type"] = .string((definition.measure ?? .temporal).rawValue)
          // The rows hold units already.
          var spec = unit.object ?? ["unit": unit]
          spec["binned"] = true
          definition["timeUnit"] = .object(spec)
          definition["field"] = .string(column)
          if !fields.contains(column) { fields.append(column) }
          return definition
        }
        if definition.isBinning, let bin = definition.bin, let column = definition.column {
          transforms.append(["bin": bin, "field": .string(field), "as": .string(column)])
          definition["title"] = definition.heading.map(DataValue.string) ?? .null
          definition["field"] = .string(column)
          definition["bin"] = "binned"
        }
        if let column = definition.field, !fields.contains(column) { fields.append(column) }
        return definition
      }
    }
    return (fields, transforms, result)
  }

  /// A channel of the measure that shows another column under the measure's heading.
  private func shown(_ definition: ChannelDefinition, _ column: String, title: Bool = true) -> ChannelDefinition {
    var copy = definition
    copy["field"] = .string(column.replacing(".", with: "\\."))
    copy["aggregate"] = nil
    copy["type"] = "quantitative"
    copy["title"] = title ? definition.properties["title"] ?? .string(definition.field.map { FieldPath($0).name } ?? "") : .null
    return copy
  }

  private func part(_ name: String) -> Properties? {
    switch mark.properties[name] ?? config[mark.kind.rawValue, name] {
    case .bool(true)?: [:]
    case .object(let object)?: object
    default: nil
    }
  }

  private func inherited(_ keys: [String]) -> Properties {
    var properties = Properties()
    for key in keys { properties[key] = mark.properties[key] }
    return properties
  }

  // MARK: Errors

  private func errors() throws -> Layers {
    let channel = try measureChannel()
    let (second, error, error2): (Channel, Channel, Channel) = channel == .x ? (.x2, .xError, .xError2) : (.y2, .yError, .yError2)
    guard let definition = encoding[channel], let field = definition.field else {
      throw ChartError(path: "\(path).encoding.\(channel.rawValue)", problem: "an error mark needs a field here")
    }
    let name = FieldPath(field).name
    let (low, high, centre) = ("lower_\(name)", "upper_\(name)", "center_\(name)")
    var (fields, transforms, rest) = groupFields(channel)
    func datum(_ name: String) -> String { "datum[\"\(name)\"]" }
    if let other = encoding[second]?.field {
      transforms += [
        ["calculate": .string(datum(field)), "as": .string(low)], ["calculate": .string(datum(other)), "as": .string(high)],
      ]
    } else if let size = encoding[error]?.field {
      let below = encoding[error2]?.field.map { "\(datum(field)) + \(datum($0))" } ?? "\(datum(field)) - \(datum(size))"
      transforms += [
        ["calculate": .string("\(datum(field)) + \(datum(size))"), "as": .string(high)],
        ["calculate": .string(below), "as": .string(low)],
      ]
    } else {
      let middle = mark.properties["center"]?.string ?? (mark.properties["extent"] == "iqr" ? "median" : "mean")
      let extent = mark.properties["extent"]?.string ?? (middle == "mean" ? "stderr" : "iqr")
      func summary(_ operation: String, _ name: String) -> DataValue {
        .object(["op": .string(operation), "field": .string(field), "as": .string(name)])
      }
      let measures: [DataValue]
      switch extent {
      case "ci": measures = [summary("ci0", low), summary("ci1", high), summary(middle, centre)]
      case "iqr": measures = [summary("q1", low), summary("q3", high), summary(middle, centre)]
      default: measures = [summary(extent, "extent_\(name)"), summary(middle, centre)]
      }
      transforms.append(["aggregate": .list(measures), "groupby": .list(fields.map(DataValue.string))])
      if extent != "ci", extent != "iqr" {
        transforms += [
          ["calculate": .string("\(datum(centre)) + \(datum("extent_\(name)"))"), "as": .string(high)],
          ["calculate": .string("\(datum(centre)) - \(datum("extent_\(name)"))"), "as": .string(low)],
        ]
      }
      fields = []
    }
    rest[channel] = shown(definition, low)
    var ranged = rest
    ranged[second] = ChannelDefinition(field: high.replacing(".", with: "\\."), .quantitative, ["title": .null])
    var upper = rest
    upper[channel] = shown(definition, high)
    let orient: DataValue = channel == .y ? "vertical" : "horizontal"
    var charts: [ChartSpec] = []
    if mark.kind == .errorbar {
      if let ticks = part("ticks") {
        let tick = inherited(["color", "opacity", "thickness"]).merging(["orient": channel == .y ? "horizontal" : "vertical"]) { $1 }
        for own in [rest, upper] { charts.append(ChartSpec(view: .unit(Mark(.tick, tick.merging(ticks) { $1 })), encoding: own)) }
      }
      let rule = inherited(["color", "opacity"]).merging(part("rule") ?? [:]) { $1 }
      var properties = rule
      if let thickness = mark.properties["thickness"] { properties["strokeWidth"] = thickness }
      charts.append(ChartSpec(view: .unit(Mark(.rule, properties)), encoding: ranged))
    } else {
      let isBand = encoding[.x] != nil && encoding[.y] != nil
      var band: Properties = ["opacity": 0.3].merging(inherited(["color", "opacity", "interpolate", "tension"])) { $1 }
      band.merge(part("band") ?? [:]) { $1 }
      if isBand { band["orient"] = orient }
      charts.append(ChartSpec(view: .unit(Mark(isBand ? .area : .rect, band)), encoding: ranged))
      if let borders = part("borders") {
        var line = inherited(["color", "interpolate", "tension"])
        if isBand { line["orient"] = orient }
        for own in [rest, upper] {
          charts.append(ChartSpec(view: .unit(Mark(isBand ? .line : .rule, line.merging(borders) { $1 })), encoding: own))
        }
      }
    }
    return Layers(charts: charts, transforms: transforms)
  }

  // MARK: Boxes

  private func boxes() throws -> Layers {
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
