/// A heading; level 1 opens a section.
public struct Heading: Hashable, Sendable, Codable {
  public var level: Int
  public var text: Prose
  /// The name that references use; unique in a report.
  public var anchor: String?

  public init(_ text: Prose, level: Int = 2, anchor: String? = nil) {
    self.text = text
    self.level = level
    self.anchor = anchor
  }
}

/// A paragraph of running text.
public struct Paragraph: Hashable, Sendable, Codable {
  public var text: Prose
  /// The name of a style of the theme, such as `lead`; nil for body text.
  public var style: String?

  public init(_ text: Prose, style: String? = nil) {
    self.text = text
    self.style = style
  }
}

/// Items one below the other, numbered or with a bullet each.
public struct List: Hashable, Sendable, Codable {
  public var ordered: Bool
  public var items: [[Block]]

  public init(ordered: Bool = false, items: [[Block]]) {
    self.ordered = ordered
    self.items = items
  }

  public init(ordered: Bool = false, _ items: [Prose]) {
    self.init(ordered: ordered, items: items.map { [.paragraph(Paragraph($0))] })
  }

  enum CodingKeys: String, CodingKey { case ordered, items }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    ordered = try container.decodeIfPresent(Bool.self, forKey: .ordered) ?? false
    items = try container.decode([[Block]].self, forKey: .items)
  }
}

/// Somebody else's words.
public struct Quote: Hashable, Sendable, Codable {
  public var blocks: [Block]
  public var attribution: Prose?

  public init(_ blocks: [Block], attribution: Prose? = nil) {
    self.blocks = blocks
    self.attribution = attribution
  }
}

/// A box beside the narrative: one person's case, a note, a warning.
public struct Callout: Hashable, Sendable, Codable {
  public enum Kind: String, Hashable, Sendable, Choice {
    /// One person's or one place's story; its numbers are no statistics.
    case `case`
    case note
  }

  public var kind: Kind
  public var title: Prose
  public var blocks: [Block]

  public init(_ kind: Kind, title: Prose, blocks: [Block]) {
    self.kind = kind
    self.title = title
    self.blocks = blocks
  }
}
