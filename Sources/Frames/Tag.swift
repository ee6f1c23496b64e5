/// What a part of a page is in the document's structure: the words that a PDF's structure tree, an SVG's roles and a
/// screen reader use. The content of a tag is the frame it is placed with.
public struct Tag: Hashable, Sendable {
  /// The standard structure types of ISO 32000-1, 14.8.4, that reports need; `artifact` is all that is no content.
  public enum Role: String, Hashable, Sendable, CaseIterable {
    case document = "Document"
    case section = "Sect"
    case heading1 = "H1"
    case heading2 = "H2"
    case heading3 = "H3"
    case heading4 = "H4"
    case heading5 = "H5"
    case heading6 = "H6"
    case paragraph = "P"
    case list = "L"
    case listItem = "LI"
    case listLabel = "Lbl"
    case listBody = "LBody"
    case contents = "TOC"
    case contentsItem = "TOCI"
    case table = "Table"
    case tableHead = "THead"
    case tableBody = "TBody"
    case tableRow = "TR"
    case headerCell = "TH"
    case dataCell = "TD"
    case figure = "Figure"
    case caption = "Caption"
    case note = "Note"
    case reference = "Reference"
    case quote = "BlockQuote"
    case span = "Span"
    case link = "Link"
    case code = "Code"
    case division = "Div"
    case artifact = "Artifact"
  }

  public enum Scope: String, Hashable, Sendable { case row = "Row", column = "Column", both = "Both" }

  public var role: Role
  /// What makes two tags parts of one element, on whatever pages they stand (a paragraph or table that runs over). Nil:
  /// the tag is an element of its own.
  public var element: String?
  /// The name that links to this element use; unique in a document.
  public var anchor: String?
  /// A BCP 47 tag, where it differs from the surroundings.
  public var language: String?
  /// What a figure shows, in a sentence.
  public var alternative: String?
  /// The text that the content stands for, where it is not the glyphs' own.
  public var actualText: String?
  /// A header cell's reach.
  public var scope: Scope?
  public var columnSpan: Int
  public var rowSpan: Int
  /// Data behind a figure or table, such as CSV, by the name of an attachment of the document.
  public var attachment: String?

  public init(
    _ role: Role, element: String? = nil, anchor: String? = nil, language: String? = nil, alternative: String? = nil,
    actualText: String? = nil, scope: Scope? = nil, columnSpan: Int = 1, rowSpan: Int = 1, attachment: String? = nil
  ) {
    self.role = role
    self.element = element
    self.anchor = anchor
    self.language = language
    self.alternative = alternative
    self.actualText = actualText
    self.scope = scope
    self.columnSpan = columnSpan
    self.rowSpan = rowSpan
    self.attachment = attachment
  }

  public static let artifact = Tag(.artifact)

  /// The role of a heading, by its depth from 1; deeper ones than 6 count as 6.
  public static func heading(_ level: Int) -> Role {
    let roles: [Role] = [.heading1, .heading2, .heading3, .heading4, .heading5, .heading6]
    return roles[min(max(level, 1), roles.count) - 1]
  }
}
