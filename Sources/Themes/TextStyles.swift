import Typesetting

/// A text style with its paragraph style.
public struct BlockStyle: Hashable, Sendable {
  public var text: TextStyle
  public var paragraph: ParagraphStyle
  /// White space above and below, in points; the larger of two neighbours counts.
  public var spaceBefore: Double
  public var spaceAfter: Double

  public init(text: TextStyle, paragraph: ParagraphStyle, spaceBefore: Double = 0, spaceAfter: Double = 0) {
    self.text = text
    self.paragraph = paragraph
    self.spaceBefore = spaceBefore
    self.spaceAfter = spaceAfter
  }
}

/// The looks of text by their purpose.
public struct TextStyles: Hashable, Sendable {
  public var body: BlockStyle
  /// Headings from level 1; deeper ones look like the last.
  public var headings: [BlockStyle]
  public var others: [String: BlockStyle]

  public init(body: BlockStyle, headings: [BlockStyle], others: [String: BlockStyle]) {
    self.body = body
    self.headings = headings
    self.others = others
  }

  /// The style of a name, or body text.
  public subscript(_ name: String) -> BlockStyle { others[name] ?? body }
}
