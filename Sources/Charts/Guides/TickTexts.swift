import Foundation
import ReportKit

/// What the ticks of an axis or of a legend say.
struct TickTexts {
  let model: AxisModel
  let look: Look

  func texts(_ values: [DataValue]) -> [String] {
    let definition = model.definition
    let isShare = model.scale.members.contains { $0.definition.stack == "normalize" || $0.unit.stack.map { $0.offset == .normalize } == true && $0.unit.stack?.channel == $0.channel }
    let format = model.given("format") ?? definition["format"] ?? usualFormat(isShare)
    let isTime = model.scale.type.isTemporal || definition.timeUnit != nil || (model.given("formatType") ?? definition["formatType"]) == "time"
    if isTime {
      if let pattern = format?.string {
        return values.map { Moments.read($0).map { TimeFormat(pattern: pattern, names: look.calendar).string($0) } ?? $0.words }
      }
      if let unit = definition.timeUnit.flatMap(TimeUnit.init), !(look.isHouse && model.scale.type.isTemporal && unit.parts.count > 1 && unit.isDated) {
        let pattern = unit.pattern(chinese: look.isHouse)
        return values.map { $0.number.map { TimeFormat(pattern: pattern, names: look.calendar).string($0) } ?? $0.words }
      }
      if model.scale.type.isTemporal || definition.timeUnit == nil {
        var texts = values.map { $0.number.map { TimeFormat.tick($0, names: look.calendar) } ?? $0.words }
        if look.isHouse, let unit = definition.timeUnit.flatMap(TimeUnit.init) { name(&texts, values, by: unit) }
        // The first of several days says its month.
        if look.isHouse, let first = values.first?.number, CivilTime(first).isDay, !texts[0].contains("月"), texts[0].contains("日") {
          texts[0] = TimeFormat(pattern: "%-m月%-d日", names: look.calendar).string(first)
        }
        if look.isHouse {
          sayDay(&texts, values)
          sayYear(&texts, values)
        }
        return texts
      }
    }
    switch model.scale.scale {
    case .band, .ordinal, nil: return values.map { discrete($0, definition, format) }
    case .continuous, .discretizing, .ramp: return numbers(values, format?.string)
    }
  }

  /// Moments by the parts of a time unit: quarters as such, and no year where the unit has none.
  private func name(_ texts: inout [String], _ values: [DataValue], by unit: TimeUnit) {
    for (index, value) in values.enumerated() {
      guard let moment = value.number else { continue }
      let time = CivilTime(moment)
      let startsYear = time.month == 0 && time.isDay && time.day == 1
      if unit.smallest == .quarter, time.isDay, time.day == 1, !startsYear || !unit.parts.contains(.year) {
        texts[index] = TimeFormat(pattern: "第%季季度", names: look.calendar).string(moment)
      } else if startsYear, !unit.parts.contains(.year) {
        texts[index] = "1月"
      }
    }
  }

  /// Between days and hours the start of a month or of a year is a day too: 5月1日, not 5月.
  private func sayDay(_ texts: inout [String], _ values: [DataValue]) {
    guard texts.contains(where: { $0.hasSuffix("日") || $0.hasSuffix("时") || $0.contains(":") }) else { return }
    for (index, value) in values.enumerated() where texts[index].hasSuffix("月") || texts[index].hasSuffix("年") {
      guard let moment = value.number, CivilTime(moment).isDay else { continue }
      let year = texts[index].hasSuffix("年") && texts[index].count > 2 ? "\n%-Y年" : ""
      texts[index] = TimeFormat(pattern: "%-m月%-d日" + year, names: look.calendar).string(moment)
    }
  }

  /// Where the first tick starts no year, it says which year it is.
  private func sayYear(_ texts: inout [String], _ values: [DataValue]) {
    let unit = model.definition.timeUnit.flatMap(TimeUnit.init)
    guard unit?.parts.contains(.year) ?? true, let first = values.first?.number, !texts[0].contains("年"),
      texts[0].contains("月") || texts[0].contains("季度"), model.channel == .x
    else { return }
    texts[0] += TimeFormat(pattern: "\n%-Y年", names: look.calendar).string(first)
  }

  /// What the config says of shares and of other numbers.
  private func usualFormat(_ isShare: Bool) -> DataValue? {
    if isShare { return model.config["normalizedNumberFormat"] ?? ".0%" }
    guard model.definition.measure == .quantitative, model.scale.type.isContinuous else { return nil }
    return model.config["numberFormat"]
  }

  /// The step by which numbers are rounded: that of the ticks, or the finer one that bins of this length could have.
  private func finest(of spread: Double) -> Double {
    guard !look.isHouse, model.scale.binning != nil, model.given("tickCount") == nil,
      case .continuous(let scale)? = model.scale.scale, let low = scale.domain.min(), let high = scale.domain.max()
    else { return spread }
    let length = abs((scale.range.last ?? 0) - (scale.range.first ?? 0))
    return min(spread, Ticks.step(low, high, AxisTicks(model: model, length: length).count))
  }

  private func discrete(_ value: DataValue, _ definition: ChannelDefinition, _ format: DataValue?) -> String {
    if let pattern = format?.string, let number = value.number, let format = NumberFormat(pattern) { return format.string(number) }
    if definition.isBinning, let start = value.number {
      let end = model.scale.members.lazy.compactMap { member in
        member.unit.rows.first { $0.value(member.definition.column ?? "") == value }?.value(member.definition.endColumn ?? "").number
      }.first
      return "\(NumberReading.plain(start)) – \(NumberReading.plain(end ?? start))"
    }
    return value.words
  }

  private func numbers(_ values: [DataValue], _ pattern: String?) -> [String] {
    let numbers = values.compactMap(\.number)
    if pattern == nil, look.isHouse {
      let countsByPowers = if case .continuous(let scale)? = model.scale.scale { scale.countsByPowers } else { false }
      var texts = (countsByPowers ? ChineseNumber.powers(numbers) : ChineseNumber.scale(numbers))[...]
      return values.map { $0.number == nil ? $0.words : texts.removeFirst() }
    }
    if case .continuous(let scale)? = model.scale.scale, case .log(let base) = scale.shape {
      var format = pattern.flatMap(NumberFormat.init) ?? NumberFormat(",") ?? NumberFormat()
      if pattern == nil { format.precision = 12 }
      let count = AxisTicks(model: model, length: abs((scale.range.last ?? 0) - (scale.range.first ?? 0))).count
      return numbers.map { LogTicks.isLabelled($0, base: base, count: count, of: numbers.count) ? format.string($0) : "" }
    }
    let domain: [Double] =
      if case .continuous(let scale)? = model.scale.scale { [scale.domain.first ?? 0, scale.domain.last ?? 1] }
      else if case .ramp(let scale)? = model.scale.scale { [scale.quantity.domain.first ?? 0, scale.quantity.domain.last ?? 1] }
      else { [numbers.min() ?? 0, numbers.max() ?? 1] }
    let step = Ticks.step(domain.min() ?? 0, domain.max() ?? 1, AxisTicks(model: model, length: 300).count)
    let reach = max(abs(domain[0]), abs(domain[1]))
    let spread = numbers.count > 1 ? finest(of: abs(numbers[1] - numbers[0])) : step
    let format = Ticks.format(step: numbers.count > 1 ? spread : step, largest: reach, pattern ?? ",f")
    return values.map { value in value.number.map { format.string($0) } ?? value.words }
  }
}
