import Frames
import ReportKit

/// The last touches of a legend: how its words align, and the box around it.
struct LegendBox {
  let model: any LegendLook
  let labels: Labels
  /// How wide the legend may be, in points.
  let room: Double

  func finish(_ legend: inout SceneLegend) throws {
    alignLabels(&legend)
    if let chosen = model.given(SelectionWriting.chosen)?.list { dim(&legend, besides: chosen) }
    try placeTitle(&legend)
    legend.cornerRadius = model.number("cornerRadius") ?? 0
    var box = SceneStyle(fill: color("fillColor"), stroke: color("strokeColor"))
    box.strokeWidth = model.number("strokeWidth")
    box.dash = model.property("strokeDash")?.numbers ?? []
    if box.fill != nil || box.stroke != nil { legend.box = box }
    legend.padding = model.number("padding") ?? 0
    legend.size.width += 2 * legend.padding
    legend.size.height += 2 * legend.padding
  }

  private func color(_ key: String) -> ScenePaint? { model.property(key)?.paint }

  /// Lets the entries of values that are not chosen stand back.
  private func dim(_ legend: inout SceneLegend, besides chosen: [DataValue]) {
    let opacity = model.number("unselectedOpacity") ?? 0.35
    for index in legend.entries.indices where legend.entries[index].value.map({ !chosen.contains($0) }) ?? false {
      legend.entries[index].symbol?.style.opacity = opacity
      let color = legend.entries[index].text.font.color
      legend.entries[index].text.font.color = color.withOpacity(color.opacity * opacity)
    }
  }

  private func alignLabels(_ legend: inout SceneLegend) {
    let align = model.property("labelAlign")?.string.flatMap(SceneText.Align.init)
    let baseline = model.property("labelBaseline")?.string.flatMap(SceneText.Baseline.init)
    for index in legend.entries.indices {
      if let align { legend.entries[index].text.align = align }
      if let baseline { legend.entries[index].text.baseline = baseline }
    }
  }

  /// The title at the start, in the middle or at the end of the legend; beside or below the entries where `titleOrient` asks.
  private func placeTitle(_ legend: inout SceneLegend) throws {
    guard var title = legend.title else { return }
    let width = try labels.width(title.lines, title.font)
    let gap = model.number("titlePadding") ?? 5
    let height = try legend.titleHeight(isHouse: model.config["house"] == true, labels: labels)
    var side = model.property("titleOrient")?.string
    if !legend.standsBeside, legend.size.width + gap + width > room, side == "right" || legend.kind == .gradient && side == "left" { side = nil }
    switch side {
    case "right":
      shiftEntries(&legend, up: height + gap)
      title.at = Point(x: legend.size.width + gap, y: 0)
      legend.size.width += gap + width
    case "bottom":
      shiftEntries(&legend, up: height + gap)
      title.at = Point(x: 0, y: legend.size.height + gap)
      legend.size.height += gap + height
    case "left" where legend.kind == .gradient:
      shiftEntries(&legend, up: height + gap, right: width + gap)
    case "left": break
    default:
      switch model.property("titleAnchor")?.string {
      case "middle": (title.align, title.at.x) = (.center, legend.size.width / 2)
      case "end": (title.align, title.at.x) = (.right, legend.size.width)
      default: break
      }
    }
    if let align = model.property("titleAlign")?.string.flatMap(SceneText.Align.init) { title.align = align }
    if let baseline = model.property("titleBaseline")?.string.flatMap(SceneText.Baseline.init) { title.baseline = baseline }
    legend.title = title
  }

  /// Moves all but the title to where the title would stand.
  private func shiftEntries(_ legend: inout SceneLegend, up distance: Double, right: Double = 0) {
    for index in legend.entries.indices {
      legend.entries[index].text.at = legend.entries[index].text.at.moved(Point(x: right, y: -distance))
      if case .symbol(let at, _, _, _)? = legend.entries[index].symbol?.shape {
        legend.entries[index].symbol?.moveSymbol(to: Point(x: at.x + right, y: at.y - distance))
      }
    }
    legend.bar?.origin.y -= distance
    legend.bar?.origin.x += right
    legend.size.height -= distance
    legend.size.width += right
  }
}
