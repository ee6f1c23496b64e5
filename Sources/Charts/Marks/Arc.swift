import Foundation
import Frames
import ReportKit
import Themes

/// Slices of a pie or of a ring, or of a polar diagram.
struct ArcDrawing {
  let context: MarkContext

  init(_ context: MarkContext) { self.context = context }

  func marks() throws -> [SceneMarks] {
    let speech = MarkSpeech(context)
    let paints = Paints(context: context)
    var slices: [(arc: Arc, row: Row)] = []
    let items = context.unit.rows.compactMap { row -> SceneItem? in
      guard let arc = arc(row) else { return nil }
      slices.append((arc, row))
      var style = paints.style(row)
      if let inset = context.unit.mark.properties["angularInset"].flatMap({ _ in context.number("angularInset", row) }), inset > 0 {
        style.stroke = .color(context.look.style?.background ?? .white)
        style.strokeWidth = inset
      }
      return SceneItem(shape: .arc(arc), style: style, words: speech.words(row), link: context.link(row))
    }
    let names = context.unit.namesItself(context.look) ? try DirectLabels(context: context).slices(slices) : []
    return [SceneMarks(kind: "arc", items: items, leftOut: names.isEmpty ? unsaid(slices.map(\.row)) : 0)] + names
  }

  /// How many values that the text channel asks for stand neither beside their slices nor in the legend.
  private func unsaid(_ rows: [Row]) -> Int {
    guard look.isHouse, context.model(.color)?.sliceValues(look).isEmpty != false else { return 0 }
    return rows.count { !context.unit.sliceValue($0, look).isEmpty }
  }

  private var usualRadius: Double { min(context.size.width, context.size.height) / 2 }

  /// A radius that follows from the largest one: a share of it, with so many points more or less.
  private func length(_ given: DataValue?) -> Double? {
    if let share = given?["share"]?.number { return usualRadius * share + (given?["plus"]?.number ?? 0) }
    return given?["inset"]?.number.map { max(0, usualRadius - $0) }
  }

  private var look: Look { context.look }

  /// Whether slices begin where the scale of radii does, whatever hole the mark asks for.
  private var hasRadiusScale: Bool { context.encoding[.radius]?.isField == true && context.scale(.radius) != nil }

  private var centre: Point {
    func place(_ channel: Channel) -> Double {
      let given = context.property(channel.rawValue).flatMap(Places(context: context, channel: channel).constant)
      return (given ?? context.length(channel) / 2) + (context.number("\(channel.rawValue)Offset") ?? 0)
    }
    return Point(x: place(.x), y: place(.y))
  }

  private func arc(_ row: Row) -> Arc? {
    guard var angles = range(row, .theta, usual: (2 * .pi, 0)) else { return nil }
    let angle = (context.number("angle") ?? 0) * .pi / 180
    let turn = (context.number("thetaOffset") ?? 0) + angle
    angles = (angles.0 + turn, angles.1 + (context.number("theta2Offset").map { $0 + angle } ?? turn))
    let outerUsual = context.number("outerRadius", row) ?? context.number("radius") ?? length(context.property("outerRadius", row)) ?? usualRadius
    guard let radii = range(row, .radius, usual: (outerUsual, 0)) else { return nil }
    let offset = context.number("radiusOffset") ?? 0
    var inner = radii.1
    if let given = context.number("innerRadius", row), look.isHouse || !hasRadiusScale { inner = given }
    if let share = context.property("innerRadius", row)?["share"]?.number { inner = radii.0 * share }
    if let second = context.number("radius2") { inner = second }
    return Arc(
      centre: centre, inner: inner + (context.number("radius2Offset") ?? 0), outer: radii.0 + offset, start: angles.0,
      end: angles.1, padAngle: context.number("padAngle") ?? 0, cornerRadius: context.number("cornerRadius", row) ?? 0)
  }

  /// The two ends of an arc along the angle or the radius, as Vega orders them: the pile's end first.
  private func range(_ row: Row, _ channel: Channel, usual: (Double, Double)) -> (Double, Double)? {
    let key = channel == .theta ? "theta" : "radius"
    guard let definition = context.encoding[channel] else {
      if channel == .theta {
        let first = context.number(key) ?? usual.0
        return (first, context.number("theta2") ?? usual.1)
      }
      return usual
    }
    if let value = definition.value?.number {
      return (value, context.encoding[channel == .theta ? .theta2 : .radius2]?.value?.number ?? context.number("\(key)2") ?? 0)
    }
    if definition.scale?.isNull == true {
      // Without a scale the field holds the angle in radians, or the radius in points.
      guard let first = (definition.datum ?? definition.column.map(row.value))?.number else { return nil }
      let second = context.encoding[channel == .theta ? .theta2 : .radius2].flatMap { ($0.value ?? $0.column.map(row.value))?.number }
      return (first, second ?? context.number("\(key)2") ?? 0)
    }
    guard let scale = context.scale(channel) else { return usual }
    if let stack = context.unit.stack, stack.channel == channel {
      guard let a = row[stack.start].flatMap(scale.position), let b = row[stack.end].flatMap(scale.position) else { return nil }
      return (b, a)
    }
    let value: DataValue = definition.datum.map(ScaleModel.moment) ?? definition.column.map(row.value) ?? .null
    guard let first = scale.position(value) else { return nil }
    if case .band = scale { return (first, first + scale.bandwidth) }
    if definition.isBinning, let end = definition.endColumn, let b = scale.position(row.value(end)) { return (first, b) }
    if let second = context.encoding[channel == .theta ? .theta2 : .radius2] {
      if let given = second.value?.number { return (first, given) }
      if let column = second.column, let b = scale.position(row.value(column)) { return (first, b) }
    }
    return (first, scale.position(.number(0)) ?? 0)
  }

  /// The place halfway along a slice, at the radius that the mark gives.
  func middle(_ row: Row) -> Point? {
    guard let angles = range(row, .theta, usual: (0, 0)) else { return nil }
    var isBanded = false
    if case .band? = context.scale(.theta) { isBanded = !context.look.isHouse }
    let angle = context.encoding[.theta]?["bandPosition"] == nil && context.unit.stack?.channel != .theta && !isBanded ? angles.0 : (angles.0 + angles.1) / 2
    let radius: Double
    if let definition = context.encoding[.radius] {
      guard let radii = range(row, .radius, usual: (usualRadius, 0)) else { return nil }
      radius = (definition.value == nil ? radii.0 : radii.0) + (context.number("radiusOffset") ?? 0)
    } else {
      radius = (length(context.property("radius")) ?? context.number("radius") ?? context.number("outerRadius") ?? usualRadius) + (context.number("radiusOffset") ?? 0)
    }
    return Point(x: centre.x + radius * sin(angle), y: centre.y - radius * cos(angle))
  }
}
