/// How a line runs from datum to datum.
public enum InterpolationMethod: String, Sendable {
  case linear, monotone, cardinal, stepStart = "step-before", stepCenter = "step", stepEnd = "step-after"
  case catmullRom = "catmull-rom"
}

extension ChartContent {
  private func with<V: Plottable>(_ channel: Channel, _ value: PlottableValue<V>) -> some ChartContent {
    ModifiedContent(self) { $0.values[channel] = value.plotted }
  }

  private func with(_ property: String, _ value: DataValue) -> some ChartContent {
    ModifiedContent(self) { $0.properties[property] = value }
  }

  /// Colours the marks by a category or quantity.
  public func foregroundStyle<V: Plottable>(by value: PlottableValue<V>) -> some ChartContent { with(.color, value) }

  /// Colours the marks: `#9E2A2B`, or a CSS colour name.
  public func foregroundStyle(_ color: String) -> some ChartContent { with("color", .string(color)) }

  /// Sets marks of one place beside each other by a category.
  public func position<V: Plottable>(by value: PlottableValue<V>) -> some ChartContent {
    ModifiedContent(self) { $0.values[$0.isHorizontal ? .yOffset : .xOffset] = value.plotted }
  }

  public func symbol<V: Plottable>(by value: PlottableValue<V>) -> some ChartContent { with(.shape, value) }
  public func symbolSize<V: Plottable>(by value: PlottableValue<V>) -> some ChartContent { with(.size, value) }
  /// - Parameter area: in square points.
  public func symbolSize(_ area: Double) -> some ChartContent { with("size", .number(area)) }
  public func lineStyle<V: Plottable>(by value: PlottableValue<V>) -> some ChartContent { with(.strokeDash, value) }
  /// - Parameters: in points.
  public func lineStyle(lineWidth: Double, dash: [Double] = []) -> some ChartContent {
    ModifiedContent(self) {
      $0.properties["strokeWidth"] = .number(lineWidth)
      if !dash.isEmpty { $0.properties["strokeDash"] = .list(dash.map(DataValue.number)) }
    }
  }

  public func opacity(_ opacity: Double) -> some ChartContent { with("opacity", .number(opacity)) }
  /// - Parameter radius: in points.
  public func cornerRadius(_ radius: Double) -> some ChartContent { with("cornerRadius", .number(radius)) }

  public func interpolationMethod(_ method: InterpolationMethod) -> some ChartContent {
    with("interpolate", .string(method.rawValue))
  }

  /// Moves the marks on the page, in points.
  public func offset(x: Double = 0, y: Double = 0) -> some ChartContent {
    ModifiedContent(self) {
      if x != 0 { $0.properties["xOffset"] = .number(x) }
      if y != 0 { $0.properties["yOffset"] = .number(y) }
    }
  }

  /// Draws the marks in front of those with a smaller number.
  public func zIndex(_ value: Double) -> some ChartContent { ModifiedContent(self) { $0.zIndex = value } }

  /// What a screen reader says of the mark.
  public func accessibilityLabel(_ text: String) -> some ChartContent {
    ModifiedContent(self) {
      $0.values[.description] = Plotted(field: "accessibilityLabel", value: .string(text), measure: .nominal)
    }
  }

  /// Writes words beside the mark.
  public func annotation(position: AnnotationPosition = .automatic, content: () -> String) -> some ChartContent {
    let text = content()
    return ModifiedContent(self) { $0.annotation = .init(text: text, position: position) }
  }

  /// Says how the end of a bar is known: exactly, as “more than” (open end) or as “nearly” (hatched end).
  public func bound(_ bound: FigureBound) -> some ChartContent {
    ModifiedContent(self) {
      $0.values[.bound] = Plotted(field: "bound", value: .string(bound.rawValue), measure: .nominal)
    }
  }
}

/// How well a number is known.
public enum FigureBound: String, Sendable, Hashable { case exactly, over, nearly }

extension PlottedMark {
  /// A bar that lies: its measure runs along x.
  var isHorizontal: Bool { values[.x]?.measure == .quantitative && values[.y]?.measure != .quantitative }
}
