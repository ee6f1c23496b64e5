import Foundation
import Frames
import ReportKit

/// A legend of quantities: a bar of colours with labels at round values.
extension LegendBuilding {
  /// Makes the bar of colours and its labels.
  func gradient(_ ramp: RampScale, _ legend: inout SceneLegend) throws {
    let thickness = model.number("gradientThickness") ?? 16
    let length: Double
    if let given = model.number("gradientLength") {
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
    // Of logarithms each power has a label, as far as there is room.
    let count = model.number("tickCount") ?? max(2, look.isHouse && ramp.quantity.isLogarithmic ? floor(length / 20) : 2 * floor(length / 100))
    // A short bar names its ends.
    let ticks = ramp.quantity.ticks(count)
    let usual = low == high ? [low] : ticks.count <= 2 && (ramp.quantity.shape == .linear || ramp.quantity.shape == .time) ? [low, high] : ticks
    let bounds = model.property("tickCount") == nil ? model.base.givenBins(low, high) : nil
    var values = (model.given("values")?.list).map { model.base.own($0).compactMap(model.base.number) } ?? bounds ?? usual
    let isLabelled: (Double) -> Bool
    if case .log(let base) = ramp.quantity.shape, model.given("values") == nil {
      let all = values.count
      isLabelled = { LogTicks.isLabelled($0, base: base, count: count, of: all) }
    } else {
      isLabelled = { _ in true }
    }
    if look.isHouse { values = values.filter(isLabelled) }
    var texts = LegendTexts(model, look: look).texts(values.map(DataValue.number))
    legend.barStyle = SceneStyle(stroke: model.property("gradientStrokeColor")?.paint)
    legend.barStyle.strokeWidth = model.number("gradientStrokeWidth")
    legend.barStyle.opacity = model.number("gradientOpacity") ?? 1
    for index in values.indices where !isLabelled(values[index]) { texts[index] = "" }
    if let formula = model.property("labelExpr")?.string { texts = LabelFormula(formula, names: model.member.unit.parameters).texts(texts, values.map(DataValue.number)) }
    let whole = texts
    if let limit = model.given("labelLimit")?.number { texts = try texts.map { try labels.truncated($0, font, limit) } }
    if look.isHouse {
      let beside = legend.isVertical ? thickness + (try texts.map { try labels.width($0, font) }.max() ?? 0) : length
      try legend.wrapTitle(above: beside, room: room, labels: labels)
    }
    let top = legend.title == nil ? 0 : try legend.titleHeight(isHouse: look.isHouse, labels: labels) + (model.number("titlePadding") ?? 5)
    let gap = model.given("labelOffset")?.number ?? model.number("gradientLabelOffset") ?? 2
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
    if look.isHouse, let heir = ChineseNumber.heir(texts, isShown: { legend.entries[$0].visible }) {
      legend.entries[heir.index].text.lines[0] += heir.unit
      legend.entries[heir.index].text.uncut?[0] += heir.unit
    }
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
