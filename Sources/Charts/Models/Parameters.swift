import ReportKit

/// Named values of a chart, and the expressions that refer to them.
enum Parameters {
  /// The values of the chart's parameters before a reader changes any, whatever their order.
  /// - Throws: `ChartError` for parameters that refer to each other in a circle, and for those that take too much work.
  static func values(_ spec: ChartSpec) throws -> Properties {
    var values: Properties = [:]
    var waiting: [(path: String, name: String, formula: DataValue, needs: Set<String>)] = []
    for (index, parameter) in (spec.properties["params"]?.list ?? []).enumerated() {
      guard let name = parameter["name"]?.string else { continue }
      if let value = parameter["value"] {
        values[name] = value
      } else if let formula = parameter["expr"], let text = formula.string, let expression = try? Expression(text) {
        waiting.append(("$.params[\(index)].expr", name, formula, expression.names))
      }
    }
    while !waiting.isEmpty {
      let names = Set(waiting.map(\.name))
      let ready = waiting.filter { $0.needs.isDisjoint(with: names) }
      guard !ready.isEmpty else {
        let circle = waiting.map { "“\($0.name)”" }.joined(separator: ", ")
        throw ChartError(path: waiting[0].path, problem: "\(circle) cannot be reckoned: the formula needs its own result")
      }
      for parameter in ready {
        values[parameter.name] = parameter.formula.evaluated([:], names: values)
        if let fault = Work.current?.fault { throw ChartError(path: parameter.path, problem: fault.description) }
      }
      waiting.removeAll { $0.needs.isDisjoint(with: names) }
    }
    return values
  }

  /// The chart with the values of all expressions that need no row.
  static func filledIn(_ spec: ChartSpec, _ names: Properties) throws -> ChartSpec {
    let json = spec.json
    guard contains(json) else { return spec }
    do { return try ChartSpec(json: filled(json, names)) } catch { throw ChartError(path: error.path, problem: error.problem) }
  }

  /// Whether a property holds rows, in which nothing is a formula: `values` as a list or a text.
  private static func isData(_ key: String, _ value: DataValue) -> Bool { key == "values" && value["expr"] == nil }

  private static func contains(_ json: DataValue) -> Bool {
    switch json {
    case .object(let object):
      object["expr"]?.string != nil || object.contains { !isData($0.key, $0.value) && contains($0.value) }
    case .list(let list): list.contains(where: contains)
    case .null, .bool, .number, .string: false
    }
  }

  private static func filled(_ json: DataValue, _ names: Properties) -> DataValue {
    switch json {
    case .object(let object):
      if object.count == 1, let text = object["expr"]?.string, !text.contains("datum"), let value = json.evaluated([:], names: names) { return value }
      return .object(object.reduce(into: [:]) { $0[$1.key] = isData($1.key, $1.value) ? $1.value : filled($1.value, names) })
    case .list(let list): return .list(list.map { filled($0, names) })
    case .null, .bool, .number, .string: return json
    }
  }
}
