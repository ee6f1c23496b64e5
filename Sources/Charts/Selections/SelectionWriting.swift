import ReportKit

/// Writes into a chart what its selections choose at first: tests and filters by a parameter become plain ones, domains
/// become lists, rows to look up become those that are chosen.
struct SelectionWriting {
  let reading: SelectionReading
  /// The values of the other parameters.
  let values: Properties

  func written(_ spec: ChartSpec) throws -> ChartSpec {
    guard Self.appliesTo(spec) else { return spec }
    var result: ChartSpec
    do { result = try ChartSpec(json: json(spec.json, "$")) } catch let error as SpecError {
      throw ChartError(path: error.path, problem: error.problem)
    }
    for selection in reading.found.values where selection.isBoundToScales { bind(selection, in: &result) }
    for selection in reading.found.values where selection.isBoundToLegend && !selection.choices.isEmpty { dim(selection, in: &result) }
    return result
  }

  /// The property of scales whose domain readers choose: marks outside of it are cut off.
  static let followsSelection = "followsSelection"

  /// Whether a chart refers to parameters by name, or its selections move axes.
  private static func appliesTo(_ spec: ChartSpec) -> Bool {
    func refers(_ value: DataValue) -> Bool {
      switch value {
      case .object(let object): object["param"]?.string != nil || object.values.contains(where: refers)
      case .list(let list): list.contains(where: refers)
      case .null, .bool, .number, .string: false
      }
    }
    var copy = spec
    var applies = false
    copy.forEachView { chart in
      applies =
        applies || chart.properties["params"] != nil || chart.transforms.contains { refers(.object($0)) }
        || chart.encoding.channels.contains { channel in chart.encoding[all: channel].contains { refers(.object($0.properties)) } }
    }
    return applies
  }

  /// The keys below which a parameter is a test.
  private static let tests: Set<String> = ["filter", "condition", "test", "and", "or", "not"]

  private func json(_ value: DataValue, _ path: String, key: String = "", channel: Channel? = nil) throws -> DataValue {
    switch value {
    case .list(let list):
      return .list(try list.enumerated().map { try json($1, "\(path)[\($0)]", key: key, channel: channel) })
    case .object(var object):
      if Self.tests.contains(key), let test = try predicate(object, path) {
        if key != "condition" { return test }
        object["param"] = nil
        object["empty"] = nil
        object["test"] = test
      }
      if key == "from", let name = object["param"]?.string { object = try looked(object, name, path) }
      for (name, inner) in object where name != "values" && name != "datasets" && name != "params" {
        let place = "\(path).\(name)"
        if name == "domain" || name == "extent" && key == "bin", let parameter = inner["param"]?.string {
          if name == "domain" { object[Self.followsSelection] = true }
          // Where nothing is chosen, all is.
          object[name] = try selection(parameter, place).map {
            $0.span(channel: inner["encoding"]?.string.flatMap(Channel.init) ?? channel, field: inner["field"]?.string)
          } ?? (name == "extent" ? values[parameter] : nil)
        } else {
          let own = key == "encoding" ? Channel(rawValue: name) : nil
          object[name] = try json(inner, place, key: name, channel: own ?? channel)
        }
      }
      return .object(object)
    case .string, .number, .bool, .null: return value
    }
  }

  /// The test that an object with `param` stands for; nil for any other object.
  private func predicate(_ object: Properties, _ path: String) throws -> DataValue? {
    guard let name = object["param"]?.string else { return nil }
    let empty = object["empty"] != false
    return try selection(name, "\(path).param")?.predicate(empty: empty) ?? .bool(values[name]?.isTrue ?? empty)
  }

  /// - Throws: `ChartError` where there is no parameter of the name.
  /// - Returns: nil for a parameter that selects nothing but has a value.
  private func selection(_ name: String, _ path: String) throws -> Selection? {
    if let selection = reading.found[name] { return selection }
    if values[name] != nil { return nil }
    let hint = Nearest.name(to: name, among: Array(reading.found.keys) + Array(values.keys)).map { "; did you mean “\($0)”?" } ?? ""
    throw ChartError(path: path, problem: "there is no parameter “\(name)”\(hint)")
  }

  /// A lookup in what is chosen, as one in the rows of the selection's unit.
  private func looked(_ from: Properties, _ name: String, _ path: String) throws -> Properties {
    guard let selection = try selection(name, "\(path).param"), let rows = reading.rows[name], let data = rows.data else { return from }
    var from = from
    from["param"] = nil
    from["data"] = data.json
    from["transform"] = .list(rows.transforms.map(DataValue.object) + [["filter": selection.predicate(empty: false)]])
    from["name"] = .string(name)
    return from
  }

  /// The property of legends that holds the values that are chosen among theirs.
  static let chosen = "chosen"

  /// Where readers choose in a legend, the other entries stand back.
  private func dim(_ selection: Selection, in spec: inout ChartSpec) {
    guard selection.parts.count == 1, let field = selection.parts[0].field else { return }
    let values = DataValue.list(selection.choices.compactMap { $0[0] })
    spec.forEachView { chart in
      for channel in chart.encoding.channels where !channel.isPlace && chart.encoding[channel]?.field == field {
        guard let own = (chart.encoding[channel]?.legend ?? .object([:])).object else { continue }
        chart.encoding[channel]?["legend"] = .object(own.merging([Self.chosen: values]) { $1 })
      }
    }
  }

  /// Where choosing moves the axes, they start at the value.
  private func bind(_ selection: Selection, in spec: inout ChartSpec) {
    spec.forEachView { chart in
      guard case .unit = chart.view else { return }
      for part in selection.parts {
        guard let channel = part.channel, let span = selection.span(channel: channel, field: nil), let own = chart.encoding[channel],
          own.field == part.field, own["scale"]?.isNull != true
        else { continue }
        chart.encoding[channel]?["scale"] = .object((own["scale"]?.object ?? [:]).merging(["domain": span, "nice": false, Self.followsSelection: true]) { $1 })
      }
    }
  }
}
