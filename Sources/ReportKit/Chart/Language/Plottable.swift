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
  /// The value that stands in a data row; nil where another kind stands there.
  static func read(_ value: DataValue) -> Self?
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
  public static func read(_ value: DataValue) -> Self? { value.number.flatMap { Self(exactly: $0.rounded()) } }
  public static var measure: ChannelDefinition.Measure { .quantitative }
}

extension PrimitivePlottableProtocol where Self: BinaryFloatingPoint {
  public var dataValue: DataValue { .number(Double(self)) }
  public static func read(_ value: DataValue) -> Self? { value.number.map { Self($0) } }
  public static var measure: ChannelDefinition.Measure { .quantitative }
}

extension Int: Plottable, PrimitivePlottableProtocol {}
extension Int8: Plottable, PrimitivePlottableProtocol {}
extension Int16: Plottable, PrimitivePlottableProtocol {}
extension Int32: Plottable, PrimitivePlottableProtocol {}
extension Int64: Plottable, PrimitivePlottableProtocol {}
extension UInt: Plottable, PrimitivePlottableProtocol {}
extension UInt8: Plottable, PrimitivePlottableProtocol {}
extension UInt16: Plottable, PrimitivePlottableProtocol {}
extension UInt32: Plottable, PrimitivePlottableProtocol {}
extension UInt64: Plottable, PrimitivePlottableProtocol {}
extension Float: Plottable, PrimitivePlottableProtocol {}
extension Double: Plottable, PrimitivePlottableProtocol {}

extension Decimal: Plottable, PrimitivePlottableProtocol {
  public var dataValue: DataValue { .number(Double("\(self)") ?? .nan) }
  public static var measure: ChannelDefinition.Measure { .quantitative }
  public static func read(_ value: DataValue) -> Decimal? { value.number.map { Decimal($0) } }
}

extension String: Plottable, PrimitivePlottableProtocol {
  public var dataValue: DataValue { .string(self) }
  public static func read(_ value: DataValue) -> String? { value.string }
  public static var measure: ChannelDefinition.Measure { .nominal }
}

extension Bool: Plottable, PrimitivePlottableProtocol {
  public var dataValue: DataValue { .bool(self) }
  public static func read(_ value: DataValue) -> Bool? { value.bool }
  public static var measure: ChannelDefinition.Measure { .nominal }
}

extension Date: Plottable, PrimitivePlottableProtocol {
  /// Milliseconds since 1970-01-01 00:00 UTC.
  public var dataValue: DataValue { .number((timeIntervalSince1970 * 1000).rounded()) }
  public static func read(_ value: DataValue) -> Date? { value.number.map { Date(timeIntervalSince1970: $0 / 1000) } }
  public static var measure: ChannelDefinition.Measure { .temporal }
}

/// A value with what it means: the label becomes a field's name and an axis' or legend's title.
public struct PlottableValue<Value: Plottable> {
  let label: String
  let value: Value
  /// The calendar unit that a date is taken as.
  var unit: String?
  /// The end of a bin that starts at the value.
  var end: Value?

  public static func value(_ label: String, _ value: Value) -> PlottableValue { PlottableValue(label: label, value: value) }
  public static func value(_ label: Text, _ value: Value) -> PlottableValue { PlottableValue(label: label.content, value: value) }

  /// A date as the calendar unit that it falls in.
  public static func value(
    _ label: String, _ value: Value, unit: Calendar.Component, calendar: Calendar? = nil
  ) -> PlottableValue where Value == Date {
    let name =
      switch unit {
      case .year: "year"
      case .quarter: "yearquarter"
      case .month: "yearmonth"
      case .weekOfYear, .weekOfMonth: "yearweek"
      case .hour: "yearmonthdatehours"
      case .minute: "yearmonthdatehoursminutes"
      case .second: "yearmonthdatehoursminutesseconds"
      default: "yearmonthdate"
      }
    return PlottableValue(label: label, value: value, unit: name)
  }

  /// The value as it stands in a row; what is no number, as 0/0 is none, is a gap.
  private static func written(_ value: Value) -> DataValue {
    let written = value.primitivePlottable.dataValue
    return written.number.map(\.isFinite) == false ? .null : written
  }

  var plotted: Plotted {
    Plotted(
      field: label.isEmpty ? " " : label, value: Self.written(value),
      measure: Value.PrimitivePlottable.measure, timeUnit: unit, end: end.map(Self.written))
  }
}

/// A plottable value whose type has been forgotten.
struct Plotted {
  var field: String
  var value: DataValue
  var measure: ChannelDefinition.Measure
  var timeUnit: String?
  /// The end of a bin.
  var end: DataValue?

  /// The end of a bin as a value of its own.
  var second: Plotted? { end.map { Plotted(field: field + "_end", value: $0, measure: measure) } }

  /// Where the value stands: a date does in its calendar unit, with all others of it.
  var place: DataValue {
    guard let timeUnit, let moment = value.number else { return value }
    let unit: Calendar.Component =
      switch timeUnit {
      case "year": .year
      case "yearquarter": .quarter
      case "yearmonth": .month
      case "yearweek": .weekOfYear
      case "yearmonthdatehours": .hour
      case "yearmonthdatehoursminutes": .minute
      case "yearmonthdatehoursminutesseconds": .second
      default: .day
      }
    let span = DateBins.usual.dateInterval(of: unit, for: Date(timeIntervalSince1970: moment / 1000))
    return span.map { .number($0.start.timeIntervalSince1970 * 1000) } ?? value
  }

  var definition: ChannelDefinition {
    var definition = ChannelDefinition(field: field, measure)
    if end != nil { definition["bin"] = "binned" }
    definition["timeUnit"] = timeUnit.map(DataValue.string)
    return definition
  }
}
