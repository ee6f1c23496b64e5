/// Named values: a data row, the properties of a part of a chart, the parameters of a section.
///
/// They keep the order in which they were added, though two that differ only in order are equal. Names are looked for one
/// after the other by their marks, which takes half the time of hashing an English name and at most a quarter of that of a
/// Chinese one; only where they are many is there an index.
///
/// Names are the same where their code units are (RFC 8259 §8.3). What is read of files is composed before (`composed`), so
/// that an é of one character and an é of two are one name.
public struct Properties: Sendable {
  public typealias Element = (key: String, value: DataValue)

  private struct Entry: Sendable {
    let name: String
    let mark: NameMark
    var value: DataValue

    @inline(__always)
    func isCalled(_ other: String, _ mark: NameMark) -> Bool {
      self.mark == mark && (mark.isWhole || name.isSpelled(like: other))
    }
  }

  private var entries: ContiguousArray<Entry> = []
  /// The place of each name; nil where they are few.
  private var index: [Spelling: Int]?

  /// How many names are still looked for one after the other.
  private static let few = 64

  public init() {}

  /// Empty, with room for so many values.
  public init(minimumCapacity: Int) { entries.reserveCapacity(minimumCapacity) }

  /// - Parameter combine: what becomes of the value so far and a further one of the same name.
  public init(_ pairs: some Sequence<(String, DataValue)>, uniquingKeysWith combine: (DataValue, DataValue) throws -> DataValue) rethrows {
    self.init(minimumCapacity: pairs.underestimatedCount)
    try merge(pairs, uniquingKeysWith: combine)
  }

  /// - Precondition: no name comes twice.
  public init(uniqueKeysWithValues pairs: some Sequence<(String, DataValue)>) {
    self.init(pairs) { _, _ in preconditionFailure("a name that comes twice") }
  }

  private func place(_ name: String, _ mark: NameMark) -> Int? {
    if let index { return index[Spelling(name)] }
    for place in entries.indices where entries[place].isCalled(name, mark) { return place }
    return nil
  }

  private mutating func append(_ name: String, _ mark: NameMark, _ value: DataValue) {
    entries.append(Entry(name: name, mark: mark, value: value))
    if index != nil {
      index?[Spelling(name)] = entries.count - 1
    } else if entries.count > Self.few {
      indexAll()
    }
  }

  private mutating func indexAll() {
    index = entries.count > Self.few ? Dictionary(uniqueKeysWithValues: entries.enumerated().map { (Spelling($1.name), $0) }) : nil
  }

  /// The value of a name; setting nil takes the name away.
  public subscript(_ name: String) -> DataValue? {
    get { place(name, NameMark(name)).map { entries[$0].value } }
    set {
      if let newValue { updateValue(newValue, forKey: name) } else { removeValue(forKey: name) }
    }
  }

  /// The value of a name, or another one where the name is not there.
  public subscript(_ name: String, default value: @autoclosure () -> DataValue) -> DataValue {
    get { self[name] ?? value() }
    set { updateValue(newValue, forKey: name) }
  }

  /// Gives the name a value and returns the one that it had.
  @discardableResult
  public mutating func updateValue(_ value: DataValue, forKey name: String) -> DataValue? {
    updateValue(value, forKey: name, NameMark(name))
  }

  mutating func updateValue(_ value: DataValue, forKey name: String, _ mark: NameMark) -> DataValue? {
    guard let place = place(name, mark) else {
      append(name, mark, value)
      return nil
    }
    let old = entries[place].value
    entries[place].value = value
    return old
  }

  /// Takes the name away and returns the value that it had, in a time that grows with the number of names.
  @discardableResult
  public mutating func removeValue(forKey name: String) -> DataValue? {
    guard let place = place(name, NameMark(name)) else { return nil }
    let old = entries.remove(at: place).value
    if index != nil { indexAll() }
    return old
  }

  /// The names, in the order in which they were added.
  public var keys: [String] { entries.map(\.name) }
  /// The values, in the order of their names.
  public var values: [DataValue] { entries.map(\.value) }

  /// Adds values; those of names that are there already are combined with those that these have.
  public mutating func merge(
    _ pairs: some Sequence<(String, DataValue)>, uniquingKeysWith combine: (DataValue, DataValue) throws -> DataValue
  ) rethrows {
    for (name, value) in pairs { try merge(name, NameMark(name), value, combine) }
  }

  private mutating func merge(
    _ name: String, _ mark: NameMark, _ value: DataValue, _ combine: (DataValue, DataValue) throws -> DataValue
  ) rethrows {
    if let place = place(name, mark) {
      entries[place].value = try combine(entries[place].value, value)
    } else {
      append(name, mark, value)
    }
  }

  /// Adds the values of others; those of names that are there already are combined with those that these have.
  public mutating func merge(_ others: Properties, uniquingKeysWith combine: (DataValue, DataValue) throws -> DataValue) rethrows {
    for other in others.entries { try merge(other.name, other.mark, other.value, combine) }
  }

  /// These with the values of others, combined where both have a name.
  public func merging(
    _ others: Properties, uniquingKeysWith combine: (DataValue, DataValue) throws -> DataValue
  ) rethrows -> Properties {
    var merged = self
    try merged.merge(others, uniquingKeysWith: combine)
    return merged
  }

  /// The same names, each with what becomes of its value.
  public func mapValues(_ change: (DataValue) throws -> DataValue) rethrows -> Properties {
    var changed = self
    for place in entries.indices { changed.entries[place].value = try change(entries[place].value) }
    return changed
  }

  /// The names and values that are kept, in their order.
  public func filter(_ isKept: (Element) throws -> Bool) rethrows -> Properties {
    var kept = Properties()
    kept.entries = try entries.filter { try isKept(($0.name, $0.value)) }
    kept.indexAll()
    return kept
  }
}

extension Properties: Sequence {
  public var count: Int { entries.count }
  public var isEmpty: Bool { entries.isEmpty }
  public var underestimatedCount: Int { entries.count }

  public struct Iterator: IteratorProtocol {
    private let entries: ContiguousArray<Entry>
    private var place = 0

    fileprivate init(_ properties: Properties) { entries = properties.entries }

    public mutating func next() -> Element? {
      guard place < entries.count else { return nil }
      defer { place += 1 }
      return (entries[place].name, entries[place].value)
    }
  }

  public func makeIterator() -> Iterator { Iterator(self) }
}

extension Properties: Hashable {
  public static func == (a: Properties, b: Properties) -> Bool {
    a.count == b.count
      && zip(a.entries, b.entries).allSatisfy { one, other in
        (other.isCalled(one.name, one.mark) ? other.value : b[one.name]) == one.value
      }
  }

  public func hash(into hasher: inout Hasher) {
    var all = 0
    for (name, value) in self {
      var own = hasher
      own.combine(Spelling(name))
      own.combine(value)
      all ^= own.finalize()
    }
    hasher.combine(all)
  }
}

extension Properties: ExpressibleByDictionaryLiteral {
  /// The last of those that are named alike counts.
  public init(dictionaryLiteral elements: (String, DataValue)...) { self.init(elements) { $1 } }
}

extension Properties: Codable {
  /// A name, whatever it is.
  struct Name: CodingKey {
    var stringValue: String
    var intValue: Int?
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { return nil }
  }

  public init(from decoder: any Decoder) throws { try self.init(decoder.container(keyedBy: Name.self)) }

  init(_ container: KeyedDecodingContainer<Name>) throws {
    self.init(minimumCapacity: container.allKeys.count)
    for key in container.allKeys.sorted(by: { $0.stringValue < $1.stringValue }) { self[key.stringValue] = try container.decode(DataValue.self, forKey: key) }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Name.self)
    for (name, value) in sorted(by: { $0.key < $1.key }) {
      try container.encode(value, forKey: Name(stringValue: name))
    }
  }
}

extension Properties: CustomStringConvertible {
  public var description: String { "[" + map { "\($0.key): \($0.value)" }.joined(separator: ", ") + "]" }
}
