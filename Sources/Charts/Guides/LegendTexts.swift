import ReportKit

/// What the entries of a legend say, by the rules of axis labels.
struct LegendTexts {
  let model: LegendModel

  let look: Look

  init(_ model: LegendModel, look: Look) {
    self.model = model
    self.look = look
  }

  func texts(_ values: [DataValue]) -> [String] {
    let definition = model.definition
    let usual = definition.measure == .quantitative && model.base.type != .ordinal ? model.base.config["numberFormat"]?.string : nil
    let pattern = model.given("format")?.string ?? definition["format"]?.string ?? usual
    if definition.timeUnit != nil || model.base.type.isTemporal || definition.measure == .temporal {
      let own = pattern ?? definition.timeUnit.flatMap(TimeUnit.init)?.pattern(chinese: look.isHouse)
      return values.map { value in
        guard let moment = Moments.read(value) else { return value.words }
        return own.map { TimeFormat(pattern: $0, names: look.calendar).string(moment) } ?? TimeFormat.tick(moment, names: look.calendar)
      }
    }
    if case .discretizing(let scale)? = model.base.scale { return classes(scale, pattern) }
    let numbers = values.compactMap(\.number)
    if let binning = model.base.binning, model.base.type.isContinuous, !model.base.channel.isColor {
      let usual = Ticks.format(step: binning.step, largest: max(abs(binning.start), abs(binning.stop)), ",f")
      return ranges(numbers.map { ($0, $0 + binning.step) }, pattern, usual: usual.string).map { "\($0.low) – \($0.high)" }
    }
    if definition.isBinning, !model.base.type.isContinuous, let ends = ends(of: values, definition) {
      let known = zip(values, ends).map { ($0.number ?? .nan, $1.number ?? .nan) }
      let texts = ranges(known, pattern, usual: NumberReading.plain)
      return values.indices.map { index in
        if values[index].isNull { return values[index].words }
        let low = values[index].number == nil ? values[index].words : texts[index].low
        return "\(low) – \(ends[index].number == nil ? ends[index].words : texts[index].high)"
      }
    }
    guard model.base.type.isContinuous, numbers.count == values.count else {
      return values.map { value in
        if let pattern, let format = NumberFormat(pattern), let number = value.quantity ?? (look.isHouse ? nil : .nan) {
          return format.string(number)
        }
        return value.words
      }
    }
    if look.isHouse, pattern == nil {
      let countsByPowers =
        switch model.base.scale {
        case .continuous(let scale)?: scale.countsByPowers
        case .ramp(let scale)?: scale.quantity.countsByPowers
        case .band, .ordinal, .discretizing, nil: false
        }
      return countsByPowers ? ChineseNumber.powers(numbers) : ChineseNumber.scale(numbers)
    }
    if numbers.count == 1, pattern == nil, let only = numbers.first { return [NumberFormat(",~f").map { NumberFormat.rounded(only, $0) } ?? NumberReading.plain(only)] }
    let step = numbers.count > 1 ? abs(numbers[1] - numbers[0]) : Ticks.step(0, numbers.first ?? 1, 5)
    let format = Ticks.format(step: step, largest: numbers.map(abs).max() ?? 0, pattern ?? ",f")
    return numbers.map(format.string)
  }

  /// Where the bins end that begin at some values.
  private func ends(of values: [DataValue], _ definition: ChannelDefinition) -> [DataValue]? {
    guard let start = definition.column, let end = definition.endColumn else { return nil }
    var known: [DataValue: DataValue] = [:]
    for row in model.member.unit.rows { known[row.value(start)] = row.value(end) }
    return values.map { known[$0] ?? .null }
  }

  private func classes(_ scale: DiscretizingScale, _ pattern: String?) -> [String] {
    let bounds = [scale.bounds.0] + scale.thresholds + [scale.bounds.1]
    let usual = Ticks.format(step: bounds.count > 1 ? abs(bounds[1] - bounds[0]) : 1, largest: bounds.map(abs).max() ?? 0, ",f")
    let isClosed = scale.type == .binOrdinal
    // The first and the last class of others than bins have one bound.
    let classes = zip(bounds, bounds.dropFirst()).enumerated().map { index, ends in
      (low: isClosed || index > 0 ? ends.0 : .nan, high: isClosed || index == 0 || index < scale.thresholds.count ? ends.1 : .nan)
    }
    if look.isHouse, scale.type != .threshold, scale.bounds.0 == scale.bounds.1 {
      return ranges([(scale.bounds.0, scale.bounds.1)], pattern, usual: usual.string).map(\.low)
    }
    let texts = zip(classes, ranges(classes, pattern, usual: usual.string)).map { bounds, texts -> String in
      if bounds.low.isNaN { return "< \(texts.high)" }
      if bounds.high.isNaN { return "≥ \(texts.low)" }
      return "\(texts.low) – \(texts.high)"
    }
    return look.isHouse ? scale.filled.map { texts[$0] } : texts
  }

  /// The words for both ends of ranges; none for an end that is not there.
  /// - Parameter usual: how numbers are written in the manner of Vega.
  private func ranges(_ ranges: [(low: Double, high: Double)], _ pattern: String?, usual: (Double) -> String) -> [(low: String, high: String)] {
    let format = pattern.flatMap(NumberFormat.init)
    if look.isHouse, format == nil { return ChineseNumber.ranges(ranges) }
    func text(_ end: Double) -> String { end.isNaN ? "" : format?.string(end) ?? usual(end) }
    return ranges.map { (text($0.low), text($0.high)) }
  }
}
