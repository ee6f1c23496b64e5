import ReportKit

/// What the entries of a legend say, by the rules of axis labels.
struct LegendTexts {
  let model: LegendModel

  init(_ model: LegendModel) { self.model = model }

  func texts(_ values: [DataValue], look: Look) -> [String] {
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
    if case .discretizing(let scale)? = model.base.scale { return classes(scale, pattern, look) }
    let numbers = values.compactMap(\.number)
    if let binning = model.base.binning, model.base.type.isContinuous, !model.base.channel.isColor {
      let format = pattern.flatMap(NumberFormat.init) ?? Ticks.format(step: binning.step, largest: max(abs(binning.start), abs(binning.stop)), ",f")
      return numbers.map { "\(format.string($0)) – \(format.string($0 + binning.step))" }
    }
    if definition.isBinning, !model.base.type.isContinuous, let ends = ends(of: values, definition) {
      let format = pattern.flatMap(NumberFormat.init)
      func text(_ value: DataValue) -> String { value.number.map { format?.string($0) ?? NumberReading.plain($0) } ?? value.words }
      return zip(values, ends).map { $0.isNull ? $0.words : "\(text($0)) – \(text($1))" }
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
      // One unit for all, said at each: a legend's entries are read one by one.
      let series = ChineseNumber.series(numbers)
      return zip(numbers, series.texts).map { $1 + ($0 == 0 ? "" : series.unit) }
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

  private func classes(_ scale: DiscretizingScale, _ pattern: String?, _ look: Look) -> [String] {
    let bounds = [scale.bounds.0] + scale.thresholds + [scale.bounds.1]
    let format = pattern.flatMap(NumberFormat.init) ?? Ticks.format(
      step: bounds.count > 1 ? abs(bounds[1] - bounds[0]) : 1, largest: bounds.map(abs).max() ?? 0, ",f")
    if look.isHouse, scale.type != .threshold, scale.bounds.0 == scale.bounds.1 { return [format.string(scale.bounds.0)] }
    return (look.isHouse ? scale.filled : Array(0...scale.thresholds.count)).map { index in
      if scale.type == .binOrdinal { return "\(format.string(bounds[index])) – \(format.string(bounds[index + 1]))" }
      if index == 0 { return "< \(format.string(bounds[1]))" }
      if index == scale.thresholds.count { return "≥ \(format.string(bounds[index]))" }
      return "\(format.string(bounds[index])) – \(format.string(bounds[index + 1]))"
    }
  }
}
