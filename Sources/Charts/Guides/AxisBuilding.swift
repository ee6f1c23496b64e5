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
    let (position, translation) = (model.given("position")?.number ?? 0, (model.given("translate")?.number).map { $0 - (look.isHouse ? 0 : 0.5) } ?? 0)
    axis.at = (orient.isHorizontal ? Point(x: position, y: 0) : Point(x: 0, y: position)).moved(Point(x: translation, y: translation))
    let ticks = AxisTicks(model: model, length: length)
    let values = ticks.values(scale)
    axis.look = AxisPaints(model).look
    let shift = model.number("tickOffset") ?? 0
    let isExtent = model.property("tickBand") == "extent"
    let standsBetween = isExtent && scale.bandwidth > 0
    let share = standsBetween ? 1 : model.number("bandPosition") ?? 0.5
    // Ticks stand where the author wants them in a band, labels always in its middle.
    var places: [(value: DataValue, place: Double)] = []
    var middles: [(value: DataValue, place: Double)] = []
    let ends = ends(scale)
    let standsInUnits = standsInUnits(values)
    let (low, high) = (min(0, ends.min() ?? 0), max(length, ends.max() ?? 0))
    for (index, value) in values.enumerated() {
      guard var place = scale.position(value) else { continue }
      if case .band = scale { place += scale.bandwidth * share }
      if scale.bandwidth == 0, place < low - 0.5 || place > high + 0.5 { continue }
      places.append((value, place))
      let middle = place + scale.bandwidth * (0.5 - share) + (standsInUnits ? labelShift(value, values.dropFirst(index + 1).first, scale) : 0)
      if middle != place, scale.bandwidth == 0, middle > high + 0.5 || middle < low - 0.5 { continue }
      middles.append((value, middle))
    }
    let rounds = model.flag("tickRound", true)
    // Vega rounds the tick, not its label.
    func tickPlace(_ place: Double) -> Double {
      let moved = rounds ? place.rounded(.down) : place
      return rounds && place - place.rounded(.down) >= 0.5 ? moved + 1 : moved
    }
    if shows("tick", flag: "ticks") { axis.ticks = places.map { tickPlace($0.place + (standsBetween ? 0 : shift)) } }
    let isDiscrete = model.scale.type == .band || model.scale.type == .point
    if model.flag("grid", gridIsUsual(isDiscrete)) {
      axis.grid = places.map { tickPlace($0.place) }
    }
    if isExtent || model.flag("tickExtra", false), let start = values.first.flatMap(scale.position) {
      // Besides the ticks in the bands or at their ends, one stands where the first band starts.
      if !axis.ticks.isEmpty { axis.ticks.append(tickPlace(start)) }
      if !axis.grid.isEmpty { axis.grid.append(tickPlace(start)) }
    }
    if shows("domain", flag: "domain") { axis.domain = ends }
    if model.flag("labels", true) {
      axis.labels = try AxisLabels(model: model, size: size, look: look, labels: labels).labels(
        middles, orient: orient, shift: standsBetween ? 0 : shift)
      // Between years and months that count on, readers find the others.
      axis.hasNames = isDiscrete && axis.labels.contains { $0.lines.first?.first?.isNumber == false }
    }
    if case .continuous(let continuous) = scale, let zero = continuous.position(0), look.isHouse,
      continuous.shape == .linear, (continuous.domain.min() ?? 1) <= 0
    {
      axis.look.zero = zero
    }
    if let title = model.title, !look.isHouse || !title.isEmpty {
      axis.title = try titleText(title, orient)
      axis.titlePlace = titlePlace(ends, orient)
    }
    if model.given("minExtent") != nil || model.given("maxExtent") != nil {
      let least = model.given("minExtent")?.number ?? 0
      axis.depth = least...max(least, model.given("maxExtent")?.number ?? .infinity)
    }
    try style(&axis, places.map(\.value))
    axis.above = model.number("zindex").map { $0 > 0 } ?? false
    return axis
  }

  /// Whether lines of a part are drawn: they are switched on, or the author says how they look.
  private func shows(_ part: String, flag: String) -> Bool {
    if let own = model.given(flag)?.bool { return own }
    return model.flag(flag, true) || look.isHouse && ["Color", "Width", "Dash", "Size"].contains { model.given("\(part)\($0)") != nil }
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

  /// Whether the labels of dates stand in the spans of their time unit: not where ticks part these spans.
  private func standsInUnits(_ values: [DataValue]) -> Bool {
    guard model.given("bandPosition") == nil, let unit = model.definition.timeUnit.flatMap(TimeUnit.init), unit.step > 1 else { return true }
    return values.allSatisfy { value in value.number.map { unit.floor($0) == $0 } ?? true }
  }

  private func gridIsUsual(_ isDiscrete: Bool) -> Bool {
    if let given = model.config.first("grid", in: ["axis"])?.bool, given { return true }
    if isDiscrete { return false }
    if model.definition.bin != nil { return false }
    // The house style rules only along the bars' measure, or below lines.
    if look.isHouse, model.channel == .x, model.definition.measure == .temporal { return false }
    return true
  }

  /// The look of lines that a condition sets apart.
  private func style(_ axis: inout SceneAxis, _ values: [DataValue]) throws {
    let paints = AxisPaints(model)
    guard paints.varies else { return }
    let ticks = AxisModel.ticks(values, TickTexts(model: model, look: look).texts(values))
    for (index, tick) in ticks.enumerated() {
      let (own, grid) = (paints.line("tick", at: tick), paints.line("grid", at: tick))
      if own != axis.look.tick { axis.tickStyles[index] = own }
      if grid != axis.look.grid { axis.gridStyles[index] = grid }
      if let size = model.property("tickSize", at: tick)?.number, size != axis.look.tickSize { axis.tickSizes[index] = size }
    }
  }

  private func titleText(_ title: String, _ orient: SceneAxis.Orient) throws -> SceneText {
    let font = model.font("title", size: 11, labels: labels, look: look)
    let anchored: SceneText.Align =
      switch model.property("titleAnchor")?.string {
      case "start": .left
      case "end": .right
      default: .center
      }
    let lines = title.split(separator: "\n").map(String.init)
    let limit = model.given("titleLimit")?.number ?? 0
    let upright: Double = orient.isHorizontal ? 0 : orient == .left ? -90 : 90
    let angle = model.number("titleAngle") ?? upright
    var shown = try lines.map { try labels.truncated($0, font, limit) }
    if look.isHouse, angle == upright || angle == 0 {
      // A title that is longer than the plot goes on in another line.
      let length = max(angle == 0 ? size.width : size.height, font.size * 4)
      let wrapping = LabelWrapping(font: font, labels: labels)
      shown = try shown.flatMap { try labels.width($0, font) <= length ? [$0] : wrapping.balanced($0, width: length) }
    }
    return SceneText(
      at: .zero, lines: shown, uncut: lines,
      align: model.property("titleAlign")?.string.flatMap(SceneText.Align.init) ?? anchored,
      baseline: model.property("titleBaseline")?.string.flatMap(SceneText.Baseline.init) ?? (orient == .bottom ? .top : .bottom),
      angle: angle, font: font,
      lineHeight: model.number("titleLineHeight"))
  }

  /// A number, or a formula of the plot's width and height.
  private func titlePlace(_ key: String) -> Double? {
    guard let given = model.property(key) else { return nil }
    return given["expr"] == nil ? given.number : given.evaluated([:], names: model.parameters, size: size)?.number
  }

  private func titlePlace(_ ends: [Double], _ orient: SceneAxis.Orient) -> SceneAxis.TitlePlace {
    var place = SceneAxis.TitlePlace()
    place.padding = model.number("titlePadding") ?? 4
    switch model.property("titleAnchor")?.string {
    case "start": place.along = ends.first
    case "end": place.along = ends.last
    default: break
    }
    let (x, y) = (titlePlace("titleX"), titlePlace("titleY"))
    place.along = (orient.isHorizontal ? x : y) ?? place.along
    place.across = (orient.isHorizontal ? y : x).map { orient == .top || orient == .left ? -$0 : $0 }
    return place
  }
}

extension AxisModel {
  /// What conditions may ask of each tick.
  static func ticks(_ values: [DataValue], _ texts: [String]) -> [Row] {
    zip(values, texts).enumerated().map { index, tick in
      ["value": tick.0, "label": .string(tick.1), "index": .number(values.count > 1 ? Double(index) / Double(values.count - 1) : 0)]
    }
  }

  /// The type of labels or of the title.
  /// - Parameters:
  ///   - part: `label` or `title`.
  ///   - size: the usual one, in points.
  func font(_ part: String, size: Double, at tick: Row = [:], labels: Labels, look: Look) -> LabelFont {
    labels.font(LabelFont(families: look.fonts, size: size, color: .black)) { property("\(part)\($0)", at: tick) }
  }
}

/// The colours and widths of an axis.
struct AxisPaints {
  let model: AxisModel

  init(_ model: AxisModel) { self.model = model }

  private static let varying =
    ["tick", "grid"].flatMap { part in ["Color", "Width", "Dash", "DashOffset", "Opacity", "Cap"].map { part + $0 } } + ["tickSize"]

  /// Whether lines differ from tick to tick.
  var varies: Bool { model.varies(Self.varying) }

  func line(_ part: String, at tick: Row = [:]) -> SceneStyle {
    func own(_ key: String) -> DataValue? { model.property("\(part)\(key)", at: tick) }
    var style = SceneStyle()
    style.stroke = own("Color")?.paint
    style.strokeWidth = own("Width")?.number ?? 1
    style.dash = own("Dash")?.numbers ?? []
    style.dashPhase = own("DashOffset")?.number ?? 0
    style.opacity = own("Opacity")?.number ?? 1
    style.cap = own("Cap")?.string.flatMap(Stroke.Cap.init) ?? .butt
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
