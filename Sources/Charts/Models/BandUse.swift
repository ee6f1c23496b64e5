import ReportKit

extension UnitModel {
  /// Whether marks take up the whole span of a time unit along a channel.
  func usesBand(_ channel: Channel, _ definition: ChannelDefinition) -> Bool {
    guard definition.timeUnit != nil, definition.measure == .temporal, !channel.isSecondary else { return false }
    if let unit = definition.timeUnit.flatMap(TimeUnit.init), unit.isBinned, encoding[channel == .x ? .x2 : .y2] != nil { return false }
    if definition.timeUnit.flatMap(TimeUnit.init)?.isBinned == true, !isRectangle { return false }
    return isRectangle || definition["bandPosition"] != nil || usual("timeUnitBandPosition") != nil
  }

  /// Whether the mark fills the span of a bin or time unit.
  var isRectangle: Bool {
    switch mark.kind {
    case .bar, .rect, .image, .tick: true
    default: false
    }
  }

  /// From where to where a row's time unit reaches; rectangles that stand about the unit's start reach as far before it.
  func unitSpan(_ row: Row, _ definition: ChannelDefinition, along channel: Channel) -> (Double, Double)? {
    guard let column = definition.column, let endColumn = definition.endColumn, let start = row.value(column).number,
      let end = row.value(endColumn).number
    else { return nil }
    let shift = 0.5 - bandPosition(definition)
    guard isRectangle, shift != 0, channel == .x || channel == .y, let unit = definition.timeUnit.flatMap(TimeUnit.init) else { return (start, end) }
    let before = unit.start(before: start)
    return (start + (before - start) * shift, end + (start - end) * shift)
  }

  /// At which share of a bin or time unit a mark stands: 0 its start, 0.5 its middle.
  func bandPosition(_ definition: ChannelDefinition, hasSecond: Bool = false) -> Double {
    if let given = definition["bandPosition"]?.number { return given }
    if definition.timeUnit != nil, !hasSecond, let given = usual("timeUnitBandPosition")?.number {
      return given
    }
    if definition.isBinning { return 0.5 }
    return 0
  }
}
