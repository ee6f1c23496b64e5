import ReportKit

/// Puts a large table into columns, where all that a unit shows is points or lines at the values of fields.
struct MassLoading {
  let unit: UnitModel
  let spec: ChartSpec
  let sources: DataSources

  /// Lines are told apart by colour: there are not more than so many.
  private static let mostLines = 64

  private var mark: Mark { unit.mark }
  private var encoding: Encoding { unit.encoding }

  /// The table in columns, after the transforms of the chart.
  /// - Parameter data: of the chart or of one around it.
  func mass(of data: ChartData?) -> Mass? {
    guard sources.isLarge(data), let needs, let transforms = ColumnTransforms(spec.transforms, parameters: unit.parameters) else { return nil }
    var fields = ColumnNeeds()
    for (name, kind) in needs.fields where !transforms.makes.contains(name) { fields.add(name, kind) }
    for name in transforms.reads.sorted() { fields.add(name, .either) }
    guard let table = table(data, fields), let columns = transforms.applied(to: table, kinds: needs.kinds) else { return nil }
    return mass(columns, needs)
  }

  /// Some columns of a sequence, or of a text.
  private func table(_ data: ChartData?, _ needs: ColumnNeeds) -> [String: ColumnBuilding]? {
    if case .generator(let properties)? = data, let (name, numbers) = try? Generators(path: "").sequence(properties) {
      return needs.fields.allSatisfy { $0.name == name && ($0.kind == .number || $0.kind == .either) } ? [name: ColumnBuilding(numbers)] : nil
    }
    guard let table = sources.largeTable(data) else { return nil }
    var reading = ColumnReading(needs.fields)
    let isRead =
      table.text.utf8.withContiguousStorageIfAvailable { bytes in
        table.delimiter.map { reading.delimited(bytes, by: $0) } ?? reading.objects(bytes)
      } ?? false
    return isRead ? needs.named(reading.columns) : nil
  }

  /// The rows in columns.
  func mass(of rows: [Row]) -> Mass? {
    guard rows.count > Rasterising.most, let needs else { return nil }
    var columns = needs.fields.map { ColumnBuilding($0.kind) }
    for row in rows {
      for (index, field) in needs.fields.enumerated() {
        if let value = row[field.name] { columns[index].take(value) } else { columns[index].takeNothing() }
      }
    }
    return mass(needs.named(columns), needs)
  }

  private func mass(_ columns: [String: ColumnBuilding], _ needs: ColumnNeeds) -> Mass? {
    guard let count = columns.values.first?.count, count > Rasterising.most else { return nil }
    var found: [String: MassColumn] = [:]
    var strays: [StrayNumbers.Remark] = []
    for (name, _) in needs.fields {
      guard let building = columns[name], let column = building.column else { return nil }
      found[name] = column
      guard case .numbers(var numbers) = column, let channel = channel(showing: name) else { continue }
      if let (count, first, row) = building.unread {
        strays.append(.init(channel: channel, key: "field", kind: building.kind == .moment ? .noDate : .noNumber, count: count, first: first, row: row))
      }
      strays += StrayNumbers.cleaned(&numbers, channel, isLogarithmic: encoding[channel]?.scaleType == .log)
      found[name] = .numbers(numbers)
    }
    if mark.kind == .line, found.values.contains(where: { if case .values(_, let values) = $0 { values.count > Self.mostLines } else { false } }) {
      return nil
    }
    var branches: ByChannel<[Int32]> = [:]
    for (channel, condition) in needs.conditions {
      guard var record = condition.reads.flatMap({ ColumnRecord(columns, reading: $0) }) else { return nil }
      branches[channel] = (0..<count).map { index in
        record.index = index
        return condition.met(record, names: unit.parameters).map { Int32($0) } ?? -1
      }
    }
    return Mass(count: count, columns: found, branches: branches, strays: strays)
  }

  private func channel(showing field: String) -> Channel? {
    encoding.channels.first { encoding[$0]?.field == field && $0.hasScale }
  }

  // MARK: What is shown

  /// The fields that place and paint the marks, and what each holds; nil where rows must be drawn one by one.
  private var needs: ColumnNeeds? {
    guard isPlain else { return nil }
    var needs = ColumnNeeds()
    for channel in encoding.channels {
      if [.tooltip, .description, .detail, .key].contains(channel), mark.kind != .line || channel != .detail { continue }
      guard encoding[all: channel].count == 1, let reading = unit.readings[channel] else { return nil }
      if let condition = reading.condition {
        guard mark.kind != .line, [.color, .opacity, .size, .shape].contains(channel), let reads = condition.reads else { return nil }
        needs.conditions.append((channel, condition))
        for name in reads.sorted() { needs.add(name, .either) }
      }
      for own in [reading] + reading.branches {
        if let value = own.value {
          if value.object != nil { return nil }
        } else if let field = own.definition.field {
          guard let kind = kind(of: own.definition, channel), needs.add(field, kind) else { return nil }
        } else if reading.condition == nil || own.datum != nil {
          return nil
        }
      }
    }
    let needsBoth = mark.kind == .line
    let places = [Channel.x, .y].filter { encoding[$0]?.field != nil }
    return places.count == 2 || places.count == 1 && !needsBoth ? needs : nil
  }

  /// Whether the mark looks alike for all rows but for what channels say.
  private var isPlain: Bool {
    guard [.point, .circle, .square, .line].contains(mark.kind) else { return false }
    if mark.properties.values.contains(where: { $0["expr"] != nil }) || unit.invalid != .breakAndShowPathDomains { return false }
    if unit.config["scale", "invalid"] != nil { return false }
    if mark.kind == .line { return true }
    guard Rasterising(mark, unit.config) != .never else { return false }
    if let shape = unit.property("shape")?.string, SymbolOutlines.path(shape, area: 1) == nil { return false }
    // Stamps have one colour.
    return ["stroke", "fill", "href"].allSatisfy { unit.property($0) == nil } && unit.property("color")?.object == nil
  }

  private func kind(of definition: ChannelDefinition, _ channel: Channel) -> ColumnBuilding.Kind? {
    guard let field = definition.field, !field.contains(where: { ".[]\\\"'".contains($0) }),
      ["aggregate", "bin", "timeUnit", "stack", "impute", "sort", "format", "bandPosition"].allSatisfy({ definition[$0] == nil }),
      definition.scale?.isNull != true
    else { return nil }
    let isPoint = mark.kind != .line
    switch (channel, definition.measure) {
    case (.order, .quantitative): return isPoint ? nil : .number
    case (.x, .quantitative), (.y, .quantitative):
      return definition.scaleType.map(\.isContinuous) ?? true ? .number : nil
    case (.x, .temporal), (.y, .temporal):
      return definition.scaleType.map(\.isContinuous) ?? true ? .moment : nil
    case (.x, .nominal), (.x, .ordinal), (.y, .nominal), (.y, .ordinal): return isPoint ? .value : nil
    // On paper without colour categories have hatchings, which pixels can't show.
    case (.color, .nominal), (.color, .ordinal): return isPoint && unit.config.isPrintedInGreys ? nil : .value
    case (.shape, .nominal), (.shape, .ordinal), (.size, .nominal), (.size, .ordinal), (.opacity, .nominal), (.opacity, .ordinal):
      return isPoint ? .value : nil
    case (.color, .quantitative), (.size, .quantitative), (.opacity, .quantitative):
      // Scales that part a domain by how many values lie in each part need all values.
      return isPoint && (definition.scaleType.map { [.linear, .log, .sqrt, .pow].contains($0) } ?? true) ? .number : nil
    default: return nil
    }
  }
}

/// The columns of a table that a chart asks for.
private struct ColumnNeeds {
  private(set) var fields: [(name: String, kind: ColumnBuilding.Kind)] = []
  /// The conditions of channels, whose tests read some of them.
  var conditions: [(channel: Channel, condition: Condition)] = []

  var kinds: [String: ColumnBuilding.Kind] { named(fields.map(\.kind)) }

  /// What there is for each field, by its name.
  func named<Value>(_ values: [Value]) -> [String: Value] { Dictionary(uniqueKeysWithValues: zip(fields.map(\.name), values)) }

  /// False where the field is asked for as something else already.
  @discardableResult
  mutating func add(_ name: String, _ kind: ColumnBuilding.Kind) -> Bool {
    guard let known = fields.firstIndex(where: { $0.name == name }) else {
      fields.append((name, kind))
      return true
    }
    if fields[known].kind == .either { fields[known].kind = kind }
    return kind == .either || fields[known].kind == kind
  }
}

extension DataSources {
  /// Whether it is worth while to put the data into columns.
  func isLarge(_ data: ChartData?) -> Bool {
    if case .generator? = data { return true }
    return largeTable(data) != nil
  }

  /// A text shorter than so many bytes is read the usual way.
  private static let least = 200_000

  /// The text of a large table, and what parts its cells, which is nil for JSON; nil for data that are no such table.
  func largeTable(_ data: ChartData?) -> (text: String, delimiter: UInt8?)? {
    let (text, properties, address): (String, Properties, String)
    switch data {
    case .values(.string(let given), let own)?: (text, properties, address) = (given, own, "")
    case .url(let place, let own)?:
      guard case .string(let given)? = file(place) else { return nil }
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
}
