import Frames

/// Paints legends.
struct LegendPainting {
  let labels: Labels
  var greyscale: Greyscale?

  func paint(_ legend: SceneLegend, into frame: inout Frame) throws {
    var inner = Frame(size: legend.size)
    let texts = TextPainting(labels: labels)
    if let title = legend.title { try texts.paint(title, color: title.font.color, into: &inner) }
    if let bar = legend.bar {
      let gradient = Gradient(
        start: legend.isVertical ? Point(x: bar.minX, y: bar.maxY) : Point(x: bar.minX, y: bar.minY),
        end: legend.isVertical ? Point(x: bar.minX, y: bar.minY) : Point(x: bar.maxX, y: bar.minY), stops: legend.stops)
      inner.place(.shape(.rectangle(bar), fill: greyscale?.grey(.gradient(gradient)) ?? .gradient(gradient), stroke: nil), at: .zero)
    }
    for entry in legend.entries {
      if let symbol = entry.symbol { try ItemPainting(labels: labels, greyscale: greyscale).paint(symbol, into: &inner) }
      if entry.visible { try texts.paint(entry.text, color: entry.text.font.color, into: &inner) }
    }
    frame.place(inner, at: legend.at)
  }
}
