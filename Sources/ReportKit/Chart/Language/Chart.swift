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
    let layers = Layering(drawn).layers
    var names: [Channel: String] = [:]
    for channel in [Channel.x, .y] {
      // An axis is called by what the first mark shows along it; a span has no name of its own.
      let mark = drawn.first { $0.values[channel] != nil }
      if mark?.values[channel == .x ? .x2 : .y2] == nil { names[channel] = mark?.values[channel]?.field }
    }
    let surroundings = MarkLayer.Surroundings(
      channels: channelProperties, titles: names, categories: CategoryOrder(drawn, drawnAs: layers), names: ColumnNames(layers))
    var charts = layers.flatMap { $0.charts(in: surroundings) }
    charts = grounds.filter { !$0.isOver }.flatMap(\.charts) + charts + grounds.filter(\.isOver).flatMap(\.charts)
    var spec =
      charts.count == 1
      ? charts[0] : ChartSpec(view: .layer(charts), data: charts.isEmpty ? .rows([]) : nil)
    for (key, value) in properties { spec.properties[key] = value }
    if let legendAnchor {
      let layout = DataValue.object(Dictionary(uniqueKeysWithValues: ["top", "bottom", "left", "right"].map { ($0, ["anchor": .string(legendAnchor)]) }))
      spec.properties["config"] = ["legend": ["layout": layout]]
    }
    if let title { spec.title = title }
    return spec
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
  private var channelProperties: [Channel: Properties] {
    var channels = channels
    for (channel, title) in titles where channels[channel]?["axis"]?.isNull != true {
      channels[channel, default: [:]]["axis"] = .object((channels[channel]?["axis"]?.object ?? [:]).merging(title) { own, _ in own })
    }
    for (channel, axes) in axes {
      guard channels[channel]?["axis"]?.isNull != true else { continue }
      var axis = channels[channel]?["axis"]?.object ?? [:]
      let shown = marks.flatMap { mark in [channel, channel == .x ? .x2 : .y2].compactMap { mark.values[$0] } }
      let isTemporal = shown.first?.measure == .temporal
      if axes.isEmpty { channels[channel, default: [:]]["axis"] = .null }
      let lowered = axes.map { AxisLowering(marks: $0, channel: channel, data: shown.map(\.value), isTemporal: isTemporal).axis }
      if let first = lowered.first { axis.merge(first) { $1 } }
      if lowered.count > 1 { axis["others"] = .list(lowered.dropFirst().map(DataValue.object)) }
      if !axes.isEmpty { channels[channel, default: [:]]["axis"] = .object(axis) }
    }
    return channels
  }
}
