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
  public func foregroundStyle<V: Plottable>(by value: PlottableValue<V>) -> ContentGroup { with(.color, value) }

  /// Colours the marks.
  public func foregroundStyle<S: ShapeStyle>(_ style: S) -> ContentGroup {
    ContentGroup(self) { mark in
      if let css = style.paint.string { mark.color = css } else { mark.properties["color"] = style.paint }
    }
  }

  /// Colours the marks: `#9E2A2B`, or a CSS colour name.
  public func foregroundStyle(_ color: String) -> ContentGroup { ContentGroup(self) { $0.color = color } }

  /// Sets marks of one place beside each other by a category.
  /// - Parameter span: how much of the room of their place all of them take.
  public func position<V: Plottable>(
    by value: PlottableValue<V>, axis: Axis? = nil, span: MarkDimension = .automatic
  ) -> ContentGroup {
    ContentGroup(self) { mark in
      let lies = axis.map { $0 == .vertical } ?? mark.isHorizontal
      mark.values[lies ? .yOffset : .xOffset] = value.plotted
      mark.spans[lies ? .yOffset : .xOffset] = span.span
    }
  }

  public func symbol<V: Plottable>(by value: PlottableValue<V>) -> ContentGroup { with(.shape, value) }

  public func symbol<S: ChartSymbolShape>(_ shape: S) -> ContentGroup {
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

  public func symbolSize<V: Plottable>(by value: PlottableValue<V>) -> ContentGroup { with(.size, value) }

  /// - Parameter area: in square points.
  public func symbolSize(_ area: Double) -> ContentGroup {
    ContentGroup(self) { mark in
      if case .object(var point)? = mark.properties["point"] {
        point["size"] = .number(area)
        mark.properties["point"] = .object(point)
      } else {
        mark.properties["size"] = .number(area)
      }
    }
  }

  /// The area of a rectangle of the size.
  public func symbolSize(_ size: CGSize) -> ContentGroup { symbolSize(Double(size.width * size.height)) }

  /// Draws each mark as a view does: a shape, or words in the middle of its place.
  public func symbol<Content: View>(@ViewBuilder symbol: () -> Content) -> ContentGroup {
    let view = symbol()
    return ContentGroup(self) { mark in
      let figure = view.figure
      if let figure { mark.take(figure) }
      if let words = figure == nil ? view.wording : view.plainWording {
        mark.annotations.append(.init(text: words, position: .overlay))
        // Words alone stand in the place of the symbol.
        if figure == nil, mark.kind == .point { mark.properties["opacity"] = 0 }
      }
    }
  }

  /// Shadows are for screens: print has none, and the mark is drawn without one.
  public func shadow(color: Color = .black, radius: Double, x: Double = 0, y: Double = 0) -> ContentGroup {
    ContentGroup(self) { _ in }
  }

  /// Print is sharp: the mark is drawn without blur.
  public func blur(radius: Double) -> ContentGroup { ContentGroup(self) { _ in } }

  /// Charts have no masks: the marks are drawn whole. Where marks are to end at the edge of the plot, a scale's domain
  /// and `chartPlotStyle { $0.clipped() }` cut them.
  public func mask<Content: ChartContent>(@ChartContentBuilder content: () -> Content) -> ContentGroup {
    ContentGroup(self) { _ in }
  }

  /// Lets a gradient run over the whole plot, of which each mark shows its piece, rather than over each mark's own box.
  public func alignsMarkStylesWithPlotArea(_ aligns: Bool = true) -> ContentGroup {
    ContentGroup(self) { mark in
      guard case .object(var gradient)? = mark.properties["color"] else { return }
      gradient["extent"] = aligns ? "plot" : nil
      mark.properties["color"] = .object(gradient)
    }
  }

  /// Marks as one layer. They are drawn one by one all the same, which shows only where translucent marks overlap.
  public func compositingLayer() -> ContentGroup { ContentGroup(self) { _ in } }

  /// Marks as one layer in a style, of which print has the opacity.
  public func compositingLayer(@ViewBuilder style: (ChartPlotContent) -> some View) -> ContentGroup {
    guard let layer = style(ChartPlotContent()).charts.first, layer.opacity < 1 else { return compositingLayer() }
    return opacity(layer.opacity)
  }

  public func lineStyle<V: Plottable>(by value: PlottableValue<V>) -> ContentGroup { with(.strokeDash, value) }

  public func lineStyle(_ style: StrokeStyle) -> ContentGroup {
    ContentGroup(self) { $0.properties.merge(style.properties) { $1 } }
  }

  /// - Parameters: in points.
  public func lineStyle(lineWidth: Double, dash: [Double] = []) -> ContentGroup {
    lineStyle(StrokeStyle(lineWidth: lineWidth, dash: dash))
  }

  /// Lets what is behind show through; of several opacities each lets some of the rest through.
  public func opacity(_ opacity: Double) -> ContentGroup {
    ContentGroup(self) { $0.properties["opacity"] = .number(($0.properties["opacity"]?.number ?? 1) * opacity) }
  }

  /// - Parameter radius: in points.
  public func cornerRadius(_ radius: Double, style: RoundedCornerStyle = .continuous) -> ContentGroup {
    with("cornerRadius", .number(radius))
  }

  /// Cuts marks to a shape: rectangles get its corners, and other shapes make them as round as they can be.
  public func clipShape<S: Shape>(_ shape: S, style: FillStyle = FillStyle()) -> ContentGroup {
    ContentGroup(self) { $0.properties.merge(shape.cornerProperties) { $1 } }
  }

  public func interpolationMethod(_ method: InterpolationMethod) -> ContentGroup {
    ContentGroup(self) { mark in
      mark.properties["interpolate"] = .string(method.word)
      mark.properties["tension"] = method.tension.map(DataValue.number)
    }
  }

  /// Moves the marks on the page, in points.
  public func offset(x: Double = 0, y: Double = 0) -> ContentGroup {
    ContentGroup(self) {
      $0.move(["xOffset": x, "yOffset": y])
    }
  }

  /// Moves the ends of a span up and down on the page, each by so many points.
  public func offset(x: Double = 0, yStart: Double = 0, yEnd: Double = 0) -> ContentGroup {
    ContentGroup(self) { mark in
      mark.move(["xOffset": x])
      mark.move(mark.ends(.y, yStart, yEnd))
    }
  }

  /// Moves the ends of a span to left and right on the page, each by so many points.
  public func offset(xStart: Double = 0, xEnd: Double = 0, y: Double = 0) -> ContentGroup {
    ContentGroup(self) { mark in
      mark.move(["yOffset": y])
      mark.move(mark.ends(.x, xStart, xEnd))
    }
  }

  /// Moves both ends of both spans.
  public func offset(xStart: Double = 0, xEnd: Double = 0, yStart: Double = 0, yEnd: Double = 0) -> ContentGroup {
    ContentGroup(self) { mark in
      mark.move(mark.ends(.x, xStart, xEnd))
      mark.move(mark.ends(.y, yStart, yEnd))
    }
  }

  public func offset(_ size: CGSize) -> ContentGroup { offset(x: Double(size.width), y: Double(size.height)) }

  /// Draws the marks in front of those with a smaller number.
  public func zIndex(_ value: Double) -> ContentGroup { ContentGroup(self) { $0.zIndex = value } }

  /// What a screen reader says of the mark.
  public func accessibilityLabel(_ text: String) -> ContentGroup {
    ContentGroup(self) {
      $0.values[.description] = Plotted(field: "accessibilityLabel", value: .string(text), measure: .nominal)
    }
  }

  public func accessibilityLabel(_ text: Text) -> ContentGroup { accessibilityLabel(text.content) }

  /// Added to what a screen reader says of the mark.
  public func accessibilityValue(_ text: String) -> ContentGroup {
    ContentGroup(self) { mark in
      let said = mark.values[.description]?.value.string
      let whole = [said, text].compactMap { $0 }.joined(separator: "：")
      mark.values[.description] = Plotted(field: "accessibilityLabel", value: .string(whole), measure: .nominal)
    }
  }

  public func accessibilityValue(_ text: Text) -> ContentGroup { accessibilityValue(text.content) }

  public func accessibilityHidden(_ hidden: Bool) -> ContentGroup { with("aria", .bool(!hidden)) }

  /// Names for tests of a user interface; paper has none.
  public func accessibilityIdentifier(_ identifier: String) -> ContentGroup { ContentGroup(self) { _ in } }

  /// Writes words beside the mark.
  /// - Parameter spacing: between the mark and the words, in points.
  public func annotation<Content: View>(
    position: AnnotationPosition = .automatic, alignment: Alignment = .center, spacing: CGFloat? = nil,
    overflowResolution: AnnotationOverflowResolution = .automatic, @ViewBuilder content: () -> Content
  ) -> ContentGroup {
    let lines = content().wordLines
    return ContentGroup(self) { $0.annotate(lines, position, alignment, spacing: spacing.map { Double($0) }) }
  }

  /// Writes words beside the mark. How large the mark will be is known only once the page is; it is told to be large enough.
  public func annotation<Content: View>(
    position: AnnotationPosition = .automatic, alignment: Alignment = .center, spacing: CGFloat? = nil,
    overflowResolution: AnnotationOverflowResolution = .automatic, @ViewBuilder content: (AnnotationContext) -> Content
  ) -> ContentGroup {
    annotation(position: position, alignment: alignment, spacing: spacing) { content(AnnotationContext()) }
  }

  /// Says how the end of a bar is known: exactly, as “more than” (open end) or as “nearly” (hatched end).
  public func bound(_ bound: FigureBound) -> ContentGroup {
    ContentGroup(self) {
      $0.values[.bound] = Plotted(field: "bound", value: .string(bound.rawValue), measure: .nominal)
    }
  }
}

/// What words beside a mark are told of it.
public struct AnnotationContext: Sendable {
  /// In points.
  public var targetSize: CGSize { CGSize(width: 200, height: 200) }
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

/// How well a number is known.
public enum FigureBound: String, Sendable, Hashable, CaseIterable {
  case exactly, over, nearly

  /// As specifications of charts write them.
  package static let words = allCases.map(\.rawValue)

  /// A number that is known so well, in words: 205多, 近205.
  package func said(_ number: String) -> String {
    switch self {
    case .exactly: number
    case .over: "\(number)多"
    case .nearly: "近\(number)"
    }
  }
}
