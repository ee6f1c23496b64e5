/// A finished document: everything that a painter needs, and nothing it has to decide.
public struct Document: Hashable, Sendable {
  public var information: DocumentInformation
  public var pages: [Page]
  public var outline: [OutlineEntry]
  public var attachments: [Attachment]

  public init(
    information: DocumentInformation, pages: [Page], outline: [OutlineEntry] = [], attachments: [Attachment] = []
  ) {
    self.information = information
    self.pages = pages
    self.outline = outline
    self.attachments = attachments
  }
}

/// A finished page.
public struct Page: Hashable, Sendable {
  /// As large as the trimmed paper.
  public var frame: Frame
  /// What the reader calls the page: `3`, `iv`, `封面`.
  public var label: String

  public init(frame: Frame, label: String) {
    self.frame = frame
    self.label = label
  }
}

/// What a document says of itself.
public struct DocumentInformation: Hashable, Sendable {
  public var title: String
  public var author: String
  public var subject: String
  public var keywords: [String]
  /// A BCP 47 tag.
  public var language: String
  public var rights: String
  /// Seconds since 1970-01-01 00:00 UTC; comes from the report or SOURCE_DATE_EPOCH, never from a clock.
  public var created: Int

  public init(
    title: String, author: String = "", subject: String = "", keywords: [String] = [], language: String,
    rights: String = "", created: Int
  ) {
    self.title = title
    self.author = author
    self.subject = subject
    self.keywords = keywords
    self.language = language
    self.rights = rights
    self.created = created
  }
}

extension DocumentInformation {
  /// Whether the document's language is written from the right, so that its pages are turned that way too.
  public var isReadFromTheRight: Bool { isWrittenFromTheRight(language) }
}

/// A line of the outline that viewers show beside the pages.
public struct OutlineEntry: Hashable, Sendable {
  public var title: String
  /// The anchor of a tag.
  public var anchor: String
  public var children: [OutlineEntry]

  public init(title: String, anchor: String, children: [OutlineEntry] = []) {
    self.title = title
    self.anchor = anchor
    self.children = children
  }
}

/// A file that travels inside the document.
public struct Attachment: Hashable, Sendable {
  public var name: String
  public var mediaType: String
  public var description: String
  public var data: [UInt8]

  public init(name: String, mediaType: String, description: String, data: [UInt8]) {
    self.name = name
    self.mediaType = mediaType
    self.description = description
    self.data = data
  }
}
