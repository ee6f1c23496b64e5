import ReportKit

/// A legend before its entries are made: the scales of one field, and what the units say of the legend.
struct LegendModel: LegendLook {
  /// Scales that show the same field, such as colour and shape.
  var scales: [ScaleModel]
  let config: Config

  var first: ScaleModel { scales[0] }
  /// The scale whose values the legend lists: sizes and shapes before colours.
  var base: ScaleModel {
    scales.first { $0.channel == .size } ?? scales.first { $0.channel == .shape } ?? first
  }
  var member: ScaleModel.Member { first.members.first { $0.definition.legend?.isNull != true } ?? first.members[0] }
  var definition: ChannelDefinition { member.definition }

  func given(_ key: String) -> DataValue? {
    for scale in scales {
      for member in scale.members {
        if let value = member.definition.legend?[key] { return value }
      }
    }
    return nil
  }

  /// The words that an author gives win over those made of the fields' names.
  var title: String? {
    func lines(_ title: DataValue) -> String? { title.isNull ? nil : title.list?.map(\.words).joined(separator: "\n") ?? title.words }
    if let own = given("title") { return lines(own) }
    if let usual = config["legend", "title"] { return lines(usual) }
    let members = scales.flatMap(\.members)
    let explicit = members.filter { $0.definition.properties["title"] != nil }
    var titles: [String] = []
    for member in explicit.isEmpty ? members : explicit {
      if let heading = member.definition.heading, !heading.isEmpty, !titles.contains(heading) { titles.append(heading) }
    }
    return titles.isEmpty ? nil : titles.joined(separator: ", ")
  }

  /// The legends of a chart: of every scale that it owns and that is not one of places. The channels are those for which
  /// Vega-Lite makes legends: translucent fills and strokes, and angles, have none.
  static func all(in node: ViewNode, ownedBy parent: ViewNode?, look: Look) -> [LegendModel] {
    var legends: [LegendModel] = []
    let order: [Channel] = [
      .fill, .stroke, .color, .shape, .size, .strokeDash, .strokeWidth, .opacity,
    ]
    let owned = order.flatMap { Self.owned($0, in: node) }.filter { node.leavesLegend($0.channel) == false }
    for scale in owned where parent?.shows(scale) != true {
      if scale.members.contains(where: { $0.definition.legend?.isNull == true && $0.definition.isField }) { continue }
      if node.config["legend", "disable"] == true { continue }
      if scale.members.contains(where: { $0.unit.namesItself(look) }) { continue }
      // Shapes and dashes that show the same as the colours have their names at the lines' ends too.
      let namer = node.units.first { $0.namesItself(look) }
      if let namer, namer.encoding[.color]?.column == scale.members.first?.definition.column { continue }
      let model = LegendModel(scales: [scale], config: node.config)
      if model.definition.datum != nil, scale.members.allSatisfy({ !$0.definition.isField && $0.definition.datum == nil }) {
        continue
      }
      if let index = legends.firstIndex(where: { $0.matches(model) }) {
        legends[index].scales.append(scale)
      } else {
        legends.append(model)
      }
    }
    return legends
  }

  /// The scale that a chart uses, or those of the layers that don't share one.
  private static func owned(_ channel: Channel, in node: ViewNode) -> [ScaleModel] {
    if let own = node.scales[channel]?.final { return [own] }
    return node.isPlot ? node.children.flatMap { owned(channel, in: $0) } : []
  }

  /// Whether another legend is of the same data, so that one will do.
  private func matches(_ other: LegendModel) -> Bool {
    let (a, b) = (first, other.first)
    guard definition.column != nil, definition.column == other.definition.column else { return false }
    guard a.type.hasDiscreteDomain == b.type.hasDiscreteDomain, (a.type == .binOrdinal) == (b.type == .binOrdinal),
      a.property("domain") == b.property("domain")
    else { return false }
    if let place = given("orient"), let there = other.given("orient"), place != there { return false }
    return true
  }
}

extension ViewNode {
  /// Whether each of the charts side by side has a legend of its own, though they share a scale.
  fileprivate func leavesLegend(_ channel: Channel) -> Bool {
    !isPlot && spec.properties["resolve"]?["legend"]?[channel.rawValue] == "independent"
  }

  /// Whether the legend of a scale stands with this chart.
  fileprivate func shows(_ scale: ScaleModel) -> Bool {
    scales[scale.channel]?.final === scale && !leavesLegend(scale.channel)
  }
}
