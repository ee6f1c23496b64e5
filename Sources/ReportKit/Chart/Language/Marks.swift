/// How marks of one place are piled up.
public enum MarkStackingMethod: Sendable {
  case standard, normalized, center, unstacked

  var stack: DataValue? {
    switch self {
    case .standard: nil
    case .normalized: "normalize"
    case .center: "center"
    case .unstacked: false
    }
  }
}

/// The extent of a mark across its measure.
public enum MarkDimension: Sendable {
  case automatic
  /// In points.
  case fixed(Double)
  /// A share of the step between categories.
  case ratio(Double)

  var properties: Properties {
    switch self {
    case .automatic: [:]
    case .fixed(let size): ["size": .number(size)]
    case .ratio(let share): ["width": ["band": .number(share)], "height": ["band": .number(share)]]
    }
  }
}

/// A bar from zero, or from a start to an end.
public func BarMark<X: Plottable, Y: Plottable>(
  x: PlottableValue<X>, y: PlottableValue<Y>, width: MarkDimension = .automatic,
  stacking: MarkStackingMethod = .standard
) -> PlottedMark {
  PlottedMark(.bar, [.x: x.plotted, .y: y.plotted], stack: stacking.stack, width.properties)
}

public func BarMark<X: Plottable, Y: Plottable>(
  xStart: PlottableValue<X>, xEnd: PlottableValue<X>, y: PlottableValue<Y>, height: MarkDimension = .automatic
) -> PlottedMark {
  PlottedMark(.bar, [.x: xStart.plotted, .x2: xEnd.plotted, .y: y.plotted], height.properties)
}

public func BarMark<X: Plottable, Y: Plottable>(
  x: PlottableValue<X>, yStart: PlottableValue<Y>, yEnd: PlottableValue<Y>, width: MarkDimension = .automatic
) -> PlottedMark {
  PlottedMark(.bar, [.x: x.plotted, .y: yStart.plotted, .y2: yEnd.plotted], width.properties)
}

/// A line through the data in the order in which they are given.
public func LineMark<X: Plottable, Y: Plottable>(x: PlottableValue<X>, y: PlottableValue<Y>) -> PlottedMark {
  PlottedMark(.line, [.x: x.plotted, .y: y.plotted])
}

/// A line that belongs to a series.
public func LineMark<X: Plottable, Y: Plottable, S: Plottable>(
  x: PlottableValue<X>, y: PlottableValue<Y>, series: PlottableValue<S>
) -> PlottedMark {
  PlottedMark(.line, [.x: x.plotted, .y: y.plotted, .detail: series.plotted])
}

/// The area between zero and the data.
public func AreaMark<X: Plottable, Y: Plottable>(
  x: PlottableValue<X>, y: PlottableValue<Y>, stacking: MarkStackingMethod = .standard
) -> PlottedMark {
  PlottedMark(.area, [.x: x.plotted, .y: y.plotted], stack: stacking.stack)
}

/// The area between two measures.
public func AreaMark<X: Plottable, Y: Plottable>(
  x: PlottableValue<X>, yStart: PlottableValue<Y>, yEnd: PlottableValue<Y>
) -> PlottedMark {
  PlottedMark(.area, [.x: x.plotted, .y: yStart.plotted, .y2: yEnd.plotted])
}

/// A point.
public func PointMark<X: Plottable, Y: Plottable>(x: PlottableValue<X>, y: PlottableValue<Y>) -> PlottedMark {
  PlottedMark(.point, [.x: x.plotted, .y: y.plotted], ["filled": true])
}

/// A rule across the plot at a value of the horizontal axis.
public func RuleMark<X: Plottable>(x: PlottableValue<X>) -> PlottedMark {
  PlottedMark(.rule, [.x: x.plotted])
}

/// A rule across the plot at a value of the vertical axis.
public func RuleMark<Y: Plottable>(y: PlottableValue<Y>) -> PlottedMark {
  PlottedMark(.rule, [.y: y.plotted])
}

/// A rule from a start to an end.
public func RuleMark<X: Plottable, Y: Plottable>(
  xStart: PlottableValue<X>, xEnd: PlottableValue<X>, y: PlottableValue<Y>
) -> PlottedMark {
  PlottedMark(.rule, [.x: xStart.plotted, .x2: xEnd.plotted, .y: y.plotted])
}

public func RuleMark<X: Plottable, Y: Plottable>(
  x: PlottableValue<X>, yStart: PlottableValue<Y>, yEnd: PlottableValue<Y>
) -> PlottedMark {
  PlottedMark(.rule, [.x: x.plotted, .y: yStart.plotted, .y2: yEnd.plotted])
}

/// A cell of a heat map.
public func RectangleMark<X: Plottable, Y: Plottable>(x: PlottableValue<X>, y: PlottableValue<Y>) -> PlottedMark {
  PlottedMark(.rect, [.x: x.plotted, .y: y.plotted])
}

/// A slice of a pie or of a ring.
/// - Parameters:
///   - innerRadius: a share of the outer radius.
///   - angularInset: the white gap between slices, in points.
public func SectorMark<V: Plottable>(
  angle: PlottableValue<V>, innerRadius: MarkDimension = .automatic, angularInset: Double? = nil
) -> PlottedMark {
  var properties = Properties()
  switch innerRadius {
  case .automatic: break
  case .fixed(let radius): properties["innerRadius"] = .number(radius)
  case .ratio(let share): properties["innerRadius"] = ["share": .number(share)]
  }
  properties["angularInset"] = angularInset.map(DataValue.number)
  return PlottedMark(.arc, [.theta: angle.plotted], properties)
}
