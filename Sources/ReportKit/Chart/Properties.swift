/// Named values: a data row, or the properties of a part of a chart.
///
/// They keep the order in which they were added, though two that differ only in order are equal. Few names are looked
/// for one after the other, which takes half the time of hashing an English name and a fifth of a Chinese one; from
/// some number of names on there is an index.
///
/// Names are the same where their code units are (RFC 8259 §8.3): an é of one character and an é of two are two names,
/// as they are to Vega.
public struct Properties: Sendable {
  public typealias Element = (key: String, value: DataValue)

  private var elements: ContiguousArray<Element> = []
  /// The place of each name; nil where they are few.
  private var index: [Spelling: Int]?

  /// How many names are still looked for one after the other.
  private static let few = 16

  public init() {}

  public init(minimumCapacity: Int) { elements.reserveCapacity(minimumCapacity) }

  public init(_ pairs: some Sequence<(String, DataValue)>, uniquingKeysWith combine: (DataValue, DataValue) throws -> DataValue) rethrows {
    self.init(minimumCapacity: pairs.underestimatedCount)
    try merge(pairs, uniquingKeysWith: combine)
  }

  /// - Precondition: no name comes twice.
  public init(uniqueKeysWithValues pairs: some Sequence<(String, DataValue)>) {
    self.init(pairs) { _, _ in preconditionFailure("a name that comes twice") }
  }

  private func place(_ name: String) -> Int? {
    if let index { return index[Spelling(name)] }
    return elements.firstIndex { $0.key.isSpelled(like: name) }
  }

  private mutating func append(_ name: String, _ value: DataValue) {
    elements.append((name, value))
    if index != nil { index?[Spelling(name)] = elements.count - 1 } else if elements.count > Self.few { indexAll() }
  }

  private mutating func indexAll() {
    index = elements.count > Self.few ? Dictionary(uniqueKeysWithValues: elements.enumerated().map { (Spelling($1.key), $0) }) : nil
  }

  public subscript(_ name: String) -> DataValue? {
    get { place(name).map { elements[$0].value } }
    set {
      if let newValue { updateValue(newValue, forKey: name) } else { removeValue(forKey: name) }
    }
  }

  public subscript(_ name: String, default value: @autoclosure () -> DataValue) -> DataValue {
    get { self[name] ?? value() }
    set { updateValue(newValue, forKey: name) }
  }

  /// Gives the name a value and returns the one that it had.
  @discardableResult
  public mutating func updateValue(_ value: DataValue, forKey name: String) -> DataValue? {
    guard let place = place(name) else {
      append(name, value)
      return nil
    }
    let old = elements[place].value
    elements[place].value = value
    return old
  }

  /// Takes the name away and returns the value that it had.
  @discardableResult
  public mutating func removeValue(forKey name: String) -> DataValue? {
    guard let place = place(name) else { return nil }
    let old = elements.remove(at: place).value
    if index != nil { indexAll() }
    return old
  }

  public var keys: some RandomAccessCollection<String> { elements.lazy.map(\.key) }
  public var values: some RandomAccessCollection<DataValue> { elements.lazy.map(\.value) }

  public mutating func merge(
    _ pairs: some Sequence<(String, DataValue)>, uniquingKeysWith combine: (DataValue, DataValue) throws -> DataValue
  ) rethrows {
    for (name, value) in pairs {
      if let place = place(name) {
        elements[place].value = try combine(elements[place].value, value)
      } else {
        append(name, value)
      }
    }
  }

  public mutating func merge(_ others: Properties, uniquingKeysWith combine: (DataValue, DataValue) throws -> DataValue) rethrows {
    try merge(others.elements.lazy.map { ($0.key, $0.value) }, uniquingKeysWith: combine)
  }

  public func merging(
    _ others: Properties, uniquingKeysWith combine: (DataValue, DataValue) throws -> DataValue
  ) rethrows -> Properties {
    var merged = self
    try merged.merge(others, uniquingKeysWith: combine)
    return merged
  }

  public func mapValues(_ change: (DataValue) throws -> DataValue) rethrows -> Properties {
    var changed = self
    for place in elements.indices { changed.elements[place].value = try change(elements[place].value) }
    return changed
  }

  public func filter(_ isKept: (Element) throws -> Bool) rethrows -> Properties {
    var kept = Properties()
    kept.elements = ContiguousArray(try elements.filter(isKept))
    kept.indexAll()
    return kept
  }
}

extension Properties: RandomAccessCollection {
  public var startIndex: Int { elements.startIndex }
  public var endIndex: Int { elements.endIndex }
  public subscript(position: Int) -> Element { elements[position] }
}

extension Properties: Hashable {
  public static func == (a: Properties, b: Properties) -> Bool {
    a.count == b.count
      && zip(a.elements, b.elements).allSatisfy { one, other in
        (one.key.isSpelled(like: other.key) ? other.value : b[one.key]) == one.value
      }
  }

  public func hash(into hasher: inout Hasher) {
    var all = 0
    for (name, value) in elements {
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
    for key in container.allKeys { self[key.stringValue] = try container.decode(DataValue.self, forKey: key) }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Name.self)
    for (name, value) in elements.sorted(by: { $0.key < $1.key }) {
      try container.encode(value, forKey: Name(stringValue: name))
    }
  }
}

extension Properties: CustomStringConvertible {
  public var description: String { "[" + elements.map { "\($0.key): \($0.value)" }.joined(separator: ", ") + "]" }
}

/// A word as its code units: hashed and compared without Unicode's normal forms, which take longest for Chinese.
struct Spelling: Hashable {
  let word: String

  init(_ word: String) { self.word = word }

  static func == (a: Spelling, b: Spelling) -> Bool { a.word.isSpelled(like: b.word) }

  func hash(into hasher: inout Hasher) {
    var word = word
    word.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    hasher.combine(0xFF as UInt8)
  }
}

extension String {
  /// Whether both consist of the same code units.
  @inline(__always)
  func isSpelled(like other: String) -> Bool {
    guard utf8.count == other.utf8.count else { return false }
    return utf8.withContiguousStorageIfAvailable { own in
      other.utf8.withContiguousStorageIfAvailable { own.elementsEqual($0) }
    } == true
  }
}
