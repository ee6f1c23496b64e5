/// A chart written as marks, with the names of Apple's Swift Charts; `spec` is the same chart in words.
public struct Chart: View {
  var marks: [PlottedMark]
  var title: ChartTitle?
  var channels: [Channel: Properties] = [:]
  var properties: Properties = [:]
  var axes: [Channel: [AxisMarks]] = [:]
  /// Words in the middle of the plot.
  var centre: Text?

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

  public var body: Never { fatalError("a chart has no body") }

  /// The chart as a specification: one layer for each run of marks that show the same fields in the same way.
  public var spec: ChartSpec {
    let ordered = marks.enumerated().sorted { ($0.element.zIndex, $0.offset) < ($1.element.zIndex, $1.offset) }
    var layers: [MarkLayer] = []
    for (_, mark) in ordered {
      // Marks of a kind belong together, however they alternate in a block: a line runs through all of them.
      if let index = layers.firstIndex(where: { $0.takes(mark) }) {
        layers[index].marks.append(mark)
      } else {
        layers.append(MarkLayer(marks: [mark]))
      }
    }
    let channels = channelProperties
    var charts = layers.flatMap { $0.charts(channels) }
    if let centre {
      var mark = Mark(.text, ["align": "center", "baseline": "middle", "x": ["expr": "width / 2"], "y": ["expr": "height / 2"]])
      mark.properties.merge(MarkLayer.type(of: centre)) { $1 }
      mark.properties["text"] = .list(centre.content.split(separator: "\n").map { .string(String($0)) })
      charts.append(ChartSpec(view: .unit(mark), data: .rows([[:]])))
    }
    var spec =
      charts.count == 1
      ? charts[0] : ChartSpec(view: .layer(charts), data: charts.isEmpty ? .rows([]) : nil)
    for (key, value) in properties { spec.properties[key] = value }
    if let title { spec.title = title }
    return spec
  }

  /// The properties of channels, with those that axes written as blocks add.
  private var channelProperties: [Channel: Properties] {
    var channels = channels
    for (channel, axes) in axes {
      guard channels[channel]?["axis"]?.isNull != true else { continue }
      var axis = channels[channel]?["axis"]?.object ?? [:]
      let data = marks.flatMap { mark in [channel, channel == .x ? .x2 : .y2].compactMap { mark.values[$0]?.value } }
      if axes.isEmpty { channels[channel, default: [:]]["axis"] = .null }
      for marks in axes { axis.merge(marks.axis(channel, data: data)) { $1 } }
      if !axes.isEmpty { channels[channel, default: [:]]["axis"] = .object(axis) }
    }
    return channels
  }
}
