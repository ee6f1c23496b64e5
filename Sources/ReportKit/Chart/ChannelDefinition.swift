/// What one channel shows: a field, a constant of the data (`datum`) or of the picture (`value`).
public struct ChannelDefinition: Hashable, Sendable {
  /// How a field is measured.
  public enum Measure: String, Hashable, Sendable, CaseIterable {
    case quantitative, temporal, ordinal, nominal, geojson
  }

  public var properties: Properties {
    didSet { words = Words(properties) }
  }
  private var words: Words

  public init(_ properties: Properties) {
    self.properties = properties
    words = Words(properties)
  }

  public init(field: String, _ measure: Measure, _ others: Properties = [:]) {
    self.init(others.merging(["field": .string(field), "type": .string(measure.rawValue)]) { $1 })
  }

  public init(value: DataValue) { self.init(["value": value]) }

  public init(datum: DataValue) { self.init(["datum": datum]) }

  public subscript(_ key: String) -> DataValue? {
    get { properties[key] }
    set { properties[key] = newValue }
  }

  /// The field's name; nil where the channel shows no field, or one that a `repeat` has yet to name.
  public var field: String? { words.field }
  public var measure: Measure? { words.measure }
  public var value: DataValue? { words.value }
  public var datum: DataValue? { words.datum }
  /// The name of an aggregation, such as `sum`.
  public var aggregate: String? { words.aggregate }
  public var timeUnit: DataValue? { words.timeUnit }
  public var bin: DataValue? { words.bin }
  public var scale: DataValue? { words.scale }
  public var axis: DataValue? { properties["axis"] }
  public var legend: DataValue? { properties["legend"] }
  public var sort: DataValue? { properties["sort"] }
  public var stack: DataValue? { properties["stack"] }

  init(_ json: Located) throws(SpecError) {
    self.init(try json.object())
    if let type = json["type"] { _ = try type.word(Measure.self) }
    if let field = json["field"] {
      switch field.value {
      case .string, .object, .null: break
      default: throw field.error("expected a field's name, found \(field.value.kind)")
      }
    }
  }

  public static func == (a: ChannelDefinition, b: ChannelDefinition) -> Bool { a.properties == b.properties }
  public func hash(into hasher: inout Hasher) { hasher.combine(properties) }

  /// The properties that are asked for with each row, found once.
  private final class Words: Sendable {
    let field: String?
    let measure: Measure?
    let value: DataValue?
    let datum: DataValue?
    let aggregate: String?
    let timeUnit: DataValue?
    let bin: DataValue?
    let scale: DataValue?

    init(_ properties: Properties) {
      field = properties["field"]?.string
      measure = properties["type"]?.string.flatMap(Measure.init)
      value = properties["value"]
      datum = properties["datum"]
      aggregate = properties["aggregate"]?.string
      timeUnit = properties["timeUnit"].flatMap { $0.isNull ? nil : $0 }
      bin = properties["bin"].flatMap { $0.isNull || $0 == .bool(false) ? nil : $0 }
      scale = properties["scale"]
    }
  }
}
