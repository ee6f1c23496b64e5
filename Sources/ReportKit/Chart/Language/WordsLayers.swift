/// The words beside the marks of a layer, as layers of text above it.
struct WordsLayers {
  let layer: MarkLayer
  /// The rows of the layer's marks, and how they are encoded.
  let rows: [Properties]
  let encoding: Encoding
  let columns: [Channel: Column]
  private let first: PlottedMark
  /// The words of each mark, by slot: the place and type of all that look alike, and the marks that have them.
  private var groups: [Group] = []
  /// The group that bars write themselves, at their ends.
  private var ends: Group?

  private struct Group {
    var slot: Int
    var look: WordsLook
    /// Whether bars can write the words themselves.
    var isAtEnd: Bool
    var texts: [Int: String] = [:]
  }

  init?(_ layer: MarkLayer, rows: [Properties], encoding: Encoding, columns: [Channel: Column]) {
    guard let first = layer.marks.first, layer.marks.contains(where: { !$0.annotations.isEmpty }) else { return nil }
    (self.layer, self.rows, self.encoding, self.columns, self.first) = (layer, rows, encoding, columns, first)
    let measure: Channel = first.isHorizontal ? .x : .y
    let signs = Set(layer.marks.compactMap { $0.values[measure]?.value.number }.filter { $0 != 0 }.map { $0 < 0 })
    let tops = layer.isPiled ? layer.tops : []
    for (index, mark) in layer.marks.enumerated() {
      for (slot, annotation) in mark.annotations.enumerated() {
        // Beyond the last piece of a pile there is room.
        let isLast = tops.contains(index) && annotation.position == (mark.isHorizontal ? .trailing : .top)
        let isPiled = layer.isPiled && !isLast
        let look = WordsLook(annotation, of: mark, isPiled: isPiled, crossesZero: signs.count > 1)
        let isAtEnd = mark.kind == .bar && !isLast && annotation.standsAtEnd(mark, isPiled: isPiled)
        // Bars write words of one type; what is of another stands above them.
        let type = groups.first(where: \.isAtEnd)?.look.type
        let isOwn = isAtEnd && (type == nil || type == look.type)
        let known = groups.firstIndex { $0.slot == slot && $0.isAtEnd == isOwn && (isOwn || $0.look == look) }
        if let known {
          groups[known].texts[index] = annotation.text.content
        } else {
          groups.append(Group(slot: slot, look: look, isAtEnd: isOwn, texts: [index: annotation.text.content]))
        }
      }
    }
    if let own = groups.firstIndex(where: \.isAtEnd) { ends = groups.remove(at: own) }
  }

  /// What a bar says at its end it says itself.
  func writeEnds(_ mark: inout Mark, _ rows: inout [Properties], _ encoding: inout Encoding) {
    guard mark.kind == .bar else { return }
    guard let ends else {
      // The author's words, and not the house's.
      mark.properties["labels"] = false
      return
    }
    let column = Column.words(ends.slot)
    encoding[.text] = ChannelDefinition(field: column, .nominal)
    if !ends.look.type.isEmpty { mark.properties["labels"] = .object(ends.look.type) }
    for (index, text) in ends.texts { rows[index][column] = .string(text) }
  }

  /// All other words, each look in a layer of text.
  var charts: [ChartSpec] { groups.map(chart) }

  private func chart(_ group: Group) -> ChartSpec {
    var encoding = encoding
    let column = Column.words(group.slot)
    encoding[.text] = ChannelDefinition(field: column, .nominal)
    // Words are in their own colour, not in that of what they stand beside.
    for channel in [Channel.color, .size, .shape, .description, .opacity, .strokeWidth, .strokeDash] { encoding[channel] = nil }
    for (channel, second) in [(Channel.x, Channel.x2), (.y, .y2), (.theta, .theta2)] {
      if encoding[second] != nil {
        // At one place of a span.
        encoding[second] = nil
        let title = encoding[channel].flatMap { $0["title"] ?? $0["field"] }
        encoding[channel]?["title"] = title
      }
      if encoding[channel]?.timeUnit != nil { encoding[channel]?["bandPosition"] = 0.5 }
    }
    let isPiled = layer.isPiled
    if let share = group.look.share {
      let measure: Channel = first.isHorizontal ? .x : .y
      if encoding[measure]?["stack"] == nil { encoding[measure]?["stack"] = "zero" }
      encoding[measure]?["bandPosition"] = .number(share)
    }
    if first.kind == .arc { encoding[.theta]?["stack"] = .bool(!first.hasEnds) }
    if group.look.share != nil || first.kind == .arc, let color = columns[.color] {
      encoding[.detail] = ChannelDefinition(field: color.field, .nominal, ["sort": .null])
    }
    // Words find their place in a pile by the pieces below, those without words too.
    let shown = isPiled ? Array(rows.indices) : group.texts.keys.sorted()
    let rows = shown.map { index in
      var row = placed(self.rows[index], layer.marks[index], group)
      row[column] = .string(group.texts[index] ?? "")
      return row
    }
    return ChartSpec(view: .unit(Mark(.text, group.look.properties)), data: .rows(rows), encoding: encoding)
  }

  /// The row with the place in a span at which words stand in the place of its start.
  private func placed(_ row: Properties, _ mark: PlottedMark, _ group: Group) -> Properties {
    var row = row
    let spans = [(Channel.x, Channel.x2, group.look.across), (.y, .y2, group.look.upward), (.theta, .theta2, 0.5)]
    for (channel, second, share) in spans {
      guard let share, let column = columns[channel]?.name, let a = mark.values[channel]?.value.number,
        let b = mark.values[second]?.value.number
      else { continue }
      row[column] = .number(min(a, b) + abs(b - a) * share)
    }
    return row
  }
}
