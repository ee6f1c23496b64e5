extension Chart {
  /// The channels that a legend explains.
  private static let legends: [Channel] = [.color, .shape, .size, .strokeDash]

  public func chartLegend(_ visibility: Visibility) -> Chart {
    guard visibility == .hidden else { return self }
    var copy = self
    for channel in Self.legends { copy.channels[channel, default: [:]]["legend"] = .null }
    return copy
  }

  public func chartLegend(
    position: AnnotationPosition = .automatic, alignment: Alignment? = nil, spacing: Double? = nil
  ) -> Chart {
    var copy = self
    if let anchor = alignment?.anchor(along: position) { copy.legendAnchor = anchor }
    var legend = Properties()
    legend["orient"] = position.orient.map(DataValue.string)
    legend["offset"] = spacing.map(DataValue.number)
    if !legend.isEmpty { for channel in Self.legends { copy.channels[channel, default: [:]]["legend"] = .object(legend) } }
    return copy
  }

  /// A legend of views: each figure with the words after it is an entry; words before the first figure are the title.
  public func chartLegend(
    position: AnnotationPosition = .automatic, alignment: Alignment? = nil, spacing: Double? = nil, @ViewBuilder content: () -> some View
  ) -> Chart {
    var copy = chartLegend(.hidden)
    var legend = LegendOfViews(content().shown).json
    legend["orient"] = position.orient.map(DataValue.string)
    legend["offset"] = spacing.map(DataValue.number)
    legend["anchor"] = alignment?.anchor(along: position).map(DataValue.string)
    copy.properties["legends"] = [.object(legend)]
    return copy
  }

  // MARK: Colours

  /// The colours of categories, in the order in which they are listed.
  public func chartForegroundStyleScale<Value: Plottable, S: ShapeStyle>(_ mapping: KeyValuePairs<Value, S>) -> Chart {
    scaled(
      .color,
      [
        "domain": .list(mapping.map { $0.key.primitivePlottable.dataValue }), "range": .list(mapping.map { $0.value.paint }),
      ])
  }

  public func chartForegroundStyleScale(_ mapping: KeyValuePairs<String, String>) -> Chart {
    scaled(.color, ["domain": .list(mapping.map { .string($0.key) }), "range": .list(mapping.map { .string($0.value) })])
  }

  public func chartForegroundStyleScale<D: ScaleDomain, S: ShapeStyle>(
    domain: D, range: [S], type: ScaleType? = nil
  ) -> Chart {
    scaled(.color, domain.scale.merging(["range": .list(range.map(\.paint))]) { $1 }.merging(type?.scale ?? [:]) { $1 })
  }

  public func chartForegroundStyleScale<S: ShapeStyle>(range: [S], type: ScaleType? = nil) -> Chart {
    scaled(.color, ["range": .list(range.map(\.paint))])
  }

  public func chartForegroundStyleScale(range: Gradient, type: ScaleType? = nil) -> Chart {
    scaled(.color, ["range": .list(range.stops.map { .string($0.color.css) })])
  }

  public func chartForegroundStyleScale<D: ScaleDomain>(domain: D, type: ScaleType? = nil) -> Chart {
    scaled(.color, domain.scale.merging(type?.scale ?? [:]) { $1 })
  }

  public func chartForegroundStyleScale<D: ScaleDomain>(domain: D, range: Gradient, type: ScaleType? = nil) -> Chart {
    chartForegroundStyleScale(domain: domain, type: type).chartForegroundStyleScale(range: range)
  }

  /// The colour of each category by a function of it.
  public func chartForegroundStyleScale<Value: Plottable & Hashable, S: ShapeStyle>(
    domain: [Value], mapping: (Value) -> S
  ) -> Chart {
    scaled(.color, domain.scale.merging(["range": .list(domain.map { mapping($0).paint })]) { $1 })
  }

  public func chartForegroundStyleScale<Value: Plottable & Hashable, S: ShapeStyle>(mapping: (Value) -> S) -> Chart {
    var seen: Set<Value> = []
    let shown = marks.compactMap { mark -> Value? in
      guard let data = mark.values[.color]?.value, let primitive = Value.PrimitivePlottable.read(data) else { return nil }
      return Value(primitivePlottable: primitive)
    }
    return chartForegroundStyleScale(domain: shown.filter { seen.insert($0).inserted }, mapping: mapping)
  }

  // MARK: Symbols and lines

  public func chartSymbolScale<Value: Plottable, S: ChartSymbolShape>(_ mapping: KeyValuePairs<Value, S>) -> Chart {
    outlined(mapping.map(\.value)).scaled(
      .shape,
      [
        "domain": .list(mapping.map { $0.key.primitivePlottable.dataValue }),
        "range": .list(mapping.map { .string($0.value.word) }),
      ])
  }

  /// Symbols as outlines, where all of a scale's are.
  private func outlined(_ symbols: [any ChartSymbolShape]) -> Chart {
    let widths = symbols.compactMap(\.outline)
    guard let width = widths.first, widths.count == symbols.count else { return self }
    var copy = self
    for index in copy.marks.indices where copy.marks[index].values[.shape] != nil {
      copy.marks[index].properties["filled"] = false
      if copy.marks[index].kind == .line || copy.marks[index].kind == .area {
        copy.marks[index].properties["point"] = ["filled": false, "fill": "white", "strokeWidth": .number(width)]
      } else {
        copy.marks[index].properties["strokeWidth"] = .number(width)
      }
    }
    return copy
  }

  public func chartSymbolScale<S: ChartSymbolShape>(range: [S]) -> Chart {
    outlined(range).scaled(.shape, ["range": .list(range.map { .string($0.word) })])
  }

  public func chartSymbolScale<D: ScaleDomain, S: ChartSymbolShape>(domain: D, range: [S]) -> Chart {
    outlined(range).scaled(.shape, domain.scale.merging(["range": .list(range.map { .string($0.word) })]) { $1 })
  }

  /// - Parameter range: the smallest and the largest area, in square points.
  public func chartSymbolSizeScale(range: ClosedRange<Double>) -> Chart {
    scaled(.size, ["range": [.number(range.lowerBound), .number(range.upperBound)]])
  }

  /// The dashes of categories; their lines are as wide as the widest.
  public func chartLineStyleScale<Value: Plottable>(_ mapping: KeyValuePairs<Value, StrokeStyle>) -> Chart {
    var copy = self
    for index in copy.marks.indices where copy.marks[index].values[.strokeDash] != nil {
      copy.marks[index].properties["strokeWidth"] = mapping.map(\.value.lineWidth).max().map(DataValue.number)
    }
    return copy.scaled(
      .strokeDash,
      [
        "domain": .list(mapping.map { $0.key.primitivePlottable.dataValue }),
        "range": .list(mapping.map { .list(($0.value.dash.isEmpty ? [1, 0] : $0.value.dash).map(DataValue.number)) }),
      ])
  }

  // MARK: The plot

  /// The ground and frame of the plot.
  public func chartPlotStyle(@ChartPlotBuilder content: (ChartPlotContent) -> ChartPlotContent) -> Chart {
    let plot = content(ChartPlotContent())
    var copy = self
    if !plot.view.isEmpty { copy.properties["view"] = .object(plot.view) }
    if let width = plot.width { copy.properties["width"] = .number(width) }
    if let height = plot.height { copy.properties["height"] = .number(height) }
    return copy
  }
}

extension AnnotationPosition {
  /// The side of the plot at which a legend stands, in the words of a specification; nil for the usual one.
  fileprivate var orient: String? {
    switch self {
    case .top, .topLeading, .topTrailing: "top"
    case .bottom, .bottomLeading, .bottomTrailing: "bottom"
    case .leading: "left"
    case .trailing: "right"
    case .overlay: "top-right"
    case .automatic: nil
    }
  }
}

extension Alignment {
  /// The place along a side of the plot.
  fileprivate func anchor(along position: AnnotationPosition) -> String? {
    guard position == .leading || position == .trailing else { return anchor }
    return isTop ? "start" : isBottom ? "end" : "middle"
  }
}

/// The rectangle in which marks stand.
public struct ChartPlotContent {
  var view = Properties()
  var width: Double?
  var height: Double?

  private func with(_ key: String, _ value: DataValue) -> ChartPlotContent {
    var copy = self
    copy.view[key] = value
    return copy
  }

  public func background<S: ShapeStyle>(_ style: S) -> ChartPlotContent { with("fill", style.paint) }
  public func border<S: ShapeStyle>(_ style: S, width: Double = 1) -> ChartPlotContent {
    with("stroke", style.paint).with("strokeWidth", .number(width))
  }
  public func cornerRadius(_ radius: Double) -> ChartPlotContent { with("cornerRadius", .number(radius)) }
  public func frame(width: Double? = nil, height: Double? = nil, alignment: Alignment = .center) -> ChartPlotContent {
    var copy = self
    copy.width = width ?? self.width
    copy.height = height ?? self.height
    return copy
  }
}

/// Reads the block of `chartPlotStyle`.
@resultBuilder
public enum ChartPlotBuilder {
  public static func buildBlock(_ content: ChartPlotContent) -> ChartPlotContent { content }
}
