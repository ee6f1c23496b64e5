// Code for Apple's framework sees dates, calendars and formats without asking for them.
@_exported import Foundation

/// A chart written as marks, with the names of Apple's Swift Charts; `spec` is the same chart in words.
public struct Chart: PlainView {
  var marks: [PlottedMark]
  var title: ChartTitle?
  var channels: [Channel: Properties] = [:]
  var properties: Properties = [:]
  var axes: [Channel: [AxisMarks]] = [:]
  /// How the titles of axes stand.
  var titles: [Channel: Properties] = [:]
  /// The sides of the plot at which titles of axes are asked for, and how far from it, in points.
  var titleSides: [Channel: (side: String, spacing: Double)] = [:]
  /// Of what kind the values are that scales are asked to span.
  var measures: [Channel: ChannelDefinition.Measure] = [:]
  /// What lies over and under the marks.
  var grounds: [PlotGround] = []
  /// Of all marks.
  var opacity = 1.0
  /// Whether marks end at the edge of the plot.
  var clips = false
  /// Whether the chart stands for its plot alone.
  var isPlot = false
  /// Where legends stand along their side: `start`, `middle` or `end`.
  var legendAnchor: String?

  init(marks: [PlottedMark]) { self.marks = marks }

  public init(@ChartContentBuilder content: () -> some ChartContent) {
    marks = content().plotted
  }

  public init<Data: Sequence>(_ data: Data, @ChartContentBuilder content: (Data.Element) -> some ChartContent) {
    marks = data.flatMap { content($0).plotted }
  }

  public init<Data: Sequence, ID: Hashable>(
    _ data: Data, id: KeyPath<Data.Element, ID>, @ChartContentBuilder content: (Data.Element) -> some ChartContent
  ) {
    self.init(data, content: content)
  }

  var charts: [Chart] { [self] }

  /// The chart as a specification: one layer for all marks of a kind that show the same channels.
  public var spec: ChartSpec {
    let drawn = visibleMarks.drawingFunctions(over: channels[.x]?["scale"]?["domain"]?.list)
    let layers = Layering(drawn.givingRectanglesEnds()).layers
    var names: [Channel: String] = [:]
    for channel in [Channel.x, .y] {
      // An axis is called by what the first mark shows along it; a span has no name of its own.
      let mark = drawn.first { $0.values[channel] != nil }
      if mark?.values[channel == .x ? .x2 : .y2] == nil { names[channel] = mark?.values[channel]?.field }
    }
    let surroundings = MarkLayer.Surroundings(
      channels: channelProperties(of: drawn), titles: names, categories: CategoryOrder(drawn, drawnAs: layers), names: ColumnNames(layers))
    var charts = drawn.isEmpty ? [emptyPlot(surroundings.channels)] : layers.flatMap { $0.charts(in: surroundings) }
    charts = grounds.filter { !$0.isOver }.flatMap(\.charts) + charts + grounds.filter(\.isOver).flatMap(\.charts)
    var spec = charts.count == 1 ? charts[0] : ChartSpec(view: .layer(charts))
    for (key, value) in properties { spec.properties[key] = value }
    if let legendAnchor {
      let layout = DataValue.object(Properties(uniqueKeysWithValues: ["top", "bottom", "left", "right"].map { ($0, ["anchor": .string(legendAnchor)]) }))
      spec.properties["config"] = ["legend": ["layout": layout]]
    }
    if let title { spec.title = title }
    return spec
  }

  /// The plot of a chart without marks: with axes along which a domain is asked for, and nothing else.
  private func emptyPlot(_ channels: [Channel: Properties]) -> ChartSpec {
    var encoding = Encoding()
    for (channel, properties) in channels where channel.isEnd && properties["scale"]?["domain"] != nil {
      encoding[channel] = ChannelDefinition(field: " ", measures[channel] ?? .quantitative, (["title": nil] as Properties).merging(properties) { $1 })
    }
    return ChartSpec(view: .unit(Mark(.point)), data: .rows([]), encoding: encoding)
  }

  /// The marks with what the chart as a whole does to them.
  private var visibleMarks: [PlottedMark] {
    guard opacity < 1 || clips else { return marks }
    return marks.map { mark in
      var mark = mark
      if opacity < 1 { mark.properties["opacity"] = .number((mark.properties["opacity"]?.number ?? 1) * opacity) }
      if clips { mark.properties["clip"] = true }
      return mark
    }
  }

  /// The properties of channels, with those that axes written as blocks add.
  private func channelProperties(of drawn: [PlottedMark]) -> [Channel: Properties] {
    var channels = channels
    for (channel, title) in titles where channels[channel]?["axis"]?.isNull != true {
      channels[channel, default: [:]]["axis"] = .object((channels[channel]?["axis"]?.object ?? [:]).merging(title) { own, _ in own })
    }
    for (channel, axes) in axes {
      guard channels[channel]?["axis"]?.isNull != true else { continue }
      var axis = channels[channel]?["axis"]?.object ?? [:]
      let span = AxisSpan(drawn, channel, scale: channels[channel]?["scale"]?.object ?? [:], measure: measures[channel])
      if axes.isEmpty { channels[channel, default: [:]]["axis"] = .null }
      let lowered = axes.map { AxisLowering(marks: $0, channel: channel, span: span).axis }
      if let first = lowered.first { axis.merge(first) { $1 } }
      if lowered.count > 1 { axis["others"] = .list(lowered.dropFirst().map(DataValue.object)) }
      if !axes.isEmpty { channels[channel, default: [:]]["axis"] = .object(axis) }
    }
    for channel in titleSides.keys where channels[channel]?["axis"]?.isNull != true {
      let axis = channels[channel]?["axis"]?.object ?? [:]
      let place = beyond(channel, axis["orient"]?.string)
      if !place.isEmpty { channels[channel, default: [:]]["axis"] = .object(axis.merging(place) { $1 }) }
    }
    return channels
  }
}
