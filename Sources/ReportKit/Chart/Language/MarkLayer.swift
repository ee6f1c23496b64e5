/// A run of marks that one layer can draw.
struct MarkLayer {
  var marks: [PlottedMark]

  /// Properties that may differ from mark to mark, since a channel or a formula can say them; a line has but one of each.
  private static let varying: [String: Channel?] = [
    "opacity": .opacity, "size": .size, "strokeWidth": .strokeWidth, "strokeDash": .strokeDash, "shape": .shape, "cornerRadius": nil,
  ]

  private static func lasting(_ mark: PlottedMark) -> Properties {
    guard mark.kind != .line, mark.kind != .area else { return mark.properties }
    return mark.properties.filter { varying[$0.key] == nil }
  }

  func takes(_ mark: PlottedMark) -> Bool {
    guard let first = marks.first else { return true }
    guard first.kind == mark.kind, first.zIndex == mark.zIndex, first.stack == mark.stack, first.spans == mark.spans else { return false }
    guard Self.lasting(first) == Self.lasting(mark), first.values.mapValues(\.field) == mark.values.mapValues(\.field) else { return false }
    // A mark without a colour of its own cannot stand among those with one; one without words can among those with some.
    guard (first.color == nil) == (mark.color == nil) else { return false }
    guard first.annotations.count == mark.annotations.count || first.kind == .bar && first.annotations.count < 2 && mark.annotations.count < 2
    else { return false }
    return zip(first.annotations, mark.annotations).allSatisfy {
      $0.position == $1.position && $0.alignment == $1.alignment && $0.text.font == $1.text.font && $0.text.color == $1.text.color
    }
  }

  /// The layer, and over it those of its annotations.
  /// - Parameters:
  ///   - titles: what the axes are called.
  func charts(_ channels: [Channel: Properties], titles: [Channel: String]) -> [ChartSpec] {
    guard let first = marks.first else { return [] }
    var encoding = Encoding()
    for (channel, plotted) in first.values {
      var definition = plotted.definition
      if definition.measure == .nominal, channel != .detail, channel != .description { definition["sort"] = .null }
      if let stack = first.stack, channel == (first.isHorizontal ? .x : .y) { definition["stack"] = stack }
      if channel == .x || channel == .y || channel == .x2 || channel == .y2 {
        definition["title"] = titles[channel == .x || channel == .x2 ? .x : .y].map(DataValue.string) ?? .null
      }
      for (key, value) in channels[channel] ?? [:] { definition[key] = value }
      if let span = first.spans[channel] { definition["span"] = span }
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
    var rows = marks.map { mark in
      var row = Properties()
      for plotted in mark.values.values { row[plotted.field] = plotted.value }
      if colors.count > 1, let color = mark.color { row["foregroundStyle"] = .string(color) }
      for (index, annotation) in mark.annotations.enumerated() {
        row[Self.field(index)] = .string(annotation.text.content)
      }
      return row
    }
    vary(&mark, &rows, &encoding)
    order(&rows, &encoding)
    if first.kind == .line || first.kind == .area, encoding[.shape] != nil {
      var point = mark.properties["point"]?.object ?? [:]
      point["size"] = mark.properties["size"] ?? point["size"]
      for key in ["size", "filled"] { mark.properties[key] = nil }
      mark.properties["point"] = .object(point)
    }
    // What a bar says at its end it says itself; all else stands in a layer of words.
    let plain = encoding
    let annotated = marks.first { !$0.annotations.isEmpty } ?? first
    let own = first.kind == .bar ? annotated.annotations.firstIndex { $0.standsAtEnd(first) } : nil
    if let own {
      encoding[.text] = ChannelDefinition(field: Self.field(own), .nominal)
      let type = Self.type(of: annotated.annotations[own].text)
      if !type.isEmpty { mark.properties["labels"] = .object(type) }
    } else if first.kind == .bar, !annotated.annotations.isEmpty {
      // The author's words, and not the house's.
      mark.properties["labels"] = false
    }
    let chart = ChartSpec(view: .unit(mark), data: .rows(rows), encoding: encoding)
    let layers = annotated.annotations.enumerated().filter { $0.offset != own }
    return [chart] + layers.map { words($0.element, Self.field($0.offset), first, rows, plain) }
  }

  /// Makes data of the properties in which marks of the layer differ.
  private func vary(_ mark: inout Mark, _ rows: inout [Properties], _ encoding: inout Encoding) {
    for (key, channel) in Self.varying.sorted(by: { $0.key < $1.key }) where Set(marks.map { $0.properties[key] }).count > 1 {
      let usual: DataValue = key == "opacity" ? 1 : key == "size" ? 30 : key == "strokeDash" ? [1, 0] : key == "shape" ? "circle" : key == "strokeWidth" ? 1 : 0
      for index in marks.indices { rows[index]["mark \(key)"] = marks[index].properties[key] ?? usual }
      if let channel, encoding[channel] == nil {
        encoding[channel] = ChannelDefinition(field: "mark \(key)", .nominal, ["scale": .null, "legend": .null])
        mark.properties[key] = nil
      } else if channel == nil {
        mark.properties[key] = ["expr": .string("datum['mark \(key)']")]
      }
    }
  }

  /// Whether several marks stand at the same place, and so on top of each other.
  private var isPiled: Bool {
    guard let first = marks.first else { return false }
    let across: [Channel] = first.isHorizontal ? [.y, .yOffset] : [.x, .xOffset]
    var seen: Set<[DataValue?]> = []
    return marks.contains { mark in !seen.insert(across.map { mark.values[$0]?.value }).inserted }
  }

  /// Lets piles and slices stand in the order of the data, as the first of each series comes.
  private func order(_ rows: inout [Properties], _ encoding: inout Encoding) {
    guard let first = marks.first, [.bar, .area, .arc].contains(first.kind), encoding[.order] == nil, marks.count > 1 else { return }
    if first.kind == .arc {
      for index in rows.indices { rows[index]["mark order"] = .number(Double(index)) }
    } else {
      guard let series = encoding[.color] ?? encoding[.detail], let field = series.field, series.measure == .nominal else { return }
      guard field != "foregroundStyle", isPiled else { return }
      var places: [DataValue: Int] = [:]
      for index in rows.indices {
        let name = rows[index][field] ?? .null
        let place = places[name] ?? places.count
        places[name] = place
        rows[index]["mark order"] = .number(Double(place))
      }
    }
    encoding[.order] = ChannelDefinition(field: "mark order", .quantitative)
  }

  /// The field that holds the words of an annotation.
  private static func field(_ index: Int) -> String { index == 0 ? "annotation" : "annotation\(index + 1)" }

  /// The words of annotations, as a layer of text.
  private func words(
    _ annotation: PlottedMark.Annotation, _ field: String, _ first: PlottedMark, _ rows: [Properties], _ encoding: Encoding
  ) -> ChartSpec {
    var encoding = encoding
    encoding[.text] = ChannelDefinition(field: field, .nominal)
    // Words are in their own colour, not in that of what they stand beside.
    for channel in [Channel.color, .size, .shape, .description] { encoding[channel] = nil }
    for (channel, second) in [(Channel.x, Channel.x2), (.y, .y2)] where encoding[second] != nil {
      // In the middle of a span.
      encoding[second] = nil
      let title = encoding[channel].flatMap { $0["title"] ?? $0["field"] }
      encoding[channel]?["title"] = title
    }
    var properties = annotation.properties.merging(Self.type(of: annotation.text)) { $1 }
    if first.kind == .bar || first.kind == .area, !annotation.standsAtEnd(first) {
      // Inside the bar: in its middle, at its end or at its foot.
      let measure: Channel = first.isHorizontal ? .x : .y
      let place = annotation.place(along: first.isHorizontal)
      if first.values[.x2] == nil, first.values[.y2] == nil {
        if encoding[measure]?["stack"] == nil { encoding[measure]?["stack"] = "zero" }
        encoding[measure]?["bandPosition"] = .number(place)
        if let color = first.values[.color] { encoding[.detail] = color.definition }
        if place != 0.5 {
          properties.merge(first.isHorizontal
            ? ["align": place > 0.5 ? "right" : "left", "dx": place > 0.5 ? -4 : 4, "dy": 0, "baseline": "middle"]
            : ["baseline": place > 0.5 ? "top" : "bottom", "dy": place > 0.5 ? 4 : -4, "dx": 0, "align": "center"]) { $1 }
        }
      }
    }
    if first.kind == .arc {
      encoding[.theta]?["stack"] = true
      if let color = first.values[.color] { encoding[.detail] = ChannelDefinition(color.definition.properties.merging(["sort": .null]) { $1 }) }
    }
    for key in ["xOffset", "yOffset", "x", "y"] { properties[key] = first.properties[key] ?? properties[key] }
    if first.kind == .rule, first.values[.x] == nil, properties["x"] == nil {
      let side = annotation.position.isLeading || annotation.position.isTrailing ? nil : annotation.alignment.anchor
      let (leads, trails) = (annotation.position.isLeading || side == "start", annotation.position.isTrailing || side == "end")
      properties["x"] = leads ? 0 : trails ? ["expr": "width"] : ["expr": "width / 2"]
      // Inside the plot: beside the line's end there is nothing but its edge.
      if leads || trails { properties["align"] = leads ? "left" : "right" }
      if annotation.position == .leading || annotation.position == .trailing { properties.merge(["dx": 0, "dy": -3, "baseline": "bottom"]) { $1 } }
    }
    if first.kind == .rule, first.values[.y] == nil, properties["y"] == nil {
      properties["y"] = annotation.position.isBottom ? ["expr": "height"] : 0
    }
    if first.kind == .arc { properties["radius"] = first.middle }
    if first.kind == .point, annotation.position != .overlay {
      // Beyond the symbol, not its middle.
      let reach = ((first.properties["size"]?.number ?? 30).squareRoot() / 2).rounded(.up)
      for key in ["dx", "dy"] {
        if let move = properties[key]?.number, move != 0 { properties[key] = .number(move < 0 ? move - reach + 2 : move + reach - 2) }
      }
    }
    return ChartSpec(view: .unit(Mark(.text, properties)), data: .rows(ended(rows, annotation, first)), encoding: encoding)
  }

  /// The rows with the end of a span at which words stand in the place of its start.
  private func ended(_ rows: [Properties], _ annotation: PlottedMark.Annotation, _ first: PlottedMark) -> [Properties] {
    let words = zip(rows, marks).compactMap { $1.annotations.isEmpty ? nil : $0 }
    let isUpright = [.automatic, .top, .topLeading, .topTrailing, .bottom, .bottomLeading, .bottomTrailing].contains(annotation.position)
    let channels: (Channel, Channel) = isUpright ? (.y, .y2) : (.x, .x2)
    guard let start = first.values[channels.0], let end = first.values[channels.1] else { return words }
    let wantsLow = annotation.position.isBottom || annotation.position == .leading
    return words.map { row in
      guard let a = row[start.field]?.number, let b = row[end.field]?.number else { return row }
      var row = row
      row[start.field] = .number(annotation.position == .overlay ? (a + b) / 2 : wantsLow ? min(a, b) : max(a, b))
      return row
    }
  }

  /// The type of words as properties of a text mark.
  static func type(of text: Text) -> Properties {
    var properties = Properties()
    properties["fontSize"] = text.font.size.map(DataValue.number)
    if text.font.isBold { properties["fontWeight"] = "bold" }
    if text.font.isItalic { properties["fontStyle"] = "italic" }
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

  /// At which share of a bar's length words inside it stand.
  func place(along isHorizontal: Bool) -> Double {
    if position == .overlay {
      let side = isHorizontal ? alignment.anchor : alignment.isTop ? "end" : alignment.isBottom ? "start" : "middle"
      return side == "start" ? 0 : side == "end" ? 1 : 0.5
    }
    return isHorizontal ? position.isLeading ? 0 : 1 : position.isBottom ? 0 : 1
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
