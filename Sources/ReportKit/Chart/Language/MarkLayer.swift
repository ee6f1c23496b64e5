/// Marks that one layer can draw.
struct MarkLayer {
  var marks: [PlottedMark]

  /// What a layer has to know of the chart around it.
  struct Surroundings {
    /// What the chart says of its channels.
    var channels: [Channel: Properties]
    /// What the axes are called.
    var titles: [Channel: String]
    var categories: CategoryOrder
    var names: ColumnNames
  }

  /// What the values of each channel mean: the label of the first mark that has one.
  var labels: [Channel: String] {
    var labels: [Channel: String] = [:]
    for mark in marks {
      for (channel, plotted) in mark.values where labels[channel] == nil { labels[channel] = plotted.field }
    }
    return labels
  }

  /// Whether the marks are points of lines or of the edges of areas.
  var isPath: Bool { marks.first.map { $0.kind == .line || $0.kind == .area } ?? false }

  /// Whether marks are piled up: several stand at the same place, with no ends of their own.
  var isPiled: Bool {
    guard let first = marks.first, first.stack != false, !first.hasEnds else { return false }
    if first.kind == .arc { return marks.count > 1 }
    guard first.kind == .bar || first.kind == .area else { return false }
    return sharesPlaces
  }

  /// The marks of a pile with nothing above them: of those that stand at one place, above zero, the last one of the last
  /// series.
  var tops: Set<Int> {
    let series: Channel = marks.contains { $0.values[.color] != nil } ? .color : .detail
    var ranks: [DataValue?: Int] = [:]
    var tops: [[DataValue?]: (rank: Int, index: Int)] = [:]
    for (index, mark) in marks.enumerated() {
      let name = mark.values[series]?.value
      let rank = ranks[name] ?? ranks.count
      ranks[name] = rank
      guard let value = mark.values[mark.isHorizontal ? .x : .y]?.value.number, value > 0 else { continue }
      let place = mark.places
      if let top = tops[place], top.rank > rank { continue }
      tops[place] = (rank, index)
    }
    return Set(tops.values.map(\.index))
  }

  /// Whether several marks stand at the same place across their measure.
  private var sharesPlaces: Bool {
    var seen: Set<[DataValue?]> = []
    return marks.contains { !seen.insert($0.places).inserted }
  }

  /// The layer, and over it those of its annotations.
  func charts(in chart: Surroundings) -> [ChartSpec] {
    guard let first = marks.first else { return [] }
    let columns = chart.names.columns(of: self)
    var encoding = encoding(columns, in: chart)
    var mark = Mark(first.kind, first.properties)
    var rows = marks.map { mark in
      Properties(
        mark.values.compactMap { channel, plotted in columns[channel].map { ($0.name, plotted.value) } },
        uniquingKeysWith: { first, _ in first })
    }
    CarriedProperties.carry(marks, by: &mark, &rows, &encoding)
    order(columns, in: chart, &rows, &encoding)
    if isPath, encoding[.shape] != nil {
      var point = mark.properties["point"]?.object ?? [:]
      point["size"] = mark.properties["size"] ?? point["size"]
      for key in ["size", "filled"] { mark.properties[key] = nil }
      mark.properties["point"] = .object(point)
    }
    // A symbol with a colour of its own keeps it, whatever the colours of the lines stand for.
    if isPath, encoding[.color] != nil, var point = mark.properties["point"]?.object, let color = point.removeValue(forKey: "color") {
      point[point["filled"] == false ? "stroke" : "fill"] = color
      mark.properties["point"] = .object(point)
    }
    let words = WordsLayers(self, rows: rows, encoding: encoding, columns: columns)
    words?.writeEnds(&mark, &rows, &encoding)
    return [ChartSpec(view: .unit(mark), data: .rows(rows), encoding: encoding)] + (words?.charts ?? [])
  }

  /// Which column shows in which channel.
  private func encoding(_ columns: [Channel: Column], in chart: Surroundings) -> Encoding {
    guard let first = marks.first else { return Encoding() }
    var encoding = Encoding()
    for (channel, column) in columns {
      guard let plotted = first.values[channel] ?? marks.lazy.compactMap({ $0.values[channel] }).first else { continue }
      var definition = plotted.definition
      definition["field"] = .string(column.field)
      if column.field != column.label { definition["title"] = .string(column.label) }
      if definition.measure == .nominal, channel != .detail, channel != .description {
        definition["sort"] = chart.categories.sort(channel)
      }
      if let stack = first.stack, channel == (first.kind == .arc ? .theta : first.isHorizontal ? .x : .y) { definition["stack"] = stack }
      if channel.isEnd {
        definition["title"] = chart.titles[channel == .x || channel == .x2 ? .x : .y].map(DataValue.string) ?? .null
      }
      // What has no width stands in the middle of its calendar unit, as bars do.
      let isThin = isPath || first.kind == .point || first.kind == .rule
      if plotted.timeUnit != nil, isThin, channel == .x && columns[.x2] == nil || channel == .y && columns[.y2] == nil {
        definition["bandPosition"] = 0.5
      }
      for (key, value) in chart.channels[channel] ?? [:] { definition[key] = value }
      if let span = first.spans[channel] { definition["span"] = span }
      if channel == .color, marks.contains(where: { $0.values[.color] == nil }) {
        definition = CarriedProperties.conditional(definition, column.field)
      }
      encoding[channel] = definition
    }
    return encoding
  }

  /// Lets piles and slices stand, and lines run, in the order of the data.
  private func order(
    _ columns: [Channel: Column], in chart: Surroundings, _ rows: inout [Properties], _ encoding: inout Encoding
  ) {
    guard let first = marks.first, encoding[.order] == nil, marks.count > 1 else { return }
    if isPath, !isPiled {
      if !runsForward(in: chart) { encoding[.order] = ChannelDefinition(value: .null) }
      return
    }
    guard first.kind == .arc || first.kind == .area || first.kind == .bar && sharesPlaces else { return }
    let series = (columns[.color] == nil ? Channel.detail : .color)
    let areNames = marks.allSatisfy { $0.values[series].map { $0.measure == .nominal } ?? true }
    if first.kind != .arc, columns[series] != nil, areNames {
      // As the first of each series comes.
      var places: [DataValue?: Int] = [:]
      for index in rows.indices {
        let name = marks[index].values[series]?.value
        let place = places[name] ?? places.count
        places[name] = place
        rows[index][Column.order] = .number(Double(place))
      }
    } else {
      // Pieces that nothing tells apart are piled up in this order anyway.
      let areAlike = Set(encoding.channels).isSubset(of: [.x, .y, .xOffset, .yOffset]) && marks.allSatisfy(\.annotations.isEmpty)
      guard first.kind == .arc || first.kind == .bar && isPiled && !areAlike else { return }
      for index in rows.indices { rows[index][Column.order] = .number(Double(index)) }
    }
    encoding[.order] = ChannelDefinition(field: Column.order, .quantitative)
  }

  /// Whether each line of the layer runs from its least to its greatest place, as it does where nothing is said.
  private func runsForward(in chart: Surroundings) -> Bool {
    guard let first = marks.first else { return true }
    let along: Channel = first.isHorizontal ? .y : .x
    let order = chart.channels[along]?["scale"]?["domain"]?.list ?? chart.categories.orders[along] ?? []
    let ranks = Dictionary(order.enumerated().map { ($1, Double($0)) }, uniquingKeysWith: { first, _ in first })
    var reached: [[DataValue?]: Double] = [:]
    for mark in marks {
      guard let plotted = mark.values[along] else { continue }
      let place: Double
      if plotted.measure == .nominal {
        place = ranks[plotted.value] ?? Double(order.count)
      } else {
        guard let number = plotted.value.number else { continue }
        place = number
      }
      let series = Channel.parting.map { mark.values[$0]?.value }
      if let before = reached[series], before > place { return false }
      reached[series] = place
    }
    return true
  }
}

extension PlottedMark {
  /// Whether the mark runs between two ends of its own.
  var hasEnds: Bool { values[.x2] != nil || values[.y2] != nil || values[.theta2] != nil }

  /// Where the mark stands across its measure.
  var places: [DataValue?] { (isHorizontal ? [Channel.y, .yOffset] : [.x, .xOffset]).map { values[$0]?.place } }
}

extension Channel {
  /// Whether the channel is an end of a mark along x or y.
  var isEnd: Bool { [.x, .y, .x2, .y2].contains(self) }
}
