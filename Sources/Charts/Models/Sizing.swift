import Frames
import ReportKit

/// How large the plot of a unit or of layers is.
struct Sizing {
  var look: Look
  /// The width of the plot where the chart is to fill a given space.
  var fillWidth: Double?

  func size(of node: ViewNode) -> Size {
    Size(width: extent(of: node, .x), height: extent(of: node, .y))
  }

  /// The length that all plots of the chart share, of charts below or beside each other too; nil where they differ, or
  /// where it follows from the number of bands.
  func common(_ channel: Channel, _ node: ViewNode) -> Double? {
    switch node.kind {
    case .unit, .layer:
      let isNested = node.units.contains { $0.encoding[channel == .x ? .xOffset : .yOffset] != nil }
      let given = node.spec.properties[channel == .x ? "width" : "height"] ?? layered(channel == .x ? "width" : "height", node)
      let discrete = node.config["view", channel == .x ? "discreteWidth" : "discreteHeight"]
      let model = scale(channel, of: node)
      let isStepped = model.map { $0.type == .band || $0.type == .point } ?? false
      if isStepped || isNested, given?.number == nil, given != nil || discrete?.number == nil { return nil }
      return extent(of: node, channel)
    case .concat(let columns):
      guard channel == .x ? columns == 1 : columns == nil else { return nil }
      let lengths = node.children.map { common(channel, $0) }
      guard let first = lengths.first, lengths.allSatisfy({ $0 == first }) else { return nil }
      return first
    case .facet: return nil
    }
  }

  private func extent(of node: ViewNode, _ channel: Channel) -> Double {
    let key = channel == .x ? "width" : "height"
    var given = node.spec.properties[key]
    if given == nil { given = layered(key, node) }
    if let number = given?.number { return number }
    let config = node.config
    let model = scale(channel, of: node)
    let isDiscrete = model.map { $0.type == .band || $0.type == .point } ?? false
    let hasChannel = model != nil
    if channel == .x, let fillWidth, given?["step"] == nil, hasChannel || given == "container" {
      if given == nil, let model, let own = ownWidth(model, isDiscrete, node) { return own }
      return fillWidth
    }
    let continuous = config.number("view", channel == .x ? "continuousWidth" : "continuousHeight") ?? 300
    let discrete = config["view", channel == .x ? "discreteWidth" : "discreteHeight"]
    if isDiscrete, let model {
      if given == nil, let number = discrete?.number { return number }
      return stepped(model, given ?? discrete, node: node)
    }
    if hasChannel || given == "container" { return continuous }
    let kinds = node.units.map(\.mark.kind)
    if kinds.contains(where: { $0 == .arc || $0 == .geoshape }) || node.units.contains(where: \.isProjected) {
      return channel == .x ? min(continuous, fillWidth ?? continuous) : continuous
    }
    // A line across the plot fills it.
    if look.isHouse, channel == .x, let fillWidth, given == nil, kinds.contains(.rule) { return fillWidth }
    if let number = discrete?.number { return number }
    return given?["step"]?.number ?? discrete?["step"]?.number ?? config.number("view", "step") ?? 20
  }

  /// The width that the author's config gives plots, where it is not that of the look.
  private func ownWidth(_ model: ScaleModel, _ isDiscrete: Bool, _ node: ViewNode) -> Double? {
    func own(_ key: String) -> DataValue? { node.config["view", key] == look.config["view", key] ? nil : node.config["view", key] }
    if !isDiscrete { return own("continuousWidth")?.number }
    if let given = own("discreteWidth") { return given.number ?? stepped(model, given, node: node) }
    return own("step").map { _ in stepped(model, nil, node: node) }
  }

  /// The plot's scale; where layers have scales of their own, the first of them.
  private func scale(_ channel: Channel, of node: ViewNode) -> ScaleModel? {
    node.scales[channel]?.final ?? node.children.lazy.compactMap { scale(channel, of: $0) }.first
  }

  /// The size that layers ask for, the last of them first.
  private func layered(_ key: String, _ node: ViewNode) -> DataValue? {
    for child in node.children.reversed() {
      if let own = child.spec.properties[key] ?? layered(key, child) { return own }
    }
    return nil
  }

  /// As many steps as the domain has bands.
  private func stepped(_ model: ScaleModel, _ given: DataValue?, node: ViewNode) -> Double {
    let domain = model.discreteDomain
    let offsetChannel: Channel = model.channel == .x ? .xOffset : .yOffset
    let nested = node.scales[offsetChannel]?.final
    let padding = BandPadding(model, nested: nested != nil)
    var step = given?["step"]?.number ?? model.config.number("view", "step") ?? 20
    if let nested, nested.type == .band || nested.type == .point, given?["for"] != "position" {
      let inner = BandPadding(nested, nested: false)
      let slots = BandScale.space(count: nested.discreteDomain.count, inner: inner.inner, outer: inner.outer)
      if look.isHouse { step = 15 }
      step = step * slots / (1 - padding.inner)
    }
    return BandScale.space(count: domain.count, inner: padding.inner, outer: padding.outer) * step
  }
}

extension UnitModel {
  /// Whether the unit shows places on a map.
  var isProjected: Bool {
    mark.kind == .geoshape || encoding[.longitude] != nil || encoding[.latitude] != nil
  }
}
