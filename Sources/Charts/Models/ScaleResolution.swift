import ReportKit

/// Decides which charts share scales, by Vega-Lite's rules and the `resolve` of each chart.
struct ScaleResolution {
  let look: Look

  func run(_ node: ViewNode) throws {
    for child in node.children { try run(child) }
    if case .unit(let unit) = node.kind {
      for channel in unit.encoding.channels where channel.hasScale && !channel.isSecondary {
        if let scale = try ScaleModel(unit, channel) { node.scales[channel] = scale }
      }
      return
    }
    let channels = Channel.allCases.filter { channel in node.children.contains { $0.scales[channel] != nil } }
    for channel in channels where Self.isShared(channel, in: node) {
      let models = node.children.compactMap { $0.scales[channel]?.final }
      // In the house style the legend of one of several charts stands with it.
      if look.isHouse, models.count == 1, case .concat = node.kind { continue }
      // Scales of different natures, such as numbers and categories, stay apart.
      guard let first = models.first, models.allSatisfy({ $0.type.isCompatible(with: first.type) }) else { continue }
      for other in models.dropFirst() { first.merge(other.final) }
      node.scales[channel] = first
    }
  }

  static func isShared(_ channel: Channel, in node: ViewNode) -> Bool {
    if let given = node.spec.properties["resolve"]?["scale"]?[channel.rawValue]?.string { return given == "shared" }
    switch node.kind {
    case .unit, .layer: return true
    case .facet: return channel != .theta
    case .concat: return channel != .x && channel != .y && channel != .theta && channel != .radius
    }
  }
}
