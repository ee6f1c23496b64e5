/// The first line of each side. Its shape never changes, whatever later versions of the protocol do.
///
/// The host says `{"jianbao":"hello","protocol":[1,2]}`; a section answers
/// `{"jianbao":"hello","protocol":2,"id":"medical","version":"1.2.0"}`, where id and version may be left out.
public enum Hello {
  /// The longest line that either side accepts as a hello, in bytes.
  public static let longest = 4096

  /// What the host says.
  public struct Offer: Hashable, Sendable, Codable {
    public var range: ClosedRange<Int>

    public init(_ range: ClosedRange<Int> = ProtocolVersion.spoken) {
      self.range = range
    }

    public init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      try container.greet()
      let bounds = try container.decode([Int].self, forKey: .protocol)
      guard bounds.count == 2, bounds[0] <= bounds[1] else {
        throw DecodingError.dataCorruptedError(
          forKey: .protocol, in: container, debugDescription: "the range is two whole numbers, the lower first")
      }
      range = bounds[0]...bounds[1]
    }

    public func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode("hello", forKey: .jianbao)
      try container.encode([range.lowerBound, range.upperBound], forKey: .protocol)
    }
  }

  /// What a section answers.
  public struct Answer: Hashable, Sendable, Codable {
    public var version: Int
    public var id: String?
    public var pluginVersion: String?

    public init(version: Int, id: String? = nil, pluginVersion: String? = nil) {
      self.version = version
      self.id = id
      self.pluginVersion = pluginVersion
    }

    public init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      try container.greet()
      version = try container.decode(Int.self, forKey: .protocol)
      id = try container.decodeIfPresent(String.self, forKey: .id)
      pluginVersion = try container.decodeIfPresent(String.self, forKey: .version)
    }

    public func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode("hello", forKey: .jianbao)
      try container.encode(version, forKey: .protocol)
      try container.encodeIfPresent(id, forKey: .id)
      try container.encodeIfPresent(pluginVersion, forKey: .version)
    }
  }

  fileprivate enum CodingKeys: String, CodingKey { case jianbao, `protocol`, id, version }
}

extension KeyedDecodingContainer<Hello.CodingKeys> {
  fileprivate func greet() throws {
    guard try decode(String.self, forKey: .jianbao) == "hello" else {
      throw DecodingError.dataCorruptedError(forKey: .jianbao, in: self, debugDescription: "the line is no hello")
    }
  }
}
