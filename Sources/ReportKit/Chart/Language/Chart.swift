/// A chart written as marks, with the names of Apple's Swift Charts; `spec` is the same chart in words.
public struct Chart {
  var marks: [PlottedMark]
  var title: ChartTitle?
  var channels: [Channel: Properties] = [:]
  var properties: Properties = [:]

  public init(@ChartContentBuilder content: () -> some ChartContent) {
    marks = content().marks
  }

  public init<Data: Sequence>(_ data: Data, @ChartContentBuilder content: (Data.Element) -> some ChartContent) {
    marks = data.flatMap { content($0).marks }
  }

  public init<Data: Sequence, ID: Hashable>(
    _ data: Data, id: KeyPath<Data.Element, ID>, @ChartContentBuilder content: (Data.Element) -> some ChartContent
  ) {
    self.init(data, content: content)
  }

  /// The chart as a specification: one layer for each run of marks that show the same fields in the same way.
  public var spec: ChartSpec {
    let ordered = marks.enumerated().sorted { ($0.element.zIndex, $0.offset) < ($1.element.zIndex, $1.offset) }
    var layers: [MarkLayer] = []
    for (_, mark) in ordered {
      if layers.last?.takes(mark) == true {
        layers[layers.count - 1].marks.append(mark)
      } else {
        layers.append(MarkLayer(marks: [mark]))
      }
    }
    let charts = layers.flatMap { $0.charts(channels) }
    var spec =
      charts.count == 1
      ? charts[0] : ChartSpec(view: .layer(charts), data: charts.isEmpty ? .rows([]) : nil)
    for (key, value) in properties { spec.properties[key] = value }
    if let title { spec.title = title }
    return spec
  }
}

/// A run of marks that one layer can draw.
struct MarkLayer {
  var marks: [PlottedMark]

  func takes(_ mark: PlottedMark) -> Bool {
    guard let first = marks.first else { return true }
    return first.kind == mark.kind && first.properties == mark.properties && first.constants == mark.constants
      && first.stack == mark.stack && first.values.mapValues(\.field) == mark.values.mapValues(\.field)
      && (first.annotation == nil) == (mark.annotation == nil)
      && first.annotation?.position == mark.annotation?.position
  }

  /// The layer, and over it that of its annotations.
  func charts(_ channels: [Channel: Properties]) -> [ChartSpec] {
    guard let first = marks.first else { return [] }
    var encoding = Encoding()
    for (channel, plotted) in first.values {
      var definition = plotted.definition
      if definition.measure == .nominal, channel != .detail, channel != .description { definition["sort"] = .null }
      if let stack = first.stack, channel == (first.isHorizontal ? .x : .y) { definition["stack"] = stack }
      for (key, value) in channels[channel] ?? [:] { definition[key] = value }
      encoding[channel] = definition
    }
    let rows = marks.map { mark in
      var row = Properties()
      for plotted in mark.values.values { row[plotted.field] = plotted.value }
      if let annotation = mark.annotation { row["annotation"] = .string(annotation.text) }
      return row
    }
    if first.annotation != nil, first.kind == .bar, first.annotation?.position != .overlay {
      encoding[.text] = ChannelDefinition(field: "annotation", .nominal)
    }
    let chart = ChartSpec(
      view: .unit(Mark(first.kind, first.properties)), data: .rows(rows), encoding: encoding)
    guard let annotation = first.annotation, encoding[.text] == nil else { return [chart] }
    encoding[.text] = ChannelDefinition(field: "annotation", .nominal)
    let words = ChartSpec(view: .unit(Mark(.text, annotation.position.text)), data: .rows(rows), encoding: encoding)
    return [chart, words]
  }
}

extension AnnotationPosition {
  /// Text properties that put words on this side of a place.
  fileprivate var text: Properties {
    switch self {
    case .automatic, .top: ["dy": -6, "baseline": "bottom"]
    case .overlay: [:]
    case .bottom: ["dy": 6, "baseline": "top"]
    case .leading: ["dx": -6, "align": "right"]
    case .trailing: ["dx": 6, "align": "left"]
    }
  }
}
