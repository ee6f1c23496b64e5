import ReportKit

/// How the measure of a unit is piled up.
struct StackModel {
  var channel: Channel
  /// The column of the measure.
  var field: String
  /// The way to the measure in a row, which may lead into a value.
  var path: String
  /// Columns that share a pile.
  var dimensions: [String]
  /// Columns that part a pile.
  var series: [String]
  var offset: Stacking.Offset
  var imputes: Bool

  var start: String { "\(field)_start" }
  var end: String { "\(field)_end" }

  /// Whether pieces are shown as parts of a whole, and not as lengths from zero.
  var showsShares: Bool { offset != .zero || channel == .theta || channel == .radius }

  private static let stackable: Set<Mark.Kind> = [
    .arc, .bar, .area, .rule, .point, .circle, .square, .line, .text, .tick,
  ]
  private static let stackedByDefault: Set<Mark.Kind> = [.bar, .area, .arc]
  private static let seriesChannels: [Channel] = [
    .color, .fill, .stroke, .opacity, .fillOpacity, .strokeOpacity, .strokeWidth, .strokeDash, .size, .angle, .shape,
    .text, .href, .url, .description, .detail, .key, .order,
  ]

  init?(_ mark: Mark, _ encoding: Encoding, orientation: Orientation?, config: Config) {
    guard Self.stackable.contains(mark.kind),
      let channel = Self.measureChannel(encoding, .x, .y, orientation: orientation, mark: mark)
        ?? Self.measureChannel(encoding, .theta, .radius, orientation: orientation, mark: mark),
      let definition = encoding[channel], let column = definition.column
    else { return nil }
    self.channel = channel
    field = column
    path = definition.field.flatMap { FieldPath($0).name == column ? $0 : nil } ?? FieldPath.escaped(column)
    let other: Channel =
      switch channel {
      case .x: .y
      case .y: .x
      case .theta: .radius
      default: .theta
      }
    let second: Channel = channel == .x ? .x2 : channel == .y ? .y2 : channel == .theta ? .theta2 : .radius2
    guard encoding[second] == nil else { return nil }

    dimensions = []
    if let dimension = encoding[other], dimension.isField, let column = dimension.column, !dimension.isAggregated, column != field {
      dimensions.append(column)
    }
    for offset in [Channel.xOffset, .yOffset] where (offset == .xOffset) == (other == .x) {
      if let definition = encoding[offset], let column = definition.column, column != field { dimensions.append(column) }
    }
    series = []
    for channel in Self.seriesChannels where channel != .text || mark.kind == .text {
      for definition in encoding[all: channel] where !definition.isAggregated && definition.isField {
        if let column = definition.column, !dimensions.contains(column), !series.contains(column) { series.append(column) }
      }
      for condition in encoding[all: channel].compactMap({ $0["condition"] }) {
        for part in condition.list ?? [condition] {
          if let field = part["field"]?.string.map({ FieldPath($0).name }), !dimensions.contains(field), !series.contains(field) { series.append(field) }
        }
      }
    }
    // Sums that nothing parts have nothing to pile up.
    if series.isEmpty, encoding.channels.contains(where: { encoding[all: $0].contains(where: \.isAggregated) }) { return nil }
    switch definition.stack {
    case .bool(true)?: offset = .zero
    case .bool(false)?, .null?: return nil
    case .string(let word)?:
      guard let given = Stacking.Offset(rawValue: word) else { return nil }
      offset = given
    case nil, .number?, .list?, .object?:
      // A pile begins at zero, which has no logarithm.
      guard Self.stackedByDefault.contains(mark.kind), definition.scaleType != .log || config["house"] != true else { return nil }
      offset = .zero
    }
    if definition.aggregate == nil, config.mark(mark, "stack") == false { return nil }
    imputes = mark.kind == .area || mark.kind == .line
  }

  /// The channel whose measure is piled up.
  private static func measureChannel(
    _ encoding: Encoding, _ first: Channel, _ second: Channel, orientation: Orientation?, mark: Mark
  ) -> Channel? {
    func isMeasure(_ definition: ChannelDefinition?) -> Bool {
      guard let definition, definition.isField else { return false }
      return definition.measure == .quantitative && !definition.isBinning && !definition.isBinned
    }
    let (a, b) = (encoding[first], encoding[second])
    // A bar that stands on a measure is not piled up along it.
    func runsAlong(_ channel: Channel) -> Bool {
      guard first == .x, mark.kind == .bar || mark.kind == .area, let orientation else { return true }
      return encoding[channel]?.stack != nil || (orientation == .vertical) == (channel == .y)
    }
    switch (isMeasure(a), isMeasure(b)) {
    case (true, false): return runsAlong(first) ? first : nil
    case (false, true): return runsAlong(second) ? second : nil
    case (false, false): return nil
    case (true, true):
      if a?.stack != nil, b?.stack == nil { return first }
      if b?.stack != nil, a?.stack == nil { return second }
      if first == .x {
        if mark.kind == .bar || mark.kind == .area, orientation != nil {
          return orientation == .vertical ? second : first
        }
      }
      let aggregated = (a?.isAggregated ?? false, b?.isAggregated ?? false)
      if aggregated == (true, false) { return first }
      if aggregated == (false, true) { return second }
      return orientation.map { $0 == .vertical ? second : first }
    }
  }
}
