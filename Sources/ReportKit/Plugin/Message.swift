/// A line from the host to a section, after the hello.
public enum HostMessage: Hashable, Sendable {
  /// The data; it holds until the next `open`.
  case open(Opening)
  case render(RenderOrder)
  /// The section may end itself.
  case bye
}

/// What a section may read: its tables and its manuscript.
public struct Opening: Hashable, Sendable, Codable {
  public var tables: [String: DataTable]
  public var narrative: [Block]
  /// A BCP 47 tag.
  public var language: String

  public init(tables: [String: DataTable] = [:], narrative: [Block] = [], language: String = "zh-Hans") {
    self.tables = tables
    self.narrative = narrative
    self.language = language
  }

  enum CodingKeys: String, CodingKey { case tables, narrative, language }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    tables = try container.decodeIfPresent([String: DataTable].self, forKey: .tables) ?? [:]
    narrative = try container.decodeIfPresent([Block].self, forKey: .narrative) ?? []
    language = try container.decodeIfPresent(String.self, forKey: .language) ?? "zh-Hans"
  }
}

/// The order to make the section's blocks for one edition.
public struct RenderOrder: Hashable, Sendable, Codable {
  /// The answer carries the same number.
  public var id: Int
  public var edition: Edition
  public var parameters: Properties

  public init(id: Int, edition: Edition = Edition(), parameters: Properties = [:]) {
    self.id = id
    self.edition = edition
    self.parameters = parameters
  }

  enum CodingKeys: String, CodingKey {
    case id, edition
    case parameters = "params"
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    id = try container.decode(Int.self, forKey: .id)
    edition = try container.decodeIfPresent(Edition.self, forKey: .edition) ?? Edition()
    parameters = try container.decodeIfPresent(Properties.self, forKey: .parameters) ?? [:]
  }
}

extension HostMessage: Codable {
  private enum Key: String, CodingKey { case type }
  private enum Kind: String, Codable { case open, render, bye }

  public init(from decoder: any Decoder) throws {
    switch try decoder.container(keyedBy: Key.self).decode(Kind.self, forKey: .type) {
    case .open: self = .open(try Opening(from: decoder))
    case .render: self = .render(try RenderOrder(from: decoder))
    case .bye: self = .bye
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    switch self {
    case .open(let opening):
      try container.encode(Kind.open, forKey: .type)
      try opening.encode(to: encoder)
    case .render(let order):
      try container.encode(Kind.render, forKey: .type)
      try order.encode(to: encoder)
    case .bye:
      try container.encode(Kind.bye, forKey: .type)
    }
  }
}
