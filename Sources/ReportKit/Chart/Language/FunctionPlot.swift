/// A field of each element of a collection, with what it means.
public struct PlottableProjection<Element, Value: Plottable> {
  let label: String
  let read: (Element) -> Value

  public static func value(_ label: String, _ path: KeyPath<Element, Value>) -> PlottableProjection {
    PlottableProjection(label: label) { $0[keyPath: path] }
  }

  func value(_ element: Element) -> PlottableValue<Value> { .value(label, read(element)) }
}

/// A line: of a function, or through a whole collection.
public struct LinePlot: PlottedContent {
  let marks: [PlottedMark]

  /// - Parameter domain: where the function is drawn.
  public init(
    x: String, y: String, domain: ClosedRange<Double> = 0...1, function: (Double) -> Double
  ) {
    marks = FunctionPlaces(domain: domain).points.map { place in
      let value = function(place)
      var mark = PlottedMark(.line, [.x: PlottableValue.value(x, place).plotted, .y: PlottableValue.value(y, value).plotted])
      if !value.isFinite { mark.values[.y]?.value = .null }
      return mark
    }
  }

  public init<Data: Sequence, X: Plottable, Y: Plottable>(
    _ data: Data, x: PlottableProjection<Data.Element, X>, y: PlottableProjection<Data.Element, Y>
  ) {
    marks = data.flatMap { LineMark(x: x.value($0), y: y.value($0)).marks }
  }

  public init<Data: Sequence, X: Plottable, Y: Plottable, S: Plottable>(
    _ data: Data, x: PlottableProjection<Data.Element, X>, y: PlottableProjection<Data.Element, Y>,
    series: PlottableProjection<Data.Element, S>
  ) {
    marks = data.flatMap { LineMark(x: x.value($0), y: y.value($0), series: series.value($0)).marks }
  }
}

/// An area: below or between functions, or of a whole collection.
public struct AreaPlot: PlottedContent {
  let marks: [PlottedMark]

  public init(
    x: String, y: String, domain: ClosedRange<Double> = 0...1, function: (Double) -> Double
  ) {
    marks = FunctionPlaces(domain: domain).points.map { place in
      let value = function(place)
      var mark = PlottedMark(
        .area, [.x: PlottableValue.value(x, place).plotted, .y: PlottableValue.value(y, value).plotted], stack: false)
      if !value.isFinite { mark.values[.y]?.value = .null }
      return mark
    }
  }

  public init(
    x: String, yStart: String, yEnd: String, domain: ClosedRange<Double> = 0...1,
    function: (Double) -> (yStart: Double, yEnd: Double)
  ) {
    marks = FunctionPlaces(domain: domain).points.flatMap { place in
      let (low, high) = function(place)
      return AreaMark(x: .value(x, place), yStart: .value(yStart, low), yEnd: .value(yEnd, high)).marks
    }
  }

  public init<Data: Sequence, X: Plottable, Y: Plottable>(
    _ data: Data, x: PlottableProjection<Data.Element, X>, y: PlottableProjection<Data.Element, Y>,
    stacking: MarkStackingMethod = .standard
  ) {
    marks = data.flatMap { AreaMark(x: x.value($0), y: y.value($0), stacking: stacking).marks }
  }
}

/// Points of a whole collection.
public struct PointPlot: PlottedContent {
  let marks: [PlottedMark]

  public init<Data: Sequence, X: Plottable, Y: Plottable>(
    _ data: Data, x: PlottableProjection<Data.Element, X>, y: PlottableProjection<Data.Element, Y>
  ) {
    marks = data.flatMap { PointMark(x: x.value($0), y: y.value($0)).marks }
  }
}

/// Bars of a whole collection.
public struct BarPlot: PlottedContent {
  let marks: [PlottedMark]

  public init<Data: Sequence, X: Plottable, Y: Plottable>(
    _ data: Data, x: PlottableProjection<Data.Element, X>, y: PlottableProjection<Data.Element, Y>,
    width: MarkDimension = .automatic, height: MarkDimension = .automatic, stacking: MarkStackingMethod = .standard
  ) {
    marks = data.flatMap { BarMark(x: x.value($0), y: y.value($0), width: width, height: height, stacking: stacking).marks }
  }
}

/// Where a function is looked at: close enough that its curve looks smooth in print.
private struct FunctionPlaces {
  let domain: ClosedRange<Double>

  var points: [Double] {
    let span = domain.upperBound - domain.lowerBound
    return (0...240).map { domain.lowerBound + span * Double($0) / 240 }
  }
}
