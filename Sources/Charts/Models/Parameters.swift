import ReportKit

/// Named values of a chart, and the expressions that refer to them.
enum Parameters {
  /// The values of the chart's parameters before a reader changes any.
  static func values(_ spec: ChartSpec) -> [String: DataValue] {
    var names: [String: DataValue] = [:]
    for parameter in spec.properties["params"]?.list ?? [] {
      guard let name = parameter["name"]?.string else { continue }
      if let value = parameter["value"] {
        names[name] = value
      } else if let value = parameter["expr"].flatMap({ Conditions.evaluate($0, [:], names: names) }) {
        names[name] = value
      }
    }
    return names
  }

  /// The chart with the values of all expressions that need no row.
  static func filledIn(_ spec: ChartSpec, _ names: [String: DataValue]) throws -> ChartSpec {
    let json = spec.json
    guard contains(json) else { return spec }
    do { return try ChartSpec(json: filled(json, names)) } catch { throw ChartError(path: error.path, problem: error.problem) }
  }

  private static func contains(_ json: DataValue) -> Bool {
    switch json {
    case .object(let object):
      object["expr"]?.string != nil || object.contains { $0.key != "values" && contains($0.value) }
    case .list(let list): list.contains(where: contains)
    case .null, .bool, .number, .string: false
    }
  }

  private static func filled(_ json: DataValue, _ names: [String: DataValue]) -> DataValue {
    switch json {
    case .object(let object):
      if object.count == 1, let text = object["expr"]?.string, !text.contains("datum"), let value = Conditions.evaluate(json, [:], names: names) { return value }
      return .object(object.reduce(into: [:]) { $0[$1.key] = $1.key == "values" ? $1.value : filled($1.value, names) })
    case .list(let list): return .list(list.map { filled($0, names) })
    case .null, .bool, .number, .string: return json
    }
  }
}
