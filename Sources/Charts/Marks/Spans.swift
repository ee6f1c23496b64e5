import ReportKit

/// The extents of bars and rectangles along x or y.
struct Spans {
  private let context: MarkContext
  private let channel: Channel
  private let second: Channel
  private let offsetChannel: Channel
  private let secondOffsetKey: String
  private let sizeKey: String
  private let places: Places
  private let reading: ChannelReading?
  private var definition: ChannelDefinition? { reading?.definition }
  /// Whether the chart speaks of a second end.
  private let hasSecond: Bool
  /// Whether rows stand in bands.
  private let isBanded: Bool
  /// Whether the channel is the one along which bars stand beside each other.
  private let isAcross: Bool
  /// Whether the mark itself gives its width or height, and not its config.
  private let hasOwnSize: Bool

  init(context: MarkContext, channel: Channel) {
    let (unit, kind) = (context.unit, context.unit.mark.kind)
    self.context = context
    self.channel = channel
    second = channel == .x ? .x2 : .y2
    offsetChannel = channel == .x ? .xOffset : .yOffset
    secondOffsetKey = second.rawValue + "Offset"
    sizeKey = channel == .x ? "width" : "height"
    places = Places(context: context, channel: channel)
    reading = unit.readings[channel]
    hasSecond = unit.encoding[second] != nil || unit.property(second.rawValue) != nil
    isBanded = if case .band? = context.scale(channel) { true } else { false }
    isAcross =
      kind == .bar && unit.orientation == (channel == .x ? .vertical : .horizontal)
      || kind == .tick && unit.orientation == (channel == .y ? .vertical : .horizontal)
    hasOwnSize = unit.mark.properties[sizeKey] != nil
  }

  /// Start and end, the smaller one first; nil where the row cannot be placed.
  func span(_ row: Row) -> (Double, Double)? {
    if let definition, !isBanded, definition.isField, !hasGivenSize(row),
      definition.isBinning || definition.isBinned && hasSecond || definition.timeUnit != nil && !hasSecond
    {
      return binSpan(row, definition)
    }
    let isInBand = isBanded && (definition?.isField == true || definition?.datum != nil)
    if isInBand || isAcross, !hasSecond { return bandSpan(row) }
    return range(row)
  }

  private var kind: Mark.Kind { context.unit.mark.kind }

  private func hasGivenSize(_ row: Row) -> Bool {
    if own(row)?["band"] != nil, context.encoding[.size] == nil { return false }
    let isSized = kind == .bar || kind == .tick
    if context.encoding[.size] != nil, isSized { return true }
    if context.number(sizeKey, row) != nil { return true }
    return context.property("size")?.number != nil && isSized
  }

  /// How far the second end is moved: as far as the first, unless the chart speaks of a second end.
  private func secondOffset(_ row: Row) -> Double {
    // The house style has a word for each end.
    let isNamed = context.look.isHouse || hasSecond
    return context.number(isNamed ? secondOffsetKey : offsetChannel.rawValue, row) ?? 0
  }

  /// Where a piece of a pile ends; a share of it where the channel has a band position (which the house style leaves to
  /// the words in it).
  private func stackEnd(_ start: Double, _ end: Double) -> Double {
    guard !context.look.isHouse, let share = definition?["bandPosition"]?.number else { return end }
    return start + (end - start) * share
  }

  /// Between two places on the scale, or from zero.
  private func range(_ row: Row) -> (Double, Double)? {
    if let stack = context.unit.stack, stack.channel == channel, let scale = context.scale(channel) {
      guard let a = row[stack.start].flatMap(scale.position), let b = row[stack.end].flatMap(scale.position) else { return nil }
      return Self.ordered(a + secondOffset(row), stackEnd(a, b) + (context.number(offsetChannel.rawValue, row) ?? 0))
    }
    if context.look.isHouse, kind == .rect, [channel, second].allSatisfy({ context.encoding[$0] == nil && context.property($0.rawValue) == nil }) {
      // What nothing bounds reaches to the plot's edges.
      return (0, context.length(channel))
    }
    guard let first = places.point(row, .zeroOrEnd) else { return nil }
    if kind == .rect, let size = own(row)?.number, context.encoding[second] == nil {
      return (first - size / 2, first + size / 2)
    }
    let last = places.secondPoint(row) ?? places.fallback(.zeroOrStart)
    return last.map { Self.ordered(first, $0) }
  }

  /// A bin or time unit, less the space between bars.
  private func binSpan(_ row: Row, _ definition: ChannelDefinition) -> (Double, Double)? {
    guard let scale = context.scale(channel), let column = reading?.column else { return nil }
    var start = row.value(column)
    let end: DataValue
    if !hasSecond, definition.timeUnit != nil, let span = context.unit.unitSpan(row, definition, along: channel) {
      (start, end) = (.number(span.0), .number(span.1))
    } else if hasSecond, let column = context.encoding[second]?.column {
      end = row.value(column)
    } else if let endColumn = reading?.endColumn {
      end = row.value(endColumn)
    } else {
      return nil
    }
    guard var a = scale.position(start), var b = scale.position(end) else { return nil }
    if let nested = context.scale(offsetChannel), nested.bandwidth > 0, let place = context.value(offsetChannel, row)?.number {
      let from = a + place
      let drawn = drawn(row, nested.bandwidth, step: nested.bandwidth)
      let gap = (nested.bandwidth - drawn) / 2
      return (from + gap, from + gap + drawn)
    }
    let span = b - a
    let drawn = drawn(row, abs(span), step: abs(span), usual: definition.timeUnit != nil ? context.unit.timeUnitBandSize : nil)
    if drawn != abs(span) {
      let middle = (a + b) / 2
      (a, b) = (middle - drawn / 2, middle + drawn / 2)
    }
    let spacing = context.number("binSpacing") ?? 0
    let translate = context.look.config.number("axis", "translate") ?? 0.5
    let (low, high) = Self.ordered(a, b)
    let least = context.number("minBandSize") ?? 0.25
    var from = low + translate + spacing / 2
    var to = high + translate - spacing / 2
    if to - from < least {
      let middle = (from + to) / 2
      from = middle - least / 2
      to = middle + least / 2
    }
    let moved = context.encoding[offsetChannel] == nil ? places.offset(row) : 0
    // The second offset moves the start, the first the end: a pair of both makes the bar narrower or wider.
    let movedStart = context.number(secondOffsetKey, row) ?? moved
    return (from + movedStart, to + moved)
  }

  /// A band, or a bar of given width about a place.
  private func bandSpan(_ row: Row) -> (Double, Double)? {
    let scale = context.scale(channel)
    let nested = context.scale(offsetChannel)
    let fixed = fixedSize(row)
    if let scale, case .band = scale, fixed == nil {
      let value = reading.flatMap { $0.definition.datum ?? $0.data(row) } ?? .null
      guard var start = scale.position(value) else { return nil }
      var width = scale.bandwidth
      var step = scale.step
      if let nested, let place = context.value(offsetChannel, row)?.number {
        if nested.bandwidth > 0 {
          start += place
          (width, step) = (nested.bandwidth, nested.step)
          // A share is left out of the whole band, not of its part.
          if let share = context.property(sizeKey, row)?["band"]?.number { start += (scale.bandwidth - width) * (1 - share) / 2 }
        } else {
          // An offset of a measure: bars of the usual width begin where it says.
          start += place
          width = (context.unit.config.number("view", "step") ?? 20) - 2
        }
      } else {
        start += context.number(offsetChannel.rawValue, row) ?? 0
      }
      if width == 0, context.model(channel)?.type == .point || context.look.isHouse { width = pointBand }
      let inset = context.number("bandInset") ?? 0
      let drawn = max(self.drawn(row, width, step: step) - 2 * inset, context.number("minBandSize") ?? 0.25)
      start += (width - drawn) / 2
      if context.scale(channel)?.bandwidth == 0 { start -= drawn / 2 }
      return (start, start + drawn)
    }
    guard let centre = places.point(row, share: definition?.timeUnit == nil && !isBanded ? nil : 0.5) else { return nil }
    let width = fixed ?? drawn(row, usualSize, step: usualSize)
    switch context.property(channel == .x ? "align" : "baseline")?.string {
    case "left", "top": return (centre, centre + width)
    case "right", "bottom": return (centre - width, centre)
    default: return (centre - width / 2, centre + width / 2)
    }
  }

  /// The part of a band that is drawn: a share of it, or of the step from one band to the next.
  /// - Parameter usual: the share that counts where the mark gives none of a step.
  private func drawn(_ row: Row, _ band: Double, step: Double, usual: Double? = nil) -> Double {
    let given = context.property(sizeKey, row)
    if let share = given?["step"]?.number { return step * share }
    if let inset = given?["inset"]?.number { return max(0, step - 2 * inset) }
    return band * (usual ?? given?["band"]?.number ?? 1)
  }

  /// The width of a bar on a scale of points.
  private var pointBand: Double {
    guard case .band(let band)? = context.scale(channel) else { return 18 }
    return band.step * 0.9
  }

  /// The width or height that the mark itself gives, and not its config.
  private func own(_ row: Row) -> DataValue? {
    hasOwnSize ? context.property(sizeKey, row) : nil
  }

  /// A width in points that the channel, the mark or its config gives.
  private func fixedSize(_ row: Row) -> Double? {
    if let size = context.value(.size, row)?.number { return size }
    if let own = own(row)?.number { return own }
    if let own = context.property("size")?.number { return own }
    if context.unit.mark.kind == .tick, context.scale(channel) != nil, let own = context.unit.usual("bandSize")?.number { return own }
    return isBanded ? context.unit.usual("discreteBandSize")?.number : nil
  }

  private var usualSize: Double {
    if context.encoding[channel] == nil || context.scale(channel) == nil && !context.look.isHouse {
      let config = context.unit.config
      let own = context.unit.mark.kind == .tick ? "tickBandPaddingInner" : "barBandPaddingInner"
      let padding = config.number("scale", "bandPaddingInner") ?? config.number("scale", own) ?? 0.1
      if context.property(sizeKey)?["band"] != nil { return context.length(channel) }
      return (1 - padding) * context.length(channel)
    }
    return context.unit.usual("continuousBandSize")?.number ?? 5
  }

  static func ordered(_ a: Double, _ b: Double) -> (Double, Double) { a <= b ? (a, b) : (b, a) }
}

extension UnitModel {
  /// The share of a time unit that a bar takes up.
  var timeUnitBandSize: Double {
    let key = orientation == .horizontal ? "height" : "width"
    return mark.properties[key]?["band"]?.number ?? property("timeUnitBandSize")?.number ?? 1
  }
}
