/// What belongs to some of the channels, in the order of the vocabulary: a list, since a chart uses few channels and asks
/// for them often.
public struct ByChannel<Value> {
  public typealias Element = (key: Channel, value: Value)

  @usableFromInline var elements: ContiguousArray<Element> = []

  @inlinable public init() {}

  /// - Precondition: no channel comes twice.
  @inlinable
  public init(uniqueKeysWithValues pairs: some Sequence<(Channel, Value)>) {
    for (channel, value) in pairs {
      precondition(self[channel] == nil, "a channel that comes twice")
      self[channel] = value
    }
  }

  /// What belongs to a channel; setting nil takes it away.
  @inlinable
  public subscript(_ channel: Channel) -> Value? {
    get {
      for place in elements.indices where elements[place].key.place == channel.place { return elements[place].value }
      return nil
    }
    set {
      // The first place that is the channel's or comes after it.
      let place = elements.firstIndex { $0.key.place >= channel.place } ?? elements.count
      let isHeld = place < elements.count && elements[place].key.place == channel.place
      switch (newValue, isHeld) {
      case (let value?, true): elements[place].value = value
      case (let value?, false): elements.insert((channel, value), at: place)
      case (nil, true): elements.remove(at: place)
      case (nil, false): break
      }
    }
  }

  /// What belongs to a channel, or something else where nothing does.
  @inlinable
  public subscript(_ channel: Channel, default value: @autoclosure () -> Value) -> Value {
    get { self[channel] ?? value() }
    set { self[channel] = newValue }
  }

  /// The channels, in the order of the vocabulary.
  @inlinable public var keys: [Channel] { elements.map(\.key) }
  /// What belongs to them, in the same order.
  @inlinable public var values: [Value] { elements.map(\.value) }
  @inlinable public var count: Int { elements.count }
  @inlinable public var isEmpty: Bool { elements.isEmpty }

  /// This with what others hold, combined where both hold something.
  @inlinable
  public func merging(_ others: ByChannel, uniquingKeysWith combine: (Value, Value) throws -> Value) rethrows -> ByChannel {
    var merged = self
    for (channel, value) in others.elements { merged[channel] = try merged[channel].map { try combine($0, value) } ?? value }
    return merged
  }

  /// The same channels, each with what becomes of its value.
  @inlinable
  public func mapValues<Other>(_ change: (Value) throws -> Other) rethrows -> ByChannel<Other> {
    var changed = ByChannel<Other>()
    changed.elements.reserveCapacity(count)
    for (channel, value) in elements { changed.elements.append((channel, try change(value))) }
    return changed
  }
}

extension ByChannel: Sequence {
  @inlinable public func makeIterator() -> IndexingIterator<ContiguousArray<Element>> { elements.makeIterator() }
}

extension ByChannel: ExpressibleByDictionaryLiteral {
  @inlinable public init(dictionaryLiteral pairs: (Channel, Value)...) { self.init(uniqueKeysWithValues: pairs) }
}

extension ByChannel: Sendable where Value: Sendable {}

extension ByChannel: Equatable where Value: Equatable {
  @inlinable
  public static func == (a: ByChannel, b: ByChannel) -> Bool {
    a.elements.elementsEqual(b.elements) { $0.key == $1.key && $0.value == $1.value }
  }
}

extension ByChannel: Hashable where Value: Hashable {
  @inlinable
  public func hash(into hasher: inout Hasher) {
    hasher.combine(count)
    for (channel, value) in elements {
      hasher.combine(channel)
      hasher.combine(value)
    }
  }
}
