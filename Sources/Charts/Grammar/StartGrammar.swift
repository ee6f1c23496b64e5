import ReportKit

/// What a selection chooses before anyone has touched the chart, as Vega-Lite's `value` of a parameter has it: of points a
/// value for each channel or field, or a list of such; of an interval the two ends along each.
struct StartGrammar {
  private let isInterval: Bool
  /// The channels and fields that the selection names; empty where it names none.
  private let names: Set<String>
  /// That of the chart and of those around it.
  private let encoding: Properties

  init(_ select: DataValue, encoding: Properties) {
    isInterval = select == "interval" || select["type"] == "interval"
    names = Set(["encodings", "fields"].flatMap { select[$0]?.list ?? [] }.compactMap(\.string))
    self.encoding = encoding
  }

  func read(_ value: DataValue, _ reading: inout GrammarReading) {
    switch value {
    case .null: break
    // The two ends along the only channel may stand alone.
    case .list(let list) where isInterval && !list.contains(where: { $0.object != nil }): reading.read(value, as: Self.ends(2))
    case .list(let list): reading.each(list) { one($1, &$0) }
    default: one(value, &reading)
    }
  }

  private func one(_ value: DataValue, _ reading: inout GrammarReading) {
    guard let object = value.object, !isDate(object) else {
      if isInterval { reading.read(value, as: .object(([:] as Words).withOthers(Self.ends(1)))) }
      if !isInterval, names.count > 1 { reading.fault("the selection chooses by \(names.sorted().joined(separator: " and ")): write {\"\(names.min() ?? "")\": …}") }
      return
    }
    for (name, part) in object {
      reading.at(name) { reading in
        if let problem = stranger(name) { return reading.fault(problem) }
        let isMeasure = encoding[name]?["type"] == "quantitative" || encoding[name]?["type"] == "temporal"
        reading.read(part, as: isInterval ? Self.ends(isMeasure ? 2 : 1) : .dates)
      }
    }
  }

  /// A date stands for the only field that is chosen by.
  private func isDate(_ object: Properties) -> Bool {
    names.count == 1 && names.isDisjoint(with: object.keys) && object["year"] != nil
  }

  /// Why a name does not belong there; nil where it does.
  private func stranger(_ name: String) -> String? {
    var known = names
    if known.isEmpty {
      // Points are chosen by any field of the data.
      guard isInterval, !encoding.isEmpty else { return nil }
      known = Set(["x", "y", "longitude", "latitude"].filter { encoding[$0] != nil } + encoding.values.compactMap { $0["field"]?.string })
    }
    guard !known.contains(name) else { return nil }
    let near = Nearest.name(to: name, among: known.sorted()).map { "did you mean “\($0)”?" }
    return "the selection does not choose by “\(name)”; \(near ?? "it does by \(known.sorted().joined(separator: ", "))")"
  }

  /// - Parameter least: how many values there are: the two ends, or some of the categories.
  private static func ends(_ least: Int) -> Shape {
    .value("a list of the two ends, such as [1, 5]") { $0.list.map { $0.count >= least && (least < 2 || $0.count == 2) } ?? false }
  }
}
