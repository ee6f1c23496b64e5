import ReportKit

/// A legend before its entries are made: the scales of one field, and what the units say of the legend.
struct LegendModel {
  /// Scales that show the same field, such as colour and shape.
  var scales: [ScaleModel]
  let config: Config

  var first: ScaleModel { scales[0] }
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

  func property(_ key: String) -> DataValue? { given(key) ?? config["legend", key] }
  func number(_ key: String) -> Double? { property(key)?.number }

  var title: String? {
    if let own = given("title") { return own.isNull ? nil : own.words }
    var titles: [String] = []
    for member in first.members {
      if let heading = member.definition.heading, !heading.isEmpty, !titles.contains(heading) { titles.append(heading) }
    }
    return titles.isEmpty ? nil : titles.joined(separator: ", ")
  }

  /// The legends of a chart: of every scale that it owns and that is not one of places.
  static func all(in node: ViewNode, ownedBy parent: ViewNode?, look: Look) -> [LegendModel] {
    var legends: [LegendModel] = []
    let order: [Channel] = [
      .fill, .stroke, .color, .shape, .size, .strokeDash, .strokeWidth, .opacity, .fillOpacity, .strokeOpacity, .angle,
    ]
    for channel in order {
      guard let scale = node.scales[channel]?.final, parent?.scales[channel]?.final !== scale else { continue }
      if scale.members.contains(where: { $0.definition.legend?.isNull == true && $0.definition.isField }) { continue }
      if node.config["legend", "disable"] == true { continue }
      if scale.members.contains(where: { $0.unit.namesItself(look) }) { continue }
      let model = LegendModel(scales: [scale], config: node.config)
      if model.definition.datum != nil && scale.members.allSatisfy({ $0.definition.isField == false && $0.definition.datum == nil }) { continue }
      if let index = legends.firstIndex(where: { $0.matches(model) }) {
        legends[index].scales.append(scale)
      } else {
        legends.append(model)
      }
    }
    return legends
  }

  /// Whether another legend says the same words, so that one will do.
  private func matches(_ other: LegendModel) -> Bool {
    let (a, b) = (first, other.first)
    guard definition.column == other.definition.column, title == other.title else { return false }
    if a.type.isContinuous != b.type.isContinuous { return false }
    if a.type.isContinuous, a.channel.isColor || b.channel.isColor { return false }
    return true
  }
}
