import Frames

/// The structure of a document in the making: elements, the content that belongs to them, anchors and links.
struct StructureTree {
  private(set) var elements: [Element]
  private(set) var pages: [PageRecord] = []
  private(set) var links: [LinkArea] = []
  /// The element of each anchor.
  private(set) var anchors: [String: Int] = [:]
  private var named: [String: Int] = [:]

  /// The number of the Document element, which is above all others.
  static let root = 0

  init() {
    let box = Rect(x: 0, y: 0, width: 0, height: 0)
    elements = [Element(tag: Tag(.document), parent: StructureTree.root, box: box, page: 0)]
  }

  mutating func addPage(label: String, size: Size) {
    pages.append(PageRecord(label: label, size: size))
  }

  /// The element of a tag: a new one under the parent, or the one whose further part this is.
  /// - Parameter box: the tagged frame's place, in points from the page's top left.
  /// - Throws: `PaintingError.repeatedAnchor` if another element has the tag's anchor.
  mutating func open(_ tag: Tag, under parent: Int, box: Rect) throws(PaintingError) -> Int {
    let index: Int
    if tag.role == .document {
      index = StructureTree.root
      if elements[index].tag.language == nil { elements[index].tag.language = tag.language }
    } else if let name = tag.element, let known = named[name] {
      index = known
    } else {
      index = elements.count
      let above = elements[parent]
      var element = Element(
        tag: tag, parent: parent, box: box, page: pages.count - 1)
      element.wordsOwner =
        tag.role.headingLevel != nil || tag.role == .listLabel ? index : above.wordsOwner
      elements.append(element)
      // A label is read before the body, whichever is drawn first.
      let place = tag.role == .listLabel && above.tag.role == .listItem ? 0 : above.kids.count
      elements[parent].kids.insert(.element(index), at: place)
      if let name = tag.element { named[name] = index }
    }
    if let anchor = tag.anchor, anchors.updateValue(index, forKey: anchor).map({ $0 != index }) ?? false {
      throw .repeatedAnchor(anchor)
    }
    return index
  }

  /// Notes that the next content of the page belongs to an element; gives its number on the page, or nil for none's.
  mutating func mark(_ mark: PageRecord.Mark) -> Int? {
    guard let element = mark.element else { return nil }
    let page = pages.count - 1
    let number = pages[page].contents.count
    elements[element].kids.append(.content(page: page, mark: number))
    pages[page].contents.append(element)
    return number
  }

  mutating func addWords(_ text: String, to element: Int) {
    if let owner = elements[element].wordsOwner { elements[owner].text += text }
  }

  /// The element of the same link where it is the last thing in the parent: a link goes on on its next line.
  func linkElement(of link: Link, atEndOf parent: Int) -> Int? {
    guard case .element(let last) = elements[parent].kids.last, elements[last].tag.role == .link else { return nil }
    let areas = elements[last].kids.compactMap { kid -> Link? in
      if case .annotation(let index) = kid { links[index].link } else { nil }
    }
    return areas.last == link ? last : nil
  }

  /// Notes a link's area. Where it stands in no Link element it gets one of its own.
  mutating func addLink(_ link: Link, in owner: Int?, box: Rect) throws(PaintingError) {
    let element: Int
    if let owner, elements[owner].tag.role == .link {
      element = owner
    } else {
      element = try open(Tag(.link), under: owner ?? StructureTree.root, box: box)
    }
    let page = pages.count - 1
    elements[element].kids.append(.annotation(links.count))
    pages[page].annotations.append(links.count)
    links.append(LinkArea(link: link, page: page, box: box, element: element))
  }

  /// - Throws: `PaintingError.danglingLink` for the first link or outline entry to an anchor that no tag has.
  func checkLinks(outline: [OutlineEntry]) throws(PaintingError) {
    for area in links {
      if case .anchor(let anchor) = area.link.target, anchors[anchor] == nil {
        throw .danglingLink(anchor: anchor, title: area.link.title)
      }
    }
    for entry in outline {
      guard anchors[entry.anchor] != nil else { throw .danglingLink(anchor: entry.anchor, title: entry.title) }
      try checkLinks(outline: entry.children)
    }
  }
}
