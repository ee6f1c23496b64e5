/// A field of each element of a collection, with what it means.
public struct PlottableProjection<Element, Value: Plottable> {
  let label: String
  let read: (Element) -> PlottableValue<Value>

  public static func value(_ label: String, _ path: KeyPath<Element, Value>) -> PlottableProjection {
    PlottableProjection(label: label) { .value(label, $0[keyPath: path]) }
  }

  public static func value(_ label: Text, _ path: KeyPath<Element, Value>) -> PlottableProjection { value(label.content, path) }

  /// Dates as the calendar unit that they fall in.
  public static func value(
    _ label: String, _ path: KeyPath<Element, Value>, unit: Calendar.Component, calendar: Calendar? = nil
  ) -> PlottableProjection where Value == Date {
    PlottableProjection(label: label) { .value(label, $0[keyPath: path], unit: unit, calendar: calendar) }
  }

  func value(_ element: Element) -> PlottableValue<Value> { read(element) }
}

/// Marks of a whole collection, which properties of its elements can change.
public protocol VectorizedChartContent<DataElement>: ChartContent {
  associatedtype DataElement
}

/// What all plots of collections are: elements, and a mark for each.
protocol PlottedCollection: VectorizedChartContent, PlottedContent {
  var elements: [DataElement] { get }

  init(elements: [DataElement], marks: [PlottedMark])
}

extension PlottedCollection {
  /// One mark, or a few, for each element.
  init<Data: Sequence, Content: PlottedContent>(of data: Data, draw: (DataElement) -> Content) where Data.Element == DataElement {
    let elements = Array(data)
    self.init(elements: elements, marks: elements.flatMap { draw($0).marks })
  }
}

/// Marks of a collection, changed after they were made.
public struct CollectionMarks<DataElement>: PlottedCollection {
  let elements: [DataElement]
  let marks: [PlottedMark]
}

/// A line: of a function, or through a whole collection.
public struct LinePlot<DataElement>: PlottedCollection {
  let elements: [DataElement]
  let marks: [PlottedMark]
}

extension LinePlot {
  public init<Data: Sequence, X: Plottable, Y: Plottable>(
    _ data: Data, x: PlottableProjection<Data.Element, X>, y: PlottableProjection<Data.Element, Y>
  ) where Data.Element == DataElement {
    self.init(of: data) { LineMark(x: x.value($0), y: y.value($0)) }
  }

  public init<Data: Sequence, X: Plottable, Y: Plottable, S: Plottable>(
    _ data: Data, x: PlottableProjection<Data.Element, X>, y: PlottableProjection<Data.Element, Y>,
    series: PlottableProjection<Data.Element, S>
  ) where Data.Element == DataElement {
    self.init(of: data) { LineMark(x: x.value($0), y: y.value($0), series: series.value($0)) }
  }
}

/// An area: below or between functions, or of a whole collection.
public struct AreaPlot<DataElement>: PlottedCollection {
  let elements: [DataElement]
  let marks: [PlottedMark]
}

extension AreaPlot {
  public init<Data: Sequence, X: Plottable, Y: Plottable>(
    _ data: Data, x: PlottableProjection<Data.Element, X>, y: PlottableProjection<Data.Element, Y>,
    stacking: MarkStackingMethod = .standard
  ) where Data.Element == DataElement {
    self.init(of: data) { AreaMark(x: x.value($0), y: y.value($0), stacking: stacking) }
  }

  public init<Data: Sequence, X: Plottable, Y: Plottable>(
    _ data: Data, x: PlottableProjection<Data.Element, X>, yStart: PlottableProjection<Data.Element, Y>,
    yEnd: PlottableProjection<Data.Element, Y>
  ) where Data.Element == DataElement {
    self.init(of: data) { AreaMark(x: x.value($0), yStart: yStart.value($0), yEnd: yEnd.value($0)) }
  }
}

/// Points of a whole collection.
public struct PointPlot<DataElement>: PlottedCollection {
  let elements: [DataElement]
  let marks: [PlottedMark]
}

extension PointPlot {
  public init<Data: Sequence, X: Plottable, Y: Plottable>(
    _ data: Data, x: PlottableProjection<Data.Element, X>, y: PlottableProjection<Data.Element, Y>
  ) where Data.Element == DataElement {
    self.init(of: data) { PointMark(x: x.value($0), y: y.value($0)) }
  }
}

/// Bars of a whole collection.
public struct BarPlot<DataElement>: PlottedCollection {
  let elements: [DataElement]
  let marks: [PlottedMark]
}

extension BarPlot {
  public init<Data: Sequence, X: Plottable, Y: Plottable>(
    _ data: Data, x: PlottableProjection<Data.Element, X>, y: PlottableProjection<Data.Element, Y>,
    width: MarkDimension = .automatic, height: MarkDimension = .automatic, stacking: MarkStackingMethod = .standard
  ) where Data.Element == DataElement {
    self.init(of: data) {
      BarMark(x: x.value($0), y: y.value($0), width: width, height: height, stacking: stacking)
    }
  }

  public init<Data: Sequence, X: Plottable, Y: Plottable>(
    _ data: Data, xStart: PlottableProjection<Data.Element, X>, xEnd: PlottableProjection<Data.Element, X>,
    y: PlottableProjection<Data.Element, Y>, height: MarkDimension = .automatic
  ) where Data.Element == DataElement {
    self.init(of: data) { BarMark(xStart: xStart.value($0), xEnd: xEnd.value($0), y: y.value($0), height: height) }
  }

  public init<Data: Sequence, X: Plottable, Y: Plottable>(
    _ data: Data, x: PlottableProjection<Data.Element, X>, yStart: PlottableProjection<Data.Element, Y>,
    yEnd: PlottableProjection<Data.Element, Y>, width: MarkDimension = .automatic
  ) where Data.Element == DataElement {
    self.init(of: data) { BarMark(x: x.value($0), yStart: yStart.value($0), yEnd: yEnd.value($0), width: width) }
  }
}

/// Rectangles of a whole collection.
public struct RectanglePlot<DataElement>: PlottedCollection {
  let elements: [DataElement]
  let marks: [PlottedMark]
}

extension RectanglePlot {
  public init<Data: Sequence, X: Plottable, Y: Plottable>(
    _ data: Data, x: PlottableProjection<Data.Element, X>, y: PlottableProjection<Data.Element, Y>,
    width: MarkDimension = .automatic, height: MarkDimension = .automatic
  ) where Data.Element == DataElement {
    self.init(of: data) { RectangleMark(x: x.value($0), y: y.value($0), width: width, height: height) }
  }

  public init<Data: Sequence, X: Plottable, Y: Plottable>(
    _ data: Data, xStart: PlottableProjection<Data.Element, X>, xEnd: PlottableProjection<Data.Element, X>,
    yStart: PlottableProjection<Data.Element, Y>, yEnd: PlottableProjection<Data.Element, Y>
  ) where Data.Element == DataElement {
    self.init(of: data) {
      RectangleMark(xStart: xStart.value($0), xEnd: xEnd.value($0), yStart: yStart.value($0), yEnd: yEnd.value($0))
    }
  }
}

/// Straight lines of a whole collection.
public struct RulePlot<DataElement>: PlottedCollection {
  let elements: [DataElement]
  let marks: [PlottedMark]
}

extension RulePlot {
  public init<Data: Sequence, X: Plottable, Y: Plottable>(
    _ data: Data, x: PlottableProjection<Data.Element, X>, yStart: PlottableProjection<Data.Element, Y>,
    yEnd: PlottableProjection<Data.Element, Y>
  ) where Data.Element == DataElement {
    self.init(of: data) { RuleMark(x: x.value($0), yStart: yStart.value($0), yEnd: yEnd.value($0)) }
  }

  public init<Data: Sequence, X: Plottable, Y: Plottable>(
    _ data: Data, xStart: PlottableProjection<Data.Element, X>, xEnd: PlottableProjection<Data.Element, X>,
    y: PlottableProjection<Data.Element, Y>
  ) where Data.Element == DataElement {
    self.init(of: data) { RuleMark(xStart: xStart.value($0), xEnd: xEnd.value($0), y: y.value($0)) }
  }

  public init<Data: Sequence, X: Plottable>(_ data: Data, x: PlottableProjection<Data.Element, X>)
  where Data.Element == DataElement {
    self.init(of: data) { RuleMark(x: x.value($0)) }
  }

  public init<Data: Sequence, Y: Plottable>(_ data: Data, y: PlottableProjection<Data.Element, Y>)
  where Data.Element == DataElement {
    self.init(of: data) { RuleMark(y: y.value($0)) }
  }
}

/// Slices of a whole collection.
public struct SectorPlot<DataElement>: PlottedCollection {
  let elements: [DataElement]
  let marks: [PlottedMark]
}

extension SectorPlot {
  public init<Data: Sequence, V: Plottable>(
    _ data: Data, angle: PlottableProjection<Data.Element, V>, innerRadius: MarkDimension = .automatic,
    outerRadius: MarkDimension = .automatic, angularInset: Double? = nil
  ) where Data.Element == DataElement {
    self.init(of: data) {
      SectorMark(
        angle: angle.value($0), innerRadius: innerRadius, outerRadius: outerRadius, angularInset: angularInset
      )
    }
  }
}
