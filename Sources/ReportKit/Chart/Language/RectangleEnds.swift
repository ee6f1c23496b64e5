extension [PlottedMark] {
  /// The marks, those rectangles between ends that stand about a number or a moment: they take a share of the least distance
  /// from one to another.
  func givingRectanglesEnds() -> [PlottedMark] {
    guard contains(where: { $0.kind == .rect }) else { return self }
    let steps = [Channel.x: leastDistance(.x), .y: leastDistance(.y)]
    return map { mark in
      guard mark.kind == .rect else { return mark }
      var mark = mark
      for channel in [Channel.x, .y] where mark.standsAbout(channel) { mark.spread(channel, step: steps[channel] ?? nil) }
      return mark
    }
  }

  /// The least distance of two places of rectangles along a channel; nil where they have but one.
  private func leastDistance(_ channel: Channel) -> Double? {
    let places = Set(filter { $0.kind == .rect && $0.standsAbout(channel) }.compactMap { $0.values[channel]?.value.number }).sorted()
    return zip(places.dropFirst(), places).map { $0 - $1 }.min()
  }
}

extension PlottedMark {
  /// Whether the mark stands about a place of a channel whose steps nobody knows: a number, or a moment of no calendar unit.
  fileprivate func standsAbout(_ channel: Channel) -> Bool {
    guard let plotted = values[channel], values[channel == .x ? .x2 : .y2] == nil, plotted.timeUnit == nil else { return false }
    return (plotted.measure == .quantitative || plotted.measure == .temporal) && properties[channel.size]?.number == nil
  }

  /// Gives the mark ends at both sides of its place.
  fileprivate mutating func spread(_ channel: Channel, step: Double?) {
    let size = properties[channel.size]
    guard let plotted = values[channel], let place = plotted.value.number, let step else {
      properties[channel.size] = .number(Self.usualSide)
      return
    }
    let reach = step * (size?["step"]?.number ?? 1) / 2
    var (low, high) = (plotted, plotted)
    (low.value, high.value, high.field) = (.number(place - reach), .number(place + reach), plotted.field + "_end")
    values[channel] = low
    values[channel == .x ? .x2 : .y2] = high
    properties[channel.size] = nil
    // On the page y runs down.
    if let inset = size?["inset"]?.number { move(channel == .x ? ends(.x, inset, -inset) : ends(.y, -inset, inset)) }
  }

  /// Of a rectangle that has no neighbour, in points.
  private static let usualSide = 10.0
}

extension Channel {
  /// The property of a mark for its size along the channel.
  fileprivate var size: String { self == .x ? "width" : "height" }
}
