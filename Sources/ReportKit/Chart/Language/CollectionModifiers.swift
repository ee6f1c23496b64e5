// What elements of a collection change of their marks.

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
