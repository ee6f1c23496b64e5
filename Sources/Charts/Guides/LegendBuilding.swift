import Foundation
import Frames
import ReportKit
import Typesetting

/// Makes a legend: its entries with their symbols, or a bar of colours.
struct LegendBuilding {
  let model: LegendModel
  let look: Look
  let labels: Labels
  /// The room beside which the legend stands, in points.
  let space: Size

  private var font: LabelFont { model.font("label", size: 10, labels: labels, look: look) }

  func legend() throws -> SceneLegend? {
    guard let scale = model.base.scale else { return nil }
    var legend = SceneLegend(kind: .symbol)
    model.place(&legend)
    // In a corner of the plot a ramp of Vega lies down.
    if case .ramp = scale, model.isPlain, !isCyclic, !look.isHouse, legend.orient.contains("-"), model.property("direction") == nil {
      legend.isVertical = false
    }
    if let title = model.title { legend.title = try model.title(title, labels: labels, look: look) }
    if case .ramp(let ramp) = scale, model.isPlain, !isCyclic, model.property("type") != "symbol" {
      legend.kind = .gradient
      try gradient(ramp, &legend)
    } else {
      var values = entries(scale)
      // Nothing stands for nothing.
      if look.isHouse, model.base.channel == .size, values.count > 2 { values.removeAll { $0.number == 0 } }
      guard !values.isEmpty || !look.isHouse else { return nil }
      let hasBands = if case .discretizing = scale, model.isPlain, !look.isHouse { true } else { false }
      let limit = hasBands ? Int.max : Int(saturating: max(2, model.number("symbolLimit") ?? 30))
      let rest = values.count > limit ? values.count - limit + 1 : 0
      let first: DataValue? = rest > 0 ? values[limit - 1] : nil
      if rest > 0 { values.removeLast(rest) }
      let axis = AxisModelStandIn(model)
      var texts = axis.texts(values, look: look)
      if let formula = model.property("labelExpr")?.string { texts = LabelFormula(formula).texts(texts, values) }
      let place = LegendLayout(model: model, labels: labels, room: look.isHouse ? space.width : .infinity, isHouse: look.isHouse)
      let symbols = LegendSymbols(model: model)
      let widest = look.isHouse ? model.given("labelLimit")?.number ?? 0 : model.number("labelLimit") ?? 160
      legend.entries = try zip(values, texts).map { value, text in
        let shown = try labels.truncated(text, font, widest)
        return SceneLegend.Entry(
          symbol: symbols.symbol(value), text: SceneText(at: .zero, lines: [shown], uncut: shown == text ? nil : [text], baseline: .middle, font: font),
          value: value)
      }
      if rest > 0 {
        // The last entry says how many are not listed.
        let words = look.isHouse ? "等另\(rest)项" : "…\(rest) entries"
        let symbol = look.isHouse ? nil : first.map(symbols.symbol)
        legend.entries.append(.init(symbol: symbol, text: SceneText(at: .zero, lines: [words], baseline: .middle, font: font)))
      }
      if case .discretizing(let classes) = scale, model.isPlain, !look.isHouse {
        legend.kind = .band
        let lows = [classes.bounds.0] + classes.thresholds
        let format = Ticks.format(step: Self.fineness(classes, lows), largest: lows.map(abs).max() ?? 0, model.given("format")?.string ?? ",f")
        for index in legend.entries.indices {
          legend.entries[index].text.lines = [index == 0 ? "" : format.string(lows[index])]
          let color = classes.range.indices.contains(index) ? classes.range[index].string.flatMap { Color(css: $0) } : nil
          legend.entries[index].symbol = SceneItem(shape: .rect(Rect(x: 0, y: 0, width: 16, height: 16), corners: Corners()), style: SceneStyle(fill: color.map(ScenePaint.color)))
        }
      }
      try place.arrange(&legend)
    }
    try LegendBox(model: model, labels: labels).finish(&legend)
    return legend
  }

  /// To which step the bounds of classes are rounded: Vega rounds to a thirtieth of what they part.
  private static func fineness(_ classes: DiscretizingScale, _ lows: [Double]) -> Double {
    let steps = zip(lows.dropFirst(), lows.dropFirst(2)).map { $1 - $0 }
    switch classes.type {
    case .quantize: return Ticks.step(classes.bounds.0, classes.bounds.1, 30)
    case .quantile: return Ticks.step(0, steps.min() ?? lows.last ?? 1, 30)
    default: return lows.count > 1 ? lows[1] - lows[0] : 1
    }
  }

  /// Whether the colours stand for months, quarters or weekdays, which are told apart one by one.
  private var isCyclic: Bool {
    guard let unit = model.definition.timeUnit.flatMap(TimeUnit.init), unit.parts.count == 1 else { return false }
    return [.quarter, .month, .day].contains(unit.smallest)
  }

  /// The values that the legend lists.
  private func entries(_ scale: Scale) -> [DataValue] {
    if let given = model.given("values")?.list { return given.map(ScaleModel.moment) }
    switch scale {
    case .ordinal(let scale): return scale.domain
    case .band(let scale): return scale.domain
    case .continuous where model.base.binning != nil:
      return (model.base.binning?.bounds.dropLast() ?? []).map(DataValue.number)
    case .continuous(let scale):
      var count = model.given("tickCount")?.number ?? 5
      if let least = model.given("tickMinStep")?.number, least > 0, let low = scale.domain.first, let high = scale.domain.last {
        count = min(count, (abs(high - low) / least).rounded(.down) + 1)
      }
      return scale.ticks(count).map(DataValue.number)
    case .discretizing(let scale):
      let lowest = scale.type == .binOrdinal ? scale.bounds.0 : -Double.greatestFiniteMagnitude
      return ([lowest] + scale.thresholds).map(DataValue.number)
    case .ramp where isCyclic:
      let column = model.definition.column ?? ""
      return Set(model.base.members.flatMap { $0.unit.rows.map { $0.value(column) } }).filter { !$0.isInvalid }
        .sorted(by: DataValue.ascending)
    case .ramp(let scale): return scale.quantity.ticks(model.given("tickCount")?.number ?? 5).map(DataValue.number)
    }
  }

  private func gradient(_ ramp: RampScale, _ legend: inout SceneLegend) throws {
    let thickness = model.number("gradientThickness") ?? 16
    let length: Double
    if let given = model.given("gradientLength")?.number {
      length = given
    } else if legend.isVertical {
      length = min(max(space.height, model.number("gradientVerticalMinLength") ?? 64), model.number("gradientVerticalMaxLength") ?? 200)
    } else if legend.orient != "top", legend.orient != "bottom" {
      length = model.number("gradientHorizontalMinLength") ?? 100
    } else {
      length = min(
        max(space.width, model.number("gradientHorizontalMinLength") ?? 100), model.number("gradientHorizontalMaxLength") ?? 200)
    }
    let domain = ramp.quantity.domain
    let (low, high) = (domain.first ?? 0, domain.last ?? 1)
    func share(_ value: Double) -> Double { ramp.quantity.share(value) }
    legend.stops = stops(ramp)
    let count = model.given("tickCount")?.number ?? max(2, 2 * floor(length / 100))
    // A short bar names its ends.
    let ticks = ramp.quantity.ticks(count)
    let usual = low == high ? [low] : ticks.count <= 2 && (ramp.quantity.shape == .linear || ramp.quantity.shape == .time) ? [low, high] : ticks
    let values = model.given("values")?.list?.compactMap { Moments.read($0) } ?? usual
    var texts = AxisModelStandIn(model).texts(values.map(DataValue.number), look: look)
    legend.barStyle = SceneStyle(stroke: model.property("gradientStrokeColor")?.string.flatMap { Color(css: $0) }.map(ScenePaint.color))
    legend.barStyle.strokeWidth = model.number("gradientStrokeWidth")
    legend.barStyle.opacity = model.number("gradientOpacity") ?? 1
    if case .log(let base) = ramp.quantity.shape, model.given("values") == nil {
      for index in values.indices where !LogTicks.isLabelled(values[index], base: base, count: count, of: values.count) { texts[index] = "" }
    }
    if let formula = model.property("labelExpr")?.string { texts = LabelFormula(formula).texts(texts, values.map(DataValue.number)) }
    let whole = texts
    if let limit = model.given("labelLimit")?.number { texts = try texts.map { try labels.truncated($0, font, limit) } }
    var top = 0.0
    if let title = legend.title { top = title.font.size + (model.number("titlePadding") ?? 5) }
    let gap = model.number("gradientLabelOffset") ?? 2
    var width = try legend.title.map { try labels.width($0.lines, $0.font) } ?? 0
    if legend.isVertical {
      legend.bar = Rect(x: 0, y: top, width: thickness, height: length)
      for (value, text) in zip(values, texts) {
        legend.entries.append(
          .init(text: SceneText(at: Point(x: thickness + gap, y: top + length * (1 - share(value))), lines: [text], baseline: .middle, font: font)))
        width = max(width, thickness + gap + (try labels.width(text, font)))
      }
      legend.size = Size(width: width, height: top + length)
    } else {
      legend.bar = Rect(x: 0, y: top, width: length, height: thickness)
      for (value, text) in zip(values, texts) {
        let part = share(value)
        let align: SceneText.Align = part <= 0.01 ? .left : part >= 0.99 ? .right : .center
        legend.entries.append(
          .init(text: SceneText(at: Point(x: length * part, y: top + thickness + gap), lines: [text], align: align, baseline: .top, font: font)))
      }
      legend.size = Size(width: max(width, length), height: top + thickness + gap + font.size)
    }
    for index in legend.entries.indices { legend.entries[index].text.uncut = [whole[index]] }
    if model.property("labelOverlap") != false { try hideOverlaps(&legend) }
  }

  /// The colours of the bar: in the house style at even steps, else at round values, between which viewers mix them.
  private func stops(_ ramp: RampScale) -> [Gradient.Stop] {
    let domain = ramp.quantity.domain
    let (low, high) = (domain.first ?? 0, domain.last ?? 1)
    guard low != high else {
      return (0...20).map { Gradient.Stop(offset: Double($0) / 20, color: ramp.ramp.color(Double($0) / 20)) }
    }
    let evenly = (0...20).map { low + (high - low) * Double($0) / 20 }
    var values = look.isHouse ? evenly : ramp.quantity.ticks(15).filter { $0 > min(low, high) && $0 < max(low, high) }
    if !look.isHouse { values = [low] + (low < high ? values.sorted() : values.sorted().reversed()) + [high] }
    return values.map { Gradient.Stop(offset: ramp.quantity.share($0), color: ramp.color($0)) }
  }

  /// Hides every other label until none touches the next.
  private func hideOverlaps(_ legend: inout SceneLegend) throws {
    func span(_ entry: SceneLegend.Entry) throws -> (Double, Double) {
      if legend.isVertical { return (entry.text.at.y - font.size / 2, entry.text.at.y + font.size / 2) }
      let width = try labels.width(entry.text.lines, font)
      let start = entry.text.at.x - (entry.text.align == .left ? 0 : entry.text.align == .right ? width : width / 2)
      return (start, start + width)
    }
    let spans = try legend.entries.map(span)
    var kept = legend.entries.indices.filter { legend.entries[$0].text.lines != [""] }
    while kept.count > 2,
      zip(kept, kept.dropFirst()).contains(where: { max(spans[$0].0, spans[$1].0) < min(spans[$0].1, spans[$1].1) })
    {
      kept = kept.enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
    }
    for index in legend.entries.indices where !kept.contains(index) && legend.entries[index].text.lines != [""] { legend.entries[index].visible = false }
  }
}

extension ContinuousScale {
  /// At which share of the domain a value lies, by the scale's shape.
  fileprivate func share(_ value: Double) -> Double {
    guard let first = domain.first, let last = domain.last else { return 0 }
    let (low, high) = (shape.forward(first), shape.forward(last))
    return high == low ? 0 : (shape.forward(value) - low) / (high - low)
  }
}

/// What the entries of a legend say, by the rules of axis labels.
struct AxisModelStandIn {
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
    if case .discretizing(let scale)? = model.base.scale { return classes(scale, pattern) }
    let numbers = values.compactMap(\.number)
    if let binning = model.base.binning, model.base.type.isContinuous, !model.base.channel.isColor {
      let format = pattern.flatMap(NumberFormat.init) ?? Ticks.format(step: binning.step, largest: max(abs(binning.start), abs(binning.stop)), ",f")
      return numbers.map { "\(format.string($0)) – \(format.string($0 + binning.step))" }
    }
    guard model.base.type.isContinuous, numbers.count == values.count else {
      return values.map { value in
        if let pattern, let format = NumberFormat(pattern), let number = value.quantity ?? (look.isHouse ? nil : .nan) {
          return format.string(number)
        }
        return value.words
      }
    }
    if look.isHouse, pattern == nil { return numbers.map(ChineseNumber.text) }
    if numbers.count == 1, pattern == nil, let only = numbers.first { return [NumberFormat(",~f").map { NumberFormat.rounded(only, $0) } ?? NumberReading.plain(only)] }
    let step = numbers.count > 1 ? abs(numbers[1] - numbers[0]) : Ticks.step(0, numbers.first ?? 1, 5)
    let format = Ticks.format(step: step, largest: numbers.map(abs).max() ?? 0, pattern ?? ",f")
    return numbers.map(format.string)
  }

  private func classes(_ scale: DiscretizingScale, _ pattern: String?) -> [String] {
    let bounds = [scale.bounds.0] + scale.thresholds + [scale.bounds.1]
    let format = pattern.flatMap(NumberFormat.init) ?? Ticks.format(
      step: bounds.count > 1 ? abs(bounds[1] - bounds[0]) : 1, largest: bounds.map(abs).max() ?? 0, ",f")
    return (0...scale.thresholds.count).map { index in
      if scale.type == .binOrdinal { return "\(format.string(bounds[index])) – \(format.string(bounds[index + 1]))" }
      if index == 0 { return "< \(format.string(bounds[1]))" }
      if index == scale.thresholds.count { return "≥ \(format.string(bounds[index]))" }
      return "\(format.string(bounds[index])) – \(format.string(bounds[index + 1]))"
    }
  }
}
