import Frames

/// A node of the document's structure: a tag with all its parts, on whatever pages they stand.
struct Element {
  /// What an element holds, in reading order.
  enum Kid {
    case element(Int)
    /// Marked content, by its page and its number there.
    case content(page: Int, mark: Int)
    /// A link's area, by its number among the document's.
    case annotation(Int)
  }

  var tag: Tag
  var parent: Int
  var kids: [Kid] = []
  /// Where the first part stands, in points from the page's top left.
  var box: Rect
  /// The page of the first part, from 0.
  var page: Int
  /// The words of a heading or a list label.
  var text = ""
  /// The heading or label that the element's words belong to, itself or one above.
  var wordsOwner: Int?

  /// The words of a heading that holds text from the right, without the marks of direction that its content has.
  var turnedText: String? {
    guard tag.role.headingLevel != nil, text.unicodeScalars.contains(where: { CharacterDirection($0) == .right }) else { return nil }
    return kids.allSatisfy { if case .content = $0 { true } else { false } } ? text : nil
  }
}

extension Tag.Role {
  /// Whether the role's elements hold elements only: what is drawn there directly, such as rules, is decoration.
  var holdsElementsOnly: Bool {
    switch self {
    case .document, .section, .list, .listItem, .contents, .table, .tableHead, .tableBody, .tableRow, .quote, .division:
      true
    case .heading1, .heading2, .heading3, .heading4, .heading5, .heading6, .paragraph, .listLabel, .listBody,
      .contentsItem, .headerCell, .dataCell, .figure, .caption, .note, .reference, .span, .link, .code, .artifact:
      false
    }
  }

  /// The depth of a heading from 1, or nil.
  var headingLevel: Int? {
    switch self {
    case .heading1: 1
    case .heading2: 2
    case .heading3: 3
    case .heading4: 4
    case .heading5: 5
    case .heading6: 6
    case .document, .section, .paragraph, .list, .listItem, .listLabel, .listBody, .contents, .contentsItem, .table,
      .tableHead, .tableBody, .tableRow, .headerCell, .dataCell, .figure, .caption, .note, .reference, .quote, .span, .link,
      .code,
      .division, .artifact:
      nil
    }
  }
}
