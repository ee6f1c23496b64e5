import FoundationEssentials

/// Where an axis stands.
public enum AxisMarkPosition: Sendable { case automatic, leading, trailing, top, bottom

  func orient(_ channel: Channel) -> String? {
    switch self {
    case .automatic: nil
    case .leading: channel == .y ? "left" : nil
    case .trailing: channel == .y ? "right" : nil
    case .top: channel == .x ? "top" : nil
    case .bottom: channel == .x ? "bottom" : nil
    }
  }
}

/// How an axis and its plot meet.
public enum AxisMarkPreset: Sendable { case automatic, aligned, extended, inset }

/// At which values an axis has marks.
public struct AxisMarkValues: Sendable {
  enum Kind: Sendable {
    /// - Parameter step: the least distance of two marks.
    case automatic(count: Int?, step: Double? = nil)
    case given([DataValue])
    case stride(interval: String, count: Int)
    case step(Double)
  }

  let kind: Kind

  public static let automatic = AxisMarkValues(kind: .automatic(count: nil))

  public static func automatic(
    desiredCount: Int? = nil, roundLowerBound: Bool? = nil, roundUpperBound: Bool? = nil
  ) -> AxisMarkValues {
    AxisMarkValues(kind: .automatic(count: desiredCount))
  }

  public static func automatic<Number: BinaryFloatingPoint>(
    minimumStride: Number, desiredCount: Int? = nil, roundLowerBound: Bool? = nil, roundUpperBound: Bool? = nil
  ) -> AxisMarkValues {
    AxisMarkValues(kind: .automatic(count: desiredCount, step: Double(minimumStride)))
  }

  @_disfavoredOverload public static func automatic<Number: BinaryInteger>(
    minimumStride: Number, desiredCount: Int? = nil, roundLowerBound: Bool? = nil, roundUpperBound: Bool? = nil
  ) -> AxisMarkValues {
    automatic(minimumStride: Double(minimumStride), desiredCount: desiredCount)
  }

  /// Every so many calendar units.
  public static func stride(
    by component: Calendar.Component, count: Int = 1, roundLowerBound: Bool? = nil, roundUpperBound: Bool? = nil,
    calendar: Calendar? = nil
  ) -> AxisMarkValues {
    let (name, factor) =
      switch component {
      case .year: ("year", 1)
      case .quarter: ("month", 3)
      case .month: ("month", 1)
      case .weekOfYear, .weekOfMonth: ("week", 1)
      case .day, .weekday, .dayOfYear: ("day", 1)
      case .hour: ("hour", 1)
      case .minute: ("minute", 1)
      default: ("second", 1)
      }
    return AxisMarkValues(kind: .stride(interval: name, count: count * factor))
  }

  /// Every so much.
  public static func stride(
    by size: Double, roundLowerBound: Bool? = nil, roundUpperBound: Bool? = nil
  ) -> AxisMarkValues {
    AxisMarkValues(kind: .step(size))
  }

  @_disfavoredOverload public static func stride<Number: BinaryInteger>(
    by size: Number, roundLowerBound: Bool? = nil, roundUpperBound: Bool? = nil
  ) -> AxisMarkValues {
    AxisMarkValues(kind: .step(Double(size)))
  }

  @_disfavoredOverload public static func stride<Number: BinaryFloatingPoint>(
    by size: Number, roundLowerBound: Bool? = nil, roundUpperBound: Bool? = nil
  ) -> AxisMarkValues {
    AxisMarkValues(kind: .step(Double(size)))
  }
}

/// What `chartXAxis { … }` holds: marks, several of them, or a type of your own with a `body`.
public protocol AxisContent {
  associatedtype Body: AxisContent
  @AxisContentBuilder var body: Body { get }
}

/// Content that is axes itself, rather than made of other content.
protocol PlainAxisContent: AxisContent where Body == Never {
  var list: [AxisMarks] { get }
}

extension PlainAxisContent {
  public var body: Never { fatalError("axes have no body") }
}

extension Never: AxisContent {}

extension AxisContent {
  /// The axes of the content and of all that it is made of.
  var axes: [AxisMarks] { (self as? any PlainAxisContent)?.list ?? body.axes }

  /// Composed of its marks all the same.
  public func compositingLayer() -> some AxisContent { AxisList(list: axes) }
  public func compositingLayer(@ViewBuilder style: (ChartPlotContent) -> some View) -> some AxisContent { compositingLayer() }
}

/// Content whose kind is forgotten.
public struct AnyAxisContent: PlainAxisContent {
  let list: [AxisMarks]
  public init(_ content: some AxisContent) { list = content.axes }
}

/// The marks of an axis.
public struct AxisMarks: PlainAxisContent {
  var position: AxisMarkPosition
  var values: AxisMarkValues.Kind
  var marks: (AxisValue) -> [AxisPart]

  var list: [AxisMarks] { [self] }

  static let usual: [AxisPart] = [AxisPart(kind: .grid), AxisPart(kind: .tick), AxisPart(kind: .label)]

  public init(
    preset: AxisMarkPreset = .automatic, position: AxisMarkPosition = .automatic, values: AxisMarkValues = .automatic,
    stroke: StrokeStyle? = nil
  ) {
    self.position = position
    self.values = values.kind
    marks = { _ in
      Self.usual.map { part in
        var part = part
        if part.kind != .label { part.properties = AxisStroke(stroke).properties(part.kind == .grid ? "grid" : "tick") }
        return part
      }
    }
  }

  public init<Value: Plottable>(
    preset: AxisMarkPreset = .automatic, position: AxisMarkPosition = .automatic, values: [Value], stroke: StrokeStyle? = nil
  ) {
    self.init(preset: preset, position: position, stroke: stroke)
    self.values = .given(values.map(\.primitivePlottable.dataValue))
  }

  public init(
    preset: AxisMarkPreset = .automatic, position: AxisMarkPosition = .automatic, values: AxisMarkValues = .automatic,
    @AxisMarkBuilder content: @escaping (AxisValue) -> AxisParts
  ) {
    self.position = position
    self.values = values.kind
    marks = { content($0).parts }
  }

  public init<Value: Plottable>(
    preset: AxisMarkPreset = .automatic, position: AxisMarkPosition = .automatic, values: [Value],
    @AxisMarkBuilder content: @escaping (AxisValue) -> AxisParts
  ) {
    self.position = position
    self.values = .given(values.map(\.primitivePlottable.dataValue))
    marks = { content($0).parts }
  }

  public init(
    preset: AxisMarkPreset = .automatic, position: AxisMarkPosition = .automatic, values: AxisMarkValues = .automatic,
    @AxisMarkBuilder content: @escaping () -> AxisParts
  ) {
    self.init(preset: preset, position: position, values: values) { _ in content() }
  }
}

extension AxisMarks {
  public init<Value: Plottable>(
    preset: AxisMarkPreset = .automatic, position: AxisMarkPosition = .automatic, values: [Value],
    @AxisMarkBuilder content: @escaping () -> AxisParts
  ) {
    self.init(preset: preset, position: position, values: values) { _ in content() }
  }
}

// An axis with the labels of a style. `.number`, `.percent` and `.currency` are each of several styles, which all write
// numbers alike: those of `Double` are meant.
extension AxisMarks {
  /// The same axis with other labels.
  private func labelled(_ label: AxisValueLabel) -> AxisMarks {
    var copy = self
    copy.marks = { marks($0).filter { $0.kind != .label } + label.parts }
    return copy
  }

  @_disfavoredOverload public init<F: FormatStyle>(
    format: F, preset: AxisMarkPreset = .automatic, position: AxisMarkPosition = .automatic,
    values: AxisMarkValues = .automatic, stroke: StrokeStyle? = nil
  ) where F.FormatInput: Plottable, F.FormatOutput == String {
    self = AxisMarks(preset: preset, position: position, values: values, stroke: stroke).labelled(AxisValueLabel(format: format))
  }

  public init(
    format: FloatingPointFormatStyle<Double>, preset: AxisMarkPreset = .automatic, position: AxisMarkPosition = .automatic,
    values: AxisMarkValues = .automatic, stroke: StrokeStyle? = nil
  ) {
    self = AxisMarks(preset: preset, position: position, values: values, stroke: stroke).labelled(AxisValueLabel(format: format))
  }

  public init(
    format: FloatingPointFormatStyle<Double>.Percent, preset: AxisMarkPreset = .automatic, position: AxisMarkPosition = .automatic,
    values: AxisMarkValues = .automatic, stroke: StrokeStyle? = nil
  ) {
    self = AxisMarks(preset: preset, position: position, values: values, stroke: stroke).labelled(AxisValueLabel(format: format))
  }

  public init(
    format: FloatingPointFormatStyle<Double>.Currency, preset: AxisMarkPreset = .automatic, position: AxisMarkPosition = .automatic,
    values: AxisMarkValues = .automatic, stroke: StrokeStyle? = nil
  ) {
    self = AxisMarks(preset: preset, position: position, values: values, stroke: stroke).labelled(AxisValueLabel(format: format))
  }

  @_disfavoredOverload public init<F: FormatStyle, Value: Plottable>(
    format: F, preset: AxisMarkPreset = .automatic, position: AxisMarkPosition = .automatic,
    values: [Value], stroke: StrokeStyle? = nil
  ) where F.FormatInput: Plottable, F.FormatOutput == String {
    self = AxisMarks(preset: preset, position: position, values: values, stroke: stroke).labelled(AxisValueLabel(format: format))
  }

  public init<Value: Plottable>(
    format: FloatingPointFormatStyle<Double>, preset: AxisMarkPreset = .automatic, position: AxisMarkPosition = .automatic,
    values: [Value], stroke: StrokeStyle? = nil
  ) {
    self = AxisMarks(preset: preset, position: position, values: values, stroke: stroke).labelled(AxisValueLabel(format: format))
  }

  public init<Value: Plottable>(
    format: FloatingPointFormatStyle<Double>.Percent, preset: AxisMarkPreset = .automatic, position: AxisMarkPosition = .automatic,
    values: [Value], stroke: StrokeStyle? = nil
  ) {
    self = AxisMarks(preset: preset, position: position, values: values, stroke: stroke).labelled(AxisValueLabel(format: format))
  }

  public init<Value: Plottable>(
    format: FloatingPointFormatStyle<Double>.Currency, preset: AxisMarkPreset = .automatic, position: AxisMarkPosition = .automatic,
    values: [Value], stroke: StrokeStyle? = nil
  ) {
    self = AxisMarks(preset: preset, position: position, values: values, stroke: stroke).labelled(AxisValueLabel(format: format))
  }
}

/// Several axes.
public struct AxisList: PlainAxisContent {
  let list: [AxisMarks]
}

/// Reads the statements of `chartXAxis { … }`.
@resultBuilder
public enum AxisContentBuilder {
  public static func buildExpression(_ content: some AxisContent) -> AxisList { AxisList(list: content.axes) }
  public static func buildBlock(_ contents: AxisList...) -> AxisList { AxisList(list: contents.flatMap(\.list)) }
  public static func buildOptional(_ content: AxisList?) -> AxisList { content ?? AxisList(list: []) }
  public static func buildEither(first: AxisList) -> AxisList { first }
  public static func buildEither(second: AxisList) -> AxisList { second }
  public static func buildLimitedAvailability(_ content: AxisList) -> AxisList { content }
}
