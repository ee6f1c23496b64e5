/// Where a chart's rows come from.
public enum ChartData: Hashable, Sendable {
  /// Rows as they are. The properties say how text is to be read: `format`, `name`.
  case values(DataValue, Properties)
  /// A file beside the specification.
  case url(String, Properties)
  /// A set of the top level's `datasets`.
  case name(String, Properties)
  /// Shared figures by their ids, in order; the host puts rows in their place.
  case figures([String])
  /// Computed rows: a sequence, a graticule, the sphere.
  case generator(Properties)
  /// No rows, and none inherited.
  case none

  /// Rows whose every value is given.
  public static func rows(_ rows: [Properties]) -> ChartData {
    .values(.list(rows.map(DataValue.object)), [:])
  }

  init(_ json: Located) throws(SpecError) {
    if json.value.isNull {
      self = .none
      return
    }
    var properties = try json.object()
    if let figures = json["figures"] {
      var ids: [String] = []
      for element in try figures.list() {
        guard let id = element.value.string else { throw element.error("expected a figure's id, such as \"f018\"") }
        ids.append(id)
      }
      self = .figures(ids)
    } else if let values = properties.removeValue(forKey: "values") {
      self = .values(values, properties)
    } else if let url = json["url"] {
      guard let address = url.value.string else { throw url.error("expected a file's name") }
      properties["url"] = nil
      self = .url(address, properties)
    } else if !Set(properties.keys).isDisjoint(with: ["sequence", "graticule", "sphere"]) {
      self = .generator(properties)
    } else if let name = properties.removeValue(forKey: "name")?.string {
      self = .name(name, properties)
    } else {
      throw json.error("data need one of values, url, name, figures, sequence, graticule, sphere")
    }
  }

  package var json: DataValue {
    func with(_ key: String, _ value: DataValue, _ properties: Properties) -> DataValue {
      var object = properties
      object[key] = value
      return .object(object)
    }
    return switch self {
    case .values(let values, let properties): with("values", values, properties)
    case .url(let address, let properties): with("url", .string(address), properties)
    case .name(let name, let properties): with("name", .string(name), properties)
    case .figures(let ids): .object(["figures": .list(ids.map(DataValue.string))])
    case .generator(let properties): .object(properties)
    case .none: .null
    }
  }
}
