import Frames
import ReportKit

/// What a mark needs to draw its rows: its unit, the scales, the plot's size.
struct MarkContext {
  let unit: UnitModel
  let scales: ByChannel<ScaleModel>
  let size: Size
  let look: Look
  let labels: Labels
  /// Of a map; nil for every other chart.
  var projection: GeoProjection?
  /// Whether only the room that the words of marks take is asked for: nobody sees the marks, or hears what they say.
  var isTrial = false
  /// What channels say of all rows, where it is known which parts of their conditions these meet.
  var settled: ByChannel<ChannelReading> = [:]

  var encoding: Encoding { unit.encoding }

  func model(_ channel: Channel) -> ScaleModel? { scales[channel]?.final }
  func scale(_ channel: Channel) -> Scale? { scales[channel]?.final.scale }

  func length(_ channel: Channel) -> Double { channel == .x ? size.width : size.height }

  func property(_ key: String) -> DataValue? { unit.property(key) }
  func number(_ key: String) -> Double? { property(key)?.number }

  /// A number of the mark for a row: a constant, or what a formula makes of the row.
  func number(_ key: String, _ row: Row) -> Double? { property(key, row)?.number }

  /// A property of the mark for a row: a constant, or the value of a formula. In the house style a formula that has no
  /// value for the row leaves the mark as it usually is.
  func property(_ key: String, _ row: Row) -> DataValue? {
    guard let given = property(key) else { return nil }
    guard given["expr"] != nil else { return given }
    let value = evaluate(given, row)
    return look.isHouse && value?.isNull != false ? unit.usual(key) : value
  }

  /// The value of a formula, which may ask for scales: `{"expr": "scale('x', datum.a)"}`.
  func evaluate(_ formula: DataValue, _ row: Row) -> DataValue? {
    formula["expr"]?.string.flatMap(unit.formula).flatMap { evaluate($0, row) }
  }

  func evaluate(_ formula: Expression, _ row: Row) -> DataValue? {
    try? Evaluation(record: row, names: unit.parameters, size: size, scales: answer).value(formula)
  }

  /// The functions that ask a chart's scales.
  static let scaleFunctions: Set<String> = ["scale", "bandwidth", "domain", "range", "invert"]

  /// What the functions of scales answer; nil for all other functions.
  private func answer(_ function: String, _ arguments: [DataValue]) -> DataValue? {
    guard Self.scaleFunctions.contains(function) else { return nil }
    guard let name = arguments.first?.string, let channel = Channel(rawValue: name), let scale = scale(channel) else { return .null }
    let value = arguments.count > 1 ? arguments[1] : .null
    switch (function, scale) {
    case ("scale", _): return scale.output(value) ?? .null
    case ("bandwidth", _): return .number(scale.bandwidth)
    case ("domain", .continuous(let scale)): return .list(scale.domain.map(DataValue.number))
    case ("domain", .band(let scale)): return .list(scale.domain)
    case ("domain", .ordinal(let scale)): return .list(scale.domain)
    case ("range", .continuous(let scale)): return .list(scale.range.map(DataValue.number))
    case ("range", .band(let scale)): return .list(scale.range.map(DataValue.number))
    case ("invert", .continuous(let scale)): return value.number.flatMap(scale.value).map(DataValue.number) ?? .null
    default: return .null
    }
  }

  /// What a channel makes of a row: the scale's output, or the constant; nil where the channel says nothing.
  func value(_ channel: Channel, _ row: Row) -> DataValue? {
    (settled[channel] ?? unit.readings[channel]?.reading(of: row, names: unit.parameters)).flatMap { value(channel, $0, row) }
  }

  private func value(_ channel: Channel, _ reading: ChannelReading, _ row: Row) -> DataValue? {
    if let value = reading.value { return value["expr"] == nil ? value : reading.formula.flatMap { evaluate($0, row) } }
    guard let data = reading.datum ?? reading.data(row) else { return nil }
    if reading.isUnscaled || channel == .href || channel == .url { return data }
    guard let scale = scale(channel) else { return nil }
    if reading.isBinning, !channel.isPlace, case .continuous = scale, let low = data.number,
      let high = reading.endColumn.flatMap({ row.value($0).number })
    {
      return scale.output(.number((low + high) / 2))
    }
    if case .ramp = scale, reading.isTemporal, !data.isInvalid { return Moments.read(data).flatMap { scale.output(.number($0)) } }
    if data.isInvalid, !scale.isDiscrete {
      if let given = unit.config["scale", "invalid"]?[channel.rawValue]?["value"] { return given }
      return unit.showsInvalid ? scale.output(.number(0)) : nil
    }
    return scale.output(data)
  }

  /// A number for every row: from the channel, the mark or its config.
  func number(_ channel: Channel, _ key: String, _ row: Row) -> Double? {
    value(channel, row)?.number ?? property(key, row)?.number
  }

  /// Where a click on the row's mark leads; nil where nobody says so, or to no address that may be linked to.
  func link(_ row: Row) -> String? {
    guard !isTrial, unit.isLinked, let address = value(.href, row)?.string ?? property("href", row)?.string else { return nil }
    return Inline.allowsAddress(address) ? address : nil
  }

}

extension Scale {
  var isDiscrete: Bool {
    switch self {
    case .band, .ordinal: true
    case .continuous, .discretizing, .ramp: false
    }
  }
}
