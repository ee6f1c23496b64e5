import Frames
import ReportKit

/// The small marks beside the words of a legend.
struct LegendSymbols {
  let model: LegendModel

  /// Of marks of several kinds which ones show which values by their colours; empty where one sample is like another.
  private let shown: [(unit: UnitModel, values: Set<DataValue>)]

  init(model: LegendModel) {
    self.model = model
    let units = model.scales.flatMap { $0.members.map(\.unit) }.filter { $0.mark.kind != .text }
    let isMixed = model.config["house"] == true && model.base.channel == .color && Set(units.map(\.mark.kind)).count > 1
    shown = isMixed ? units.map { ($0, $0.coloredValues) } : []
    let shapes = self.units.map { usualShape($0.mark.kind) }
    symbol = shapes.contains("circle") ? "circle" : usualShape(mark.mark.kind)
    let styles = self.units.map(style)
    style = styles.first { $0.fill != nil || $0.stroke != nil || $0.opacity != 1 } ?? SceneStyle()
  }

  /// The symbol where nothing else is said: the first unit's, unless another one's is a circle.
  private var symbol = ""
  /// How the symbols are painted where no scale says so: as the marks of the first unit that says anything.
  private var style = SceneStyle()

  private var mark: UnitModel { model.member.unit }
  private var units: [UnitModel] { model.scales.flatMap { $0.members.map(\.unit) } }

  func symbol(_ value: DataValue) -> SceneItem {
    var shape = model.property("symbolType")?.string ?? symbol
    var area = model.given("symbolSize")?.number ?? model.number("symbolSize") ?? 100
    var style = self.style
    // Bars have the sample of bars, and lines that of lines.
    var (strokes, fills) = (model.strokes, model.fills)
    if model.property("symbolType") == nil, let unit = shown.first(where: { $0.values.contains(value) })?.unit {
      (shape, style) = (usualShape(unit.mark.kind), self.style(unit))
      (strokes, fills) = (!unit.isFilled, unit.isFilled)
    }
    style.strokeWidth = model.number("symbolStrokeWidth") ?? 1.5
    for scale in model.scales {
      guard let output = scale.scale?.output(value) else { continue }
      let paint = output.paint
      switch scale.channel {
      case .color:
        if strokes { style.stroke = paint }
        if fills { style.fill = paint }
      case .fill: style.fill = paint
      case .stroke: style.stroke = paint
      case .shape: shape = output.string ?? shape
      case .size where mark.mark.kind == .trail: style.strokeWidth = output.number
      case .size: area = output.number ?? area
      case .opacity, .fillOpacity, .strokeOpacity: style.opacity = output.number ?? 1
      case .strokeWidth: style.strokeWidth = output.number
      case .strokeDash: style.dash = output.numbers ?? []
      default: break
      }
    }
    // What the scale paints stays as it is.
    let shown = Set(model.scales.map(\.channel))
    let showsFill = shown.contains(.fill) || shown.contains(.color) && model.fills
    let showsStroke = shown.contains(.stroke) || shown.contains(.color) && model.strokes
    if !showsFill, let fill = model.given("symbolFillColor") { style.fill = color(fill) }
    if !showsStroke, style.stroke != nil || shown.contains(.color), let stroke = model.given("symbolStrokeColor") { style.stroke = color(stroke) }
    if let opacity = model.property("symbolOpacity")?.number { style.opacity = opacity }
    if let dash = model.property("symbolDash")?.numbers { style.dash = dash }
    style.dashPhase = model.number("symbolDashOffset") ?? 0
    if model.config.isPrintedInGreys, let least = Self.greySides[shape] { area = max(area, least * least) }
    return SceneItem(shape: .symbol(.zero, area: area, shape: shape, angle: 0), style: style)
  }

  /// How long samples are at least in print without colour, so that dashes and hatchings show, in points.
  private static let greySides = ["stroke": 26.0, "square": 10]

  private func color(_ value: DataValue) -> ScenePaint? { value.paint }

  private func style(_ unit: UnitModel) -> SceneStyle {
    var style = SceneStyle()
    let isFilled = unit.isFilled
    style.fill = paint(unit, .fill, "fill", isUsual: isFilled)
    style.stroke = paint(unit, .stroke, "stroke", isUsual: !isFilled)
    style.opacity = opacity(unit)
    return style
  }

  /// A constant colour of the unit's marks; neutral where the colour shows another field than the legend's.
  private func paint(_ unit: UnitModel, _ channel: Channel, _ key: String, isUsual: Bool) -> ScenePaint? {
    let shown = Set(model.scales.map(\.channel))
    if shown.contains(channel) || isUsual && shown.contains(.color) { return nil }
    let constant = unit.property(key) ?? (isUsual ? unit.property("color") : nil)
    var text = constant?.string
    if let definition = unit.encoding[channel] ?? (isUsual ? unit.encoding[.color] : nil) {
      let condition = definition["condition"].map { $0.list?.first ?? $0 }
      if definition.isField || definition.datum != nil || condition?["field"] != nil {
        text = channel == .fill ? "black" : "#888888"
      } else if let value = condition?["value"] ?? definition.value {
        text = value.string
      }
    }
    return text.flatMap { Color(css: $0) }.map(ScenePaint.color)
  }

  private func usualShape(_ kind: Mark.Kind) -> String {
    if let given = mark.encoding[.shape]?.value?.string ?? mark.property("shape")?.string { return given }
    return switch kind {
    case .bar, .rect, .square, .image: "square"
    case .line, .trail, .rule: "stroke"
    case .circle, .point: "circle"
    default: model.config["house"] == true ? "square" : "circle"
    }
  }

  private func opacity(_ unit: UnitModel) -> Double {
    // Marks that are faint because there are many still have entries that can be read.
    if let given = unit.property("opacity")?.number { return model.config["house"] == true && given > 0 ? max(given, 0.4) : given }
    let isAggregated = unit.encoding.channels.contains { unit.encoding[all: $0].contains(where: \.isAggregated) }
    switch unit.mark.kind {
    case .point, .circle, .square, .tick: return isAggregated ? 1 : 0.7
    default: return 1
    }
  }
}

extension UnitModel {
  /// Whether the unit's marks are areas of colour rather than outlines.
  var isFilled: Bool { property("filled")?.bool ?? ![.point, .line, .rule, .trail].contains(mark.kind) }
}

extension LegendModel {
  private var units: [UnitModel] { scales.flatMap { $0.members.map(\.unit) } }

  /// Whether any marks show the legend's colours as areas.
  var fills: Bool { units.contains(where: \.isFilled) }
  /// Whether any marks show the legend's colours as lines.
  var strokes: Bool { units.contains { !$0.isFilled } }

  /// Whether colours are all that the legend shows, and all in one manner.
  var isPlain: Bool { scales.count == 1 && base.channel.isColor && !(base.channel == .color && fills && strokes) }
}
