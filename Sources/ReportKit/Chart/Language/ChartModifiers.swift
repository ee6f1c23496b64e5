// The modifiers of charts are modifiers of all views, as Apple's are: they change every chart that a view holds.

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
  public func applying(_ change: ViewChange) -> Chart {
    var copy = self
    change.chart(&copy)
    return copy
  }

  mutating func set(_ channel: Channel, _ key: String, _ value: DataValue) { channels[channel, default: [:]][key] = value }

  mutating func scale(_ channel: Channel, _ properties: Properties) {
    set(channel, "scale", .object((channels[channel]?["scale"]?.object ?? [:]).merging(properties) { $1 }))
  }

  /// The plot's size in points; the innermost that is asked for holds.
  mutating func resize(width: Double?, height: Double?) {
    if let width, width.isFinite { properties["width"] = properties["width"] ?? .number(width) }
    if let height, height.isFinite { properties["height"] = properties["height"] ?? .number(height) }
  }

  /// - Parameter ratio: width to height.
  mutating func shape(_ ratio: Double) {
    guard ratio > 0, ratio.isFinite else { return }
    if let height = properties["height"]?.number {
      resize(width: height * ratio, height: nil)
    } else {
      // Of a chart as wide as the page the width is known when it is drawn.
      resize(width: nil, height: (properties["width"]?.number ?? Self.usualWidth) / ratio)
    }
  }

  /// The width of the plot of a chart across a page, in points, from which heights are reckoned.
  private static let usualWidth = 400.0

  /// The colour of marks that have none of their own.
  mutating func paint(_ paint: DataValue) {
    for index in marks.indices where marks[index].color == nil && marks[index].values[.color] == nil {
      guard marks[index].properties["color"] == nil else { continue }
      if let css = paint.string { marks[index].color = css } else { marks[index].properties["color"] = paint }
    }
  }
}

extension View {
  /// The claim, with metric and unit below it and the source at the foot.
  public func chartTitle(_ text: String, subtitle: String? = nil, source: String? = nil) -> ViewAfterChange {
    charted { $0.title = ChartTitle(text, subtitle: subtitle, source: source) }
  }

  // MARK: Scales of places

  public func chartXScale<D: ScaleDomain>(domain: D, type: ScaleType? = nil) -> ViewAfterChange { placed(.x, domain, type) }
  public func chartYScale<D: ScaleDomain>(domain: D, type: ScaleType? = nil) -> ViewAfterChange { placed(.y, domain, type) }
  public func chartXScale(type: ScaleType?) -> ViewAfterChange { charted { $0.scale(.x, type?.scale ?? [:]) } }
  public func chartYScale(type: ScaleType?) -> ViewAfterChange { charted { $0.scale(.y, type?.scale ?? [:]) } }

  public func chartXScale<R: PositionScaleRange>(range: R, type: ScaleType? = nil) -> ViewAfterChange {
    charted { $0.scale(.x, (type?.scale ?? [:]).merging(range.scale(.x)) { $1 }) }
  }

  public func chartYScale<R: PositionScaleRange>(range: R, type: ScaleType? = nil) -> ViewAfterChange {
    charted { $0.scale(.y, (type?.scale ?? [:]).merging(range.scale(.y)) { $1 }) }
  }

  public func chartXScale<D: ScaleDomain, R: PositionScaleRange>(domain: D, range: R, type: ScaleType? = nil) -> ViewAfterChange {
    placed(.x, domain, type, range.scale(.x))
  }

  public func chartYScale<D: ScaleDomain, R: PositionScaleRange>(domain: D, range: R, type: ScaleType? = nil) -> ViewAfterChange {
    placed(.y, domain, type, range.scale(.y))
  }

  private func placed(_ channel: Channel, _ domain: some ScaleDomain, _ type: ScaleType?, _ range: Properties = [:]) -> ViewAfterChange {
    charted { chart in
      chart.scale(channel, chart.reading(domain, channel).merging(type?.scale ?? [:]) { $1 }.merging(range) { $1 })
      chart.measures[channel] = domain.measure
    }
  }

  // MARK: Axes

  public func chartXAxis(_ visibility: Visibility) -> ViewAfterChange { charted { if visibility == .hidden { $0.set(.x, "axis", .null) } } }
  public func chartYAxis(_ visibility: Visibility) -> ViewAfterChange { charted { if visibility == .hidden { $0.set(.y, "axis", .null) } } }

  public func chartXAxis(@AxisContentBuilder content: () -> some AxisContent) -> ViewAfterChange {
    let axes = content().axes
    return charted { $0.axes[.x] = axes }
  }

  public func chartYAxis(@AxisContentBuilder content: () -> some AxisContent) -> ViewAfterChange {
    let axes = content().axes
    return charted { $0.axes[.y] = axes }
  }

  /// The look of an axis' words and lines in general.
  public func chartXAxisStyle(content: (ChartAxisContent) -> some View) -> ViewAfterChange { styled(.x, content(ChartAxisContent())) }
  public func chartYAxisStyle(content: (ChartAxisContent) -> some View) -> ViewAfterChange { styled(.y, content(ChartAxisContent())) }

  /// What the block makes of a word says how the words of the axis look.
  private func styled(_ channel: Channel, _ style: some View) -> ViewAfterChange {
    guard let words = style.shown.joined().lazy.compactMap(\.words).first else { return unchanged }
    return charted { chart in chart.titles[channel, default: [:]].merge(words.look("label")) { $1 } }
  }

  @_disfavoredOverload public func chartXAxisLabel<S: StringProtocol>(
    _ label: S, position: AnnotationPosition = .automatic, alignment: Alignment? = nil, spacing: CGFloat? = nil
  ) -> ViewAfterChange {
    titled(.x, Text(label), position, alignment, spacing)
  }

  @_disfavoredOverload public func chartYAxisLabel<S: StringProtocol>(
    _ label: S, position: AnnotationPosition = .automatic, alignment: Alignment? = nil, spacing: CGFloat? = nil
  ) -> ViewAfterChange {
    titled(.y, Text(label), position, alignment, spacing)
  }

  public func chartXAxisLabel(
    _ label: LocalizedStringKey, position: AnnotationPosition = .automatic, alignment: Alignment? = nil, spacing: CGFloat? = nil
  ) -> ViewAfterChange {
    titled(.x, Text(label), position, alignment, spacing)
  }

  public func chartYAxisLabel(
    _ label: LocalizedStringKey, position: AnnotationPosition = .automatic, alignment: Alignment? = nil, spacing: CGFloat? = nil
  ) -> ViewAfterChange {
    titled(.y, Text(label), position, alignment, spacing)
  }

  public func chartXAxisLabel(
    position: AnnotationPosition = .automatic, alignment: Alignment? = nil, spacing: CGFloat? = nil, @ViewBuilder content: () -> some View
  ) -> ViewAfterChange {
    titled(.x, content().wording, position, alignment, spacing)
  }

  public func chartYAxisLabel(
    position: AnnotationPosition = .automatic, alignment: Alignment? = nil, spacing: CGFloat? = nil, @ViewBuilder content: () -> some View
  ) -> ViewAfterChange {
    titled(.y, content().wording, position, alignment, spacing)
  }

  public func chartXAxisLabel(
    _ label: Text, position: AnnotationPosition = .automatic, alignment: Alignment? = nil, spacing: CGFloat? = nil
  ) -> ViewAfterChange {
    titled(.x, label, position, alignment, spacing)
  }

  public func chartYAxisLabel(
    _ label: Text, position: AnnotationPosition = .automatic, alignment: Alignment? = nil, spacing: CGFloat? = nil
  ) -> ViewAfterChange {
    titled(.y, label, position, alignment, spacing)
  }

  /// The title of an axis; it stands at the side of its axis, and along it at the place that is asked for, or above a
  /// y axis.
  /// - Parameter spacing: from the axis, in points.
  private func titled(
    _ channel: Channel, _ label: Text?, _ position: AnnotationPosition, _ alignment: Alignment?, _ spacing: CGFloat?
  ) -> ViewAfterChange {
    var look = label?.look("title") ?? [:]
    look["titleAnchor"] = (alignment?.anchor ?? position.anchor(along: channel)).map(DataValue.string)
    look["titlePadding"] = spacing.map { .number(Double($0)) }
    if channel == .y, position == .top || position == .topLeading {
      // Upright above the axis, as the unit of a scale often stands.
      let above: Properties = [
        "titleAngle": 0, "titleAlign": "left", "titleBaseline": "bottom", "titleX": 0, "titleY": .number(-Double(spacing ?? 8)),
      ]
      look = look.merging(above) { $1 }.filter { $0.key != "titleAnchor" && $0.key != "titlePadding" }
    }
    return charted { chart in
      chart.set(channel, "title", .string(label?.content ?? ""))
      chart.titles[channel] = look.isEmpty ? nil : look
      chart.titleSides[channel] = position.side(of: channel).map { ($0, Double(spacing ?? 8)) }
    }
  }

  // MARK: Over and under the marks

  /// What stands behind the marks: words, a colour, a shape.
  public func chartBackground(alignment: Alignment = .center, @ViewBuilder content: (ChartProxy) -> some View) -> ViewAfterChange {
    let ground = PlotGround(content(ChartProxy()), alignment, isOver: false)
    return charted { $0.grounds.append(ground) }
  }

  /// What stands over the marks.
  public func chartOverlay(alignment: Alignment = .center, @ViewBuilder content: (ChartProxy) -> some View) -> ViewAfterChange {
    let cover = PlotGround(content(ChartProxy()), alignment, isOver: true)
    return charted { $0.grounds.append(cover) }
  }
}

/// The words of an axis, to be given a look.
public struct ChartAxisContent: PlainView {
  var lines: [[ViewPiece]] { [[.words(Text(verbatim: ""))]] }
}

extension Chart {
  /// Where a title stands that is not at the side of its axis: beyond the plot.
  /// - Parameter orient: the side of the axis.
  func beyond(_ channel: Channel, _ orient: String?) -> Properties {
    guard let (side, spacing) = titleSides[channel], side != orient ?? (channel == .x ? "bottom" : "left") else { return [:] }
    let gap = PlainPlane.key(spacing)
    return switch side {
    case "top": ["titleY": ["expr": .string("-height - \(gap)")], "titleBaseline": "bottom"]
    case "bottom": ["titleY": ["expr": .string("height + \(gap)")], "titleBaseline": "top"]
    case "right": ["titleX": ["expr": .string("width + \(gap)")], "titleAngle": 90]
    default: ["titleX": ["expr": .string("-width - \(gap)")], "titleAngle": -90]
    }
  }
}

extension AnnotationPosition {
  /// The side of the plot at which the title of an axis is asked for.
  fileprivate func side(of channel: Channel) -> String? {
    switch self {
    case .top, .topLeading, .topTrailing: channel == .x ? "top" : nil
    case .bottom, .bottomLeading, .bottomTrailing: channel == .x ? "bottom" : nil
    case .leading: channel == .y ? "left" : nil
    case .trailing: channel == .y ? "right" : nil
    case .automatic, .overlay: nil
    }
  }

  /// The place of a title along its axis that a corner asks for.
  fileprivate func anchor(along channel: Channel) -> String? {
    switch self {
    case .topLeading: channel == .x ? "start" : "end"
    case .topTrailing: "end"
    case .bottomLeading: "start"
    case .bottomTrailing: channel == .x ? "end" : "start"
    default: nil
    }
  }
}

extension Text {
  /// The type of the words as properties of a text mark.
  var typeProperties: Properties { properties(size: "fontSize", weight: "fontWeight", style: "fontStyle", color: "color") }

  /// The type of the words, in the words of a specification.
  /// - Parameter part: of a guide, such as `label` or `title`.
  func look(_ part: String) -> Properties {
    properties(size: "\(part)FontSize", weight: "\(part)FontWeight", style: "\(part)FontStyle", color: "\(part)Color")
  }

  private func properties(size: String, weight: String, style: String, color name: String) -> Properties {
    var look = Properties()
    look[size] = font.size.map(DataValue.number)
    if font.isBold { look[weight] = "bold" }
    if font.isItalic { look[style] = "italic" }
    look[name] = color.map(DataValue.string)
    return look
  }
}
