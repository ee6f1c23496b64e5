/// A symbol at a place.
public struct PointMark: PlottedContent {
  let marks: [PlottedMark]

  public init<X: Plottable, Y: Plottable>(x: PlottableValue<X>, y: PlottableValue<Y>) {
    marks = [PlottedMark(.point, [.x: x.plotted, .y: y.plotted], ["filled": true])]
  }

  public init<X: Plottable>(x: PlottableValue<X>, y: Double? = nil) {
    marks = [PlottedMark(.point, [.x: x.plotted], Properties().with("y", y).merging(["filled": true]) { $1 })]
  }

  public init<Y: Plottable>(x: Double? = nil, y: PlottableValue<Y>) {
    marks = [PlottedMark(.point, [.y: y.plotted], Properties().with("x", x).merging(["filled": true]) { $1 })]
  }
}

/// A slice of a pie or of a ring.
public struct SectorMark: PlottedContent {
  let marks: [PlottedMark]

  /// - Parameters:
  ///   - innerRadius: in points, or a share of the outer radius.
  ///   - angularInset: the white gap between slices, in points.
  public init<V: Plottable>(
    angle: PlottableValue<V>, innerRadius: MarkDimension = .automatic, outerRadius: MarkDimension = .automatic,
    angularInset: Double? = nil
  ) {
    var properties = Properties().with("angularInset", angularInset)
    properties["innerRadius"] = innerRadius.radius
    properties["outerRadius"] = outerRadius.radius
    var angle = angle.plotted
    let end = angle.second
    // A slice from one angle to another is no bin of an axis.
    angle.end = nil
    var mark = PlottedMark(.arc, [.theta: angle, .theta2: end], stack: end == nil ? nil : false, properties)
    mark.middle = innerRadius.middle(outer: outerRadius)
    marks = [mark]
  }
}
