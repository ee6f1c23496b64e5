import ReportKit

/// Reads a large table straight into columns, where all that a unit shows is points or lines at the values of two fields.
struct MassLoading {
  let spec: ChartSpec
  let mark: Mark
  let encoding: Encoding
  let config: Config
  let sources: DataSources

  /// A text shorter than so many bytes is read the usual way.
  private static let least = 200_000
  /// Groups are told apart by colour: there are not more than so many.
  private static let mostGroups = 64

  /// The rows in columns, and a few of them that span the same domains and name the same groups.
  func mass() -> (Mass, [Row])? {
    guard let names = fields, let table = text else { return nil }
    var columns = ColumnReading(wanted: [names.x, names.y] + (names.color.map { [$0] } ?? []), isText: [names.isTime.0, names.isTime.1, true])
    let isRead =
      table.text.utf8.withContiguousStorageIfAvailable { bytes in
        table.delimiter.map { columns.delimited(bytes, by: $0) } ?? columns.objects(bytes)
      } ?? false
    guard isRead, columns.count > Rasterising.most, columns.names.count <= Self.mostGroups else { return nil }
    var mass = Mass(x: columns.numbers[0], y: columns.numbers[1], group: columns.groups, names: columns.names)
    let places: [(Channel, WritableKeyPath<Mass, [Double]>)] = [(.x, \.x), (.y, \.y)]
    for (column, (channel, numbers)) in places.enumerated() {
      if let (count, first, row) = columns.unread[column] {
        mass.strays.append(.init(channel: channel, key: "field", kind: .noNumber, count: count, first: first, row: row))
      }
      let isLogarithmic = encoding[channel]?.scaleType == .log
      mass.strays += StrayNumbers.cleaned(&mass[keyPath: numbers], channel, isLogarithmic: isLogarithmic)
    }
    return (mass, standIns(mass, names))
  }

  private var fields: (x: String, y: String, color: String?, isTime: (Bool, Bool))? {
    guard [.point, .circle, .line].contains(mark.kind), spec.transforms.isEmpty else { return nil }
    // Points of one kind are discs without an outline.
    if mark.kind != .line {
      guard mark.properties["shape"] ?? "circle" == "circle", mark.properties["stroke"] ?? .null == .null, mark.properties["filled"] != false else { return nil }
    }
    if Rasterising(mark, config) == .never, mark.kind != .line { return nil }
    func plain(_ channel: Channel) -> ChannelDefinition? {
      guard let definition = encoding[channel], encoding[all: channel].count == 1, let field = definition.field,
        !field.contains(where: { ".[]\\".contains($0) }),
        ["aggregate", "bin", "timeUnit", "stack", "impute", "condition", "sort", "format"].allSatisfy({ definition[$0] == nil })
      else { return nil }
      return definition
    }
    for channel in encoding.channels {
      switch channel {
      case .x, .y: guard plain(channel) != nil else { return nil }
      case .color where encoding[.color]?.isField == true:
        guard let color = plain(.color), color.measure == .nominal || color.measure == .ordinal else { return nil }
      case .tooltip, .description, .href: continue
      default: guard encoding[channel]?.value != nil, encoding[channel]?["condition"] == nil else { return nil }
      }
    }
    guard let x = plain(.x), let y = plain(.y), let first = x.field, let second = y.field, first != second else { return nil }
    for definition in [x, y] {
      guard definition.measure == .quantitative || definition.measure == .temporal else { return nil }
      if let type = definition.scaleType, !type.isContinuous { return nil }
    }
    return (first, second, encoding[.color]?.field, (x.measure == .temporal, y.measure == .temporal))
  }

  /// The table's text, and what parts its cells; nil for JSON.
  private var text: (text: String, delimiter: UInt8?)? {
    let (text, properties, address): (String, Properties, String)
    switch spec.data {
    case .values(.string(let given), let own)?: (text, properties, address) = (given, own, "")
    case .url(let place, let own)?:
      guard case .string(let given)? = sources.read?(place) else { return nil }
      (text, properties, address) = (given, own, place)
    default: return nil
    }
    guard text.utf8.count >= Self.least, properties["format"]?["parse"] == nil, properties["format"]?["property"] == nil else { return nil }
    switch properties["format"]?["type"]?.string {
    case "json"?: return (text, nil)
    case "tsv"?: return (text, 9)
    case "csv"?: return (text, 44)
    case nil: return (text, address.hasSuffix(".json") || text.utf8.first == 91 ? nil : address.hasSuffix(".tsv") ? 9 : 44)
    default: return nil
    }
  }

  private func standIns(_ mass: Mass, _ names: (x: String, y: String, color: String?, isTime: (Bool, Bool))) -> [Row] {
    var picked: [Int] = []
    for column in [mass.x, mass.y] {
      var (low, high): (Int?, Int?)
      for (index, value) in column.enumerated() where value.isFinite {
        if value < (low.map { column[$0] } ?? .infinity) { low = index }
        if value > (high.map { column[$0] } ?? -.infinity) { high = index }
      }
      picked += [low, high].compactMap { $0 }
    }
    var seen: Set<Int32> = []
    for (index, group) in mass.group.enumerated() {
      if seen.count == mass.names.count { break }
      if seen.insert(group).inserted { picked.append(index) }
    }
    func number(_ value: Double) -> DataValue { value.isFinite ? .number(value) : .null }
    return picked.map { index in
      var row = Row(columns: (names.x, number(mass.x[index])), (names.y, number(mass.y[index])))
      if let color = names.color, mass.group.indices.contains(index) { row[color] = .string(mass.names[Int(mass.group[index])]) }
      return row
    }
  }
}
