import ReportKit

/// Reads the parameters with `select` of a chart and of all charts inside it.
struct SelectionReading {
  private(set) var found: [String: Selection] = [:]
  /// The rows that the unit of each selection draws: its data and the transforms up to it.
  private(set) var rows: [String: (data: ChartData?, transforms: [Properties])] = [:]

  /// What a chart takes over from those around it.
  private struct Surroundings {
    var path = "$"
    var encoding = Encoding()
    var data: ChartData?
    var transforms: [Properties] = []
    /// The selections of charts around, which count for the units inside.
    var parameters: [(path: String, json: DataValue)] = []
    var names: [String] = []
  }

  init(_ spec: ChartSpec) throws {
    if Self.appliesTo(spec) { try read(spec, Surroundings()) }
  }

  /// Whether anything in a chart can be chosen.
  private static func appliesTo(_ spec: ChartSpec) -> Bool {
    var copy = spec
    var applies = false
    copy.forEachView { applies = applies || !declared(in: $0).isEmpty }
    return applies
  }

  private static func declared(in spec: ChartSpec, path: String = "$") -> [(path: String, json: DataValue)] {
    (spec.properties["params"]?.list ?? []).enumerated().compactMap { index, json in
      json["select"] == nil ? nil : ("\(path).params[\(index)]", json)
    }
  }

  private mutating func read(_ spec: ChartSpec, _ outer: Surroundings) throws {
    var inner = outer
    inner.encoding = spec.encoding.inheriting(outer.encoding)
    if let data = spec.data { (inner.data, inner.transforms) = (data, []) }
    inner.transforms += spec.transforms
    inner.parameters += Self.declared(in: spec, path: outer.path)
    if let name = spec.properties["name"]?.string { inner.names.append(name) }
    func each(_ charts: [ChartSpec], _ key: String) throws {
      for (index, chart) in charts.enumerated() {
        var place = inner
        place.path += ".\(key)[\(index)]"
        try read(chart, place)
      }
    }
    switch spec.view {
    case .unit: try choose(inner)
    case .layer(let charts): try each(charts, "layer")
    case .concat(let direction, let charts): try each(charts, direction.rawValue)
    case .facet(_, let chart):
      inner.path += ".spec"
      try read(chart, inner)
    case .repeat:
      // A repetition becomes charts side by side.
      try read(try Normalisation(path: inner.path).normal(spec, outer: Encoding(), config: Config([:])), outer)
    }
  }

  /// The selections of a unit: its own and those of charts around that do not name other views.
  private mutating func choose(_ unit: Surroundings) throws {
    for (path, parameter) in unit.parameters {
      if let views = parameter["views"]?.list, !views.contains(where: { view in unit.names.contains { view == .string($0) } }) { continue }
      guard let name = parameter["name"]?.string, found[name] == nil else { continue }
      found[name] = try selection(parameter, name, unit, path)
      rows[name] = (unit.data, unit.transforms)
    }
  }

  private func selection(_ parameter: DataValue, _ name: String, _ unit: Surroundings, _ path: String) throws -> Selection {
    let select = parameter["select"]
    let word = select?.string ?? select?["type"]?.string ?? ""
    let kind: Selection.Kind
    switch word {
    case "interval": kind = .interval
    case "point": kind = .point
    default: throw ChartError(path: path, problem: "the parameter “\(name)” selects “\(word)”; a selection is of points or an interval")
    }
    let value = parameter["value"].flatMap { $0.isNull ? nil : $0 }
    let given = value.map { $0.list ?? [$0] } ?? []
    var channels = select?["encodings"]?.list?.compactMap { $0.string.flatMap(Channel.init) }
    var fields = select?["fields"]?.list?.compactMap(\.string)
    if channels == nil, fields == nil, !given.isEmpty {
      // The names in the starting value say what is compared.
      let keys = Set(given.flatMap { $0.object.map { Array($0.keys) } ?? [] }).sorted()
      channels = keys.compactMap(Channel.init)
      fields = keys.filter { Channel(rawValue: $0) == nil }
    }
    if kind == .interval, channels?.isEmpty ?? true { channels = [.x, .y, .longitude, .latitude].filter { unit.encoding[$0]?.isField == true } }
    let parts =
      (channels ?? []).compactMap { channel in
        unit.encoding[channel].map { Selection.Part(channel: channel, definition: $0) }
      } + (fields ?? []).map { Selection.Part(channel: nil, definition: ChannelDefinition(["field": .string($0)])) }
    // A single value stands for the only field; so do the two ends of the only interval.
    let isBare = kind == .interval && !given.isEmpty && given.allSatisfy { $0.object == nil }
    let choices = (isBare ? [.list(given)] : given).map { choice in
      parts.map { part -> DataValue? in
        guard let object = choice.object else { return parts.count == 1 ? choice : nil }
        return part.channel.flatMap { object[$0.rawValue] } ?? part.field.flatMap { object[$0] }
      }
    }
    return Selection(
      name: name, kind: kind, declaration: path, fields: select?["fields"]?.list?.compactMap(\.string) ?? [], parts: parts, choices: choices, path: unit.path, isBoundToScales: parameter["bind"] == "scales",
      isBoundToLegend: parameter["bind"] == "legend" || parameter["bind"]?["legend"] != nil,
      brush: select?["mark"]?.object ?? [:])
  }
}
