/// What is drawn at words besides their characters.
public enum Marking: String, Hashable, Sendable, Choice {
  /// 着重号: a dot under each Han.
  case dots
  /// 专名号: a line under a name.
  case name
  /// 书名号甲式: a wave under a book's title.
  case title
  case underline
  case strikethrough
}

/// Words with their pronunciation or gloss in small type beside them (CLREQ, “Interlinear Annotations”).
public struct Ruby: Hashable, Sendable, Codable {
  public enum Kind: String, Hashable, Sendable, Choice {
    /// 拼音 above each character.
    case pinyin
    /// 注音 at the right of each character.
    case zhuyin
    /// One gloss above all the words.
    case group
  }

  public var base: String
  /// The readings of the characters, parted by blanks; or the gloss.
  public var reading: String
  public var kind: Kind

  public init(_ base: String, reading: String, kind: Kind = .pinyin) {
    self.base = base
    self.reading = reading
    self.kind = kind
  }

  enum CodingKeys: String, CodingKey {
    case base = "ruby"
    case reading, kind
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    base = try container.decode(String.self, forKey: .base)
    reading = try container.decode(String.self, forKey: .reading)
    kind = try container.decodeIfPresent(Kind.self, forKey: .kind) ?? .pinyin
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(base, forKey: .base)
    try container.encode(reading, forKey: .reading)
    if kind != .pinyin { try container.encode(kind, forKey: .kind) }
  }

  /// Each piece of the words with its reading: character by character where there are as many readings as characters,
  /// all together otherwise.
  public var pieces: [(base: String, reading: String)] {
    let readings = reading.split(whereSeparator: \.isWhitespace).map(String.init)
    guard kind != .group, readings.count == base.count, readings.count > 1 else { return [(base, reading)] }
    return zip(base, readings).map { (String($0), $1) }
  }
}
