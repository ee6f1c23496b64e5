/// Whether a part of a chart is drawn.
public enum Visibility: Sendable { case automatic, visible, hidden }

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
    with(.x, "title", .string(label))
  }

  public func chartYAxisLabel(
    _ label: String, position: AnnotationPosition = .automatic, alignment: Alignment? = nil, spacing: Double? = nil
  ) -> Chart {
    with(.y, "title", .string(label))
  }

  public func chartXAxisLabel(
    position: AnnotationPosition = .automatic, alignment: Alignment? = nil, spacing: Double? = nil,
    @ViewBuilder content: () -> some View
  ) -> Chart {
    chartXAxisLabel(content().wording?.content ?? "")
  }

  public func chartYAxisLabel(
    position: AnnotationPosition = .automatic, alignment: Alignment? = nil, spacing: Double? = nil,
    @ViewBuilder content: () -> some View
  ) -> Chart {
    chartYAxisLabel(content().wording?.content ?? "")
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

/// What Apple's framework hands to views over a chart; on paper there is nothing to ask it.
public struct ChartProxy: Sendable {}
