import ReportKit

extension Encoding {
  /// The encoding with every field's measure filled in and shared by the second end of a range.
  func typed(for mark: Mark) -> Encoding {
    var result = Encoding()
    for channel in channels where channel.shows(on: mark.kind) && !isReplaced(channel, mark) {
      result[all: channel] = self[all: channel].filter(\.saysSomething).map { definition in
        var definition = definition
        if definition.measure == nil || channel.isSecondary {
          if definition.measure == nil { definition[ChannelDefinition.leavesMeasureOpen] = true }
          definition["type"] = definition.usualMeasure(channel).map { .string($0.rawValue) }
        }
        if definition.aggregate == "count", definition.field == "*" { definition["field"] = nil }
        if definition.aggregate == "count" || definition.aggregate == "distinct" || definition.aggregate == "valid",
          definition.measure == .nominal
        {
          definition["type"] = "quantitative"
        }
        return definition
      }
    }
    // Within a measure there are no places beside each other, only within a time unit.
    for (channel, offset) in [(Channel.x, Channel.xOffset), (.y, .yOffset)] {
      guard let main = result[channel], main.isField, main.measure == .quantitative || main.measure == .temporal, main.timeUnit == nil,
        result[offset].map({ $0.isField || $0.datum != nil }) == true
      else { continue }
      result[offset] = nil
    }
    for (first, second) in [(Channel.x, Channel.x2), (.y, .y2), (.theta, .theta2), (.radius, .radius2)] {
      if let type = result[first]?.measure, result[second] != nil { result[second]?["type"] = .string(type.rawValue) }
    }
    return result
  }
}

extension Encoding {
  /// Whether `color` gives way to the more exact `fill` or `stroke`.
  fileprivate func isReplaced(_ channel: Channel, _ mark: Mark) -> Bool {
    guard channel == .color else { return false }
    let isFilled = mark.properties["filled"]?.bool ?? ![.point, .line, .rule, .trail].contains(mark.kind)
    return self[isFilled ? .fill : .stroke] != nil
  }
}

extension Channel {
  /// Whether marks of a kind can show the channel at all.
  fileprivate func shows(on kind: Mark.Kind) -> Bool {
    switch self {
    case .shape: [.point, .geoshape, .boxplot, .errorbar, .errorband].contains(kind)
    case .strokeDash: [.line, .point, .tick, .rule, .circle, .square, .bar, .geoshape, .boxplot, .errorbar, .errorband].contains(kind)
    case .angle: [.point, .square, .text].contains(kind)
    case .size: ![.area, .rect, .arc, .image, .geoshape].contains(kind)
    default: true
    }
  }

  /// Of the second end of a range the channel of its first one; nil for all others.
  var first: Channel? {
    switch self {
    case .x2: .x
    case .y2: .y
    case .longitude2: .longitude
    case .latitude2: .latitude
    case .theta2: .theta
    case .radius2: .radius
    default: nil
    }
  }

  /// Whether the channel is the second end of a range, which shares the first one's scale.
  var isSecondary: Bool {
    switch self {
    case .x2, .y2, .x2Offset, .y2Offset, .longitude2, .latitude2, .theta2, .radius2, .xError2, .yError2: true
    default: false
    }
  }
}

extension ChannelDefinition {
  /// The property of definitions whose author gives no measure.
  fileprivate static let leavesMeasureOpen = "leavesMeasureOpen"

  /// Whether the field's numbers are names, such as those of stations or of articles: an author says that they are no
  /// quantities.
  var isIdentifier: Bool {
    (measure == .nominal || measure == .ordinal) && self[Self.leavesMeasureOpen] == nil && aggregate == nil && bin == nil && timeUnit == nil
  }

  /// Whether the channel shows anything; a definition may hold no more than an axis for those inside it.
  fileprivate var saysSomething: Bool {
    ["field", "datum", "value", "aggregate", "condition"].contains { properties[$0] != nil }
  }

  /// The measure of a field whose author gives none.
  fileprivate func usualMeasure(_ channel: Channel) -> Measure? {
    if field == nil, aggregate == nil {
      switch datum {
      case .number?: return .quantitative
      case .object?: return .temporal
      case .string?, .bool?: return .nominal
      case nil, .null?, .list?: return nil
      }
    }
    switch channel {
    case .latitude, .longitude, .latitude2, .longitude2: return .quantitative
    case .row, .column, .facet, .shape, .strokeDash: return .nominal
    case .order: return .ordinal
    default: break
    }
    if case .list? = sort { return .ordinal }
    if timeUnit != nil { return .temporal }
    if bin != nil || aggregate != nil { return .quantitative }
    if let scaleType {
      if scaleType.isTemporal { return .temporal }
      return scaleType.hasDiscreteDomain ? .nominal : .quantitative
    }
    return .nominal
  }
}
