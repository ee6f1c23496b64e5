/// Which field of the data shows in which property of the marks.
public struct Encoding: Hashable, Sendable {
  public private(set) var definitions: ByChannel<[ChannelDefinition]> {
    didSet { channels = definitions.keys }
  }

  /// Channels that are null: they take nothing from the encoding around.
  public var removed: Set<Channel> = []

  /// The channels in use, in the order of the vocabulary.
  public private(set) var channels: [Channel]

  public init(_ definitions: [Channel: ChannelDefinition] = [:]) {
    self.definitions = ByChannel(uniqueKeysWithValues: definitions.map { ($0, [$1]) })
    channels = self.definitions.keys
  }

  /// The definition of a channel; the first where a channel such as `tooltip` or `detail` has several.
  public subscript(_ channel: Channel) -> ChannelDefinition? {
    get { definitions[channel]?.first }
    set { definitions[channel] = newValue.map { [$0] } }
  }

  public subscript(all channel: Channel) -> [ChannelDefinition] {
    get { definitions[channel] ?? [] }
    set { definitions[channel] = newValue.isEmpty ? nil : newValue }
  }

  /// This encoding with what it lacks taken from the one around it.
  public func inheriting(_ outer: Encoding) -> Encoding {
    var merged = self
    for (channel, definitions) in outer.definitions where !removed.contains(channel) {
      guard let own = self[channel], let around = definitions.first else {
        if merged.definitions[channel] == nil { merged.definitions[channel] = definitions }
        continue
      }
      // A field takes what it does not say itself from the same channel around it.
      if own.field != nil || own.datum != nil || own.properties["aggregate"] != nil, own.value == nil {
        merged[channel] = ChannelDefinition(around.properties.merging(own.properties) { $1 })
      }
    }
    return merged
  }

  init(_ json: Located) throws(SpecError) {
    var definitions: ByChannel<[ChannelDefinition]> = [:]
    for key in try json.object().keys.sorted() {
      guard let channel = Channel(rawValue: key) else {
        throw SpecError(
          path: "\(json.path).\(key)",
          problem: "there is no such channel\(Nearest.hint(to: key, among: Channel.allCases.map(\.rawValue)))")
      }
      guard let definition = json[key] else { continue }
      if definition.value.isNull {
        removed.insert(channel)
        continue
      }
      var list: [ChannelDefinition] = []
      for element in definition.elements() { list.append(try ChannelDefinition(element)) }
      definitions[channel] = list
    }
    self.definitions = definitions
    channels = definitions.keys
  }

  var json: DataValue {
    var object = Properties(uniqueKeysWithValues: removed.map(\.rawValue).sorted().map { ($0, DataValue.null) })
    for (channel, list) in definitions {
      object[channel.rawValue] = list.count == 1 ? .object(list[0].properties) : .list(list.map { .object($0.properties) })
    }
    return .object(object)
  }
}

/// A property of marks that can show data. All but `bound` are Vega-Lite's.
public enum Channel: String, Hashable, Sendable, CaseIterable {
  case x, y, x2, y2, xOffset, yOffset, x2Offset, y2Offset
  case xError, xError2, yError, yError2
  case longitude, latitude, longitude2, latitude2
  case theta, theta2, radius, radius2
  case color, fill, stroke, opacity, fillOpacity, strokeOpacity, strokeWidth, strokeDash, size, shape, angle
  case text, tooltip, href, url, description
  case detail, key, order, time
  case facet, row, column
  /// How a bar's end is known: `exactly`, `over` (more than: open end), `nearly` (hatched end).
  case bound

  /// The place in the vocabulary, by which channels are told apart in less time than by their letters.
  @inlinable var place: UInt8 { unsafeBitCast(self, to: UInt8.self) }

  public func hash(into hasher: inout Hasher) { hasher.combine(place) }
}
