import Frames

/// Paints legends.
struct LegendPainting {
  let labels: Labels
  var greyscale: Greyscale?

  func paint(_ legend: SceneLegend, into frame: inout Frame) throws {
    let box = Rect(legend.size)
    if let style = legend.box {
      var ground = Frame(size: legend.size)
      try ItemPainting(labels: labels, greyscale: greyscale).paint(SceneItem(shape: .rect(box, corners: Corners(all: legend.cornerRadius)), style: style), into: &ground)
      frame.place(ground, at: legend.at)
    }
    var inner = Frame(size: legend.size)
    let texts = TextPainting(labels: labels)
    if let title = legend.title { try texts.paint(title, color: title.font.color, into: &inner) }
    if let bar = legend.bar {
      let gradient = Gradient(
        start: legend.isVertical ? Point(x: bar.minX, y: bar.maxY) : Point(x: bar.minX, y: bar.minY),
        end: legend.isVertical ? Point(x: bar.minX, y: bar.minY) : Point(x: bar.maxX, y: bar.minY),
        stops: legend.stops.map { Gradient.Stop(offset: $0.offset, color: $0.color.withOpacity($0.color.opacity * legend.barStyle.opacity)) })
      inner.place(.shape(.rectangle(bar), fill: greyscale?.grey(.gradient(gradient)) ?? .gradient(gradient), stroke: nil), at: .zero)
      if legend.barStyle.stroke != nil {
        try ItemPainting(labels: labels, greyscale: greyscale).paint(SceneItem(shape: .rect(bar, corners: Corners()), style: legend.barStyle), into: &inner)
      }
    }
    for entry in legend.entries {
      if let symbol = entry.symbol { try ItemPainting(labels: labels, greyscale: greyscale).paint(symbol, into: &inner) }
      if entry.visible { try texts.paint(entry.text, color: entry.text.font.color, into: &inner) }
    }
    frame.place(inner, at: Point(x: legend.at.x + legend.padding, y: legend.at.y + legend.padding))
  }
}
