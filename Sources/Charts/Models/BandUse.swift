import ReportKit

extension UnitModel {
  /// Whether marks take up the whole span of a time unit along a channel.
  func usesBand(_ channel: Channel, _ definition: ChannelDefinition) -> Bool {
    guard definition.timeUnit != nil, definition.measure == .temporal, !channel.isSecondary else { return false }
    if let unit = definition.timeUnit.flatMap(TimeUnit.init), unit.isBinned, encoding[channel == .x ? .x2 : .y2] != nil { return false }
    switch mark.kind {
    case .bar, .rect, .image: return true
    default: return bandPosition(definition) != 0
    }
  }

  /// At which share of a bin or time unit a mark stands: 0 its start, 0.5 its middle.
  func bandPosition(_ definition: ChannelDefinition, hasSecond: Bool = false) -> Double {
    if let given = definition["bandPosition"]?.number { return given }
    if definition.timeUnit != nil, !hasSecond, let given = property("timeUnitBandPosition")?.number {
      return given
    }
    if definition.isBinning { return 0.5 }
    return 0
  }
}
