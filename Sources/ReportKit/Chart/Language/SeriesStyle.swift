/// A line, or the edge of an area, is one stroke: all its marks look like the first of them.
struct SeriesStyle {
  /// What tells the lines of a chart apart.
  private struct Series: Hashable {
    var kind: Mark.Kind
    var stack: DataValue?
    var places: [Channel: ChannelDefinition.Measure]
    var names: [Channel: DataValue]

    init(_ mark: PlottedMark) {
      kind = mark.kind
      stack = mark.stack
      places = mark.values.filter { $0.key.isEnd }.mapValues(\.measure)
      names = mark.values.filter { $0.value.measure == .nominal && Channel.parting.contains($0.key) }.mapValues(\.value)
    }
  }

  /// The marks, those of each line in the style of its first.
  let marks: [PlottedMark]

  init(_ marks: [PlottedMark]) {
    let marks = marks.contains(where: \.hasSizedSymbol) ? marks.flatMap(\.withSizedSymbol) : marks
    var first: [Series: PlottedMark] = [:]
    var symbols: [Series: Set<DataValue?>] = [:]
    for mark in marks where mark.kind == .line || mark.kind == .area {
      let series = Series(mark)
      if first[series] == nil { first[series] = mark }
      symbols[series, default: []].insert(mark.properties["point"])
    }
    self.marks = marks.flatMap { mark -> [PlottedMark] in
      guard mark.kind == .line || mark.kind == .area, let leader = first[Series(mark)] else { return [mark] }
      var styled = mark
      (styled.properties, styled.color, styled.zIndex) = (leader.properties, leader.color, leader.zIndex)
      guard mark.kind == .line, symbols[Series(mark)]?.count != 1 else { return [styled] }
      // Symbols that only some points have stand above a line without any.
      styled.properties["point"] = nil
      return [styled] + [mark.symbol].compactMap { $0 }
    }
  }
}

extension PlottedMark {
  /// Whether the size of a line's symbol stands for something.
  fileprivate var hasSizedSymbol: Bool { (kind == .line || kind == .area) && values[.size] != nil }

  /// The mark, and where its symbol has a size that stands for something, the symbol as a mark of its own: the size of a
  /// line would be its width.
  fileprivate var withSizedSymbol: [PlottedMark] {
    guard hasSizedSymbol else { return [self] }
    var line = self
    line.values[.size] = nil
    var symbol = self
    if values[.shape] != nil {
      symbol.properties["point"] = symbol.properties["point"] ?? [:]
      line.values[.shape] = nil
    }
    line.properties["point"] = nil
    return [line] + [symbol.symbol].compactMap { $0 }
  }

  /// The symbol of a line's point as a mark of its own.
  fileprivate var symbol: PlottedMark? {
    guard let point = properties["point"]?.object else { return nil }
    var mark = self
    mark.kind = .point
    mark.annotations = []
    mark.properties = point.merging(["filled": true, "opacity": 1]) { own, _ in own }
    if let color = mark.properties.removeValue(forKey: "color")?.string { mark.color = color }
    return mark
  }
}

extension Channel {
  /// Marks of another value of one of these channels are another line.
  static let parting: Set<Channel> = [.detail, .color, .shape, .size, .opacity, .strokeDash, .strokeWidth]
}
