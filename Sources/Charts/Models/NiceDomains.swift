import ReportKit

/// Domains that end at round values.
extension ScaleBuilding {
  /// Widens the domain to round values, where the scale is to have them.
  func makeNice(_ scale: inout ContinuousScale, _ model: ScaleModel) {
    switch niceCount(model) {
    case .count(let count)?: scale.makeNice(count)
    case .interval(let interval)?:
      let bounds = TimeTicks.nice(scale.domain[0], scale.domain[scale.domain.count - 1], interval)
      scale.domain[0] = bounds.0
      scale.domain[scale.domain.count - 1] = bounds.1
    case nil: break
    }
  }

  private enum Nice { case count(Double), interval(TimeTicks.Interval) }

  private func niceCount(_ model: ScaleModel) -> Nice? {
    let usual = 10.0
    if let given = model.property("nice") {
      switch given {
      case .bool(let on): return on ? .count(model.type.isTemporal ? 10 : usual) : nil
      case .number(let count): return .count(count)
      case .string(let unit): return TimeTicks.Interval(unit, step: 1).map(Nice.interval)
      case .object(let object):
        return TimeTicks.Interval(object["interval"]?.string ?? "", step: Int(saturating: object["step"]?.number ?? 1)).map(Nice.interval)
      case .null, .list: return nil
      }
    }
    guard model.channel == .x || model.channel == .y, !model.type.isTemporal else { return nil }
    if model.property("domain")?.list != nil || model.property("domainMin") != nil || model.property("domainMax") != nil {
      return nil
    }
    if model.members.allSatisfy({ $0.channel.isSecondary || $0.definition.bin != nil }) { return nil }
    return .count(usual)
  }
}

extension TimeTicks.Interval {
  /// By the unit's name in Vega-Lite.
  init?(_ name: String, step: Int) {
    let units: [String: TimeTicks.Unit] = [
      "millisecond": .millisecond, "milliseconds": .millisecond, "second": .second, "seconds": .second,
      "minute": .minute, "minutes": .minute, "hour": .hour, "hours": .hour, "day": .day, "date": .day, "week": .week,
      "month": .month, "year": .year,
    ]
    guard let unit = units[name] else { return nil }
    self.init(unit: unit, step: max(1, step))
  }
}
