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
  func measureChannel() throws -> Channel {
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

  func groupFields(_ measure: Channel) -> (fields: [String], transforms: [Properties], encoding: Encoding) {
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
  func shown(_ definition: ChannelDefinition, _ column: String, title: Bool = true) -> ChannelDefinition {
    var copy = definition
    copy["field"] = .string(column.replacing(".", with: "\\."))
    copy["aggregate"] = nil
    copy["type"] = "quantitative"
    copy["title"] = title ? definition.properties["title"] ?? .string(definition.field.map { FieldPath($0).name } ?? "") : .null
    return copy
  }

  func part(_ name: String) -> Properties? {
    switch mark.properties[name] ?? config[mark.kind.rawValue, name] {
    case .bool(true)?: [:]
    case .object(let object)?: object
    default: nil
    }
  }

  func inherited(_ keys: [String]) -> Properties {
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
}
