/// Gathers the marks of a chart into layers.
///
/// Marks of a kind belong together, however they alternate in a block and whatever their colours are: bars are piled up on
/// each other, slices share a turn, and a line runs through all its points. Kinds whose marks know nothing of each other
/// are parted only where something else must be drawn between them.
struct Layering {
  /// The layers from back to front.
  let layers: [MarkLayer]

  /// - Parameter marks: in the order of the data.
  init(_ marks: [PlottedMark]) {
    let marks = SeriesStyle(marks).marks
    // Drawn later is drawn above.
    let order = marks.indices.sorted { (marks[$0].zIndex, $0) < (marks[$1].zIndex, $1) }
    let keys = NumberedKeys(marks)
    var last: [Int: Int] = [:]
    for (place, index) in order.enumerated() { last[keys.numbers[index]] = place }

    var groups: [(key: Int, members: [Int])] = []
    for (place, index) in order.enumerated() {
      let key = keys.numbers[index]
      if let own = groups.lastIndex(where: { $0.key == key }) {
        let isCovered = groups[(own + 1)...].contains { (last[$0.key] ?? 0) < place }
        if keys.isWhole[key] || !isCovered {
          groups[own].members.append(index)
          continue
        }
      }
      groups.append((key, [index]))
    }
    layers = groups.map { group in
      // What is piled up or runs on does so in the order of the data, whatever lies in front.
      let layer = MarkLayer(marks: group.members.map { marks[$0] })
      return keys.isWhole[group.key] && (layer.isPath || layer.isPiled) ? MarkLayer(marks: group.members.sorted().map { marks[$0] }) : layer
    }
  }
}

/// The keys of marks by number, since they are compared often.
private struct NumberedKeys {
  private(set) var numbers: [Int] = []
  /// For each key, whether its marks must stand in one layer.
  private(set) var isWhole: [Bool] = []

  init(_ marks: [PlottedMark]) {
    var known: [LayerKey: Int] = [:]
    for mark in marks {
      let key = LayerKey(mark)
      if known[key] == nil {
        known[key] = isWhole.count
        isWhole.append(key.isWhole)
      }
      numbers.append(known[key] ?? 0)
    }
  }
}

/// What marks have in common that one layer can draw.
private struct LayerKey: Hashable {
  private let kind: Mark.Kind
  private let stack: DataValue?
  private let spans: [Channel: DataValue]
  private let channels: [Channel: [String]]
  private let properties: Properties
  /// Whether a second layer of the kind would tear apart what belongs together.
  let isWhole: Bool

  init(_ mark: PlottedMark) {
    let isWhole = [.bar, .area, .arc, .line].contains(mark.kind)
    self.isWhole = isWhole
    kind = mark.kind
    stack = mark.stack
    spans = mark.spans
    // What is piled up with others is so whether or not its colour stands for something.
    let isPiled = isWhole && mark.kind != .line
    let shown = mark.values.filter { $0.key != .description && $0.key != .bound && !(isPiled && $0.key == .color) }
    // A label is but a title: it parts only what loses nothing by it.
    channels = shown.mapValues { [$0.measure.rawValue, $0.timeUnit ?? "", isWhole ? "" : $0.field] }
    properties = mark.properties.filter { !CarriedProperties.isCarried($0.key, by: mark.kind) }
  }
}
