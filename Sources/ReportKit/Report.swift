/// Everything that a finished report says, before any thought of pages.
public struct Report: Hashable, Sendable, Codable {
  public var information: Information
  public var front: FrontMatter
  public var sections: [Section]

  public init(information: Information, front: FrontMatter = FrontMatter(), sections: [Section]) {
    self.information = information
    self.front = front
    self.sections = sections
  }

  enum CodingKeys: String, CodingKey { case information, front, sections }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    information = try container.decode(Information.self, forKey: .information)
    front = try container.decodeIfPresent(FrontMatter.self, forKey: .front) ?? FrontMatter()
    sections = try container.decode([Section].self, forKey: .sections)
  }

  /// What stands before the first section.
  public struct FrontMatter: Hashable, Sendable, Codable {
    public var cover: Bool
    /// The deepest level of headings that the contents show, 1 for sections alone; 0: no contents.
    public var contents: Int
    /// Whether a list of the figures, or of the tables, stands behind the contents.
    public var figures: Bool
    public var tables: Bool

    public init(cover: Bool = true, contents: Int = 2, figures: Bool = false, tables: Bool = false) {
      self.cover = cover
      self.contents = contents
      self.figures = figures
      self.tables = tables
    }
  }

  /// What the report says of itself: the cover and the document's properties are made from it.
  public struct Information: Hashable, Sendable, Codable {
    public var title: String
    public var subtitle: String
    /// The line over the title that names the series, such as 年度简报.
    public var series: String
    public var author: String
    public var subject: String
    public var keywords: [String]
    /// A BCP 47 tag.
    public var language: String
    public var rights: String
    /// Where the report's facts come from, as printed on the cover.
    public var source: String
    /// The span of time that the report covers, as printed.
    public var period: String
    /// The day of issue, `2023-04-01`.
    public var date: String
    /// A word that every page carries, such as 模拟数据; nil for none.
    public var marking: String?
    /// A word that stands large and pale behind every page, such as 草稿; nil for none.
    public var watermark: String?

    public init(
      title: String, subtitle: String = "", series: String = "", author: String = "", subject: String = "",
      keywords: [String] = [], language: String = "zh-Hans", rights: String = "", source: String = "", period: String = "", date: String,
      marking: String? = nil, watermark: String? = nil
    ) {
      self.title = title
      self.subtitle = subtitle
      self.series = series
      self.author = author
      self.subject = subject
      self.keywords = keywords
      self.language = language
      self.rights = rights
      self.source = source
      self.period = period
      self.date = date
      self.marking = marking
      self.watermark = watermark
    }
  }
}

/// A part of a report: what one plugin, or the report folder itself, contributes.
public struct Section: Hashable, Sendable, Codable {
  public enum Kind: String, Hashable, Sendable, Choice {
    /// Numbered: 第一章.
    case chapter
    /// Without a number, before the chapters.
    case front
    /// Without a number, after the chapters.
    case appendix
  }

  public var id: String
  public var kind: Kind
  public var title: String
  /// The blocks below the title; headings among them start at level 2.
  public var blocks: [Block]
  /// Where the blocks were written, each at its block's place; nil for one of which it is not known. Not part of what a
  /// report says, so that it is not encoded.
  public var sources: [BlockSource?] = []

  enum CodingKeys: String, CodingKey { case id, kind, title, blocks }

  public init(id: String, kind: Kind = .chapter, title: String, blocks: [Block]) {
    self.id = id
    self.kind = kind
    self.title = title
    self.blocks = blocks
  }
}
