/// A bar from zero, or from a start to an end.
public struct BarMark: PlottedContent {
  let marks: [PlottedMark]

  public init<X: Plottable, Y: Plottable>(
    x: PlottableValue<X>, y: PlottableValue<Y>, width: MarkDimension = .automatic, height: MarkDimension = .automatic,
    stacking: MarkStackingMethod = .standard
  ) {
    let size = Properties().sized(width: width, height: height)
    marks = [PlottedMark(.bar, [.x: x.plotted, .y: y.plotted], stack: stacking.stack, size)]
  }

  public init<X: Plottable, Y: Plottable>(
    xStart: PlottableValue<X>, xEnd: PlottableValue<X>, y: PlottableValue<Y>, height: MarkDimension = .automatic
  ) {
    marks = [PlottedMark(.bar, [.x: xStart.plotted, .x2: xEnd.plotted, .y: y.plotted], Properties().sized(height: height))]
  }

  public init<X: Plottable, Y: Plottable>(
    x: PlottableValue<X>, yStart: PlottableValue<Y>, yEnd: PlottableValue<Y>, width: MarkDimension = .automatic
  ) {
    marks = [PlottedMark(.bar, [.x: x.plotted, .y: yStart.plotted, .y2: yEnd.plotted], Properties().sized(width: width))]
  }

  public init<X: Plottable, Y: Plottable>(
    xStart: PlottableValue<X>, xEnd: PlottableValue<X>, yStart: PlottableValue<Y>, yEnd: PlottableValue<Y>
  ) {
    marks = [
      PlottedMark(.rect, [.x: xStart.plotted, .x2: xEnd.plotted, .y: yStart.plotted, .y2: yEnd.plotted])
    ]
  }

  /// A bar of a category, from one place of the plot to another, in points.
  public init<X: Plottable>(
    x: PlottableValue<X>, yStart: Double? = nil, yEnd: Double? = nil, width: MarkDimension = .automatic,
    stacking: MarkStackingMethod = .standard
  ) {
    marks = [PlottedMark(.bar, [.x: x.plotted], stack: stacking.stack, Properties().sized(width: width).with("y", yStart).with("y2", yEnd))]
  }

  public init<Y: Plottable>(
    xStart: Double? = nil, xEnd: Double? = nil, y: PlottableValue<Y>, height: MarkDimension = .automatic,
    stacking: MarkStackingMethod = .standard
  ) {
    marks = [PlottedMark(.bar, [.y: y.plotted], stack: stacking.stack, Properties().sized(height: height).with("x", xStart).with("x2", xEnd))]
  }
}

/// A rectangle: a cell of a heat map, or between bounds; where nothing bounds it, it reaches to the plot's edges.
public struct RectangleMark: PlottedContent {
  let marks: [PlottedMark]

  public init<X: Plottable, Y: Plottable>(
    x: PlottableValue<X>, y: PlottableValue<Y>, width: MarkDimension = .automatic, height: MarkDimension = .automatic
  ) {
    let size = Properties().sized(width: width, height: height)
    marks = [PlottedMark(.rect, [.x: x.plotted, .y: y.plotted], size)]
  }

  public init<X: Plottable, Y: Plottable>(
    xStart: PlottableValue<X>, xEnd: PlottableValue<X>, yStart: PlottableValue<Y>, yEnd: PlottableValue<Y>
  ) {
    marks = [PlottedMark(.rect, [.x: xStart.plotted, .x2: xEnd.plotted, .y: yStart.plotted, .y2: yEnd.plotted])]
  }

  public init<X: Plottable, Y: Plottable>(
    x: PlottableValue<X>, yStart: PlottableValue<Y>, yEnd: PlottableValue<Y>, width: MarkDimension = .automatic
  ) {
    marks = [PlottedMark(.rect, [.x: x.plotted, .y: yStart.plotted, .y2: yEnd.plotted], Properties().sized(width: width))]
  }

  public init<X: Plottable, Y: Plottable>(
    xStart: PlottableValue<X>, xEnd: PlottableValue<X>, y: PlottableValue<Y>, height: MarkDimension = .automatic
  ) {
    marks = [PlottedMark(.rect, [.x: xStart.plotted, .x2: xEnd.plotted, .y: y.plotted], Properties().sized(height: height))]
  }

  public init<X: Plottable>(
    xStart: PlottableValue<X>, xEnd: PlottableValue<X>, yStart: Double? = nil, yEnd: Double? = nil
  ) {
    marks = [
      PlottedMark(.rect, [.x: xStart.plotted, .x2: xEnd.plotted], Properties().with("y", yStart).with("y2", yEnd))
    ]
  }

  public init<Y: Plottable>(
    xStart: Double? = nil, xEnd: Double? = nil, yStart: PlottableValue<Y>, yEnd: PlottableValue<Y>
  ) {
    marks = [
      PlottedMark(.rect, [.y: yStart.plotted, .y2: yEnd.plotted], Properties().with("x", xStart).with("x2", xEnd))
    ]
  }
}

extension Properties {
  func with(_ key: String, _ value: Double?) -> Properties {
    var copy = self
    copy[key] = value.map(DataValue.number)
    return copy
  }
}
