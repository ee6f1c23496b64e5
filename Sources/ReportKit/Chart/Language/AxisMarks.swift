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
    case automatic(count: Int?)
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

  public static func automatic(
    minimumStride: Double, desiredCount: Int? = nil, roundLowerBound: Bool? = nil, roundUpperBound: Bool? = nil
  ) -> AxisMarkValues {
    AxisMarkValues(kind: .automatic(count: desiredCount))
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
}

/// What `chartXAxis { … }` holds.
public protocol AxisContent {
  var axes: [AxisMarks] { get }
}

/// The marks of an axis.
public struct AxisMarks: AxisContent {
  var position: AxisMarkPosition
  var values: AxisMarkValues.Kind
  var marks: (AxisValue) -> [AxisPart]

  public var axes: [AxisMarks] { [self] }

  private static let usual: [AxisPart] = [AxisPart(kind: .grid), AxisPart(kind: .tick), AxisPart(kind: .label)]

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

  public init<F: FormatStyle>(
    format: F, preset: AxisMarkPreset = .automatic, position: AxisMarkPosition = .automatic,
    values: AxisMarkValues = .automatic, stroke: StrokeStyle? = nil
  ) where F.FormatInput: Plottable, F.FormatOutput == String {
    self.init(preset: preset, position: position, values: values, stroke: stroke)
    let label = AxisValueLabel(format: format).parts
    let before = marks
    marks = { before($0).filter { $0.kind != .label } + label }
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

/// Several axes.
public struct AxisList: AxisContent {
  public let axes: [AxisMarks]
}

/// Reads the statements of `chartXAxis { … }`.
@resultBuilder
public enum AxisContentBuilder {
  public static func buildExpression(_ content: some AxisContent) -> AxisList { AxisList(axes: content.axes) }
  public static func buildBlock(_ contents: AxisList...) -> AxisList { AxisList(axes: contents.flatMap(\.axes)) }
  public static func buildOptional(_ content: AxisList?) -> AxisList { content ?? AxisList(axes: []) }
  public static func buildEither(first: AxisList) -> AxisList { first }
  public static func buildEither(second: AxisList) -> AxisList { second }
}
