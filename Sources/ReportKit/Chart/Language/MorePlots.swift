// Plots of collections in the ways in which single marks are written.

extension AreaPlot {
  public init<Data: Sequence, X: Plottable, Y: Plottable, S: Plottable>(
    _ data: Data, x: PlottableProjection<Data.Element, X>, y: PlottableProjection<Data.Element, Y>,
    series: PlottableProjection<Data.Element, S>, stacking: MarkStackingMethod = .standard
  ) where Data.Element == DataElement {
    self.init(of: data) { AreaMark(x: x.value($0), y: y.value($0), series: series.value($0), stacking: stacking) }
  }

  public init<Data: Sequence, X: Plottable, Y: Plottable, S: Plottable>(
    _ data: Data, x: PlottableProjection<Data.Element, X>, yStart: PlottableProjection<Data.Element, Y>,
    yEnd: PlottableProjection<Data.Element, Y>, series: PlottableProjection<Data.Element, S>
  ) where Data.Element == DataElement {
    self.init(of: data) { AreaMark(x: x.value($0), yStart: yStart.value($0), yEnd: yEnd.value($0), series: series.value($0)) }
  }

  public init<Data: Sequence, X: Plottable, Y: Plottable>(
    _ data: Data, xStart: PlottableProjection<Data.Element, X>, xEnd: PlottableProjection<Data.Element, X>,
    y: PlottableProjection<Data.Element, Y>
  ) where Data.Element == DataElement {
    self.init(of: data) { AreaMark(xStart: xStart.value($0), xEnd: xEnd.value($0), y: y.value($0)) }
  }
}

extension PointPlot {
  /// - Parameter y: from the top of the plot, in points; nil for its middle.
  public init<Data: Sequence, X: Plottable>(_ data: Data, x: PlottableProjection<Data.Element, X>, y: CGFloat? = nil)
  where Data.Element == DataElement {
    self.init(of: data) { PointMark(x: x.value($0), y: y.map { Double($0) }) }
  }

  /// - Parameter x: from the left of the plot, in points; nil for its middle.
  public init<Data: Sequence, Y: Plottable>(_ data: Data, x: CGFloat? = nil, y: PlottableProjection<Data.Element, Y>)
  where Data.Element == DataElement {
    self.init(of: data) { PointMark(x: x.map { Double($0) }, y: y.value($0)) }
  }
}

extension BarPlot {
  public init<Data: Sequence, X: Plottable>(
    _ data: Data, x: PlottableProjection<Data.Element, X>, yStart: CGFloat? = nil, yEnd: CGFloat? = nil, width: MarkDimension = .automatic,
    stacking: MarkStackingMethod = .standard
  ) where Data.Element == DataElement {
    self.init(of: data) {
      BarMark(x: x.value($0), yStart: yStart.map { Double($0) }, yEnd: yEnd.map { Double($0) }, width: width, stacking: stacking)
    }
  }

  public init<Data: Sequence, Y: Plottable>(
    _ data: Data, xStart: CGFloat? = nil, xEnd: CGFloat? = nil, y: PlottableProjection<Data.Element, Y>, height: MarkDimension = .automatic,
    stacking: MarkStackingMethod = .standard
  ) where Data.Element == DataElement {
    self.init(of: data) {
      BarMark(xStart: xStart.map { Double($0) }, xEnd: xEnd.map { Double($0) }, y: y.value($0), height: height, stacking: stacking)
    }
  }
}

extension RectanglePlot {
  public init<Data: Sequence, X: Plottable, Y: Plottable>(
    _ data: Data, x: PlottableProjection<Data.Element, X>, yStart: PlottableProjection<Data.Element, Y>,
    yEnd: PlottableProjection<Data.Element, Y>, width: MarkDimension = .automatic
  ) where Data.Element == DataElement {
    self.init(of: data) { RectangleMark(x: x.value($0), yStart: yStart.value($0), yEnd: yEnd.value($0), width: width) }
  }

  public init<Data: Sequence, X: Plottable, Y: Plottable>(
    _ data: Data, xStart: PlottableProjection<Data.Element, X>, xEnd: PlottableProjection<Data.Element, X>,
    y: PlottableProjection<Data.Element, Y>, height: MarkDimension = .automatic
  ) where Data.Element == DataElement {
    self.init(of: data) { RectangleMark(xStart: xStart.value($0), xEnd: xEnd.value($0), y: y.value($0), height: height) }
  }

  public init<Data: Sequence, X: Plottable>(
    _ data: Data, x: PlottableProjection<Data.Element, X>, yStart: CGFloat? = nil, yEnd: CGFloat? = nil, width: MarkDimension = .automatic
  ) where Data.Element == DataElement {
    self.init(of: data) { RectangleMark(x: x.value($0), yStart: yStart, yEnd: yEnd, width: width) }
  }

  public init<Data: Sequence, X: Plottable>(
    _ data: Data, xStart: PlottableProjection<Data.Element, X>, xEnd: PlottableProjection<Data.Element, X>, yStart: CGFloat? = nil,
    yEnd: CGFloat? = nil
  ) where Data.Element == DataElement {
    self.init(of: data) {
      RectangleMark(xStart: xStart.value($0), xEnd: xEnd.value($0), yStart: yStart.map { Double($0) }, yEnd: yEnd.map { Double($0) })
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
    self.init(of: data) { RuleMark(x: x.value($0), yStart: yStart.map { Double($0) }, yEnd: yEnd.map { Double($0) }) }
  }

  @_disfavoredOverload public init<Data: Sequence, Y: Plottable>(
    _ data: Data, xStart: CGFloat? = nil, xEnd: CGFloat? = nil, y: PlottableProjection<Data.Element, Y>
  ) where Data.Element == DataElement {
    self.init(of: data) { RuleMark(xStart: xStart.map { Double($0) }, xEnd: xEnd.map { Double($0) }, y: y.value($0)) }
  }
}
