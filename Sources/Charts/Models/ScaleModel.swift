import ReportKit

/// A scale that units share, before its domain is known.
final class ScaleModel {
  /// A unit's claim on the scale.
  /// A class, since scales, axes and legends hold the same ones.
  final class Member {
    let unit: UnitModel
    let channel: Channel
    let definition: ChannelDefinition

    init(unit: UnitModel, channel: Channel, definition: ChannelDefinition) {
      (self.unit, self.channel, self.definition) = (unit, channel, definition)
    }
  }

  let channel: Channel
  private(set) var members: [Member]
  private(set) var type: ScaleType
  private var typeIsGiven: Bool
  /// The scale that this one was merged into.
  private var successor: ScaleModel?
  var scale: Scale?
  /// The bins of a binned field, in whose bounds ticks stand.
  var binning: Binning?
  /// What the members' rows hold, kept since plots are laid out more than once: asked for when all rows are encoded and piled
  /// up, and forgotten where a scale takes over another one's members.
  private var knownCategories: [DataValue]?
  private var knownExtent: (Double, Double)??

  init?(_ unit: UnitModel, _ channel: Channel) throws {
    guard let definition = unit.encoding[channel] else { return nil }
    let conditional = definition["condition"].flatMap { ($0.list ?? [$0]).first { $0["field"] != nil || $0["datum"] != nil } }
    var shown = definition
    if !definition.isField, definition.datum == nil {
      guard let object = conditional?.object else { return nil }
      shown = ChannelDefinition(object)
      if shown.measure == nil { shown["type"] = "nominal" }
    }
    if definition.scale?.isNull == true || shown.scale?.isNull == true { return nil }
    self.channel = channel
    members = [Member(unit: unit, channel: channel, definition: shown)]
    if let second = channel.second, let other = unit.encoding[second], other.isField || other.datum != nil {
      members.append(Member(unit: unit, channel: second, definition: other))
    }
    if let name = shown.scale?["type"]?.string {
      guard let type = ScaleType(rawValue: name) else {
        throw unit.error("encoding.\(channel.rawValue).scale.type", "no such scale as “\(name)”")
      }
      let suits = Self.suits(type, shown)
      self.type = suits ? type : Self.usualType(unit, channel, shown)
      typeIsGiven = suits
    } else {
      type = Self.usualType(unit, channel, shown)
      typeIsGiven = false
    }
  }

  /// Whether values of the definition's kind can run along a scale of the type.
  private static func suits(_ type: ScaleType, _ definition: ChannelDefinition) -> Bool {
    switch definition.measure {
    case .temporal: type.isTemporal
    case .quantitative: !type.isTemporal && (!type.hasDiscreteDomain || definition.isBinning)
    case .nominal, .ordinal: type.hasDiscreteDomain || definition.timeUnit != nil
    case .geojson, nil: true
    }
  }

  /// The scale that is drawn with.
  var final: ScaleModel { successor?.final ?? self }

  /// The values of a discrete domain, in order.
  var discreteDomain: [DataValue] {
    if let knownCategories { return knownCategories }
    let found = computeDiscreteDomain()
    knownCategories = found
    return found
  }

  /// The bounds of all the members' numbers; nil where there are none.
  var extent: (Double, Double)? {
    if let knownExtent { return knownExtent }
    let found = computeExtent()
    knownExtent = .some(found)
    return found
  }

  /// Takes over another scale's members.
  func merge(_ other: ScaleModel) {
    guard other !== self else { return }
    (knownCategories, knownExtent) = (nil, nil)
    members += other.members
    if other.typeIsGiven, !typeIsGiven {
      type = other.type
      typeIsGiven = true
    } else if !typeIsGiven, !other.typeIsGiven, Self.rank(other.type) > Self.rank(type) {
      type = other.type
    }
    other.successor = self
  }

  /// Which of two types wins where neither is asked for.
  private static func rank(_ type: ScaleType) -> Int {
    switch type {
    case .linear, .time, .utc: 0
    case .point: 10
    case .band: 11
    default: 1
    }
  }

  private static func usualType(_ unit: UnitModel, _ channel: Channel, _ definition: ChannelDefinition) -> ScaleType {
    switch definition.measure {
    case .nominal, .ordinal, .geojson, nil:
      if !channel.isPlace { return channel == .angle || channel.isMagnitude ? .point : .ordinal }
      if channel == .x && unit.encoding[.xOffset]?.isField == true || channel == .y && unit.encoding[.yOffset]?.isField == true {
        return .band
      }
      switch unit.mark.kind {
      case .rect, .bar, .image, .rule, .tick: return .band
      case .arc where channel == .theta || channel == .radius: return .band
      default: break
      }
      let size = unit.mark.properties[channel == .x ? "width" : "height"]
      if size?["band"] != nil { return .band }
      if definition.axis?["tickBand"] != nil || unit.config["house"] == true && definition["bandPosition"] != nil { return .band }
      return .point
    case .temporal:
      if channel == .shape || channel == .strokeDash { return .ordinal }
      return definition.timeUnit.flatMap(TimeUnit.init)?.utc == true ? .utc : .time
    case .quantitative:
      if channel.isColor { return definition.isBinning ? .binOrdinal : .linear }
      return channel == .shape || channel == .strokeDash ? .ordinal : .linear
    }
  }

  /// A property of `scale` that any member gives.
  func property(_ key: String) -> DataValue? {
    for member in members {
      guard let value = member.definition.scale?[key] else { continue }
      if key.hasPrefix("domain"), value["expr"] != nil {
        return value.evaluated([:], names: member.unit.parameters) ?? value
      }
      return value
    }
    return nil
  }

  /// The bounds that `bins` gives, within the domain: a list, or steps from a start to a stop.
  func givenBins(_ low: Double, _ high: Double) -> [Double]? {
    guard let given = property("bins") else { return nil }
    if let list = given.numbers { return list.filter { $0 >= low && $0 <= high } }
    guard let step = given["step"]?.number, step > 0 else { return nil }
    let start = given["start"]?.number ?? low
    return stride(from: start, through: given["stop"]?.number ?? high, by: max(step, (high - low) / 1_000)).filter { $0 >= low && $0 <= high }
  }

  /// Whether a bar below zero ends open, and needs room below its value.
  var opensBelow: Bool {
    members.contains { member in
      guard member.unit.mark.kind == .bar, member.unit.encoding[.bound] != nil, let column = member.definition.column else { return false }
      return member.unit.rows.contains { row in member.unit.bound(row) == .over && (row.value(column).quantity ?? 0) < 0 }
    }
  }

  /// Whether the scale shows whole numbers only, as counts and years are.
  var countsWholes: Bool {
    members.allSatisfy { member in
      let operation = member.definition.aggregate
      guard member.definition.measure == .quantitative, member.definition.bin == nil, member.unit.stack?.offset != .normalize,
        operation == nil || ["count", "distinct", "sum", "min", "max"].contains(operation)
      else { return false }
      return member.values.allSatisfy { $0.number.map { $0 == $0.rounded() } ?? true }
    }
  }

  /// Whether places are whole points.
  var isRounded: Bool {
    property("round")?.bool ?? ((channel == .x || channel == .y) && config["scale", "round"]?.bool == true)
  }

  var config: Config { members[0].unit.config }
}

extension Channel {
  var second: Channel? {
    switch self {
    case .x: .x2
    case .y: .y2
    case .theta: .theta2
    case .radius: .radius2
    default: nil
    }
  }

  var isColor: Bool { self == .color || self == .fill || self == .stroke }
  var isPlace: Bool {
    switch self {
    case .x, .y, .xOffset, .yOffset, .theta, .radius: true
    default: false
    }
  }

  var isOffset: Bool { self == .xOffset || self == .yOffset }

  /// Sizes, widths and opacities: channels whose range is one of numbers.
  var isMagnitude: Bool {
    switch self {
    case .size, .opacity, .fillOpacity, .strokeOpacity, .strokeWidth, .angle: true
    default: false
    }
  }
}
