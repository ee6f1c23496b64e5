import ReportKit

/// What a reader may choose in an interactive chart: points one by one, or everything inside a rectangle. A page shows what
/// is chosen before anyone has touched the chart: the `value` of the parameter, or nothing.
struct Selection: Sendable {
  enum Kind: Sendable { case point, interval }

  /// A field that chosen rows are compared by.
  struct Part: Sendable {
    var channel: Channel?
    var definition: ChannelDefinition

    var field: String? { definition.field }
  }

  let name: String
  let kind: Kind
  /// The path of its parameter.
  let declaration: String
  /// The fields that it names.
  let fields: [String]
  let parts: [Part]
  /// What is chosen at first, each with one value for each part: for points a value, for an interval its two ends.
  let choices: [[DataValue?]]
  /// The path of the unit in which readers choose.
  let path: String
  /// Whether choosing moves the axes rather than a rectangle.
  let isBoundToScales: Bool
  /// Whether the entries of a legend are what readers choose.
  let isBoundToLegend: Bool
  /// How the rectangle of an interval looks.
  let brush: Properties

  /// The property by which a test tells that a selection wrote it.
  static let origin = "ofSelection"

  /// The test that chosen rows pass, as a specification writes it.
  /// - Parameter empty: what holds for every row where nothing is chosen.
  func predicate(empty: Bool) -> DataValue {
    let tests = choices.compactMap { choice -> DataValue? in
      let tests = zip(parts, choice).compactMap { part, value in value.flatMap { test(part, $0) } }
      return tests.isEmpty ? nil : ["and": .list(tests)]
    }
    return tests.isEmpty ? .bool(empty) : ["or": .list(tests), Self.origin: .string(name)]
  }

  private func test(_ part: Part, _ value: DataValue) -> DataValue? {
    guard let field = part.field else { return nil }
    var test: Properties = ["field": .string(field)]
    test["timeUnit"] = part.definition.timeUnit
    if let values = value.list {
      guard let (low, high) = ends(part, values) else { return nil }
      if part.definition.measure == .nominal || part.definition.measure == .ordinal {
        test["oneOf"] = .list(values.map { moment(part, $0) })
      } else {
        test["range"] = .list(DataValue.ascending(high, low) ? [high, low] : [low, high])
      }
    } else {
      test["equal"] = moment(part, value)
    }
    return .object(test)
  }

  /// The two ends of a span of values.
  func ends(_ part: Part, _ values: [DataValue]) -> (DataValue, DataValue)? {
    guard let low = values.first, let high = values.last else { return nil }
    return (moment(part, low), moment(part, high))
  }

  private func moment(_ part: Part, _ value: DataValue) -> DataValue {
    guard part.definition.measure == .temporal || part.definition.timeUnit != nil else { return ScaleModel.moment(value) }
    return value.object == nil && value.number != nil ? value : Moments.read(value).map(DataValue.number) ?? ScaleModel.moment(value)
  }

  /// The chosen span of a channel or field, for the domain of a scale; nil where nothing is chosen.
  func span(channel: Channel?, field: String?) -> DataValue? {
    guard let choice = choices.first else { return nil }
    let place = parts.firstIndex { field != nil ? $0.field == field : $0.channel == channel }
    guard let place = place ?? (parts.count == 1 ? 0 : nil), let values = choice[place]?.list,
      let (low, high) = ends(parts[place], values)
    else { return nil }
    return [low, high]
  }

  /// What formulas find under the parameter's name: the chosen values by field and by channel.
  var value: DataValue {
    var object = Properties()
    for (place, part) in parts.enumerated() {
      let values = choices.compactMap { $0[place] }
      guard let first = values.first else { continue }
      let chosen: DataValue = kind == .interval ? first : .list(values)
      if let field = part.field { object[field] = chosen }
      if let channel = part.channel { object[channel.rawValue] = chosen }
    }
    return .object(object)
  }
}
