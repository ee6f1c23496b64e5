import Frames
import ReportKit

/// The small marks beside the words of a legend.
struct LegendSymbols {
  let model: LegendModel

  private var mark: UnitModel { model.member.unit }

  func symbol(_ value: DataValue) -> SceneItem {
    let kind = mark.mark.kind
    let units = model.scales.flatMap { $0.members.map(\.unit) }
    let fills = units.contains { Self.isFilled($0) }
    let strokes = units.contains { !Self.isFilled($0) }
    let isMixed = Set(units.map { usualShape($0.mark.kind) }).count > 1
    let isLine = kind == .line || kind == .trail || kind == .rule
    let filled = mark.property("filled")?.bool ?? !(kind == .point || isLine)
    var shape = model.given("symbolType")?.string ?? (isMixed ? "circle" : usualShape(kind))
    var area = model.given("symbolSize")?.number ?? model.number("symbolSize") ?? 100
    var style = SceneStyle()
    style.strokeWidth = model.number("symbolStrokeWidth") ?? 1.5
    let usual = mark.property("color")?.string.flatMap { Color(css: $0) }.map(ScenePaint.color)
    if isLine || !filled { style.stroke = usual } else { style.fill = usual }
    if model.scales.allSatisfy({ !$0.channel.isColor }), kind == .point || kind == .circle || kind == .square {
      // Where colour says nothing, the symbols are as the marks are painted.
      style.fill = filled ? usual : nil
      style.stroke = filled ? nil : usual
    }
    if model.scales.allSatisfy({ !$0.channel.isColor }), mark.encoding[.color]?.isField == true {
      // Where colour says something else, the symbols are of no colour.
      if style.fill != nil { style.fill = .color(.black) }
      if style.stroke != nil { style.stroke = Color(hex: "#888888").map(ScenePaint.color) }
    }
    style.opacity = usualOpacity(kind)
    for scale in model.scales {
      guard let output = scale.scale?.output(value) else { continue }
      switch scale.channel {
      case .color:
        let paint = output.string.flatMap { Color(css: $0) }.map(ScenePaint.color)
        if strokes { style.stroke = paint }
        if fills { style.fill = paint }
      case .fill: style.fill = output.string.flatMap { Color(css: $0) }.map(ScenePaint.color)
      case .stroke: style.stroke = output.string.flatMap { Color(css: $0) }.map(ScenePaint.color)
      case .shape: shape = output.string ?? shape
      case .size: area = output.number ?? area
      case .opacity, .fillOpacity, .strokeOpacity: style.opacity = output.number ?? 1
      case .strokeWidth: style.strokeWidth = output.number
      case .strokeDash: style.dash = output.numbers ?? []
      default: break
      }
    }
    return SceneItem(shape: .symbol(.zero, area: area, shape: shape, angle: 0), style: style)
  }

  /// Whether a unit's marks are areas of colour rather than outlines.
  private static func isFilled(_ unit: UnitModel) -> Bool {
    unit.property("filled")?.bool ?? ![.point, .line, .rule, .trail].contains(unit.mark.kind)
  }

  private func usualShape(_ kind: Mark.Kind) -> String {
    switch kind {
    case .bar, .rect, .square, .image: "square"
    case .line, .trail, .rule: "stroke"
    case .circle: "circle"
    case .point: mark.encoding[.shape]?.value?.string ?? mark.property("shape")?.string ?? "circle"
    default: model.config["legend", "symbolType"]?.string ?? "circle"
    }
  }

  private func usualOpacity(_ kind: Mark.Kind) -> Double {
    if let given = mark.property("opacity")?.number { return given }
    let isAggregated = mark.encoding.channels.contains { mark.encoding[all: $0].contains(where: \.isAggregated) }
    switch kind {
    case .point, .circle, .square, .tick: return isAggregated ? 1 : 0.7
    default: return 1
    }
  }
}
