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
      return (definition.measure == .quantitative || definition.measure == .temporal) && !definition.isBinning
    }
    if let given = mark.properties["orient"]?.string.flatMap(Orientation.init) {
      return given == .vertical ? .y : .x
    }
    switch (isMeasure(.x), isMeasure(.y)) {
    case (true, false): return .x
    case (false, true): return .y
    case (true, true):
      let typed = encoding.typed(for: mark)
      // Time is the dimension, if anything else may be the measure.
      return typed[.y]?.measure == .temporal && typed[.x]?.measure != .temporal ? .x : .y
    case (false, false):
      throw ChartError(path: "\(path).encoding", problem: "\(mark.kind == .boxplot ? "a" : "an") \(mark.kind.rawValue) needs a quantity or a date on x or y")
    }
  }

  /// The channels that are not the measure's own.
  private func others(_ measure: Channel) -> Encoding {
    var others = encoding
    let own: [Channel] = measure == .x ? [.x, .x2, .xError, .xError2] : [.y, .y2, .yError, .yError2]
    for channel in own + [.tooltip] { others[channel] = nil }
    return others
  }

  /// By what the rows are grouped before they are summed up: the fields of the other channels, with the transforms that
  /// make them, the summaries that other channels show, and the encoding that shows both.
  func groupFields(_ measure: Channel) -> (
    fields: [String], transforms: [Properties], aggregates: [DataValue], encoding: Encoding
  ) {
    var fields: [String] = []
    var transforms: [Properties] = []
    var aggregates: [DataValue] = []
    var result = others(measure)
    func group(_ field: String) { if !fields.contains(field) { fields.append(field) } }
    for definition in encoding[all: .tooltip] where !definition.isAggregated && mark.kind != .boxplot {
      if let field = definition.field { group(field) }
    }
    for channel in result.channels {
      result[all: channel] = result[all: channel].map { definition in
        guard let column = definition.column else { return definition }
        var shown = definition
        let heading = (config["house"] == true ? definition.worded(config) : definition).heading.map(DataValue.string) ?? .null
        if let operation = definition.aggregate {
          var part: Properties = ["op": .string(operation), "as": .string(column)]
          part["field"] = definition.field.map(DataValue.string)
          aggregates.append(.object(part))
          shown["aggregate"] = nil
          shown["type"] = "quantitative"
          shown["field"] = .string(FieldPath.escaped(column))
          shown["title"] = heading
          return shown
        }
        guard !definition.isAggregated, let field = definition.field else { return definition }
        if let unit = definition.timeUnit {
          transforms.append(["timeUnit": unit, "field": .string(field), "as": .string(column)])
          shown["title"] = heading
          shown["type"] = .string((definition.measure ?? .temporal).rawValue)
          shown["field"] = .string(column)
          if config["house"] == true {
            // The rows hold units already, and labels name them.
            var spec = unit.object ?? ["unit": unit]
            spec["binned"] = true
            shown["timeUnit"] = .object(spec)
          } else {
            shown["timeUnit"] = nil
            shown["formatType"] = definition["formatType"] ?? "time"
          }
          group(column)
          return shown
        }
        if definition.isBinning, let bin = definition.bin {
          transforms.append(["bin": bin, "field": .string(field), "as": .string(column)])
          shown["title"] = heading
          shown["field"] = .string(column)
          shown["bin"] = "binned"
          shown["type"] = "quantitative"
          group(column)
          group("\(column)_end")
          if let second = channel.second, !channel.isSecondary { result[second] = ChannelDefinition(["field": .string("\(column)_end")]) }
          return shown
        }
        group(field)
        return shown
      }
    }
    return (fields, transforms, aggregates, result)
  }

  /// What makes moments of a measure that is a date.
  func reading(_ definition: ChannelDefinition) -> [Properties] {
    guard definition.measure == .temporal, let field = definition.field else { return [] }
    return [["calculate": .string("time(toDate(datum[\"\(field)\"]))"), "as": .string(field)]]
  }

  /// A channel of the measure that shows another column under the measure's heading.
  /// - Parameter says: what the column is of the measure, in words.
  func shown(_ definition: ChannelDefinition, _ column: String, title: Bool = true, says: String? = nil) -> ChannelDefinition {
    var copy = definition
    copy["field"] = .string(FieldPath.escaped(column))
    copy["aggregate"] = nil
    copy["timeUnit"] = nil
    copy["type"] = definition.measure == .temporal ? "temporal" : "quantitative"
    copy["says"] = says.map(DataValue.string)
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

  /// The mark of a part, under whose own properties lie those of the whole; nil where the part is left out.
  func mark(_ name: String, _ kind: Mark.Kind, _ own: Properties = [:]) -> Mark? {
    let given = mark.properties[name]
    let usual = config[mark.kind.rawValue, name]
    if given == false || given?.isNull == true { return nil }
    if given == nil, usual == nil || usual == false || usual?.isNull == true { return nil }
    var properties = usual?.object ?? [:]
    properties.merge(inherited(["clip", "color", "opacity"])) { $1 }
    properties.merge(own) { $1 }
    properties.merge(given?.object ?? [:]) { $1 }
    return Mark(kind, properties)
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
    var (fields, transforms, aggregates, rest) = groupFields(channel)
    transforms = reading(definition) + transforms
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
      transforms.append(["aggregate": .list(measures + aggregates), "groupby": .list(fields.map(DataValue.string))])
      if extent != "ci", extent != "iqr" {
        transforms += [
          ["calculate": .string("\(datum(centre)) + \(datum("extent_\(name)"))"), "as": .string(high)],
          ["calculate": .string("\(datum(centre)) - \(datum("extent_\(name)"))"), "as": .string(low)],
        ]
      }
      fields = []
    }
    rest[channel] = shown(definition, low, says: "误差下限")
    var ranged = rest
    ranged[channel] = shown(definition, low, says: "误差范围")
    ranged[second] = ChannelDefinition(field: FieldPath.escaped(high), .quantitative, ["title": .null])
    var upper = rest
    upper[channel] = shown(definition, high, says: "误差上限")
    let orient: DataValue = channel == .y ? "vertical" : "horizontal"
    var charts: [ChartSpec] = []
    func add(_ mark: Mark?, _ encodings: Encoding...) {
      guard let mark else { return }
      for own in encodings { charts.append(ChartSpec(view: .unit(mark), encoding: own)) }
    }
    if mark.kind == .errorbar {
      var tick = inherited(["thickness", "size"])
      tick["orient"] = channel == .y ? "horizontal" : "vertical"
      add(self.mark("ticks", .tick, tick), rest, upper)
      let thickness = mark.properties["thickness"]
      add(self.mark("rule", .rule, thickness.map { ["size": $0] } ?? [:]), ranged)
    } else {
      let isBand = encoding[.x] != nil && encoding[.y] != nil
      var curve = Properties()
      if isBand {
        curve = inherited(["interpolate", "tension"])
        curve["orient"] = orient
      }
      add(self.mark("band", isBand ? .area : .rect, curve), ranged)
      add(self.mark("borders", isBand ? .line : .rule, curve), rest, upper)
    }
    return Layers(charts: charts, transforms: transforms)
  }
}
