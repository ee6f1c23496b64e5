// Marks that run along one axis only: along the other they have places of the plot, in points, or take all of it.

extension RuleMark {
  /// - Parameter x: from the left of the plot, in points; nil for its middle.
  public init<Y: Plottable>(x: CGFloat? = nil, yStart: PlottableValue<Y>, yEnd: PlottableValue<Y>) {
    let place: DataValue = x.map { .number(Double($0)) } ?? ["expr": "width / 2"]
    marks = [PlottedMark(.rule, [.y: yStart.plotted, .y2: yEnd.plotted], ["x": place])]
  }
}

extension RectangleMark {
  /// A column of the plot.
  public init<X: Plottable>(x: PlottableValue<X>, yStart: CGFloat? = nil, yEnd: CGFloat? = nil, width: MarkDimension = .automatic) {
    marks = [PlottedMark(.rect, [.x: x.plotted], Properties().sized(width: width).placed("y", yStart, yEnd))]
  }

  /// A row of the plot.
  public init<Y: Plottable>(xStart: CGFloat? = nil, xEnd: CGFloat? = nil, y: PlottableValue<Y>, height: MarkDimension = .automatic) {
    marks = [PlottedMark(.rect, [.y: y.plotted], Properties().sized(height: height).placed("x", xStart, xEnd))]
  }
}

extension BarMark {
  public init<X: Plottable>(xStart: PlottableValue<X>, xEnd: PlottableValue<X>, yStart: CGFloat? = nil, yEnd: CGFloat? = nil) {
    marks = [PlottedMark(.rect, [.x: xStart.plotted, .x2: xEnd.plotted], Properties().placed("y", yStart, yEnd))]
  }

  public init<Y: Plottable>(xStart: CGFloat? = nil, xEnd: CGFloat? = nil, yStart: PlottableValue<Y>, yEnd: PlottableValue<Y>) {
    marks = [PlottedMark(.rect, [.y: yStart.plotted, .y2: yEnd.plotted], Properties().placed("x", xStart, xEnd))]
  }
}

extension AreaMark {
  public init<X: Plottable, Y: Plottable, S: Plottable>(
    xStart: PlottableValue<X>, xEnd: PlottableValue<X>, y: PlottableValue<Y>, series: PlottableValue<S>
  ) {
    marks = [
      PlottedMark(.area, [.x: xStart.plotted, .x2: xEnd.plotted, .y: y.plotted, .detail: series.plotted], ["orient": "horizontal"])
    ]
  }
}

extension Properties {
  /// With the places of a mark's ends along an axis, in points.
  fileprivate func placed(_ axis: String, _ start: CGFloat?, _ end: CGFloat?) -> Properties {
    with(axis, start.map { Double($0) }).with(axis + "2", end.map { Double($0) })
  }
}

/// Content whose kind is forgotten.
public struct AnyChartContent: PlottedContent {
  let marks: [PlottedMark]
  public init(_ content: some ChartContent) { marks = content.plotted }
}
