extension Chart {
  /// The legends of all channels that one explains.
  mutating func legend(_ legend: DataValue) {
    for channel in [Channel.color, .shape, .size, .strokeDash] { set(channel, "legend", legend) }
  }
}

extension View {
  private func scaled(_ channel: Channel, _ properties: Properties) -> ViewAfterChange { charted { $0.scale(channel, properties) } }

  public func chartLegend(_ visibility: Visibility) -> ViewAfterChange {
    charted { if visibility == .hidden { $0.legend(.null) } }
  }

  public func chartLegend(
    position: AnnotationPosition = .automatic, alignment: Alignment? = nil, spacing: CGFloat? = nil
  ) -> ViewAfterChange {
    var legend = Properties()
    legend["orient"] = position.orient(alignment).map(DataValue.string)
    legend["offset"] = spacing.map { .number(Double($0)) }
    return charted { chart in
      if let anchor = alignment?.anchor(along: position) { chart.legendAnchor = anchor }
      if !legend.isEmpty { chart.legend(.object(legend)) }
    }
  }

  /// A legend of views: each figure with the words after it is an entry; words before the first figure are the title.
  public func chartLegend(
    position: AnnotationPosition = .automatic, alignment: Alignment? = nil, spacing: CGFloat? = nil, @ViewBuilder content: () -> some View
  ) -> ViewAfterChange {
    var legend = LegendOfViews(content().shown).json
    legend["orient"] = position.orient(alignment).map(DataValue.string)
    legend["offset"] = spacing.map { .number(Double($0)) }
    return charted { chart in
      if let anchor = alignment?.anchor(along: position) { chart.legendAnchor = anchor }
      chart.legend(.null)
      chart.properties["legends"] = [.object(legend)]
    }
  }

  // MARK: Colours

  /// The colours of categories, in the order in which they are listed.
  public func chartForegroundStyleScale<Value: Plottable, S: ShapeStyle>(_ mapping: KeyValuePairs<Value, S>) -> ViewAfterChange {
    scaled(.color, ["domain": mapping.domain, "range": .list(mapping.map { $0.value.paint })])
  }

  public func chartForegroundStyleScale(_ mapping: KeyValuePairs<String, String>) -> ViewAfterChange {
    scaled(.color, ["domain": mapping.domain, "range": .list(mapping.map { .string($0.value) })])
  }

  public func chartForegroundStyleScale<D: ScaleDomain, S: ShapeStyle>(
    domain: D, range: [S], type: ScaleType? = nil
  ) -> ViewAfterChange {
    styled(.color, domain, ["range": .list(range.map(\.paint))], type)
  }

  public func chartForegroundStyleScale<S: ShapeStyle>(range: [S], type: ScaleType? = nil) -> ViewAfterChange {
    scaled(.color, (["range": .list(range.map(\.paint))] as Properties).merging(type?.scale ?? [:]) { $1 })
  }

  public func chartForegroundStyleScale(range: Gradient, type: ScaleType? = nil) -> ViewAfterChange {
    scaled(.color, range.range.merging(type?.scale ?? [:]) { $1 })
  }

  public func chartForegroundStyleScale(type: ScaleType) -> ViewAfterChange { scaled(.color, type.scale) }

  public func chartForegroundStyleScale<D: ScaleDomain>(domain: D, type: ScaleType? = nil) -> ViewAfterChange {
    styled(.color, domain, [:], type)
  }

  public func chartForegroundStyleScale<D: ScaleDomain>(domain: D, range: Gradient, type: ScaleType? = nil) -> ViewAfterChange {
    styled(.color, domain, range.range, type)
  }

  /// The colour of each category by a function of it.
  public func chartForegroundStyleScale<Value: Plottable & Hashable, S: ShapeStyle>(
    domain: [Value], mapping: (Value) -> S
  ) -> ViewAfterChange {
    scaled(.color, domain.scale.merging(["range": .list(domain.map { mapping($0).paint })]) { $1 })
  }

  public func chartForegroundStyleScale<Value: Plottable & Hashable, S: ShapeStyle>(mapping: @escaping (Value) -> S) -> ViewAfterChange {
    charted { chart in
      let shown: [Value] = chart.shown(.color)
      chart.scale(.color, shown.scale.merging(["range": .list(shown.map { mapping($0).paint })]) { $1 })
    }
  }

  // MARK: Symbols

  public func chartSymbolScale<Value: Plottable, S: ChartSymbolShape>(_ mapping: KeyValuePairs<Value, S>) -> ViewAfterChange {
    symbols(mapping.map(\.value), ["domain": mapping.domain])
  }

  public func chartSymbolScale<S: ChartSymbolShape>(range: [S]) -> ViewAfterChange { symbols(range, [:]) }

  // Symbols of several kinds in one list.

  @_disfavoredOverload public func chartSymbolScale(range: [any ChartSymbolShape]) -> ViewAfterChange { symbols(range.map(\.erased), [:]) }

  @_disfavoredOverload public func chartSymbolScale<D: ScaleDomain>(domain: D, range: [any ChartSymbolShape]) -> ViewAfterChange {
    symbols(range.map(\.erased), domain.scale)
  }

  @_disfavoredOverload public func chartSymbolScale<Value: Plottable>(
    _ mapping: KeyValuePairs<Value, any ChartSymbolShape>
  ) -> ViewAfterChange {
    symbols(mapping.map(\.value.erased), ["domain": mapping.domain])
  }
  public func chartSymbolScale<D: ScaleDomain>(domain: D) -> ViewAfterChange { styled(.shape, domain, [:], nil) }

  public func chartSymbolScale<D: ScaleDomain, S: ChartSymbolShape>(domain: D, range: [S]) -> ViewAfterChange {
    symbols(range, domain.scale)
  }

  public func chartSymbolScale<Value: Plottable & Hashable, S: ChartSymbolShape>(domain: [Value], mapping: (Value) -> S) -> ViewAfterChange {
    symbols(domain.map(mapping), domain.scale)
  }

  public func chartSymbolScale<Value: Plottable & Hashable, S: ChartSymbolShape>(mapping: @escaping (Value) -> S) -> ViewAfterChange {
    charted { chart in
      let shown: [Value] = chart.shown(.shape)
      chart.draw(shown.map(mapping), shown.scale)
    }
  }

  private func symbols(_ symbols: [some ChartSymbolShape], _ scale: Properties) -> ViewAfterChange {
    charted { $0.draw(symbols, scale) }
  }

  // MARK: Sizes of symbols, in square points

  public func chartSymbolSizeScale<Number: BinaryFloatingPoint>(range: ClosedRange<Number>, type: ScaleType? = nil) -> ViewAfterChange {
    scaled(.size, range.sizes.merging(type?.scale ?? [:]) { $1 })
  }

  public func chartSymbolSizeScale<D: ScaleDomain>(domain: D, type: ScaleType? = nil) -> ViewAfterChange { styled(.size, domain, [:], type) }
  public func chartSymbolSizeScale(type: ScaleType) -> ViewAfterChange { scaled(.size, type.scale) }

  public func chartSymbolSizeScale<D: ScaleDomain, Number: BinaryFloatingPoint>(
    domain: D, range: ClosedRange<Number>, type: ScaleType? = nil
  ) -> ViewAfterChange {
    styled(.size, domain, range.sizes, type)
  }

  public func chartSymbolSizeScale<D: ScaleDomain, Number: BinaryFloatingPoint>(
    domain: D, range: [Number], type: ScaleType? = nil
  ) -> ViewAfterChange {
    styled(.size, domain, ["range": .list(range.map { .number(Double($0)) })], type)
  }

  public func chartSymbolSizeScale<Value: Plottable, Number: BinaryFloatingPoint>(_ mapping: KeyValuePairs<Value, Number>) -> ViewAfterChange {
    scaled(.size, ["domain": mapping.domain, "range": .list(mapping.map { .number(Double($0.value)) })])
  }

  public func chartSymbolSizeScale<Value: Plottable & Hashable, Number: BinaryFloatingPoint>(
    domain: [Value], mapping: (Value) -> Number
  ) -> ViewAfterChange {
    scaled(.size, domain.scale.merging(["range": .list(domain.map { .number(Double(mapping($0))) })]) { $1 })
  }

  public func chartSymbolSizeScale<Value: Plottable & Hashable, Number: BinaryFloatingPoint>(
    mapping: @escaping (Value) -> Number
  ) -> ViewAfterChange {
    charted { chart in
      let shown: [Value] = chart.shown(.size)
      chart.scale(.size, shown.scale.merging(["range": .list(shown.map { .number(Double(mapping($0))) })]) { $1 })
    }
  }

  // MARK: Lines: the dashes of categories; their lines are as wide as the widest

  public func chartLineStyleScale<Value: Plottable>(_ mapping: KeyValuePairs<Value, StrokeStyle>) -> ViewAfterChange {
    charted { $0.dash(mapping.map(\.value), ["domain": mapping.domain]) }
  }

  public func chartLineStyleScale(range: [StrokeStyle]) -> ViewAfterChange { charted { $0.dash(range, [:]) } }
  public func chartLineStyleScale<D: ScaleDomain>(domain: D) -> ViewAfterChange { styled(.strokeDash, domain, [:], nil) }
  public func chartLineStyleScale<D: ScaleDomain>(domain: D, range: [StrokeStyle]) -> ViewAfterChange {
    charted { $0.dash(range, domain.scale) }
  }

  public func chartLineStyleScale<Value: Plottable & Hashable>(domain: [Value], mapping: (Value) -> StrokeStyle) -> ViewAfterChange {
    let range = domain.map(mapping)
    return charted { $0.dash(range, domain.scale) }
  }

  public func chartLineStyleScale<Value: Plottable & Hashable>(mapping: @escaping (Value) -> StrokeStyle) -> ViewAfterChange {
    charted { chart in
      let shown: [Value] = chart.shown(.strokeDash)
      chart.dash(shown.map(mapping), shown.scale)
    }
  }

  private func styled(_ channel: Channel, _ domain: some ScaleDomain, _ range: Properties, _ type: ScaleType?) -> ViewAfterChange {
    charted { $0.scale(channel, $0.reading(domain, channel).merging(range) { $1 }.merging(type?.scale ?? [:]) { $1 }) }
  }
}

extension Chart {
  /// The values that the marks show in a channel, each once.
  fileprivate func shown<Value: Plottable & Hashable>(_ channel: Channel) -> [Value] {
    var seen: Set<Value> = []
    return marks.compactMap { mark -> Value? in
      mark.values[channel].flatMap { Value.PrimitivePlottable.read($0.value) }.flatMap(Value.init(primitivePlottable:))
    }.filter { seen.insert($0).inserted }
  }

  /// Symbols of categories, as outlines where all of them are.
  fileprivate mutating func draw(_ symbols: [some ChartSymbolShape], _ properties: Properties) {
    scale(.shape, properties.merging(["range": .list(symbols.map { .string($0.word) })]) { $1 })
    let widths = symbols.compactMap(\.outline)
    guard let width = widths.first, widths.count == symbols.count else { return }
    for index in marks.indices where marks[index].values[.shape] != nil {
      marks[index].properties["filled"] = false
      if marks[index].kind == .line || marks[index].kind == .area {
        marks[index].properties["point"] = ["filled": false, "fill": "white", "strokeWidth": .number(width)]
      } else {
        marks[index].properties["strokeWidth"] = .number(width)
      }
    }
  }

  fileprivate mutating func dash(_ styles: [StrokeStyle], _ properties: Properties) {
    for index in marks.indices where marks[index].values[.strokeDash] != nil {
      marks[index].properties["strokeWidth"] = styles.map { Double($0.lineWidth) }.max().map(DataValue.number)
    }
    let dashes = styles.map { $0.dashes ?? [1, 0] }
    scale(.strokeDash, properties.merging(["range": .list(dashes)]) { $1 })
  }
}

extension KeyValuePairs where Key: Plottable {
  fileprivate var domain: DataValue { .list(map(\.key.primitivePlottable.dataValue)) }
}

extension ClosedRange where Bound: BinaryFloatingPoint {
  fileprivate var sizes: Properties { ["range": [.number(Double(lowerBound)), .number(Double(upperBound))]] }
}

extension Gradient {
  fileprivate var range: Properties { ["range": .list(stops.map { .string($0.color.css) })] }
}

extension AnnotationPosition {
  /// The side of the plot at which a legend stands, in the words of a specification; nil for the usual one.
  /// - Parameter alignment: the corner of the plot in which a legend over it stands.
  fileprivate func orient(_ alignment: Alignment?) -> String? {
    switch self {
    case .top, .topLeading, .topTrailing: "top"
    case .bottom, .bottomLeading, .bottomTrailing: "bottom"
    case .leading: "left"
    case .trailing: "right"
    case .overlay: "\(alignment?.isBottom == true ? "bottom" : "top")-\(alignment?.anchor == "start" ? "left" : "right")"
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
