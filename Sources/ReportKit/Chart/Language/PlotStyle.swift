extension View {
  /// The ground and frame of the plot, its size, and what lies over it.
  public func chartPlotStyle(@ViewBuilder content: (ChartPlotContent) -> some View) -> ViewAfterChange {
    guard let plot = content(ChartPlotContent()).charts.first else { return unchanged }
    return charted { $0.take(plot) }
  }
}

/// The rectangle in which marks stand, as a view: what modifiers do to it, they do to the plot.
public struct ChartPlotContent: PlainView {
  var charts: [Chart] { [.plot] }
}

extension Chart {
  /// A chart that stands for its plot alone.
  static var plot: Chart {
    var chart = Chart(marks: [])
    chart.isPlot = true
    return chart
  }

  /// Takes what has been done to its plot.
  mutating func take(_ plot: Chart) {
    for (key, value) in plot.properties where key == "width" || key == "height" { properties[key] = value }
    if let view = plot.properties["view"]?.object {
      properties["view"] = .object((properties["view"]?.object ?? [:]).merging(view) { $1 })
    }
    grounds += plot.grounds
    opacity *= plot.opacity
    clips = clips || plot.clips
  }

  private mutating func frame(_ properties: Properties) {
    self.properties["view"] = .object((self.properties["view"]?.object ?? [:]).merging(properties) { own, _ in own })
  }

  /// The ground of the plot, or of a whole chart with its axes and titles, which is of one colour.
  mutating func ground(_ paint: DataValue) {
    if isPlot {
      frame(["fill": paint])
    } else if paint.string != nil {
      properties["background"] = properties["background"] ?? paint
    }
  }

  /// A frame around the plot.
  /// - Parameter width: in points.
  mutating func border(_ paint: DataValue, width: Double) { frame(["stroke": paint, "strokeWidth": .number(width)]) }

  /// Corners of the plot's ground and frame; a whole chart has none.
  /// - Parameter radius: in points.
  mutating func round(_ radius: Double?) {
    if isPlot, let radius { frame(["cornerRadius": .number(radius)]) }
  }

  /// Ends marks at the edge of the plot.
  mutating func clip() { if isPlot { clips = true } }
}
