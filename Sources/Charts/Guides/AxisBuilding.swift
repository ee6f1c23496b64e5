import Foundation
import Frames
import ReportKit
import Typesetting

/// Makes an axis: where its ticks stand and what its labels say.
struct AxisBuilding {
  let model: AxisModel
  let size: Size
  let look: Look
  let labels: Labels

  private var length: Double { model.channel == .x ? size.width : size.height }

  func axis(orient usual: SceneAxis.Orient) throws -> SceneAxis? {
    guard let scale = model.scale.final.scale else { return nil }
    // The config speaks of the first axis of a channel only.
    let isFirst = usual == .bottom || usual == .left
    let given = isFirst ? model.property("orient") : model.given("orient")
    let orient = given?.string.flatMap(SceneAxis.Orient.init).flatMap { $0.isHorizontal == usual.isHorizontal ? $0 : nil } ?? usual
    var axis = SceneAxis(size: size, orient: orient)
    axis.offset = model.number("offset") ?? 0
    let ticks = AxisTicks(model: model, length: length)
    let values = ticks.values(scale)
    axis.look = AxisPaints(model).look
    let shift = model.number("tickOffset") ?? 0
    let standsBetween = (model.property("tickBand") == "extent") && scale.bandwidth > 0
    let share = standsBetween ? 1 : model.number("bandPosition") ?? 0.5
    // Ticks stand where the author wants them in a band, labels always in its middle.
    var places: [(value: DataValue, place: Double)] = []
    var middles: [(value: DataValue, place: Double)] = []
    let ends = ends(scale)
    let (low, high) = (min(0, ends.min() ?? 0), max(length, ends.max() ?? 0))
    for (index, value) in values.enumerated() {
      guard var place = scale.position(value) else { continue }
      if case .band = scale { place += scale.bandwidth * share }
      if scale.bandwidth == 0, place < low - 0.5 || place > high + 0.5 { continue }
      places.append((value, place))
      let middle = place + scale.bandwidth * (0.5 - share) + labelShift(value, values.dropFirst(index + 1).first, scale)
      if middle != place, scale.bandwidth == 0, middle > high + 0.5 || middle < low - 0.5 { continue }
      middles.append((value, middle))
    }
    let rounds = model.flag("tickRound", true)
    // Vega rounds the tick, not its label.
    func tickPlace(_ place: Double) -> Double {
      let moved = rounds ? place.rounded(.down) : place
      return rounds && place - place.rounded(.down) >= 0.5 ? moved + 1 : moved
    }
    if model.flag("ticks", true) { axis.ticks = places.map { tickPlace($0.place + (standsBetween ? 0 : shift)) } }
    let isDiscrete = model.scale.type == .band || model.scale.type == .point
    if model.flag("grid", gridIsUsual(isDiscrete)) {
      axis.grid = places.map { tickPlace($0.place) }
    }
    if standsBetween, let first = places.first {
      // Ticks stand at the ends of the bands, and one before the first.
      let start = tickPlace(first.place - scale.bandwidth)
      if !axis.ticks.isEmpty { axis.ticks.append(start) }
      if !axis.grid.isEmpty { axis.grid.append(start) }
    }
    if model.flag("domain", true) { axis.domain = ends }
    if model.flag("labels", true) {
      axis.labels = try AxisLabels(model: model, size: size, look: look, labels: labels).labels(
        middles, orient: orient, shift: isDiscrete && !standsBetween ? shift : 0)
    }
    if case .continuous(let continuous) = scale, let zero = continuous.position(0), look.isHouse,
      continuous.shape == .linear, (continuous.domain.min() ?? 1) <= 0
    {
      axis.look.zero = zero
    }
    if let title = model.title { axis.title = titleText(title, orient) }
    axis.above = model.number("zindex").map { $0 > 0 } ?? false
    return axis
  }

  /// Where the axis' line begins and ends: with the scale's range, or the plot.
  private func ends(_ scale: Scale) -> [Double] {
    let range: [Double] =
      switch scale {
      case .continuous(let scale): scale.range
      case .band(let scale): scale.range
      case .ordinal, .discretizing, .ramp: []
      }
    if let first = range.first, let last = range.last { return [first, last] }
    return model.channel == .x ? [0, size.width] : [size.height, 0]
  }

  /// How far the label of a date stands from its tick: below the middle of the bars of its time unit in the house style, or
  /// where `bandPosition` says between this tick and the next one.
  private func labelShift(_ value: DataValue, _ next: DataValue?, _ scale: Scale) -> Double {
    guard look.isHouse, model.scale.type.isTemporal, case .continuous = scale, let moment = value.number,
      let from = scale.position(value), let unit = model.definition.timeUnit.flatMap(TimeUnit.init)
    else { return 0 }
    let given = model.given("bandPosition")?.number
    let isBar = model.members.contains { [.bar, .rect].contains($0.unit.mark.kind) }
    guard let share = given ?? (isBar ? 0.5 : nil) else { return 0 }
    let end = given == nil ? unit.end(moment) : next?.number ?? unit.end(moment)
    return scale.position(.number(end)).map { ($0 - from) * share } ?? 0
  }

  private func gridIsUsual(_ isDiscrete: Bool) -> Bool {
    if let given = model.config.first("grid", in: ["axis"])?.bool, given { return true }
    if isDiscrete { return false }
    if model.definition.bin != nil { return false }
    // The house style rules only along the bars' measure, or below lines.
    if look.isHouse, model.channel == .x, model.definition.measure == .temporal { return false }
    return true
  }

  private func titleText(_ title: String, _ orient: SceneAxis.Orient) -> SceneText {
    let font = LabelFont(
      families: labels.families(model.property("titleFont"), look.fonts), size: model.number("titleFontSize") ?? 11,
      weight: model.property("titleFontWeight").map(\.isBold) == true ? .bold : .regular,
      color: model.property("titleColor")?.string.flatMap { Color(css: $0) } ?? .black)
    return SceneText(
      at: .zero, lines: title.split(separator: "\n").map(String.init), align: .center, baseline: .bottom,
      angle: orient.isHorizontal ? 0 : orient == .left ? -90 : 90, font: font)
  }
}

/// The colours and widths of an axis.
struct AxisPaints {
  let model: AxisModel

  init(_ model: AxisModel) { self.model = model }

  private func line(_ part: String) -> SceneStyle {
    var style = SceneStyle()
    style.stroke = model.property("\(part)Color")?.string.flatMap { Color(css: $0) }.map(ScenePaint.color)
    style.strokeWidth = model.number("\(part)Width") ?? 1
    style.dash = model.property("\(part)Dash")?.numbers ?? []
    style.opacity = model.number("\(part)Opacity") ?? 1
    return style
  }

  var look: AxisLook {
    var look = AxisLook(domain: line("domain"), tick: line("tick"), grid: line("grid"))
    look.tickSize = model.number("tickSize") ?? 5
    look.labelPadding = model.number("labelPadding") ?? 2
    look.zeroStyle = SceneStyle(stroke: look.domain.stroke, strokeWidth: look.domain.strokeWidth)
    return look
  }
}
