/// Whether a part of a chart is drawn.
public enum ChartVisibility: Sendable { case automatic, visible, hidden }

extension Chart {
  private func with(_ channel: Channel, _ key: String, _ value: DataValue) -> Chart {
    var copy = self
    copy.channels[channel, default: [:]][key] = value
    return copy
  }

  private func scaled(_ channel: Channel, _ key: String, _ value: DataValue) -> Chart {
    var scale = channels[channel]?["scale"]?.object ?? [:]
    scale[key] = value
    return with(channel, "scale", .object(scale))
  }

  /// The claim, with metric and unit below it and the source at the foot.
  public func chartTitle(_ text: String, subtitle: String? = nil, source: String? = nil) -> Chart {
    var copy = self
    copy.title = ChartTitle(text, subtitle: subtitle, source: source)
    return copy
  }

  /// The size of the plot in points; nil for what fits.
  public func frame(width: Double? = nil, height: Double? = nil) -> Chart {
    var copy = self
    if let width { copy.properties["width"] = .number(width) }
    if let height { copy.properties["height"] = .number(height) }
    return copy
  }

  public func chartXScale(domain: ClosedRange<Double>) -> Chart {
    scaled(.x, "domain", [.number(domain.lowerBound), .number(domain.upperBound)])
  }

  public func chartYScale(domain: ClosedRange<Double>) -> Chart {
    scaled(.y, "domain", [.number(domain.lowerBound), .number(domain.upperBound)])
  }

  public func chartXScale(domain: [String]) -> Chart { scaled(.x, "domain", .list(domain.map(DataValue.string))) }
  public func chartYScale(domain: [String]) -> Chart { scaled(.y, "domain", .list(domain.map(DataValue.string))) }

  public func chartXAxis(_ visibility: ChartVisibility) -> Chart {
    visibility == .hidden ? with(.x, "axis", .null) : self
  }

  public func chartYAxis(_ visibility: ChartVisibility) -> Chart {
    visibility == .hidden ? with(.y, "axis", .null) : self
  }

  public func chartXAxisLabel(_ label: String) -> Chart { with(.x, "title", .string(label)) }
  public func chartYAxisLabel(_ label: String) -> Chart { with(.y, "title", .string(label)) }

  public func chartLegend(_ visibility: ChartVisibility) -> Chart {
    visibility == .hidden ? with(.color, "legend", .null) : self
  }

  /// The colours of categories, in the order in which they are listed.
  public func chartForegroundStyleScale(_ mapping: KeyValuePairs<String, String>) -> Chart {
    scaled(.color, "domain", .list(mapping.map { .string($0.key) }))
      .scaled(.color, "range", .list(mapping.map { .string($0.value) }))
  }
}
