import Frames
import ReportKit
import Themes

/// The table of contents: sections and their headings with dots and page numbers, all of it links.
struct Contents {
  /// The contents' own heading; no section may be called so.
  static let anchor = "contents"

  let directory: Directory
  let theme: Theme
  let words: FrameWords
  /// The deepest level of headings that are listed.
  let depth: Int

  /// The headings as a tree, for the viewer's side bar.
  func outline(_ front: Report.FrontMatter) -> [OutlineEntry] {
    let own = lists(front).map { OutlineEntry(title: $0.title, anchor: $0.anchor) }
    return directory.headings(downTo: 6).reduce(into: own) { outline, entry in
      let line = OutlineEntry(title: directory.heading(of: entry), anchor: entry.anchor)
      if case .heading(level: 1) = entry.kind {
        outline.append(line)
      } else if let last = outline.indices.last {
        outline[last].insert(line, below: entry.level - 2)
      } else {
        outline.append(line)
      }
    }
  }

  func pages(
    _ front: Report.FrontMatter, _ information: Report.Information, in composition: Composition
  ) throws(LayoutError) -> [Page] {
    var galley: [Slice] = []
    for list in lists(front) {
      galley += try slices(list.listing, list.title, list.anchor, isFirst: galley.isEmpty, in: composition)
    }
    guard !galley.isEmpty else { return [] }
    return try PageSequence(section: words.contents, information: information).pages(
      of: SectionPages(galley, in: composition).sheets, from: 1, in: composition, folio: romanNumeral).pages
  }

  /// What the front matter lists, in its order.
  private func lists(_ front: Report.FrontMatter) -> [(listing: Listing, title: String, anchor: String)] {
    var lists: [(Listing, String, String)] = []
    if depth > 0 { lists.append((Listing(.contents, depth: depth), words.contents, Self.anchor)) }
    if front.figures { lists.append((Listing(.figures), words.figures, "contents.figures")) }
    if front.tables { lists.append((Listing(.tables), words.tables, "contents.tables")) }
    return lists
  }

  private func slices(
    _ listing: Listing, _ title: String, _ anchor: String, isFirst: Bool, in composition: Composition
  ) throws(LayoutError) -> [Slice] {
    var root = composition.within(Tag(.section, element: anchor))
    root.element = anchor + ".title"
    let heading = Heading(Prose([.text(title)]), level: 1, anchor: anchor)
    var slices = isFirst ? try heading.slices(in: root) : [try heading.inText(number: "", in: root, style: theme.text.heading(2))]
    if !isFirst { slices[0].spaceBefore = 2 * theme.page.grid }
    if !slices.isEmpty { slices[slices.count - 1].keepsNext = true }
    root.element = anchor
    var list = try listing.slices(in: root)
    if !list.isEmpty { list[0].breakBefore = .forbidden }
    return slices + list
  }
}

extension Directory {
  /// Sections and headings, in the order of reading.
  func headings(downTo depth: Int) -> [Listed] {
    listed.filter { entry in
      guard case .heading(let level) = entry.kind else { return false }
      return level <= depth
    }
  }

  /// The number, its gap and the title, as the heading itself has them.
  func heading(of entry: Listed) -> String {
    guard let found = entries[entry.anchor] else { return "" }
    let gap = entry.level == 1 && !found.number.isEmpty ? words.labelGap : ""
    return found.number + gap + found.title
  }

  /// The same as contents print it: they also say what is missing.
  func words(of entry: Listed) -> String {
    entries[entry.anchor] == nil ? "" : heading(of: entry) + (entry.failed ? words.failedEntry : "")
  }
}

extension Directory.Listed {
  /// Of a heading, from 1; figures and tables count as sections do.
  var level: Int {
    switch kind {
    case .heading(let level): level
    case .figure, .table: 1
    }
  }
}

extension OutlineEntry {
  /// Adds a line under the last one, so many levels further down as there are lines to hang it on.
  fileprivate mutating func insert(_ line: OutlineEntry, below depth: Int) {
    guard depth > 0, let last = children.indices.last else { return children.append(line) }
    children[last].insert(line, below: depth - 1)
  }
}
