/// Whether a part of a chart is drawn.
public enum Visibility: Sendable { case automatic, visible, hidden }

/// How a view fills a frame of another shape.
public enum ContentMode: Sendable { case fit, fill }

extension Alignment {
  /// The place along an axis, in the words of a specification.
  var anchor: String? {
    switch self {
    case .leading, .topLeading, .bottomLeading: "start"
    case .trailing, .topTrailing, .bottomTrailing: "end"
    case .center, .top, .bottom: "middle"
    }
  }

  var isTop: Bool { [.top, .topLeading, .topTrailing].contains(self) }
  var isBottom: Bool { [.bottom, .bottomLeading, .bottomTrailing].contains(self) }
}

extension Chart {
  private func with(_ channel: Channel, _ key: String, _ value: DataValue) -> Chart {
    var copy = self
    copy.channels[channel, default: [:]][key] = value
    return copy
  }

  func scaled(_ channel: Channel, _ properties: Properties) -> Chart {
    with(channel, "scale", .object((channels[channel]?["scale"]?.object ?? [:]).merging(properties) { $1 }))
  }

  private func with(_ property: String, _ value: DataValue?) -> Chart {
    var copy = self
    if let value { copy.properties[property] = value }
    return copy
  }

  /// The claim, with metric and unit below it and the source at the foot.
  public func chartTitle(_ text: String, subtitle: String? = nil, source: String? = nil) -> Chart {
    var copy = self
    copy.title = ChartTitle(text, subtitle: subtitle, source: source)
    return copy
  }

  /// The size of the plot in points; nil for what fits.
  public func frame(width: Double? = nil, height: Double? = nil, alignment: Alignment = .center) -> Chart {
    with("width", width.map(DataValue.number)).with("height", height.map(DataValue.number))
  }

  public func frame(
    minWidth: Double? = nil, idealWidth: Double? = nil, maxWidth: Double? = nil, minHeight: Double? = nil,
    idealHeight: Double? = nil, maxHeight: Double? = nil, alignment: Alignment = .center
  ) -> Chart {
    frame(width: idealWidth, height: idealHeight ?? minHeight)
  }

  /// White space around the chart is the page's to give.
  public func padding(_ length: Double? = nil) -> Chart { self }
  public func padding(_ edges: Edge.Set, _ length: Double? = nil) -> Chart { self }

  /// - Parameter ratio: width to height, where the width is the page's to give.
  public func aspectRatio(_ ratio: Double? = nil, contentMode: ContentMode) -> Chart {
    guard let ratio, ratio > 0, let width = properties["width"]?.number else { return self }
    return frame(height: width / ratio)
  }

  public func scaledToFit() -> Chart { self }

  /// The colour of marks that have none of their own.
  public func foregroundStyle<S: ShapeStyle>(_ style: S) -> Chart {
    var copy = self
    for index in copy.marks.indices where copy.marks[index].color == nil && copy.marks[index].values[.color] == nil {
      guard copy.marks[index].properties["color"] == nil else { continue }
      if let css = style.paint.string { copy.marks[index].color = css } else { copy.marks[index].properties["color"] = style.paint }
    }
    return copy
  }

  /// What a screen reader says of the chart.
  public func accessibilityLabel(_ text: String) -> Chart { with("description", .string(text)) }
  public func accessibilityLabel(_ text: Text) -> Chart { accessibilityLabel(text.content) }

  // MARK: Scales of places

  public func chartXScale<D: ScaleDomain>(domain: D, type: ScaleType? = nil) -> Chart {
    scaled(.x, domain.scale.merging(type?.scale ?? [:]) { $1 })
  }

  public func chartYScale<D: ScaleDomain>(domain: D, type: ScaleType? = nil) -> Chart {
    scaled(.y, domain.scale.merging(type?.scale ?? [:]) { $1 })
  }

  public func chartXScale(type: ScaleType?) -> Chart { scaled(.x, type?.scale ?? [:]) }
  public func chartYScale(type: ScaleType?) -> Chart { scaled(.y, type?.scale ?? [:]) }

  public func chartXScale<R: PositionScaleRange>(range: R, type: ScaleType? = nil) -> Chart {
    scaled(.x, (type?.scale ?? [:]).with("padding", range.padding))
  }

  public func chartYScale<R: PositionScaleRange>(range: R, type: ScaleType? = nil) -> Chart {
    scaled(.y, (type?.scale ?? [:]).with("padding", range.padding))
  }

  public func chartXScale<D: ScaleDomain, R: PositionScaleRange>(domain: D, range: R, type: ScaleType? = nil) -> Chart {
    chartXScale(domain: domain, type: type).chartXScale(range: range)
  }

  public func chartYScale<D: ScaleDomain, R: PositionScaleRange>(domain: D, range: R, type: ScaleType? = nil) -> Chart {
    chartYScale(domain: domain, type: type).chartYScale(range: range)
  }

  // MARK: Axes

  public func chartXAxis(_ visibility: Visibility) -> Chart { visibility == .hidden ? with(.x, "axis", .null) : self }
  public func chartYAxis(_ visibility: Visibility) -> Chart { visibility == .hidden ? with(.y, "axis", .null) : self }

  public func chartXAxis(@AxisContentBuilder content: () -> AxisList) -> Chart {
    var copy = self
    copy.axes[.x] = content().axes
    return copy
  }

  public func chartYAxis(@AxisContentBuilder content: () -> AxisList) -> Chart {
    var copy = self
    copy.axes[.y] = content().axes
    return copy
  }

  public func chartXAxisLabel(
    _ label: String, position: AnnotationPosition = .automatic, alignment: Alignment? = nil, spacing: Double? = nil
  ) -> Chart {
    titled(.x, Text(verbatim: label), alignment)
  }

  public func chartYAxisLabel(
    _ label: String, position: AnnotationPosition = .automatic, alignment: Alignment? = nil, spacing: Double? = nil
  ) -> Chart {
    titled(.y, Text(verbatim: label), alignment)
  }

  public func chartXAxisLabel(
    position: AnnotationPosition = .automatic, alignment: Alignment? = nil, spacing: Double? = nil,
    @ViewBuilder content: () -> some View
  ) -> Chart {
    titled(.x, content().wording, alignment)
  }

  public func chartYAxisLabel(
    position: AnnotationPosition = .automatic, alignment: Alignment? = nil, spacing: Double? = nil,
    @ViewBuilder content: () -> some View
  ) -> Chart {
    titled(.y, content().wording, alignment)
  }

  public func chartXAxisLabel(
    _ label: Text, position: AnnotationPosition = .automatic, alignment: Alignment? = nil, spacing: Double? = nil
  ) -> Chart {
    titled(.x, label, alignment)
  }

  public func chartYAxisLabel(
    _ label: Text, position: AnnotationPosition = .automatic, alignment: Alignment? = nil, spacing: Double? = nil
  ) -> Chart {
    titled(.y, label, alignment)
  }

  /// The title of an axis; along x it stands at the side that is asked for.
  private func titled(_ channel: Channel, _ label: Text?, _ alignment: Alignment?) -> Chart {
    var copy = with(channel, "title", .string(label?.content ?? ""))
    copy.titles[channel] = alignment?.anchor.map { ["titleAnchor": .string($0)] }
    return copy
  }

  /// Words in the middle of the plot, such as the total of a ring.
  public func chartBackground(alignment: Alignment = .center, @ViewBuilder content: (ChartProxy) -> some View) -> Chart {
    var copy = self
    copy.centre = content(ChartProxy()).wording
    return copy
  }

  public func chartOverlay(alignment: Alignment = .center, @ViewBuilder content: (ChartProxy) -> some View) -> Chart {
    chartBackground(alignment: alignment, content: content)
  }
}
