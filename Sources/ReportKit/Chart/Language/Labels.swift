// What a value is called may be a string, a key of a table of translations, which here stands for itself, or words.

extension PlottableValue {
  @_disfavoredOverload public static func value(_ label: LocalizedStringKey, _ value: Value) -> PlottableValue { .value(label.text, value) }
  @_disfavoredOverload public static func value<S: StringProtocol>(_ label: S, _ value: Value) -> PlottableValue {
    .value(String(label), value)
  }
}

extension PlottableValue where Value == Date {
  @_disfavoredOverload public static func value(
    _ label: LocalizedStringKey, _ value: Date, unit: Calendar.Component, calendar: Calendar? = nil
  ) -> PlottableValue {
    .value(label.text, value, unit: unit, calendar: calendar)
  }

  @_disfavoredOverload public static func value<S: StringProtocol>(
    _ label: S, _ value: Date, unit: Calendar.Component, calendar: Calendar? = nil
  ) -> PlottableValue {
    .value(String(label), value, unit: unit, calendar: calendar)
  }

  public static func value(_ label: Text, _ value: Date, unit: Calendar.Component, calendar: Calendar? = nil) -> PlottableValue {
    .value(label.content, value, unit: unit, calendar: calendar)
  }
}

extension PlottableValue where Value: Comparable {
  /// From the lower bound to the upper one, which a bar or a rectangle spans.
  public static func value(_ label: String, _ range: Range<Value>) -> PlottableValue {
    .value(label, ChartBinRange(uncheckedBounds: (range.lowerBound, range.upperBound)))
  }

  public static func value(_ label: Text, _ range: Range<Value>) -> PlottableValue { .value(label.content, range) }
  @_disfavoredOverload public static func value(_ label: LocalizedStringKey, _ range: Range<Value>) -> PlottableValue {
    .value(label.text, range)
  }

  public static func value(_ label: String, _ range: ClosedRange<Value>) -> PlottableValue {
    .value(label, ChartBinRange(uncheckedBounds: (range.lowerBound, range.upperBound)))
  }

  @_disfavoredOverload public static func value(_ label: LocalizedStringKey, _ range: ChartBinRange<Value>) -> PlottableValue {
    .value(label.text, range)
  }
}

extension PlottableProjection {
  @_disfavoredOverload public static func value(_ label: LocalizedStringKey, _ path: KeyPath<Element, Value>) -> PlottableProjection {
    .value(label.text, path)
  }

  /// The same value for every element.
  public static func value(_ label: String, _ value: Value) -> PlottableProjection {
    PlottableProjection(label: label) { _ in .value(label, value) }
  }

  @_disfavoredOverload public static func value(_ label: LocalizedStringKey, _ value: Value) -> PlottableProjection {
    .value(label.text, value)
  }

  public static func value(_ label: Text, _ value: Value) -> PlottableProjection { .value(label.content, value) }
}

extension ChartContent {
  @_disfavoredOverload public func accessibilityLabel(_ key: LocalizedStringKey) -> ContentGroup { accessibilityLabel(key.text) }
  @_disfavoredOverload public func accessibilityLabel<S: StringProtocol>(_ text: S) -> ContentGroup { accessibilityLabel(String(text)) }
  @_disfavoredOverload public func accessibilityValue(_ key: LocalizedStringKey) -> ContentGroup { accessibilityValue(key.text) }
  @_disfavoredOverload public func accessibilityValue<S: StringProtocol>(_ text: S) -> ContentGroup { accessibilityValue(String(text)) }
}

extension LinePlot where DataElement == Never {
  @_disfavoredOverload public init(
    x: LocalizedStringKey, y: LocalizedStringKey, domain: ClosedRange<Double>? = nil, function: @escaping @Sendable (Double) -> Double
  ) {
    self.init(x: x.text, y: y.text, domain: domain, function: function)
  }

  public init(x: Text, y: Text, domain: ClosedRange<Double>? = nil, function: @escaping @Sendable (Double) -> Double) {
    self.init(x: x.content, y: y.content, domain: domain, function: function)
  }

  @_disfavoredOverload public init<X: StringProtocol, Y: StringProtocol>(
    x: X, y: Y, domain: ClosedRange<Double>? = nil, function: @escaping @Sendable (Double) -> Double
  ) {
    self.init(x: String(x), y: String(y), domain: domain, function: function)
  }

  @_disfavoredOverload public init(
    x: LocalizedStringKey, y: LocalizedStringKey, t: LocalizedStringKey, domain: ClosedRange<Double>,
    function: @escaping @Sendable (Double) -> (x: Double, y: Double)
  ) {
    self.init(x: x.text, y: y.text, t: t.text, domain: domain, function: function)
  }

  public init(
    x: Text, y: Text, t: Text, domain: ClosedRange<Double>, function: @escaping @Sendable (Double) -> (x: Double, y: Double)
  ) {
    self.init(x: x.content, y: y.content, t: t.content, domain: domain, function: function)
  }
}

extension AreaPlot where DataElement == Never {
  @_disfavoredOverload public init(
    x: LocalizedStringKey, y: LocalizedStringKey, domain: ClosedRange<Double>? = nil, function: @escaping @Sendable (Double) -> Double
  ) {
    self.init(x: x.text, y: y.text, domain: domain, function: function)
  }

  public init(x: Text, y: Text, domain: ClosedRange<Double>? = nil, function: @escaping @Sendable (Double) -> Double) {
    self.init(x: x.content, y: y.content, domain: domain, function: function)
  }

  @_disfavoredOverload public init(
    x: LocalizedStringKey, yStart: LocalizedStringKey, yEnd: LocalizedStringKey, domain: ClosedRange<Double>? = nil,
    function: @escaping @Sendable (Double) -> (yStart: Double, yEnd: Double)
  ) {
    self.init(x: x.text, yStart: yStart.text, yEnd: yEnd.text, domain: domain, function: function)
  }

  public init(
    x: Text, yStart: Text, yEnd: Text, domain: ClosedRange<Double>? = nil,
    function: @escaping @Sendable (Double) -> (yStart: Double, yEnd: Double)
  ) {
    self.init(x: x.content, yStart: yStart.content, yEnd: yEnd.content, domain: domain, function: function)
  }
}
