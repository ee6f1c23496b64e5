import Foundation
import ReportKit

/// The values at which an axis has ticks.
struct AxisTicks {
  let model: AxisModel
  /// Of the axis, in points.
  let length: Double

  func values(_ scale: Scale) -> [DataValue] {
    if let given = model.given("values")?.list { return model.scale.own(given) }
    switch scale {
    case .band(let scale): return scale.domain
    case .ordinal(let scale): return scale.domain
    case .discretizing(let scale): return scale.thresholds.map(DataValue.number)
    case .ramp(let scale): return scale.quantity.ticks(count).map(DataValue.number)
    case .continuous(let scale):
      let span = abs((scale.domain.last ?? 0) - (scale.domain.first ?? 0))
      let count = leastStep.map { min(self.count, max(1, (span / $0).rounded(.down)) + 1) } ?? self.count
      if let interval { return TimeTicks.values(scale.domain.min() ?? 0, scale.domain.max() ?? 0, interval).map(DataValue.number) }
      if let step = model.definition.bin?["step"]?.number, step > 0, model.definition.isBinned, model.given("tickCount") == nil {
        let (low, high) = (scale.domain.min() ?? 0, scale.domain.max() ?? 0)
        return stride(from: low, through: high, by: max(step, (high - low) / 1_000)).map(DataValue.number)
      }
      if model.given("tickCount") == nil, let bounds = model.scale.givenBins(scale.domain.min() ?? 0, scale.domain.max() ?? 0) { return bounds.map(DataValue.number) }
      if let binning = model.scale.binning, model.given("tickCount") == nil { return bins(binning) }
      var ticks = apart(scale, count)
      if model.config["house"] == true, scale.shape == .linear, ticks.contains(where: { $0 != $0.rounded() }), model.scale.countsWholes {
        // Nobody counts halves of people, and no year is 2018.5.
        let whole = ticks.filter { $0 == $0.rounded() }
        if whole.count > 1 { ticks = whole }
      }
      if model.config["house"] == true, case .symlog(let constant) = scale.shape {
        let powers = LogTicks.aroundZero(scale.domain.min() ?? 0, scale.domain.max() ?? 0, constant: constant)
        return fromZero(powers, scale).map(DataValue.number)
      }
      guard model.config["house"] == true, case .log(let base) = scale.shape else { return ticks.map(DataValue.number) }
      // Lines that have no label would be a hatching.
      return ticks.filter { LogTicks.isLabelled($0, base: base, count: count, of: ticks.count) }.map(DataValue.number)
    }
  }

  /// Round places along the scale. In the house style a least distance is kept to the letter, and numbers that are written
  /// without decimals stand at whole ones, lest two labels say the same.
  private func apart(_ scale: ContinuousScale, _ count: Double) -> [Double] {
    var ticks = scale.ticks(count)
    guard model.config["house"] == true, !model.scale.type.isTemporal, case .linear = scale.shape else { return ticks }
    guard let least = leastStep ?? wholeStep(scale) else { return ticks }
    var count = count
    while count > 1, ticks.count > 1, abs(ticks[1] - ticks[0]) < least * (1 - 1e-9) {
      count -= 1
      ticks = scale.ticks(count)
    }
    return ticks
  }

  /// Of ticks on both sides of zero those that keep their distance from the one before, counted from zero outwards.
  private func fromZero(_ ticks: [Double], _ scale: ContinuousScale) -> [Double] {
    let least = 24.0
    func kept(_ ticks: some Sequence<Double>) -> [Double] {
      var last = scale.position(0)
      return ticks.filter { tick in
        guard let place = scale.position(tick), abs(place - (last ?? -.infinity)) >= least else { return false }
        last = place
        return true
      }
    }
    return kept(ticks.filter { $0 < 0 }.reversed()).reversed() + ticks.filter { $0 == 0 } + kept(ticks.filter { $0 > 0 })
  }

  /// One, where the house writes no decimals: from a thousand on, up to where it counts by 万.
  private func wholeStep(_ scale: ContinuousScale) -> Double? {
    let reach = scale.domain.map(abs).max() ?? 0
    return model.given("format") == nil && model.given("labelExpr") == nil && reach >= 1_000 && reach < 20_000 ? 1 : nil
  }

  /// The bounds of bins, thinned out to about one in twenty points.
  private func bins(_ binning: Binning) -> [DataValue] {
    let bounds = binning.bounds
    if model.config["house"] != true { return bounds.map(DataValue.number) }
    let every = max(1, Int(saturating: (Double(bounds.count) * 20 / max(length, 1)).rounded(.up)))
    if Double(bounds.count) <= length / 10 || every <= 1 { return bounds.map(DataValue.number) }
    return Ticks.values(binning.start, binning.stop, ceil(length / 20)).map(DataValue.number)
  }

  var count: Double {
    if let given = model.property("tickCount")?.number { return given }
    if model.scale.type == .log { return 10 }
    if let unit = model.definition.timeUnit.flatMap(TimeUnit.init), unit.parts.count == 1,
      [.month, .hours, .day, .quarter].contains(unit.smallest)
    {
      return 10
    }
    let bin = model.definition.isBinning
    return ceil(length / (bin ? 10 : 40))
  }

  /// Calendar steps that the author asks for.
  private var interval: TimeTicks.Interval? {
    guard model.scale.type.isTemporal, let given = model.given("tickCount") else { return nil }
    if let name = given.string { return TimeTicks.Interval(name, step: 1) }
    guard let name = given["interval"]?.string else { return nil }
    return TimeTicks.Interval(name, step: Int(saturating: given["step"]?.number ?? 1))
  }

  /// The least distance of two ticks: a time unit for grouped dates.
  private var leastStep: Double? {
    if let given = model.given("tickMinStep")?.number { return given }
    if model.given("format") == "d" { return 1 }
    guard model.scale.type.isTemporal, let unit = model.definition.timeUnit.flatMap(TimeUnit.init) else { return nil }
    // Of a month and year that are not the shortest.
    let start = unit.floor(CivilTime(year: 2001).moment)
    return unit.end(start) - start
  }
}
