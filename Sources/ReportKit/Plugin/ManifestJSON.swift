extension Manifest: Codable {
  private enum Key: String, CodingKey, CaseIterable {
    case id, name, version, `protocol`, run, section, reads, assets, params, languages, limits, fixtures
  }

  /// The keys that `plugin.json` may have.
  public static var keys: [String] { Key.allCases.map(\.rawValue) + ["$schema"] }
  private enum RangeKey: String, CodingKey { case min, max }
  private enum SectionKey: String, CodingKey { case title }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    let id = try container.decode(String.self, forKey: .id)
    guard Self.isValid(id: id) else {
      throw DecodingError.dataCorruptedError(
        forKey: .id, in: container,
        debugDescription: "“\(id)” is no id: 1 to 64 lower-case letters, digits and hyphens, a letter first")
    }
    var range = ProtocolVersion.spoken
    if container.contains(.protocol) {
      let bounds = try container.nestedContainer(keyedBy: RangeKey.self, forKey: .protocol)
      let lowest = try bounds.decode(Int.self, forKey: .min)
      let highest = try bounds.decode(Int.self, forKey: .max)
      guard lowest <= highest else {
        throw DecodingError.dataCorruptedError(
          forKey: .max, in: bounds, debugDescription: "\(highest) is less than min, \(lowest)")
      }
      range = lowest...highest
    }
    let section = try container.nestedContainer(keyedBy: SectionKey.self, forKey: .section)
    let run = try container.decodeIfPresent([String].self, forKey: .run)
    guard run?.isEmpty != true else {
      throw DecodingError.dataCorruptedError(forKey: .run, in: container, debugDescription: "the list names no program")
    }
    self.init(
      id: id,
      name: try container.decodeIfPresent(String.self, forKey: .name),
      version: try container.decodeIfPresent(String.self, forKey: .version) ?? "1.0.0",
      protocol: range,
      run: run,
      title: try section.decode(String.self, forKey: .title),
      reads: try container.decodeIfPresent([Reading].self, forKey: .reads) ?? [],
      assets: try container.decodeIfPresent([String].self, forKey: .assets) ?? [],
      parameters: try container.decodeIfPresent([String: Parameter].self, forKey: .params) ?? [:],
      languages: try container.decodeIfPresent([String].self, forKey: .languages) ?? ["zh-Hans"],
      limits: try container.decodeIfPresent(Limits.self, forKey: .limits) ?? Limits(),
      fixtures: try container.decodeIfPresent(String.self, forKey: .fixtures) ?? "fixtures")
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(id, forKey: .id)
    try container.encode(name, forKey: .name)
    try container.encode(version, forKey: .version)
    var bounds = container.nestedContainer(keyedBy: RangeKey.self, forKey: .protocol)
    try bounds.encode(`protocol`.lowerBound, forKey: .min)
    try bounds.encode(`protocol`.upperBound, forKey: .max)
    try container.encodeIfPresent(run, forKey: .run)
    var section = container.nestedContainer(keyedBy: SectionKey.self, forKey: .section)
    try section.encode(title, forKey: .title)
    try container.encode(reads, forKey: .reads)
    if !assets.isEmpty { try container.encode(assets, forKey: .assets) }
    if !parameters.isEmpty { try container.encode(parameters, forKey: .params) }
    try container.encode(languages, forKey: .languages)
    try container.encode(limits, forKey: .limits)
    try container.encode(fixtures, forKey: .fixtures)
  }

  /// Whether a text can be a section's id: it becomes part of file names and anchors.
  public static func isValid(id: String) -> Bool {
    let letters = "a"..."z"
    let others: Set<Character> = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "-"]
    func isLetter(_ character: Character) -> Bool { character.isASCII && letters.contains(String(character)) }
    guard let first = id.first, isLetter(first), id.count <= 64 else { return false }
    return id.allSatisfy { isLetter($0) || others.contains($0) }
  }
}

extension Manifest.Reading {
  private enum Key: String, CodingKey, CaseIterable { case table, `where`, columns }

  /// A condition is one value or a list of values. A key that is not known is refused: read past, it might send more
  /// than was meant.
  public init(from decoder: any Decoder) throws {
    let keys = try decoder.singleValueContainer().decode(Properties.self).keys
    if let stranger = keys.sorted().first(where: { Key(rawValue: $0) == nil }) {
      let known = Key.allCases.map(\.rawValue).joined(separator: ", ")
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "there is no key “\(stranger)”; known are: \(known)"))
    }
    let container = try decoder.container(keyedBy: Key.self)
    let condition = try container.decodeIfPresent([String: DataValue].self, forKey: .where) ?? [:]
    self.init(
      table: try container.decode(String.self, forKey: .table),
      where: condition.mapValues { if case .list(let values) = $0 { values } else { [$0] } },
      columns: try container.decodeIfPresent([String].self, forKey: .columns))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(table, forKey: .table)
    if !condition.isEmpty {
      try container.encode(condition.mapValues { $0.count == 1 ? $0[0] : .list($0) }, forKey: .where)
    }
    try container.encodeIfPresent(columns, forKey: .columns)
  }

  /// The part of a table that the reading names; throws `reads.column` for a column that the table has not.
  public func select(from table: DataTable) throws(SectionError) -> DataTable {
    func index(_ column: String) throws(SectionError) -> Int {
      guard let index = table.index(of: column) else {
        throw SectionError(
          code: "reads.column",
          message: "reads in plugin.json names a column that the table has not; it has: "
            + table.columns.map(\.name).joined(separator: ", "),
          place: Place(table: self.table, column: column))
      }
      return index
    }
    var conditions: [(Int, [DataValue])] = []
    for column in condition.keys.sorted() { conditions.append((try index(column), condition[column] ?? [])) }
    var kept: [Int] = []
    for column in columns ?? table.columns.map(\.name) { kept.append(try index(column)) }
    let rows = table.rows.filter { row in conditions.allSatisfy { $0.0 < row.count && $0.1.contains(row[$0.0]) } }
    return DataTable(
      columns: kept.map { table.columns[$0] }, rows: rows.map { row in kept.map { $0 < row.count ? row[$0] : .null } })
  }
}

extension Manifest.Limits: Codable {
  private enum Key: String, CodingKey { case seconds, memoryMB, outputMB }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    self.init()
    seconds = try Self.positive(container, .seconds) ?? seconds
    guard seconds <= Self.mostSeconds else {
      throw DecodingError.dataCorruptedError(
        forKey: .seconds, in: container, debugDescription: "a section may work for 86400 seconds, a day, at most")
    }
    memoryMB = try Self.positive(container, .memoryMB) ?? memoryMB
    outputMB = try Self.positive(container, .outputMB) ?? outputMB
  }

  private static func positive<Value: Decodable & Numeric & Comparable>(
    _ container: KeyedDecodingContainer<Key>, _ key: Key
  ) throws -> Value? {
    guard let value = try container.decodeIfPresent(Value.self, forKey: key) else { return nil }
    guard value > .zero else {
      throw DecodingError.dataCorruptedError(forKey: key, in: container, debugDescription: "a limit is above 0")
    }
    return value
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(seconds, forKey: .seconds)
    try container.encode(memoryMB, forKey: .memoryMB)
    try container.encode(outputMB, forKey: .outputMB)
  }
}
