/// The works that a report draws on, as GB/T 7714—2015 writes them, numbered in their order.
public struct Bibliography: Hashable, Sendable, Codable {
  /// A work. Fields that its kind does not know are not printed.
  public struct Entry: Hashable, Sendable, Codable {
    /// The mark of a work's kind in GB/T 7714—2015, appendix B.
    public enum Kind: String, Hashable, Sendable, Choice {
      case book = "M"
      case article = "J"
      case newspaper = "N"
      case report = "R"
      case standard = "S"
      case thesis = "D"
      case proceedings = "C"
      case database = "DB"
      case online = "EB"
    }

    /// The name that references use.
    public var anchor: String
    public var kind: Kind
    /// More than three print as the first three and 等.
    public var authors: [String]
    public var title: String
    /// The journal, newspaper or collection that it stands in.
    public var container: String?
    public var place: String?
    public var publisher: String?
    public var year: String?
    public var volume: String?
    public var issue: String?
    public var pages: String?
    public var address: String?
    /// The day on which an address was read, `2026-11-25`.
    public var accessed: String?

    public init(
      anchor: String, kind: Kind, authors: [String] = [], title: String, container: String? = nil, place: String? = nil,
      publisher: String? = nil, year: String? = nil, volume: String? = nil, issue: String? = nil, pages: String? = nil,
      address: String? = nil, accessed: String? = nil
    ) {
      self.anchor = anchor
      self.kind = kind
      self.authors = authors
      self.title = title
      self.container = container
      self.place = place
      self.publisher = publisher
      self.year = year
      self.volume = volume
      self.issue = issue
      self.pages = pages
      self.address = address
      self.accessed = accessed
    }

    enum CodingKeys: String, CodingKey {
      case anchor, kind, authors, title, container, place, publisher, year, volume, issue, pages, address, accessed
    }

    public init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      anchor = try values.decode(String.self, forKey: .anchor)
      kind = try values.decode(Kind.self, forKey: .kind)
      authors = try values.decodeIfPresent([String].self, forKey: .authors) ?? []
      title = try values.decode(String.self, forKey: .title)
      container = try values.decodeIfPresent(String.self, forKey: .container)
      place = try values.decodeIfPresent(String.self, forKey: .place)
      publisher = try values.decodeIfPresent(String.self, forKey: .publisher)
      year = try values.decodeIfPresent(String.self, forKey: .year)
      volume = try values.decodeIfPresent(String.self, forKey: .volume)
      issue = try values.decodeIfPresent(String.self, forKey: .issue)
      pages = try values.decodeIfPresent(String.self, forKey: .pages)
      address = try values.decodeIfPresent(String.self, forKey: .address)
      accessed = try values.decodeIfPresent(String.self, forKey: .accessed)
    }
  }

  public var entries: [Entry]

  public init(_ entries: [Entry]) {
    self.entries = entries
  }
}
