import Foundation
import Frames
import ReportKit

/// Makes scales from their models: domain, range, rounding and padding by Vega-Lite's rules.
struct ScaleBuilding {
  var look: Look
  var size: Size

  func build(_ model: ScaleModel, scales: ByChannel<ScaleModel>) throws {
    switch model.type {
    case .band,
      .point where model.channel.isPlace:
      model.scale = .band(try bandScale(model, scales: scales))
    case .ordinal, .point:
      let domain = model.discreteDomain
      model.scale = .ordinal(OrdinalScale(domain, range: try RangeBuilding(look: look, size: size).discrete(model, domain)))
    case .quantile, .quantize, .threshold, .binOrdinal:
      model.scale = .discretizing(try discretizing(model))
    case .linear, .log, .pow, .sqrt, .symlog, .identity, .sequential, .time, .utc:
      model.scale = try continuous(model, scales: scales)
    }
  }

  // MARK: Bands

  private func bandScale(_ model: ScaleModel, scales: ByChannel<ScaleModel>) throws -> BandScale {
    let domain = model.discreteDomain
    let padding = BandPadding(model, nested: scales[model.channel == .x ? .xOffset : .yOffset] != nil)
    var range = try RangeBuilding(look: look, size: size).places(model, scales: scales)
    if model.property("reverse") == true { range.reverse() }
    return BandScale(
      domain, range: range, inner: padding.inner, outer: padding.outer,
      align: model.property("align")?.number ?? 0.5, rounded: model.isRounded,
      isPoint: model.type == .point)
  }

  // MARK: Numbers

  private func shape(_ model: ScaleModel) -> ContinuousScale.Shape {
    switch model.type {
    case .log: .log(base: model.property("base")?.number ?? 10)
    case .pow: .power(model.property("exponent")?.number ?? 1)
    case .sqrt: .power(0.5)
    case .symlog: .symlog(constant: model.property("constant")?.number ?? 1)
    case .time, .utc: .time
    default: .linear
    }
  }

  private func continuous(_ model: ScaleModel, scales: ByChannel<ScaleModel>) throws -> Scale {
    let given = model.property("domain")
    var domain = try givenDomain(model) ?? []
    if domain.isEmpty {
      let bounds = model.extent ?? emptyExtent(model)
      domain = [bounds.0, bounds.1]
      if let union = (given?["unionWith"]?.list).map({ model.own($0).compactMap(model.number) }), !union.isEmpty {
        domain = [min(domain[0], union.min() ?? domain[0]), max(domain[1], union.max() ?? domain[1])]
      }
    }
    if includesZero(model), domain.count >= 2 {
      let last = domain.count - 1
      if domain[0] > 0, domain[last] > 0 { domain[domain[0] <= domain[last] ? 0 : last] = 0 }
      if domain[0] < 0, domain[last] < 0 { domain[domain[0] <= domain[last] ? last : 0] = 0 }
    }
    // Zeros alone stand at the foot of the plot.
    if look.isHouse, model.channel.isPlace, model.type != .log, !model.type.isTemporal, domain == [0, 0], given?.list == nil { domain = [0, 1] }
    if model.opensBelow, given?.list == nil, domain.count == 2 { domain[0] -= (domain[1] - domain[0]) * 0.06 }
    if let low = model.property("domainMin").flatMap({ model.own([$0]).first.flatMap(model.number) }) { domain[0] = low }
    if let high = model.property("domainMax").flatMap({ model.own([$0]).first.flatMap(model.number) }) { domain[domain.count - 1] = high }
    if let middle = model.property("domainMid")?.number, domain.count == 2 { domain.insert(middle, at: 1) }
    var scale = ContinuousScale(
      shape: shape(model), domain: domain, range: [], clamped: model.property("clamp")?.bool ?? false,
      rounded: model.isRounded)
    model.binning = model.members.compactMap { $0.unit.binnings[$0.channel] }.first
    if model.channel.isColor {
      makeNice(&scale, model)
      return .ramp(try RangeBuilding(look: look, size: size).ramp(model, scale))
    }
    var range = try RangeBuilding(look: look, size: size).places(model, scales: scales)
    let isDescending = model.members.contains { $0.definition.sort == "descending" && $0.channel.isPlace }
    if model.property("reverse") == true || isDescending { range.reverse() }
    scale.range = range
    let padding = model.property("padding")?.number ?? usualPadding(model)
    if padding > 0, let a = range.first, let b = range.last { scale.widen(by: padding, span: abs(b - a)) }
    makeNice(&scale, model)
    return .continuous(scale)
  }

  /// The domain of a scale without values: in Vega nothing but its zero, if it has one.
  private func emptyExtent(_ model: ScaleModel) -> (Double, Double) {
    if !look.isHouse, includesZero(model) { return (0, 0) }
    return model.type == .log ? (1, 10) : (0, 1)
  }

  private func givenDomain(_ model: ScaleModel) throws -> [Double]? {
    guard let list = model.property("domain")?.list else { return nil }
    let domain = model.own(list).compactMap(model.number)
    guard domain.count == list.count, domain.count >= 2 else {
      let member = model.members[0]
      throw member.unit.error(
        "encoding.\(model.channel.rawValue).scale.domain", "a \(model.type.rawValue) scale needs two or more numbers or dates")
    }
    return domain
  }

  /// White space at both ends, in points: nothing for most marks, a bar's width where bars stand on a measure.
  private func usualPadding(_ model: ScaleModel) -> Double {
    guard model.channel == .x || model.channel == .y else { return 0 }
    // What a selection shows is what it holds.
    if model.property(SelectionWriting.followsSelection) == true { return 0 }
    if let given = model.config.number("scale", "continuousPadding") { return given }
    for member in model.members where member.unit.mark.kind == .bar && !member.channel.isSecondary {
      guard !member.definition.isBinning, !member.definition.isBinned, member.definition.timeUnit == nil else { continue }
      guard let orientation = member.unit.orientation else { continue }
      let across = orientation == .vertical ? Channel.x : .y
      if member.channel == across { return model.config.number("bar", "continuousBandSize") ?? 5 }
    }
    return 0
  }

  /// Whether the domain reaches to zero.
  func includesZero(_ model: ScaleModel) -> Bool {
    switch model.type {
    case .linear, .pow, .sqrt, .symlog, .sequential: break
    case .quantize: return model.property("zero")?.bool ?? false
    default: return false
    }
    if let given = model.property("zero")?.bool { return given }
    if let domain = model.property("domain")?.list {
      if let low = domain.first?.number, let high = domain.last?.number { return low <= 0 && high >= 0 }
      return false
    }
    return model.members.prefix(1).contains { member in
      guard member.definition.measure == .quantitative else { return false }
      if member.channel == .size { return true }
      guard [.x, .y, .theta, .radius].contains(member.channel), member.definition.bin == nil else { return false }
      let kind = member.unit.mark.kind
      if [.bar, .area, .line, .trail].contains(kind), let orientation = member.unit.orientation {
        if (orientation == .horizontal) == (member.channel == .y) { return false }
      }
      return (kind == .bar || kind == .area) || model.config["scale", "zero"]?.bool ?? true
    }
  }
}
