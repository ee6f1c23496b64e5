/// The order of categories: that in which the marks of a chart first show them.
struct CategoryOrder {
  /// The channels that share a scale.
  private static let scales: [[Channel]] = [
    [.x, .x2], [.y, .y2], [.xOffset], [.yOffset], [.color], [.shape], [.size], [.strokeDash],
  ]

  /// The categories of each channel in their order.
  private(set) var orders: [Channel: [DataValue]] = [:]
  /// The channels whose layers show categories in another order than the marks do.
  private var differing: Set<Channel> = []

  /// - Parameter marks: in the order of the data.
  init(_ marks: [PlottedMark], drawnAs layers: [MarkLayer]) {
    for channels in Self.scales {
      let given = Self.categories(marks, channels)
      guard given.count > 1 else { continue }
      let differs = given != Self.categories(layers.flatMap(\.marks), channels)
      for channel in channels {
        orders[channel] = given
        if differs { differing.insert(channel) }
      }
    }
  }

  /// How the categories of a channel are sorted: as they come, where that is their order.
  func sort(_ channel: Channel) -> DataValue {
    differing.contains(channel) ? .list(orders[channel] ?? []) : .null
  }

  private static func categories(_ marks: [PlottedMark], _ channels: [Channel]) -> [DataValue] {
    var seen: Set<DataValue> = []
    return marks.flatMap { mark in
      channels.compactMap { mark.values[$0] }.filter { $0.measure == .nominal }.map(\.value)
    }.filter { seen.insert($0).inserted }
  }
}
