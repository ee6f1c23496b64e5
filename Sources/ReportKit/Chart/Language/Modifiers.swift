/// How a line runs from datum to datum.
public struct InterpolationMethod: Hashable, Sendable {
  let word: String
  var tension: Double?

  public static let linear = InterpolationMethod(word: "linear")
  public static let monotone = InterpolationMethod(word: "monotone")
  public static let cardinal = InterpolationMethod(word: "cardinal")
  public static let catmullRom = InterpolationMethod(word: "catmull-rom")
  public static let stepStart = InterpolationMethod(word: "step-before")
  public static let stepCenter = InterpolationMethod(word: "step")
  public static let stepEnd = InterpolationMethod(word: "step-after")
  public static func cardinal(tension: Double) -> InterpolationMethod { InterpolationMethod(word: "cardinal", tension: tension) }
  public static func catmullRom(alpha: Double) -> InterpolationMethod { InterpolationMethod(word: "catmull-rom", tension: alpha) }
}

/// Along which axis marks of one place stand beside each other.
public enum Axis: Sendable { case horizontal, vertical }

extension ChartContent {
  private func with<V: Plottable>(_ channel: Channel, _ value: PlottableValue<V>) -> ContentGroup {
    ContentGroup(self) { $0.values[channel] = value.plotted }
  }

  private func with(_ property: String, _ value: DataValue) -> ContentGroup {
    ContentGroup(self) { $0.properties[property] = value }
  }

  /// Colours the marks by a category or quantity.
  public func foregroundStyle<V: Plottable>(by value: PlottableValue<V>) -> some ChartContent { with(.color, value) }

  /// Colours the marks.
  public func foregroundStyle<S: ShapeStyle>(_ style: S) -> some ChartContent {
    ContentGroup(self) { mark in
      if let css = style.paint.string { mark.color = css } else { mark.properties["color"] = style.paint }
    }
  }

  /// Colours the marks: `#9E2A2B`, or a CSS colour name.
  public func foregroundStyle(_ color: String) -> some ChartContent { ContentGroup(self) { $0.color = color } }

  /// Sets marks of one place beside each other by a category.
  /// - Parameter span: how much of the room of their place all of them take; what is not a ratio is the usual share.
  public func position<V: Plottable>(
    by value: PlottableValue<V>, axis: Axis? = nil, span: MarkDimension = .automatic
  ) -> some ChartContent {
    ContentGroup(self) { mark in
      let lies = axis.map { $0 == .vertical } ?? mark.isHorizontal
      mark.values[lies ? .yOffset : .xOffset] = value.plotted
      if let share = span.share { mark.spans[lies ? .y : .x] = share }
    }
  }

  public func symbol<V: Plottable>(by value: PlottableValue<V>) -> some ChartContent { with(.shape, value) }

  public func symbol<S: ChartSymbolShape>(_ shape: S) -> some ChartContent {
    ContentGroup(self) { mark in
      if mark.kind == .line || mark.kind == .area {
        var point: Properties = ["shape": .string(shape.word)]
        if let outline = shape.outline { point = point.merging(["filled": false, "fill": "white", "strokeWidth": .number(outline)]) { $1 } }
        if let size = mark.properties.removeValue(forKey: "size") { point["size"] = size }
        mark.properties["point"] = .object(point)
      } else {
        mark.properties["shape"] = .string(shape.word)
        if let outline = shape.outline {
          mark.properties["filled"] = false
          mark.properties["strokeWidth"] = .number(outline)
        }
      }
    }
  }

  public func symbolSize<V: Plottable>(by value: PlottableValue<V>) -> some ChartContent { with(.size, value) }

  /// - Parameter area: in square points.
  public func symbolSize(_ area: Double) -> some ChartContent {
    ContentGroup(self) { mark in
      if case .object(var point)? = mark.properties["point"] {
        point["size"] = .number(area)
        mark.properties["point"] = .object(point)
      } else {
        mark.properties["size"] = .number(area)
      }
    }
  }

  /// Shadows are for screens: on paper a mark has none.
  public func shadow(color: Color = .black, radius: Double, x: Double = 0, y: Double = 0) -> some ChartContent {
    ContentGroup(self) { _ in }
  }

  /// Print is sharp: marks are not blurred on paper.
  public func blur(radius: Double) -> some ChartContent { ContentGroup(self) { _ in } }

  /// Marks are not cut out by others on paper.
  public func mask<Content: ChartContent>(@ChartContentBuilder content: () -> Content) -> some ChartContent {
    ContentGroup(self) { _ in }
  }

  /// Gradients always run over each mark's own box.
  public func alignsMarkStylesWithPlotArea(_ aligns: Bool = true) -> some ChartContent { ContentGroup(self) { _ in } }

  public func lineStyle<V: Plottable>(by value: PlottableValue<V>) -> some ChartContent { with(.strokeDash, value) }

  public func lineStyle(_ style: StrokeStyle) -> some ChartContent {
    ContentGroup(self) { $0.properties.merge(style.properties) { $1 } }
  }

  /// - Parameters: in points.
  public func lineStyle(lineWidth: Double, dash: [Double] = []) -> some ChartContent {
    lineStyle(StrokeStyle(lineWidth: lineWidth, dash: dash))
  }

  public func opacity(_ opacity: Double) -> some ChartContent { with("opacity", .number(opacity)) }

  /// - Parameter radius: in points.
  public func cornerRadius(_ radius: Double, style: RoundedCornerStyle = .continuous) -> some ChartContent {
    with("cornerRadius", .number(radius))
  }

  public func clipShape(_ shape: RoundedRectangle) -> some ChartContent { with("cornerRadius", .number(shape.cornerRadius)) }
  public func clipShape(_ shape: Capsule) -> some ChartContent { with("cornerRadius", 1000) }

  public func interpolationMethod(_ method: InterpolationMethod) -> some ChartContent {
    ContentGroup(self) { mark in
      mark.properties["interpolate"] = .string(method.word)
      mark.properties["tension"] = method.tension.map(DataValue.number)
    }
  }

  /// Moves the marks on the page, in points.
  public func offset(x: Double = 0, y: Double = 0) -> some ChartContent {
    ContentGroup(self) {
      if x != 0 { $0.properties["xOffset"] = .number(x) }
      if y != 0 { $0.properties["yOffset"] = .number(y) }
    }
  }

  /// Draws the marks in front of those with a smaller number.
  public func zIndex(_ value: Double) -> some ChartContent { ContentGroup(self) { $0.zIndex = value } }

  /// What a screen reader says of the mark.
  public func accessibilityLabel(_ text: String) -> some ChartContent {
    ContentGroup(self) {
      $0.values[.description] = Plotted(field: "accessibilityLabel", value: .string(text), measure: .nominal)
    }
  }

  public func accessibilityLabel(_ text: Text) -> some ChartContent { accessibilityLabel(text.content) }

  /// Added to what a screen reader says of the mark.
  public func accessibilityValue(_ text: String) -> some ChartContent {
    ContentGroup(self) { mark in
      let said = mark.values[.description]?.value.string
      let whole = [said, text].compactMap { $0 }.joined(separator: "：")
      mark.values[.description] = Plotted(field: "accessibilityLabel", value: .string(whole), measure: .nominal)
    }
  }

  public func accessibilityValue(_ text: Text) -> some ChartContent { accessibilityValue(text.content) }

  public func accessibilityHidden(_ hidden: Bool) -> some ChartContent { with("aria", .bool(!hidden)) }

  /// Writes words beside the mark.
  /// - Parameter spacing: between the mark and the words, in points.
  public func annotation<Content: View>(
    position: AnnotationPosition = .automatic, alignment: Alignment = .center, spacing: Double? = nil,
    overflowResolution: AnnotationOverflowResolution = .automatic, @ViewBuilder content: () -> Content
  ) -> some ChartContent {
    let text = content().wording
    return ContentGroup(self) { mark in
      mark.annotation = text.map { .init(text: $0, position: position, spacing: spacing) }
    }
  }

  /// Writes words beside the mark.
  public func annotation(position: AnnotationPosition = .automatic, text content: () -> String) -> some ChartContent {
    let text = content()
    return ContentGroup(self) { $0.annotation = .init(text: Text(verbatim: text), position: position) }
  }

  /// Says how the end of a bar is known: exactly, as “more than” (open end) or as “nearly” (hatched end).
  public func bound(_ bound: FigureBound) -> some ChartContent {
    ContentGroup(self) {
      $0.values[.bound] = Plotted(field: "bound", value: .string(bound.rawValue), measure: .nominal)
    }
  }
}

/// What happens to words that do not fit; they are always kept inside the picture.
public struct AnnotationOverflowResolution: Sendable {
  public enum Strategy: Sendable { case automatic, padScale, disabled, fit
    public static func fit(to boundary: Boundary) -> Strategy { .fit }
  }
  public enum Boundary: Sendable { case automatic, plot, chart }

  public static let automatic = AnnotationOverflowResolution(x: .automatic, y: .automatic)
  public init(x: Strategy = .automatic, y: Strategy = .automatic) {}
}

/// The kind of a round corner.
public enum RoundedCornerStyle: Sendable { case circular, continuous }

/// A rectangle with round corners.
public struct RoundedRectangle: Sendable {
  let cornerRadius: Double
  public init(cornerRadius: Double, style: RoundedCornerStyle = .continuous) { self.cornerRadius = cornerRadius }
}

/// A rectangle whose shorter sides are half circles.
public struct Capsule: Sendable {
  public init(style: RoundedCornerStyle = .continuous) {}
}

/// How well a number is known.
public enum FigureBound: String, Sendable, Hashable { case exactly, over, nearly }
