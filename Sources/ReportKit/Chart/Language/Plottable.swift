import FoundationEssentials

/// A value that a chart can show: numbers, words, truth values, dates, and enumerations with such raw values.
public protocol Plottable {
  associatedtype PrimitivePlottable: PrimitivePlottableProtocol
  var primitivePlottable: PrimitivePlottable { get }
  init?(primitivePlottable: PrimitivePlottable)
}

/// A kind of value that charts know by themselves.
public protocol PrimitivePlottableProtocol {
  /// How the value stands in a data row.
  var dataValue: DataValue { get }
  static var measure: ChannelDefinition.Measure { get }
}

extension Plottable where Self: PrimitivePlottableProtocol {
  public var primitivePlottable: Self { self }
  public init?(primitivePlottable: Self) { self = primitivePlottable }
}

extension Plottable where Self: RawRepresentable, RawValue: PrimitivePlottableProtocol {
  public var primitivePlottable: RawValue { rawValue }
  public init?(primitivePlottable: RawValue) { self.init(rawValue: primitivePlottable) }
}

extension PrimitivePlottableProtocol where Self: BinaryInteger {
  public var dataValue: DataValue { .number(Double(self)) }
  public static var measure: ChannelDefinition.Measure { .quantitative }
}

extension PrimitivePlottableProtocol where Self: BinaryFloatingPoint {
  public var dataValue: DataValue { .number(Double(self)) }
  public static var measure: ChannelDefinition.Measure { .quantitative }
}

extension Int: Plottable, PrimitivePlottableProtocol {}
extension Int64: Plottable, PrimitivePlottableProtocol {}
extension Float: Plottable, PrimitivePlottableProtocol {}
extension Double: Plottable, PrimitivePlottableProtocol {}

extension String: Plottable, PrimitivePlottableProtocol {
  public var dataValue: DataValue { .string(self) }
  public static var measure: ChannelDefinition.Measure { .nominal }
}

extension Bool: Plottable, PrimitivePlottableProtocol {
  public var dataValue: DataValue { .bool(self) }
  public static var measure: ChannelDefinition.Measure { .nominal }
}

extension Date: Plottable, PrimitivePlottableProtocol {
  /// Milliseconds since 1970-01-01 00:00 UTC.
  public var dataValue: DataValue { .number((timeIntervalSince1970 * 1000).rounded()) }
  public static var measure: ChannelDefinition.Measure { .temporal }
}

/// A value with what it means: the label becomes a field's name and an axis' or legend's title.
public struct PlottableValue<Value: Plottable> {
  let label: String
  let value: Value

  public static func value(_ label: String, _ value: Value) -> PlottableValue { PlottableValue(label: label, value: value) }

  /// A date as the calendar unit that it falls in.
  public static func value(_ label: String, _ value: Value, unit: CalendarUnit) -> PlottableValue
  where Value == Date {
    PlottableValue(label: label, value: value, unit: unit)
  }

  var unit: CalendarUnit?

  init(label: String, value: Value, unit: CalendarUnit? = nil) {
    self.label = label
    self.value = value
    self.unit = unit
  }

  var plotted: Plotted {
    Plotted(
      field: label, value: value.primitivePlottable.dataValue, measure: Value.PrimitivePlottable.measure,
      timeUnit: unit?.timeUnit)
  }
}

/// The calendar units that dates can be grouped by.
public enum CalendarUnit: String, Sendable {
  case year, quarter, month, day, hour, minute

  var timeUnit: String {
    switch self {
    case .year: "year"
    case .quarter: "yearquarter"
    case .month: "yearmonth"
    case .day: "yearmonthdate"
    case .hour: "yearmonthdatehours"
    case .minute: "yearmonthdatehoursminutes"
    }
  }
}

/// A plottable value whose type has been forgotten.
struct Plotted {
  var field: String
  var value: DataValue
  var measure: ChannelDefinition.Measure
  var timeUnit: String?

  var definition: ChannelDefinition {
    var definition = ChannelDefinition(field: field, measure)
    definition["timeUnit"] = timeUnit.map(DataValue.string)
    return definition
  }
}
