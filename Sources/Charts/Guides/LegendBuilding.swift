import Foundation
import Frames
import ReportKit
import Typesetting

/// Makes a legend: its entries with their symbols, or a bar of colours.
struct LegendBuilding {
  let model: LegendModel
  let look: Look
  let labels: Labels
  /// The room beside which or in which the legend stands, in points.
  let space: Size

  /// How wide the legend may be.
  var room: Double { look.isHouse ? space.width - 2 * (model.number("padding") ?? 0) : .infinity }

  var font: LabelFont { model.font("label", size: 10, labels: labels, look: look) }

  func legend() throws -> SceneLegend? {
    guard let scale = model.base.scale else { return nil }
    var legend = SceneLegend(kind: .symbol)
    model.place(&legend)
    // In a corner of the plot a ramp of Vega lies down.
    if case .ramp = scale, model.isPlain, !isCyclic, !look.isHouse, legend.orient.contains("-"), model.property("direction") == nil {
      legend.isVertical = false
    }
    let isRamp = if case .ramp = scale { model.isPlain && !isCyclic } else { false }
    if model.property("direction") == nil, let usual = model.config["legend", isRamp ? "gradientDirection" : "symbolDirection"]?.string {
      legend.isVertical = usual == "vertical"
    }
    if !isRamp, model.given("type") == "gradient", scale.isDiscrete {
      throw model.member.unit.error("encoding.\(model.first.channel.rawValue).legend.type", "categories have symbols; a bar of colours is for quantities")
    }
    if let title = model.title { legend.title = try model.title(title, labels: labels, look: look) }
    if case .ramp(let ramp) = scale, model.isPlain, !isCyclic, model.property("type") != "symbol" {
      legend.kind = .gradient
      try gradient(ramp, &legend)
    } else {
      var values = entries(scale)
      // Nothing stands for nothing.
      if look.isHouse, model.base.channel == .size, model.base.binning == nil, values.count > 2 { values.removeAll { $0.number == 0 } }
      guard !values.isEmpty || !look.isHouse else { return nil }
      let hasBands = if case .discretizing = scale, model.isPlain, !look.isHouse { true } else { false }
      // No limit is written as 0.
      let given = Int(saturating: model.number("symbolLimit") ?? 30)
      let limit = hasBands || given <= 0 ? Int.max : given
      let rest = values.count > limit ? values.count - limit + 1 : 0
      let first: DataValue? = rest > 0 ? values[limit - 1] : nil
      if rest > 0 { values.removeLast(rest) }
      var texts = LegendTexts(model, look: look).texts(values)
      if let formula = model.property("labelExpr")?.string { texts = LabelFormula(formula, names: model.member.unit.parameters).texts(texts, values, isCounted: true) }
      let sliceValues = model.base.sliceValues(look)
      texts = zip(texts, values).map { text, value in [text, sliceValues[value] ?? ""].filter { !$0.isEmpty }.joined(separator: "：") }
      let place = LegendLayout(model: model, labels: labels, room: room, isHouse: look.isHouse)
      let symbols = LegendSymbols(model: model)
      // All entries are in one type.
      let font = font
      let widest = look.isHouse ? model.given("labelLimit")?.number ?? 0 : model.number("labelLimit") ?? 160
      legend.entries = try zip(values, texts).map { value, text in
        // An entry is one line.
        let text = look.isHouse ? text.split(whereSeparator: \.isNewline).joined(separator: " ") : text
        let shown = try labels.truncated(text, font, widest)
        return SceneLegend.Entry(
          symbol: symbols.symbol(value), text: SceneText(at: .zero, lines: [shown], uncut: shown == text ? nil : [text], baseline: .middle, font: font),
          value: value)
      }
      if rest > 0 {
        // The last entry says how many are not listed.
        let words = look.isHouse ? "另有\(rest)项" : "…\(rest) entries"
        let symbol = look.isHouse ? nil : first.map(symbols.symbol)
        legend.entries.append(.init(symbol: symbol, text: SceneText(at: .zero, lines: [words], baseline: .middle, font: font)))
      }
      if case .discretizing(let classes) = scale, model.isPlain, !look.isHouse {
        legend.kind = .band
        let lows = [classes.bounds.0] + classes.thresholds
        let format = Ticks.format(step: Self.fineness(classes, lows), largest: lows.map(abs).max() ?? 0, model.given("format")?.string ?? ",f")
        for index in legend.entries.indices {
          legend.entries[index].text.lines = [index == 0 ? "" : format.string(lows[index])]
          let color = classes.range.indices.contains(index) ? classes.range[index].cssColor : nil
          legend.entries[index].symbol = SceneItem(shape: .rect(Rect(x: 0, y: 0, width: 16, height: 16), corners: Corners()), style: SceneStyle(fill: color.map(ScenePaint.color)))
        }
      }
      try place.arrange(&legend)
    }
    try LegendBox(model: model, labels: labels, room: room).finish(&legend)
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
      let starts = ([lowest] + scale.thresholds).map(DataValue.number)
      return look.isHouse ? scale.filled.map { starts[$0] } : starts
    case .ramp where isCyclic:
      let column = model.definition.column ?? ""
      return Set(model.base.members.flatMap { $0.unit.rows.map { $0.value(column) } }).filter { !$0.isInvalid }
        .sorted(by: DataValue.ascending)
    case .ramp(let scale): return scale.quantity.ticks(model.given("tickCount")?.number ?? 5).map(DataValue.number)
    }
  }
}
