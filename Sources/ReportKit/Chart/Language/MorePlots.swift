// Plots of collections in the ways in which single marks are written.

extension AreaPlot {
  public init<Data: Sequence, X: Plottable, Y: Plottable, S: Plottable>(
    _ data: Data, x: PlottableProjection<Data.Element, X>, y: PlottableProjection<Data.Element, Y>,
    series: PlottableProjection<Data.Element, S>, stacking: MarkStackingMethod = .standard
  ) where Data.Element == DataElement {
    elements = Array(data)
    marks = elements.flatMap { AreaMark(x: x.value($0), y: y.value($0), series: series.value($0), stacking: stacking).marks }
  }

  public init<Data: Sequence, X: Plottable, Y: Plottable, S: Plottable>(
    _ data: Data, x: PlottableProjection<Data.Element, X>, yStart: PlottableProjection<Data.Element, Y>,
    yEnd: PlottableProjection<Data.Element, Y>, series: PlottableProjection<Data.Element, S>
  ) where Data.Element == DataElement {
    elements = Array(data)
    marks = elements.flatMap { AreaMark(x: x.value($0), yStart: yStart.value($0), yEnd: yEnd.value($0), series: series.value($0)).marks }
  }

  public init<Data: Sequence, X: Plottable, Y: Plottable>(
    _ data: Data, xStart: PlottableProjection<Data.Element, X>, xEnd: PlottableProjection<Data.Element, X>,
    y: PlottableProjection<Data.Element, Y>
  ) where Data.Element == DataElement {
    elements = Array(data)
    marks = elements.flatMap { AreaMark(xStart: xStart.value($0), xEnd: xEnd.value($0), y: y.value($0)).marks }
  }
}

extension PointPlot {
  /// - Parameter y: from the top of the plot, in points; nil for its middle.
  public init<Data: Sequence, X: Plottable>(_ data: Data, x: PlottableProjection<Data.Element, X>, y: CGFloat? = nil)
  where Data.Element == DataElement {
    elements = Array(data)
    marks = elements.flatMap { PointMark(x: x.value($0), y: y.map { Double($0) }).marks }
  }

  /// - Parameter x: from the left of the plot, in points; nil for its middle.
  public init<Data: Sequence, Y: Plottable>(_ data: Data, x: CGFloat? = nil, y: PlottableProjection<Data.Element, Y>)
  where Data.Element == DataElement {
    elements = Array(data)
    marks = elements.flatMap { PointMark(x: x.map { Double($0) }, y: y.value($0)).marks }
  }
}

extension BarPlot {
  public init<Data: Sequence, X: Plottable>(
    _ data: Data, x: PlottableProjection<Data.Element, X>, yStart: CGFloat? = nil, yEnd: CGFloat? = nil, width: MarkDimension = .automatic,
    stacking: MarkStackingMethod = .standard
  ) where Data.Element == DataElement {
    elements = Array(data)
    marks = elements.flatMap {
      BarMark(x: x.value($0), yStart: yStart.map { Double($0) }, yEnd: yEnd.map { Double($0) }, width: width, stacking: stacking).marks
    }
  }

  public init<Data: Sequence, Y: Plottable>(
    _ data: Data, xStart: CGFloat? = nil, xEnd: CGFloat? = nil, y: PlottableProjection<Data.Element, Y>, height: MarkDimension = .automatic,
    stacking: MarkStackingMethod = .standard
  ) where Data.Element == DataElement {
    elements = Array(data)
    marks = elements.flatMap {
      BarMark(xStart: xStart.map { Double($0) }, xEnd: xEnd.map { Double($0) }, y: y.value($0), height: height, stacking: stacking).marks
    }
  }
}

extension RectanglePlot {
  public init<Data: Sequence, X: Plottable, Y: Plottable>(
    _ data: Data, x: PlottableProjection<Data.Element, X>, yStart: PlottableProjection<Data.Element, Y>,
    yEnd: PlottableProjection<Data.Element, Y>, width: MarkDimension = .automatic
  ) where Data.Element == DataElement {
    elements = Array(data)
    marks = elements.flatMap { RectangleMark(x: x.value($0), yStart: yStart.value($0), yEnd: yEnd.value($0), width: width).marks }
  }

  public init<Data: Sequence, X: Plottable, Y: Plottable>(
    _ data: Data, xStart: PlottableProjection<Data.Element, X>, xEnd: PlottableProjection<Data.Element, X>,
    y: PlottableProjection<Data.Element, Y>, height: MarkDimension = .automatic
  ) where Data.Element == DataElement {
    elements = Array(data)
    marks = elements.flatMap { RectangleMark(xStart: xStart.value($0), xEnd: xEnd.value($0), y: y.value($0), height: height).marks }
  }

  public init<Data: Sequence, X: Plottable>(
    _ data: Data, x: PlottableProjection<Data.Element, X>, yStart: CGFloat? = nil, yEnd: CGFloat? = nil, width: MarkDimension = .automatic
  ) where Data.Element == DataElement {
    elements = Array(data)
    marks = elements.flatMap { RectangleMark(x: x.value($0), yStart: yStart, yEnd: yEnd, width: width).marks }
  }

  public init<Data: Sequence, X: Plottable>(
    _ data: Data, xStart: PlottableProjection<Data.Element, X>, xEnd: PlottableProjection<Data.Element, X>, yStart: CGFloat? = nil,
    yEnd: CGFloat? = nil
  ) where Data.Element == DataElement {
    elements = Array(data)
    marks = elements.flatMap {
      RectangleMark(xStart: xStart.value($0), xEnd: xEnd.value($0), yStart: yStart.map { Double($0) }, yEnd: yEnd.map { Double($0) }).marks
    }
  }
}

extension RulePlot {
  /// - Parameters:
  ///   - yStart: from the top of the plot, in points.
  ///   - yEnd: from the top of the plot, in points.
  @_disfavoredOverload public init<Data: Sequence, X: Plottable>(
    _ data: Data, x: PlottableProjection<Data.Element, X>, yStart: CGFloat? = nil, yEnd: CGFloat? = nil
  ) where Data.Element == DataElement {
    elements = Array(data)
    marks = elements.flatMap { RuleMark(x: x.value($0), yStart: yStart.map { Double($0) }, yEnd: yEnd.map { Double($0) }).marks }
  }

  @_disfavoredOverload public init<Data: Sequence, Y: Plottable>(
    _ data: Data, xStart: CGFloat? = nil, xEnd: CGFloat? = nil, y: PlottableProjection<Data.Element, Y>
  ) where Data.Element == DataElement {
    elements = Array(data)
    marks = elements.flatMap { RuleMark(xStart: xStart.map { Double($0) }, xEnd: xEnd.map { Double($0) }, y: y.value($0)).marks }
  }
}
