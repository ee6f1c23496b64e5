/// Round moments: the steps of clocks and calendars.
enum TimeTicks {
  enum Unit: Sendable { case millisecond, second, minute, hour, day, week, month, year }

  struct Interval: Hashable, Sendable {
    var unit: Unit
    var step: Int

    func floor(_ moment: Double) -> Double {
      var time = CivilTime(moment)
      switch unit {
      case .millisecond: return (moment / Double(step)).rounded(.down) * Double(step)
      case .second: return (moment / (1_000 * Double(step))).rounded(.down) * 1_000 * Double(step)
      case .minute: return (moment / (60_000 * Double(step))).rounded(.down) * 60_000 * Double(step)
      case .hour:
        time = CivilTime(year: time.year, month: time.month, day: time.day, hour: time.hour - time.hour % step)
      case .day: time = CivilTime(year: time.year, month: time.month, day: time.day - (time.day - 1) % step)
      case .week: time = CivilTime(year: time.year, month: time.month, day: time.day - time.weekday)
      case .month: time = CivilTime(year: time.year, month: time.month - time.month % step)
      case .year: time = CivilTime(year: time.year - ((time.year % step) + step) % step)
      }
      return time.moment
    }

    /// The first moment of the interval after one that starts it.
    func next(_ moment: Double) -> Double {
      var time = CivilTime(moment)
      switch unit {
      case .millisecond: return moment + Double(step)
      case .second: return moment + 1_000 * Double(step)
      case .minute: return moment + 60_000 * Double(step)
      case .hour: return floor(moment + 3_600_000 * Double(step))
      case .day:
        // Every second day starts anew with each month.
        let month = CivilTime(year: time.year, month: time.month + 1).moment
        time.day += step
        return min(time.moment, step > 1 ? month : time.moment)
      case .week: time.day += 7 * step
      case .month: time.month += step
      case .year: time.year += step
      }
      return time.moment
    }

    /// So many intervals later or earlier.
    func offset(_ moment: Double, by count: Int) -> Double {
      var time = CivilTime(moment)
      let count = max(-100_000, min(100_000, count)) * step
      switch unit {
      case .millisecond: return moment + Double(count)
      case .second: return moment + 1_000 * Double(count)
      case .minute: return moment + 60_000 * Double(count)
      case .hour: return moment + 3_600_000 * Double(count)
      case .day: time.day += count
      case .week: time.day += 7 * count
      case .month: time.month += count
      case .year: time.year += count
      }
      return time.moment
    }

    func ceil(_ moment: Double) -> Double {
      let start = floor(moment)
      return start == moment ? start : next(start)
    }
  }

  private static let intervals: [(Interval, Double)] = [
    (Interval(unit: .second, step: 1), 1e3), (Interval(unit: .second, step: 5), 5e3),
    (Interval(unit: .second, step: 15), 15e3), (Interval(unit: .second, step: 30), 30e3),
    (Interval(unit: .minute, step: 1), 6e4), (Interval(unit: .minute, step: 5), 3e5),
    (Interval(unit: .minute, step: 15), 9e5), (Interval(unit: .minute, step: 30), 18e5),
    (Interval(unit: .hour, step: 1), 36e5), (Interval(unit: .hour, step: 3), 108e5),
    (Interval(unit: .hour, step: 6), 216e5), (Interval(unit: .hour, step: 12), 432e5),
    (Interval(unit: .day, step: 1), 864e5), (Interval(unit: .day, step: 2), 1728e5),
    (Interval(unit: .week, step: 1), 6048e5), (Interval(unit: .month, step: 1), 2592e6),
    (Interval(unit: .month, step: 3), 7776e6), (Interval(unit: .year, step: 1), 31536e6),
  ]

  /// The interval that cuts a span into about so many pieces.
  static func interval(_ low: Double, _ high: Double, _ count: Double) -> Interval {
    let target = abs(high - low) / max(count, 1)
    guard let index = intervals.firstIndex(where: { $0.1 > target }) else {
      let year = 31_536_000_000.0
      return Interval(unit: .year, step: max(1, Int(saturating: Ticks.step(low / year, high / year, count))))
    }
    guard index > 0 else {
      return Interval(unit: .millisecond, step: max(1, Int(saturating: Ticks.step(low, high, count))))
    }
    let (before, after) = (intervals[index - 1], intervals[index])
    return target / before.1 < after.1 / target ? before.0 : after.0
  }

  static func values(_ low: Double, _ high: Double, _ count: Double) -> [Double] {
    guard low.isFinite, high.isFinite, count > 0 else { return [] }
    if high < low { return values(high, low, count).reversed() }
    return values(low, high, interval(low, high, count))
  }

  static func values(_ low: Double, _ high: Double, _ interval: Interval) -> [Double] {
    var ticks: [Double] = []
    var moment = interval.ceil(low)
    while moment <= high, ticks.count < 5_000 {
      ticks.append(moment)
      let next = interval.next(moment)
      guard next > moment else { break }
      moment = next
    }
    return ticks
  }

  static func nice(_ low: Double, _ high: Double, _ count: Double) -> (Double, Double) {
    if high < low {
      let (a, b) = nice(high, low, count)
      return (b, a)
    }
    return nice(low, high, interval(low, high, count))
  }

  static func nice(_ low: Double, _ high: Double, _ interval: Interval) -> (Double, Double) {
    (interval.floor(low), interval.ceil(high))
  }
}
