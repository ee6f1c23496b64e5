/// A run of marks that one layer can draw.
struct MarkLayer {
  var marks: [PlottedMark]

  func takes(_ mark: PlottedMark) -> Bool {
    guard let first = marks.first else { return true }
    return first.kind == mark.kind && first.spans == mark.spans && first.zIndex == mark.zIndex && first.properties == mark.properties && first.stack == mark.stack
      && first.values.mapValues(\.field) == mark.values.mapValues(\.field)
      && (first.color == nil) == (mark.color == nil) && (first.annotation == nil) == (mark.annotation == nil)
      && first.annotation?.position == mark.annotation?.position && first.annotation?.text.font == mark.annotation?.text.font
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
      if let share = first.spans[channel], definition["scale"] != .null {
        let scale = definition["scale"]?.object ?? [:]
        definition["scale"] = .object(["paddingInner": .number(max(0, 1 - share))].merging(scale) { $1 })
      }
      encoding[channel] = definition
    }
    var mark = Mark(first.kind, first.properties)
    let colors = Set(marks.map(\.color))
    if let color = first.color, colors.count == 1 {
      mark.properties["color"] = .string(color)
    } else if colors.count > 1, encoding[.color] == nil {
      // Each mark in a colour of its own: the colours are data.
      encoding[.color] = ChannelDefinition(field: "foregroundStyle", .nominal, ["scale": .null, "legend": .null])
    }
    let rows = marks.map { mark in
      var row = Properties()
      for plotted in mark.values.values { row[plotted.field] = plotted.value }
      if colors.count > 1, let color = mark.color { row["foregroundStyle"] = .string(color) }
      if let annotation = mark.annotation { row["annotation"] = .string(annotation.text.content) }
      return row
    }
    if let annotation = first.annotation, first.kind == .bar, annotation.standsAtEnd(first) {
      encoding[.text] = ChannelDefinition(field: "annotation", .nominal)
    }
    let chart = ChartSpec(view: .unit(mark), data: .rows(rows), encoding: encoding)
    guard let annotation = first.annotation, encoding[.text] == nil else { return [chart] }
    return [chart, words(annotation, first, rows, encoding)]
  }

  /// The words of annotations, as a layer of text.
  private func words(
    _ annotation: PlottedMark.Annotation, _ first: PlottedMark, _ rows: [Properties], _ encoding: Encoding
  ) -> ChartSpec {
    var encoding = encoding
    encoding[.text] = ChannelDefinition(field: "annotation", .nominal)
    // Words are in their own colour, not in that of what they stand beside.
    for channel in [Channel.color, .size, .shape, .description] { encoding[channel] = nil }
    for (channel, second) in [(Channel.x, Channel.x2), (.y, .y2)] where encoding[second] != nil {
      // In the middle of a span.
      encoding[second] = nil
      let title = encoding[channel].flatMap { $0["title"] ?? $0["field"] }
      encoding[channel]?["title"] = title
    }
    if first.kind == .bar || first.kind == .area, annotation.position == .overlay {
      let measure: Channel = first.isHorizontal ? .x : .y
      if encoding[measure]?["stack"] == nil { encoding[measure]?["stack"] = "zero" }
      encoding[measure]?["bandPosition"] = 0.5
      if let color = first.values[.color] { encoding[.detail] = color.definition }
    }
    if first.kind == .arc {
      encoding[.theta]?["stack"] = true
      if let color = first.values[.color] { encoding[.detail] = ChannelDefinition(color.definition.properties.merging(["sort": .null]) { $1 }) }
    }
    var properties = annotation.properties.merging(Self.type(of: annotation.text)) { $1 }
    for key in ["xOffset", "yOffset", "x", "y"] { properties[key] = first.properties[key] ?? properties[key] }
    if first.kind == .rule, first.values[.x] == nil, properties["x"] == nil {
      properties["x"] = annotation.position.isLeading ? 0 : annotation.position.isTrailing ? ["expr": "width"] : ["expr": "width / 2"]
    }
    if first.kind == .rule, first.values[.y] == nil, properties["y"] == nil {
      properties["y"] = annotation.position.isBottom ? ["expr": "height"] : 0
    }
    if first.kind == .arc { properties["radius"] = ["share": 0.78] }
    return ChartSpec(view: .unit(Mark(.text, properties)), data: .rows(rows), encoding: encoding)
  }

  /// The type of words as properties of a text mark.
  static func type(of text: Text) -> Properties {
    var properties = Properties()
    properties["fontSize"] = text.font.size.map(DataValue.number)
    if text.font.isBold { properties["fontWeight"] = "bold" }
    properties["color"] = text.color.map(DataValue.string)
    return properties
  }
}

extension AnnotationPosition {
  var isLeading: Bool { [.leading, .topLeading, .bottomLeading].contains(self) }
  var isTrailing: Bool { [.trailing, .topTrailing, .bottomTrailing].contains(self) }
  var isBottom: Bool { [.bottom, .bottomLeading, .bottomTrailing].contains(self) }
}

extension PlottedMark.Annotation {
  /// Whether the words stand where a bar ends, beyond its value.
  func standsAtEnd(_ mark: PlottedMark) -> Bool {
    switch position {
    case .automatic: true
    case .top: !mark.isHorizontal
    case .trailing: mark.isHorizontal
    default: false
    }
  }

  /// Text properties that put words on this side of a place.
  var properties: Properties {
    let gap = spacing ?? 5
    switch position {
    case .overlay: return ["align": "center", "baseline": "middle"]
    case .automatic, .top: return ["dy": .number(-gap), "align": "center", "baseline": "bottom"]
    case .bottom: return ["dy": .number(gap), "align": "center", "baseline": "top"]
    case .leading: return ["dx": .number(-gap), "align": "right", "baseline": "middle"]
    case .trailing: return ["dx": .number(gap), "align": "left", "baseline": "middle"]
    case .topLeading: return ["dy": .number(-gap), "align": "left", "baseline": "bottom"]
    case .topTrailing: return ["dy": .number(-gap), "align": "right", "baseline": "bottom"]
    case .bottomLeading: return ["dy": .number(gap), "align": "left", "baseline": "top"]
    case .bottomTrailing: return ["dy": .number(gap), "align": "right", "baseline": "top"]
    }
  }
}
