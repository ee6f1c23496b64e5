import Foundation
import Frames
import ReportKit
import Themes

/// What a scale maps to: places, sizes, colours, shapes.
struct RangeBuilding {
  var look: Look
  var size: Size

  /// The numbers that a scale of places or magnitudes runs between.
  func places(_ model: ScaleModel, scales: ByChannel<ScaleModel>) throws -> [Double] {
    var range = try usualPlaces(model, scales: scales)
    if let given = model.property("range") {
      if let numbers = given.numbers { return numbers }
      let named: [String: Double] = ["width": size.width, "height": size.height]
      if let name = given.string, let length = named[name] { return name == "width" ? [0, length] : [length, 0] }
      if let list = given.list {
        return list.compactMap { $0.number ?? $0["expr"]?.string.flatMap { named[$0] } ?? $0["expr"]?.quantity }
      }
      if let field = given["field"]?.string {
        return model.members.flatMap { $0.unit.rows.compactMap { $0.value(field).quantity } }
      }
    }
    if model.type.isContinuous || model.members.contains(where: { $0.unit.fixed.contains(model.channel) }) {
      if let low = model.property("rangeMin")?.number { range[0] = low }
      if let high = model.property("rangeMax")?.number { range[range.count - 1] = high }
    }
    if model.scaleHasMiddle, range.count == 2 { range.insert((range[0] + range[1]) / 2, at: 1) }
    return range
  }

  private func usualPlaces(_ model: ScaleModel, scales: ByChannel<ScaleModel>) throws -> [Double] {
    let config = model.config
    func setting(_ key: String, _ usual: Double) -> Double { config.number("scale", key) ?? usual }
    switch model.channel {
    case .x: return inset([0, size.width], model)
    case .y: return inset(model.type == .band || model.type == .point ? [0, size.height] : [size.height, 0], model)
    case .xOffset, .yOffset:
      let parent = scales[model.channel == .xOffset ? .x : .y]?.final
      let width = parent?.scale?.bandwidth ?? 0
      if width == 0, parent?.type.isContinuous == true {
        // Within a time unit the marks leave white space at both ends.
        let room = offsetRoom(parent)
        if let span = span(model, step: abs(room)) { return [(room - span) / 2, (room + span) / 2] }
        let outer = (config.number("scale", "bandWithNestedOffsetPaddingOuter") ?? 0.2) / 2
        return [room * outer, room * (1 - outer)]
      }
      if let span = span(model, step: parent?.scale?.step ?? width) { return [(width - span) / 2, (width + span) / 2] }
      return [0, width]
    case .theta: return [0, 2 * .pi]
    case .radius: return [0, min(size.width, size.height) / 2]
    case .opacity, .fillOpacity, .strokeOpacity: return [setting("minOpacity", 0.3), setting("maxOpacity", 0.8)]
    case .strokeWidth: return [setting("minStrokeWidth", 1), setting("maxStrokeWidth", 4)]
    case .angle: return [0, 360]
    case .size: return sizes(model)
    default: return [0, 1]
    }
  }

  /// Two places with white space before the first and after the last, where a scale asks for some, in points.
  private func inset(_ range: [Double], _ model: ScaleModel) -> [Double] {
    guard let space = model.property("inset")?.numbers, space.count == 2, abs(range[1] - range[0]) > space[0] + space[1] else { return range }
    let towards: Double = range[1] > range[0] ? 1 : -1
    return [range[0] + towards * space[0], range[1] - towards * space[1]]
  }

  /// How much all marks that stand beside each other take, where an offset channel says so: points, a share of the step,
  /// or so many points less than the step at either side.
  private func span(_ model: ScaleModel, step: Double) -> Double? {
    guard let given = model.members.lazy.compactMap({ $0.definition["span"] }).first else { return nil }
    if let points = given.number { return max(0, points) }
    if let share = given["step"]?.number { return max(0, step * share) }
    return given["inset"]?.number.map { max(0, step - 2 * $0) }
  }

  /// The room for offsets where the parent scale has no bands: its time unit's length, as from the year 2001 on.
  private func offsetRoom(_ parent: ScaleModel?) -> Double {
    guard let scale = parent?.scale, let member = parent?.members.first,
      let unit = member.definition.timeUnit.flatMap(TimeUnit.init)
    else { return 20 }
    let start = CivilTime(year: 2001).moment
    guard let a = scale.position(.number(start)), let b = scale.position(.number(unit.end(start))) else { return 20 }
    return b - a
  }

  private func sizes(_ model: ScaleModel) -> [Double] {
    let config = model.config
    let unit = model.members[0].unit
    let usual = config.number("view", "step") ?? 20
    // The step of a binned measure is a bin's length; that of bands is what the chart asks for.
    func step(_ channel: Channel) -> Double {
      if unit.encoding[channel]?.isBinning == true, let binning = unit.binnings[channel], binning.stop > binning.start {
        return (channel == .x ? size.width : size.height) * binning.step / (binning.stop - binning.start)
      }
      return unit.steps[channel] ?? config["view", channel == .x ? "discreteWidth" : "discreteHeight"]?["step"]?.number ?? usual
    }
    let least = min(step(.x), step(.y))
    switch unit.mark.kind {
    case .bar, .tick:
      return [config.number("scale", "minBandSize") ?? 2, config.number("scale", "maxBandSize") ?? (least - 1)]
    case .line, .trail, .rule:
      return [config.number("scale", "minStrokeWidth") ?? 1, config.number("scale", "maxStrokeWidth") ?? 4]
    case .text:
      return [config.number("scale", "minFontSize") ?? 8, config.number("scale", "maxFontSize") ?? 40]
    default:
      return [config.number("scale", "minSize") ?? 4, config.number("scale", "maxSize") ?? pow(0.95 * least, 2)]
    }
  }

  // MARK: Categories

  /// The values that categories take in turn.
  func discrete(_ model: ScaleModel, _ domain: [DataValue]) throws -> [DataValue] {
    let values = try ownDiscrete(model, domain)
    // Numbers and dates follow in an order, whatever kind of scale tells them apart.
    let isOrder = model.members.contains { $0.definition.measure == .quantitative || $0.definition.measure == .temporal || $0.definition.isBinning }
    return isOrder ? printed(values, model) : values
  }

  private func ownDiscrete(_ model: ScaleModel, _ domain: [DataValue]) throws -> [DataValue] {
    if let given = model.property("range") {
      if let list = given.list { return list.isEmpty ? [.null] : list }
      if let field = given["field"]?.string {
        let rows = model.members.flatMap(\.unit.rows)
        return domain.map { value in
          let column = model.members[0].definition.column ?? ""
          return rows.first { $0.value(column) == value }?.value(field) ?? .null
        }
      }
      if let name = given.string { return try named(name, model, domain) }
    }
    switch model.channel {
    case .color, .fill, .stroke:
      let isOrdinal = model.members.contains { $0.definition.measure == .ordinal || $0.definition.measure == .temporal || $0.definition.measure == .quantitative }
      return try named(isOrdinal ? "ordinal" : "category", model, domain)
    case .shape: return model.config["range", "symbol"]?.list ?? ["circle"]
    case .strokeDash:
      return [[1, 0], [4, 2], [2, 1], [1, 1], [1, 2, 4, 2]]
    case .angle:
      return domain.indices.map { .number(360 * Double($0) / Double(max(1, domain.count))) }
    default:
      let range = try places(model, scales: [:])
      let (low, high) = (range.first ?? 0, range.last ?? 1)
      let steps = Double(max(1, domain.count - 1))
      return domain.indices.map { .number(domain.count == 1 ? (low + high) / 2 : low + (high - low) * Double($0) / steps) }
    }
  }

  /// Values that follow each other as they are printed: colours become greys in their order where the printer has no others.
  private func printed(_ values: [DataValue], _ model: ScaleModel) -> [DataValue] {
    guard model.isPrintedInGreys else { return values }
    let colors = values.compactMap(\.cssColor)
    return colors.count == values.count ? colors.greysInOrder.map { .string($0.css) } : values
  }

  private func named(_ name: String, _ model: ScaleModel, _ domain: [DataValue]) throws -> [DataValue] {
    let scheme = try ColorScheme(model, look: look, usual: name)
    var colors = scheme.categories(domain.count)
    if let style = look.style, name == "category", model.property("scheme") == nil, domain.count > colors.count {
      colors = Array(DistinctColors.extending(colors, on: style.background).prefix(domain.count))
    }
    return (model.property("reverse") == true ? colors.reversed() : colors).map { .string($0.css) }
  }

  /// So many steps of a ramp, for classes.
  func classes(_ model: ScaleModel, count: Int) throws -> [DataValue] {
    let steps = printed(try forwardClasses(model, count: count), model)
    return model.property("reverse") == true ? steps.reversed() : steps
  }

  private func forwardClasses(_ model: ScaleModel, count: Int) throws -> [DataValue] {
    if let list = model.property("range")?.list {
      // Too few are taken again from the first.
      return list.isEmpty || model.type != .binOrdinal ? list : (0..<max(count, list.count)).map { list[$0 % list.count] }
    }
    if model.channel.isColor {
      let scheme = try ColorScheme(model, look: look, usual: usualRamp(model))
      // Vega takes five colours of a scheme for classes by value.
      return scheme.steps(model.type == .quantile || model.type == .quantize ? 5 : count).map { .string($0.css) }
    }
    let range = try places(model, scales: [:])
    let (low, high) = (range.first ?? 0, range.last ?? 1)
    return (0..<count).map { .number(count == 1 ? low : low + (high - low) * Double($0) / Double(count - 1)) }
  }

  // MARK: Ramps

  /// The name of the config's range from which colours of quantities come.
  private func usualRamp(_ model: ScaleModel) -> String {
    if model.scaleHasMiddle { return "diverging" }
    let kind = model.members[0].unit.mark.kind
    return kind == .rect || kind == .geoshape ? "heatmap" : "ramp"
  }

  func ramp(_ model: ScaleModel, _ scale: ContinuousScale) throws -> RampScale {
    var scale = scale
    let scheme = try ColorScheme(model, look: look, usual: usualRamp(model))
    var ramp = scheme.ramp
    // Colours of one's own are mixed by hue, chroma and lightness.
    if model.property("range")?.list != nil, let space = ColorSpace(model.property("interpolate")) ?? (look.isHouse ? nil : .hcl) {
      ramp.mixing = .within(space)
    }
    // Along time Vega mixes two colours of the ramp, at a third and at two thirds of it.
    if model.type.isTemporal, !look.isHouse, !scheme.isCategorical {
      ramp = ColorRamp(colors: scheme.steps(2))
    }
    if model.isPrintedInGreys { ramp = ColorRamp(colors: ramp.colors.greysInOrder, mixing: ramp.mixing == .smooth ? .smooth : .straight) }
    if model.property("reverse") == true { ramp.colors.reverse() }
    if scale.domain.count > 2 {
      let last = Double(scale.domain.count - 1)
      scale.range = scale.domain.indices.map { Double($0) / last }
    } else {
      scale.range = [0, 1]
    }
    scale.clamped = true
    return RampScale(quantity: scale, ramp: ramp)
  }
}

extension ScaleModel {
  fileprivate var scaleHasMiddle: Bool { property("domainMid") != nil }

  /// Whether the scale is one of colours, and the chart for a printer without them.
  fileprivate var isPrintedInGreys: Bool { channel.isColor && config.isPrintedInGreys }
}
