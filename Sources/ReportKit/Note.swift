/// A remark on a word: at the foot of its page, at the end of its section, or in the margin beside it.
public struct Note: Hashable, Sendable, Codable {
  public enum Kind: String, Hashable, Sendable, Choice { case foot, end, margin }

  public var text: Prose
  public var kind: Kind
  /// The name that references use; the page maker gives one to a note that has none.
  public var anchor: String?

  public init(_ text: Prose, kind: Kind = .foot, anchor: String? = nil) {
    self.text = text
    self.kind = kind
    self.anchor = anchor
  }

  enum CodingKeys: String, CodingKey {
    case text = "note"
    case kind, anchor
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    text = try container.decode(Prose.self, forKey: .text)
    kind = try container.decodeIfPresent(Kind.self, forKey: .kind) ?? .foot
    anchor = decoder.readsAnswer ? nil : try container.decodeIfPresent(String.self, forKey: .anchor)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(text, forKey: .text)
    if kind != .foot { try container.encode(kind, forKey: .kind) }
    try container.encodeIfPresent(anchor, forKey: .anchor)
  }
}
