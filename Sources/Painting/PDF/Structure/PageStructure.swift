import Frames

/// The tags, marks and links of one page in the order of its items, before the document's tree takes them in.
struct PageStructure: Sendable {
  /// A tag on the page.
  struct Part: Sendable {
    var tag: Tag
    /// Nil below the document itself.
    var parent: Int?
    /// Where it stands, in points from the page's top left.
    var box: Rect
    /// The language of the content, by the tag or its surroundings; empty for the document's.
    var language: String
    /// Whether it is a heading or a list label, or stands in one.
    var keepsWords: Bool
  }

  /// What happens on the page.
  enum Event: Sendable {
    case part(Int)
    /// A marked stretch of a part's content.
    case content(Int)
    case words(String, of: Int)
    case link(Link, in: Int?, box: Rect)
  }

  private(set) var parts: [Part] = []
  private(set) var events: [Event] = []
  private var marks = 0

  /// Enters a tag; nil for the document's own, below which everything stands.
  mutating func open(_ tag: Tag, under parent: Int?, box: Rect) -> Int? {
    // A label stands beside its item's body, wherever it is set; a note's own within the note.
    let isOfAnItem = tag.role == .listLabel && parent.map { parts[$0].tag.role != .note } ?? true
    let parent = isOfAnItem ? item(above: parent) ?? parent : parent
    let above = parent.map { parts[$0] }
    let keepsWords = tag.role.headingLevel != nil || tag.role == .listLabel || above?.keepsWords ?? false
    parts.append(
      Part(tag: tag, parent: parent, box: box, language: tag.language ?? above?.language ?? "", keepsWords: keepsWords))
    events.append(.part(parts.count - 1))
    return tag.role == .document ? nil : parts.count - 1
  }

  private func item(above part: Int?) -> Int? {
    var next = part
    while let part = next {
      if parts[part].tag.role == .listItem { return part }
      next = parts[part].parent
    }
    return nil
  }

  /// Notes that the next content belongs to a part; gives its number on the page.
  mutating func mark(_ part: Int) -> Int {
    events.append(.content(part))
    marks += 1
    return marks - 1
  }

  mutating func addWords(_ text: String, to part: Int) {
    if parts[part].keepsWords { events.append(.words(text, of: part)) }
  }

  mutating func addLink(_ link: Link, in part: Int?, box: Rect) {
    events.append(.link(link, in: part, box: box))
  }
}

extension StructureTree {
  /// Takes a page in.
  /// - Throws: `PaintingError.repeatedAnchor` if another element has a tag's anchor.
  mutating func add(_ page: PageStructure, label: String, size: Size) throws(PaintingError) {
    addPage(label: label, size: size)
    var elements: [Int] = []
    elements.reserveCapacity(page.parts.count)
    for (place, event) in page.events.enumerated() {
      switch event {
      case .part(let index):
        let part = page.parts[index]
        let parent = part.parent.map { elements[$0] } ?? StructureTree.root
        if part.tag.role == .link, place + 1 < page.events.count, case .link(let link, index, _) = page.events[place + 1],
          let before = linkElement(of: link, atEndOf: parent)
        {
          elements.append(before)
        } else {
          elements.append(try open(part.tag, under: parent, box: part.box))
        }
      case .content(let part): _ = mark(PageRecord.Mark(element: elements[part]))
      case .words(let text, let part): addWords(text, to: elements[part])
      case .link(let link, let part, let box): try addLink(link, in: part.map { elements[$0] }, box: box)
      }
    }
  }
}
