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
    elements = Array(data)
    marks = elements.flatMap { LineMark(x: x.value($0), y: y.value($0)).marks }
  }

  public init<Data: Sequence, X: Plottable, Y: Plottable, S: Plottable>(
    _ data: Data, x: PlottableProjection<Data.Element, X>, y: PlottableProjection<Data.Element, Y>,
    series: PlottableProjection<Data.Element, S>
  ) where Data.Element == DataElement {
    elements = Array(data)
    marks = elements.flatMap { LineMark(x: x.value($0), y: y.value($0), series: series.value($0)).marks }
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
    elements = Array(data)
    marks = elements.flatMap { AreaMark(x: x.value($0), y: y.value($0), stacking: stacking).marks }
  }

  public init<Data: Sequence, X: Plottable, Y: Plottable>(
    _ data: Data, x: PlottableProjection<Data.Element, X>, yStart: PlottableProjection<Data.Element, Y>,
    yEnd: PlottableProjection<Data.Element, Y>
  ) where Data.Element == DataElement {
    elements = Array(data)
    marks = elements.flatMap { AreaMark(x: x.value($0), yStart: yStart.value($0), yEnd: yEnd.value($0)).marks }
  }
}

/// Points of a whole collection.
public struct PointPlot<DataElement>: PlottedCollection {
  let elements: [DataElement]
  let marks: [PlottedMark]

  public init<Data: Sequence, X: Plottable, Y: Plottable>(
    _ data: Data, x: PlottableProjection<Data.Element, X>, y: PlottableProjection<Data.Element, Y>
  ) where Data.Element == DataElement {
    elements = Array(data)
    marks = elements.flatMap { PointMark(x: x.value($0), y: y.value($0)).marks }
  }
}

/// Bars of a whole collection.
public struct BarPlot<DataElement>: PlottedCollection {
  let elements: [DataElement]
  let marks: [PlottedMark]

  public init<Data: Sequence, X: Plottable, Y: Plottable>(
    _ data: Data, x: PlottableProjection<Data.Element, X>, y: PlottableProjection<Data.Element, Y>,
    width: MarkDimension = .automatic, height: MarkDimension = .automatic, stacking: MarkStackingMethod = .standard
  ) where Data.Element == DataElement {
    elements = Array(data)
    marks = elements.flatMap {
      BarMark(x: x.value($0), y: y.value($0), width: width, height: height, stacking: stacking).marks
    }
  }

  public init<Data: Sequence, X: Plottable, Y: Plottable>(
    _ data: Data, xStart: PlottableProjection<Data.Element, X>, xEnd: PlottableProjection<Data.Element, X>,
    y: PlottableProjection<Data.Element, Y>, height: MarkDimension = .automatic
  ) where Data.Element == DataElement {
    elements = Array(data)
    marks = elements.flatMap { BarMark(xStart: xStart.value($0), xEnd: xEnd.value($0), y: y.value($0), height: height).marks }
  }

  public init<Data: Sequence, X: Plottable, Y: Plottable>(
    _ data: Data, x: PlottableProjection<Data.Element, X>, yStart: PlottableProjection<Data.Element, Y>,
    yEnd: PlottableProjection<Data.Element, Y>, width: MarkDimension = .automatic
  ) where Data.Element == DataElement {
    elements = Array(data)
    marks = elements.flatMap { BarMark(x: x.value($0), yStart: yStart.value($0), yEnd: yEnd.value($0), width: width).marks }
  }
}

/// Rectangles of a whole collection.
public struct RectanglePlot<DataElement>: PlottedCollection {
  let elements: [DataElement]
  let marks: [PlottedMark]

  public init<Data: Sequence, X: Plottable, Y: Plottable>(
    _ data: Data, x: PlottableProjection<Data.Element, X>, y: PlottableProjection<Data.Element, Y>,
    width: MarkDimension = .automatic, height: MarkDimension = .automatic
  ) where Data.Element == DataElement {
    elements = Array(data)
    marks = elements.flatMap { RectangleMark(x: x.value($0), y: y.value($0), width: width, height: height).marks }
  }

  public init<Data: Sequence, X: Plottable, Y: Plottable>(
    _ data: Data, xStart: PlottableProjection<Data.Element, X>, xEnd: PlottableProjection<Data.Element, X>,
    yStart: PlottableProjection<Data.Element, Y>, yEnd: PlottableProjection<Data.Element, Y>
  ) where Data.Element == DataElement {
    elements = Array(data)
    marks = elements.flatMap {
      RectangleMark(xStart: xStart.value($0), xEnd: xEnd.value($0), yStart: yStart.value($0), yEnd: yEnd.value($0)).marks
    }
  }
}

/// Straight lines of a whole collection.
public struct RulePlot<DataElement>: PlottedCollection {
  let elements: [DataElement]
  let marks: [PlottedMark]

  public init<Data: Sequence, X: Plottable, Y: Plottable>(
    _ data: Data, x: PlottableProjection<Data.Element, X>, yStart: PlottableProjection<Data.Element, Y>,
    yEnd: PlottableProjection<Data.Element, Y>
  ) where Data.Element == DataElement {
    elements = Array(data)
    marks = elements.flatMap { RuleMark(x: x.value($0), yStart: yStart.value($0), yEnd: yEnd.value($0)).marks }
  }

  public init<Data: Sequence, X: Plottable, Y: Plottable>(
    _ data: Data, xStart: PlottableProjection<Data.Element, X>, xEnd: PlottableProjection<Data.Element, X>,
    y: PlottableProjection<Data.Element, Y>
  ) where Data.Element == DataElement {
    elements = Array(data)
    marks = elements.flatMap { RuleMark(xStart: xStart.value($0), xEnd: xEnd.value($0), y: y.value($0)).marks }
  }

  public init<Data: Sequence, X: Plottable>(_ data: Data, x: PlottableProjection<Data.Element, X>)
  where Data.Element == DataElement {
    elements = Array(data)
    marks = elements.flatMap { RuleMark(x: x.value($0)).marks }
  }

  public init<Data: Sequence, Y: Plottable>(_ data: Data, y: PlottableProjection<Data.Element, Y>)
  where Data.Element == DataElement {
    elements = Array(data)
    marks = elements.flatMap { RuleMark(y: y.value($0)).marks }
  }
}

/// Slices of a whole collection.
public struct SectorPlot<DataElement>: PlottedCollection {
  let elements: [DataElement]
  let marks: [PlottedMark]

  public init<Data: Sequence, V: Plottable>(
    _ data: Data, angle: PlottableProjection<Data.Element, V>, innerRadius: MarkDimension = .automatic,
    outerRadius: MarkDimension = .automatic, angularInset: Double? = nil
  ) where Data.Element == DataElement {
    elements = Array(data)
    marks = elements.flatMap {
      SectorMark(
        angle: angle.value($0), innerRadius: innerRadius, outerRadius: outerRadius, angularInset: angularInset
      ).marks
    }
  }
}

extension VectorizedChartContent {
  /// Changes each mark by its element.
  private func changed(_ change: (inout PlottedMark, DataElement) -> Void) -> CollectionMarks<DataElement> {
    guard let plotted = self as? any PlottedCollection, let elements = plotted.elements as? [DataElement] else {
      return CollectionMarks(elements: [], marks: self.plotted)
    }
    let marks = zip(plotted.marks, elements).map { mark, element in
      var mark = mark
      change(&mark, element)
      return mark
    }
    return CollectionMarks(elements: elements, marks: marks)
  }

  private func with<V: Plottable>(_ channel: Channel, _ field: PlottableProjection<DataElement, V>) -> CollectionMarks<DataElement> {
    changed { $0.values[channel] = field.value($1).plotted }
  }

  public func foregroundStyle<V: Plottable>(by field: PlottableProjection<DataElement, V>) -> some VectorizedChartContent<DataElement> {
    with(.color, field)
  }

  public func foregroundStyle<S: ShapeStyle>(_ path: KeyPath<DataElement, S>) -> some VectorizedChartContent<DataElement> {
    changed { mark, element in
      let paint = element[keyPath: path].paint
      if let css = paint.string { mark.color = css } else { mark.properties["color"] = paint }
    }
  }

  public func symbol<V: Plottable>(by field: PlottableProjection<DataElement, V>) -> some VectorizedChartContent<DataElement> {
    with(.shape, field)
  }

  public func symbolSize<V: Plottable>(by field: PlottableProjection<DataElement, V>) -> some VectorizedChartContent<DataElement> {
    with(.size, field)
  }

  public func lineStyle<V: Plottable>(by field: PlottableProjection<DataElement, V>) -> some VectorizedChartContent<DataElement> {
    with(.strokeDash, field)
  }

  public func position<V: Plottable>(
    by field: PlottableProjection<DataElement, V>, axis: Axis? = nil, span: MarkDimension = .automatic
  ) -> some VectorizedChartContent<DataElement> {
    changed { mark, element in
      let lies = axis.map { $0 == .vertical } ?? mark.isHorizontal
      mark.values[lies ? .yOffset : .xOffset] = field.value(element).plotted
      mark.spans[lies ? .yOffset : .xOffset] = span.span
    }
  }

  public func opacity<Number: BinaryFloatingPoint>(_ path: KeyPath<DataElement, Number>) -> some VectorizedChartContent<DataElement> {
    changed { $0.properties["opacity"] = .number(Double($1[keyPath: path])) }
  }

  /// - Parameter path: to an area in square points.
  public func symbolSize<Number: BinaryFloatingPoint>(_ path: KeyPath<DataElement, Number>) -> some VectorizedChartContent<DataElement> {
    changed { $0.properties["size"] = .number(Double($1[keyPath: path])) }
  }

  public func symbol<S: ChartSymbolShape>(_ path: KeyPath<DataElement, S>) -> some VectorizedChartContent<DataElement> {
    changed { mark, element in
      if let changed = ContentGroup([mark]).symbol(element[keyPath: path]).marks.first { mark = changed }
    }
  }

  public func lineStyle(_ path: KeyPath<DataElement, StrokeStyle>) -> some VectorizedChartContent<DataElement> {
    changed { $0.properties.merge($1[keyPath: path].properties) { $1 } }
  }

  public func offset(_ path: KeyPath<DataElement, CGSize>) -> some VectorizedChartContent<DataElement> {
    changed { mark, element in
      let size = element[keyPath: path]
      mark.properties["xOffset"] = .number(Double(size.width))
      mark.properties["yOffset"] = .number(Double(size.height))
    }
  }

  public func zIndex(_ path: KeyPath<DataElement, Double>) -> some VectorizedChartContent<DataElement> {
    changed { $0.zIndex = $1[keyPath: path] }
  }

  public func accessibilityLabel<S: StringProtocol>(_ path: KeyPath<DataElement, S>) -> some VectorizedChartContent<DataElement> {
    changed { mark, element in said(&mark) { _ in String(element[keyPath: path]) } }
  }

  public func accessibilityLabel(_ path: KeyPath<DataElement, Text>) -> some VectorizedChartContent<DataElement> {
    changed { mark, element in said(&mark) { _ in element[keyPath: path].content } }
  }

  /// Added to what a screen reader says of each mark.
  public func accessibilityValue<S: StringProtocol>(_ path: KeyPath<DataElement, S>) -> some VectorizedChartContent<DataElement> {
    changed { mark, element in said(&mark) { [$0, String(element[keyPath: path])].compactMap { $0 }.joined(separator: "：") } }
  }

  public func accessibilityValue(_ path: KeyPath<DataElement, Text>) -> some VectorizedChartContent<DataElement> {
    changed { mark, element in said(&mark) { [$0, element[keyPath: path].content].compactMap { $0 }.joined(separator: "：") } }
  }

  public func accessibilityHidden(_ path: KeyPath<DataElement, Bool>) -> some VectorizedChartContent<DataElement> {
    changed { $0.properties["aria"] = .bool(!$1[keyPath: path]) }
  }

  private func said(_ mark: inout PlottedMark, _ words: (String?) -> String) {
    let text = words(mark.values[.description]?.value.string)
    mark.values[.description] = Plotted(field: "accessibilityLabel", value: .string(text), measure: .nominal)
  }
}
