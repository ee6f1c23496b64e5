import Frames
import ReportKit

/// Where rows stand along x or y.
struct Places {
  /// Where a mark stands that no field places.
  enum Default { case middle, zeroOrStart, zeroOrEnd, nothing }

  let context: MarkContext
  let channel: Channel

  private var definition: ChannelDefinition? { context.encoding[channel] }
  private var second: Channel { channel == .x ? .x2 : .y2 }
  private var length: Double { context.length(channel) }
  private var start: Double { channel == .x ? 0 : length }
  private var end: Double { channel == .x ? length : 0 }

  /// Where zero stands; nil where the scale has none.
  var zero: Double? {
    // Numbers below zero hang from the one that is nearest to it.
    if context.look.isHouse, case .continuous(let scale)? = context.scale(channel), scale.isReflected { return scale.domain.max().flatMap(scale.position) }
    guard definition != nil || context.encoding[second] != nil || context.look.isHouse, case .continuous(let scale)? = context.scale(channel), !scale.isLogarithmic, scale.shape != .time else { return nil }
    let bounds = [scale.domain.first ?? 0, scale.domain.last ?? 0]
    guard let low = bounds.min(), let high = bounds.max(), low <= 0, high >= 0 else { return nil }
    return scale.position(0)
  }

  func fallback(_ usual: Default) -> Double? {
    switch usual {
    case .middle: length / 2
    case .zeroOrStart: zero ?? bound { $0.first } ?? start
    case .zeroOrEnd: context.scale(channel) == nil ? end : zero ?? bound { $0.last } ?? end
    case .nothing: nil
    }
  }

  /// Where the first or last value of the domain stands.
  private func bound(_ pick: ([DataValue]) -> DataValue?) -> Double? {
    guard !context.look.isHouse, let scale = context.scale(channel) else { return nil }
    switch scale {
    case .continuous(let continuous): return pick(continuous.domain.map(DataValue.number)).flatMap(scale.position)
    case .band(let band): return pick(band.domain).flatMap(scale.position)
    case .ordinal, .discretizing, .ramp: return nil
    }
  }

  /// A constant of the picture: a number of points, `width` or `height`.
  func constant(_ value: DataValue) -> Double? {
    if let number = value.number { return number }
    switch value.string {
    case "width": return context.size.width
    case "height": return context.size.height
    default: return value["expr"] == nil ? nil : context.evaluate(value, [:])?.number
    }
  }

  /// How far the mark is moved along the channel.
  func offset(_ row: Row, of channel: Channel? = nil) -> Double {
    let offsetChannel: Channel =
      switch channel ?? self.channel {
      case .x: .xOffset
      case .y: .yOffset
      case .x2: .x2Offset
      default: .y2Offset
      }
    var total = context.number(offsetChannel.rawValue, row) ?? 0
    if let definition = context.encoding[offsetChannel] {
      if let value = definition.value?.number {
        total += value
      } else if let place = context.value(offsetChannel, row)?.number {
        total += place + (context.scale(offsetChannel)?.bandwidth ?? 0) / 2
        // An offset counts from the band's start, not its middle.
        total -= (context.scale(self.channel)?.bandwidth ?? 0) / 2
      }
    }
    return total
  }

  /// How far a place is moved on the page, whatever the row.
  func move(_ channel: Channel) -> Double { context.number(channel.rawValue + "Offset") ?? 0 }

  /// The point at which the row stands: the middle of its band or bin, or its place on the scale.
  func point(_ row: Row, _ usual: Default = .middle, share: Double? = nil) -> Double? {
    if context.encoding[.longitude] != nil || context.encoding[.latitude] != nil {
      return mapped(row, .longitude, .latitude).map { $0 + offset(row) }
    }
    guard let reading = context.unit.readings[channel] else {
      if let own = context.property(channel.rawValue).flatMap(constant) { return own }
      return fallback(usual).map { $0 + offset(row) }
    }
    if let place = place(row, reading, channel, share: share) { return place + offset(row) }
    return reading.isField || reading.datum != nil || reading.value != nil ? nil : fallback(usual)
  }

  /// The second end of a range; nil where the encoding has none.
  func secondPoint(_ row: Row) -> Double? {
    if context.encoding[.longitude2] != nil || context.encoding[.latitude2] != nil {
      return mapped(row, .longitude2, .latitude2)
    }
    guard let reading = context.unit.readings[second] else {
      return context.property(second.rawValue).flatMap(constant)
    }
    return place(row, reading, second).map { $0 + offset(row, of: second) }
  }

  /// Where a place on the globe stands.
  private func mapped(_ row: Row, _ longitude: Channel, _ latitude: Channel) -> Double? {
    guard let place = context.unit.geoPlace(row, longitude, latitude) else { return nil }
    return context.projection?.point(place).map { channel == .x ? $0.x : $0.y }
  }

  /// Where rows without a value stand, by `config.scale.invalid`; nil where they don't.
  private func invalidPlace(_ scale: Scale) -> Double? {
    guard let given = context.unit.config["scale", "invalid"]?[channel.rawValue] else { return nil }
    if let value = given["value"] { return constant(value) }
    guard given == "zero-or-min" else { return nil }
    if let zero { return zero }
    return start
  }

  private func place(_ row: Row, _ reading: ChannelReading, _ own: Channel, share given: Double? = nil) -> Double? {
    let definition = reading.definition
    if let value = reading.value { return reading.formula.map { context.evaluate($0, row)?.number } ?? constant(value) }
    guard let scale = context.scale(channel) else { return fallback(.middle) }
    if let datum = reading.datum {
      return scale.position(datum).map { $0 + scale.bandwidth / 2 }
    }
    guard let value = reading.data(row) else { return nil }
    if let stack = context.unit.stack, stack.channel == own {
      if let share = definition["bandPosition"]?.number, let a = row[stack.start], let b = row[stack.end] {
        guard let from = scale.position(a), let to = scale.position(b) else { return nil }
        return from + (to - from) * share
      }
      return row[stack.end].flatMap(scale.position)
    }
    switch scale {
    case .band:
      let share = given ?? definition["bandPosition"]?.number ?? 0.5
      return scale.position(value).map { $0 + scale.bandwidth * share }
    case .continuous, .ordinal, .discretizing, .ramp:
      let hasSecond = context.encoding[second] != nil
      if own == channel, hasSecond, definition.isBinned || context.look.isHouse && definition["bandPosition"] != nil,
        let end = context.unit.readings[second]?.data(row), let from = scale.position(value), let to = scale.position(end)
      {
        return from + (to - from) * (definition["bandPosition"]?.number ?? 0.5)
      }
      let share = given ?? context.unit.bandPosition(definition, hasSecond: hasSecond)
      if own == channel, share != 0, let end = reading.endColumn, let from = scale.position(value),
        let to = scale.position(row.value(end))
      {
        return from + (to - from) * share
      }
      if reading.isTemporal { return Moments.read(value).flatMap { scale.position(.number($0)) } }
      if value.isInvalid { return invalidPlace(scale) ?? (context.unit.showsInvalid ? scale.position(.number(0)) : nil) }
      return scale.position(value)
    }
  }
}
