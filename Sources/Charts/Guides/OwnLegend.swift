import Frames
import ReportKit

/// A legend that an author writes out entry by entry: `legends` of a chart, a list of objects with `title`, `entries`, each
/// with `text`, `shape`, `size`, `color`, `fill`, `opacity` and `strokeWidth`, and with all that a legend of a scale can have.
struct OwnLegend: LegendLook {
  let properties: Properties
  let config: Config

  func given(_ key: String) -> DataValue? { properties[key] }

  /// The legends of a chart.
  static func all(in node: ViewNode) -> [OwnLegend] {
    (node.spec.properties["legends"]?.list ?? []).compactMap { $0.object.map { OwnLegend(properties: $0, config: node.config) } }
  }

  func legend(look: Look, labels: Labels, room: Double) throws -> SceneLegend {
    var legend = SceneLegend(kind: .symbol)
    place(&legend)
    if let title = given("title")?.string, !title.isEmpty { legend.title = try self.title(title, labels: labels, look: look) }
    let font = font("label", size: 10, labels: labels, look: look)
    legend.entries = (given("entries")?.list ?? []).map { entry in
      let lines = (entry["text"]?.words ?? "").split(separator: "\n").map(String.init)
      return SceneLegend.Entry(symbol: symbol(entry), text: SceneText(at: .zero, lines: lines, baseline: .middle, font: font))
    }
    let room = room - 2 * (number("padding") ?? 0)
    try LegendLayout(model: self, labels: labels, room: room, isHouse: look.isHouse).arrange(&legend)
    try LegendBox(model: self, labels: labels, room: room).finish(&legend)
    return legend
  }

  private func symbol(_ entry: DataValue) -> SceneItem? {
    guard let shape = entry["shape"]?.string else { return nil }
    let color = (entry["color"] ?? config["mark", "color"])?.paint
    var style = SceneStyle()
    if let width = entry["strokeWidth"]?.number {
      (style.stroke, style.strokeWidth, style.fill) = (color, width, entry["fill"]?.paint)
    } else {
      style.fill = color
    }
    style.opacity = entry["opacity"]?.number ?? 1
    return SceneItem(shape: .symbol(.zero, area: entry["size"]?.number ?? number("symbolSize") ?? 64, shape: shape, angle: 0), style: style)
  }
}
