/// What one channel shows: a field, a constant of the data (`datum`) or of the picture (`value`).
public struct ChannelDefinition: Hashable, Sendable {
  /// How a field is measured.
  public enum Measure: String, Hashable, Sendable, CaseIterable {
    case quantitative, temporal, ordinal, nominal, geojson
  }

  public var properties: Properties

  public init(_ properties: Properties) {
    self.properties = properties
  }

  public init(field: String, _ measure: Measure, _ others: Properties = [:]) {
    properties = others
    properties["field"] = .string(field)
    properties["type"] = .string(measure.rawValue)
  }

  public init(value: DataValue) { properties = ["value": value] }

  public init(datum: DataValue) { properties = ["datum": datum] }

  public subscript(_ key: String) -> DataValue? {
    get { properties[key] }
    set { properties[key] = newValue }
  }

  /// The field's name; nil where the channel shows no field, or one that a `repeat` has yet to name.
  public var field: String? { properties["field"]?.string }
  public var measure: Measure? { properties["type"]?.string.flatMap(Measure.init) }
  public var value: DataValue? { properties["value"] }
  public var datum: DataValue? { properties["datum"] }
  /// The name of an aggregation, such as `sum`.
  public var aggregate: String? { properties["aggregate"]?.string }
  public var timeUnit: DataValue? {
    guard let unit = properties["timeUnit"], !unit.isNull else { return nil }
    return unit
  }
  public var bin: DataValue? {
    guard let bin = properties["bin"], !bin.isNull, bin != .bool(false) else { return nil }
    return bin
  }
  public var scale: DataValue? { properties["scale"] }
  public var axis: DataValue? { properties["axis"] }
  public var legend: DataValue? { properties["legend"] }
  public var sort: DataValue? { properties["sort"] }
  public var stack: DataValue? { properties["stack"] }

  init(_ json: Located) throws(SpecError) {
    properties = try json.object()
    if let type = json["type"] { _ = try type.word(Measure.self) }
    if let field = json["field"] {
      switch field.value {
      case .string, .object, .null: break
      default: throw field.error("expected a field's name, found \(field.value.kind)")
      }
    }
  }
}
