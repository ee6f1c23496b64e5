/// A list that the page maker writes itself, with page numbers that are links.
public struct Listing: Hashable, Sendable, Codable {
  public enum Subject: String, Hashable, Sendable, Choice {
    /// Sections and headings.
    case contents
    case figures, tables
    /// The words that the text marks for it.
    case index
  }

  public enum Order: String, Hashable, Sendable, Choice {
    /// By sound, under A to Z.
    case pinyin
    /// By the number of strokes, then by their kind.
    case strokes
  }

  public var subject: Subject
  /// Of an index.
  public var order: Order
  /// Of contents: the deepest level of headings that they show.
  public var depth: Int

  public init(_ subject: Subject, order: Order = .pinyin, depth: Int = 2) {
    self.subject = subject
    self.order = order
    self.depth = depth
  }

  enum CodingKeys: String, CodingKey {
    case subject = "of"
    case order, depth
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    subject = try container.decode(Subject.self, forKey: .subject)
    order = try container.decodeIfPresent(Order.self, forKey: .order) ?? .pinyin
    depth = try container.decodeIfPresent(Int.self, forKey: .depth) ?? 2
  }
}

/// A word that the index lists with the page on which it stands.
public struct IndexTerm: Hashable, Sendable, Codable {
  /// As the index prints it.
  public var term: String
  /// What the text prints at the place; empty where the mark is to be unseen.
  public var text: String
  /// A word whose place in the order the term takes, such as 常城 for a 长城 that is read cháng; nil for its own.
  public var sortedAs: String?
  /// The name of the place, which the page maker gives it.
  public var anchor: String?

  /// - Parameter text: nil for the term itself.
  public init(_ term: String, text: String? = nil, sortedAs: String? = nil) {
    self.sortedAs = sortedAs
    self.term = term
    self.text = text ?? term
  }

  enum CodingKeys: String, CodingKey {
    case term = "index"
    case text, sortedAs
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let term = try container.decode(String.self, forKey: .term)
    self.init(
      term, text: try container.decodeIfPresent(String.self, forKey: .text),
      sortedAs: try container.decodeIfPresent(String.self, forKey: .sortedAs))
  }
}
