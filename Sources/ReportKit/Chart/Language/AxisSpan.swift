import FoundationEssentials

/// What the scale of an axis spans, as far as it is known before the chart is drawn: the domain that is asked for, or what
/// the marks show, piled up where they are, with zero where the scale reaches to it.
struct AxisSpan {
  let isTemporal: Bool
  /// Whether the span is asked for, so that no mark stands beyond its ends.
  let isGiven: Bool
  let isLogarithmic: Bool
  /// The ends of a span of numbers or dates; nil for categories.
  let ends: ClosedRange<Double>?
  /// The categories in their order.
  let categories: [DataValue]

  /// - Parameters:
  ///   - scale: what the chart says of the scale.
  ///   - measure: of the values that the scale is asked to span.
  init(_ marks: [PlottedMark], _ channel: Channel, scale: Properties, measure: ChannelDefinition.Measure?) {
    let second: Channel = channel == .x ? .x2 : .y2
    let shown = marks.flatMap { mark in [channel, second].compactMap { mark.values[$0] } }
    isTemporal = (shown.first?.measure ?? measure) == .temporal
    isLogarithmic = scale["type"] == "log"
    let given = scale["domain"]?.list
    isGiven = given != nil
    let piles = given == nil ? Self.piles(marks, channel) : []
    let places = given ?? marks.flatMap { mark in
      // Of a pile the sum counts, and not its pieces.
      mark.isPiece(of: channel) && !piles.isEmpty ? [] : [channel, second].compactMap { mark.values[$0]?.place }
    } + piles.map(DataValue.number)
    guard places.contains(where: { $0.number != nil }), (shown.first?.measure ?? measure) != .nominal else {
      var seen: Set<DataValue> = []
      categories = places.filter { seen.insert($0).inserted }
      ends = nil
      return
    }
    categories = []
    var numbers = places.compactMap(\.number)
    if given == nil, !isTemporal, scale["zero"]?.bool ?? Self.reachesZero(marks, channel) { numbers.append(0) }
    if isLogarithmic { numbers.removeAll { $0 <= 0 } }
    numbers.removeAll { !$0.isFinite }
    ends = if let low = numbers.min(), let high = numbers.max() { low...high } else { nil }
  }

  /// Whether a scale that nobody asks for a domain starts at zero: its first marks say so.
  private static func reachesZero(_ marks: [PlottedMark], _ channel: Channel) -> Bool {
    guard let mark = marks.first(where: { $0.values[channel] != nil }) else { return false }
    guard [.bar, .area, .line].contains(mark.kind) else { return true }
    return mark.isHorizontal == (channel == .x)
  }

  /// The ends of the piles that bars and areas make along a channel.
  private static func piles(_ marks: [PlottedMark], _ channel: Channel) -> [Double] {
    struct Pile: Hashable {
      var kind: Mark.Kind
      var place: [DataValue?]
      var isNegative: Bool
    }
    var sums: [Pile: Double] = [:]
    for mark in marks where mark.isPiece(of: channel) {
      guard let value = mark.values[channel]?.value.number, value.isFinite else { continue }
      if mark.stack == "normalize" { return [0, 1] }
      let isNegative = value < 0 && mark.stack != "center"
      sums[Pile(kind: mark.kind, place: mark.places, isNegative: isNegative), default: 0] += value
    }
    return Array(sums.values)
  }
}

extension PlottedMark {
  /// Whether the mark is piled up with others along a channel.
  fileprivate func isPiece(of channel: Channel) -> Bool {
    (kind == .bar || kind == .area) && !hasEnds && stack != false && isHorizontal == (channel == .x) && values[channel]?.measure == .quantitative
  }
}
