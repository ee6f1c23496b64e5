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

extension AxisMarks {
  /// The axis in the words of a specification.
  /// - Parameter data: the values that the chart's marks show along the axis.
  func axis(_ channel: Channel, data: [DataValue]) -> Properties {
    let known = known(data)
    // A block may make an exception of the first value; what holds for the second holds for all.
    let second = min(1, max(0, known.count - 1))
    let sample = marks(AxisValue(data: known.isEmpty ? .number(0) : known[second], index: second, count: max(1, known.count)))
    var axis = Properties()
    axis["orient"] = position.orient(channel).map(DataValue.string)
    for part in sample { axis.merge(part.properties) { $1 } }
    axis["grid"] = .bool(sample.contains { $0.kind == .grid })
    axis["ticks"] = .bool(sample.contains { $0.kind == .tick })
    axis["labels"] = .bool(sample.contains { $0.kind == .label })
    var places: [DataValue]?
    switch values {
    case .automatic(let count): axis["tickCount"] = count.map { .number(Double($0)) }
    case .given(let given): places = given
    case .stride(let interval, let count):
      axis["tickCount"] = ["interval": .string(interval), "step": .number(Double(count))]
    case .step(let size): places = AxisSteps(data).values(size)
    }
    axis["values"] = places.map(DataValue.list)
    if let formula = sample.compactMap(\.formula).last {
      axis["labelExpr"] = .string(formula)
      return axis
    }
    // Words of one's own: the block is asked for each value.
    let own = places ?? known
    let labels = own.enumerated().map { index, value in
      marks(AxisValue(data: value, index: index, count: own.count)).last { $0.kind == .label }
    }
    guard labels.contains(where: { $0?.text != nil }) else {
      if labels.contains(where: { $0 != nil }), let none = labels.firstIndex(where: { $0 == nil }) {
        // Some values have a label, others none.
        let shown = zip(own, labels).filter { $1 != nil }.map { LabelPattern.quoted($0.0.number.map(PlainPlane.key) ?? $0.0.string ?? "") }
        let formula = axis["labelExpr"]?.string ?? "datum.label"
        axis["labels"] = true
        if none >= 0, places == nil, data.first?.number != nil { axis["values"] = .list(own) }
        axis["labelExpr"] = .string("indexof([\(shown.joined(separator: ", "))], toString(datum.value)) >= 0 ? \(formula) : ''")
      }
      return axis
    }
    axis["labels"] = true
    if data.first?.number != nil, places == nil, case .automatic = values { axis["values"] = .list(own) }
    let words = zip(own, labels).map { value, label in
      "\(LabelPattern.quoted(value.number.map(PlainPlane.key) ?? value.string ?? "")): \(LabelPattern.quoted(label?.text ?? ""))"
    }
    axis["labelExpr"] = .string("{\(words.joined(separator: ", "))}[datum.value]")
    for label in labels.compactMap({ $0 }) { axis.merge(label.properties) { $1 } }
    return axis
  }
}

extension AxisMarks {
  /// The values at which the axis will have marks, as far as they are known before its scale is.
  private func known(_ data: [DataValue]) -> [DataValue] {
    switch values {
    case .given(let given): given
    case .step(let size): AxisSteps(data).values(size)
    case .automatic, .stride: data.first?.number == nil ? AxisSteps.distinct(data) : AxisSteps(data).round
    }
  }
}

/// Round values along the data of an axis.
struct AxisSteps {
  let low: Double
  let high: Double

  init(_ data: [DataValue]) {
    let numbers = data.compactMap(\.number).filter(\.isFinite)
    low = min(0, numbers.min() ?? 0)
    high = max(numbers.max() ?? 1, low + 1e-9)
  }

  static func distinct(_ data: [DataValue]) -> [DataValue] {
    var seen: Set<DataValue> = []
    return data.filter { seen.insert($0).inserted }
  }

  func values(_ step: Double) -> [DataValue] {
    guard step > 0, step.isFinite, (high - low) / step < 1000 else { return [] }
    let (first, last) = ((low / step).rounded(.down), (high / step).rounded(.up))
    return stride(from: first, through: last, by: 1).map { .number($0 * step) }
  }

  /// About five of them.
  var round: [DataValue] {
    let rough = (high - low) / 5
    var unit = 1.0
    while unit * 10 <= rough { unit *= 10 }
    while unit > rough, unit > 1e-12 { unit /= 10 }
    let factor = rough / unit
    return values(unit * (factor >= 5 ? 5 : factor >= 2 ? 2 : 1))
  }
}

extension PlainPlane {
  /// A number as an object's key in an expression.
  static func key(_ number: Double) -> String {
    number == number.rounded() && abs(number) < 1e15 ? "\(Int(number))" : "\(number)"
  }
}
