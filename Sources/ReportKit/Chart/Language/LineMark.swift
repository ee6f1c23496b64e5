/// A line through the data in the order in which they are given.
public struct LineMark: PlottedContent {
  let marks: [PlottedMark]

  public init<X: Plottable, Y: Plottable>(x: PlottableValue<X>, y: PlottableValue<Y>) {
    marks = [PlottedMark(.line, [.x: x.plotted, .y: y.plotted])]
  }

  /// A line that belongs to a series.
  public init<X: Plottable, Y: Plottable, S: Plottable>(
    x: PlottableValue<X>, y: PlottableValue<Y>, series: PlottableValue<S>
  ) {
    marks = [PlottedMark(.line, [.x: x.plotted, .y: y.plotted, .detail: series.plotted])]
  }
}

/// The area between zero and the data, or between two measures.
public struct AreaMark: PlottedContent {
  let marks: [PlottedMark]

  public init<X: Plottable, Y: Plottable>(
    x: PlottableValue<X>, y: PlottableValue<Y>, stacking: MarkStackingMethod = .standard
  ) {
    marks = [PlottedMark(.area, [.x: x.plotted, .y: y.plotted], stack: stacking.stack)]
  }

  public init<X: Plottable, Y: Plottable, S: Plottable>(
    x: PlottableValue<X>, y: PlottableValue<Y>, series: PlottableValue<S>, stacking: MarkStackingMethod = .standard
  ) {
    marks = [PlottedMark(.area, [.x: x.plotted, .y: y.plotted, .detail: series.plotted], stack: stacking.stack)]
  }

  public init<X: Plottable, Y: Plottable>(x: PlottableValue<X>, yStart: PlottableValue<Y>, yEnd: PlottableValue<Y>) {
    marks = [PlottedMark(.area, [.x: x.plotted, .y: yStart.plotted, .y2: yEnd.plotted])]
  }

  public init<X: Plottable, Y: Plottable, S: Plottable>(
    x: PlottableValue<X>, yStart: PlottableValue<Y>, yEnd: PlottableValue<Y>, series: PlottableValue<S>
  ) {
    marks = [PlottedMark(.area, [.x: x.plotted, .y: yStart.plotted, .y2: yEnd.plotted, .detail: series.plotted])]
  }

  public init<X: Plottable, Y: Plottable>(xStart: PlottableValue<X>, xEnd: PlottableValue<X>, y: PlottableValue<Y>) {
    marks = [PlottedMark(.area, [.x: xStart.plotted, .x2: xEnd.plotted, .y: y.plotted], ["orient": "horizontal"])]
  }
}

/// A straight line: across the plot, or from a start to an end.
public struct RuleMark: PlottedContent {
  let marks: [PlottedMark]

  public init<X: Plottable>(x: PlottableValue<X>, yStart: Double? = nil, yEnd: Double? = nil) {
    marks = [PlottedMark(.rule, [.x: x.plotted], Properties().with("y", yStart).with("y2", yEnd))]
  }

  public init<Y: Plottable>(xStart: Double? = nil, xEnd: Double? = nil, y: PlottableValue<Y>) {
    marks = [PlottedMark(.rule, [.y: y.plotted], Properties().with("x", xStart).with("x2", xEnd))]
  }

  public init<X: Plottable, Y: Plottable>(xStart: PlottableValue<X>, xEnd: PlottableValue<X>, y: PlottableValue<Y>) {
    marks = [PlottedMark(.rule, [.x: xStart.plotted, .x2: xEnd.plotted, .y: y.plotted])]
  }

  public init<X: Plottable, Y: Plottable>(x: PlottableValue<X>, yStart: PlottableValue<Y>, yEnd: PlottableValue<Y>) {
    marks = [PlottedMark(.rule, [.x: x.plotted, .y: yStart.plotted, .y2: yEnd.plotted])]
  }

  public init<X: Plottable>(xStart: PlottableValue<X>, xEnd: PlottableValue<X>, y: Double? = nil) {
    marks = [PlottedMark(.rule, [.x: xStart.plotted, .x2: xEnd.plotted], Properties().with("y", y))]
  }
}
