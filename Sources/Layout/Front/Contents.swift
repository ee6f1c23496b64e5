import Frames
import ReportKit
import Themes
import Typesetting

/// The table of contents: sections and their second-level headings with dots and page numbers, all of it links.
struct Contents {
  struct Entry: Hashable {
    var number: String
    var title: String
    var anchor: String
    var level: Int
    var failed: Bool
  }

  /// The contents' own heading; no section may be called so.
  static let anchor = "contents"

  let entries: [Entry]
  let directory: Directory
  let theme: Theme
  let words: FrameWords

  init(sections: [Section], directory: Directory, theme: Theme, words: FrameWords) {
    self.directory = directory
    self.theme = theme
    self.words = words
    entries = sections.flatMap { section in
      let own = Entry(
        number: directory[section.id]?.number ?? "", title: section.title, anchor: section.id, level: 1,
        failed: section.blocks.contains { if case .failure = $0 { true } else { false } })
      return [own]
        + section.blocks.compactMap { block -> Entry? in
          guard case .heading(let heading) = block, heading.level == 2, let anchor = heading.anchor else { return nil }
          return Entry(
            number: directory[anchor]?.number ?? "", title: heading.text.plain, anchor: anchor, level: 2, failed: false)
        }
    }
  }

  /// The same as a tree, for the viewer's side bar.
  var outline: [OutlineEntry] {
    let own = OutlineEntry(title: words.contents, anchor: Self.anchor)
    return entries.reduce(into: [own]) { outline, entry in
      let gap = entry.level == 1 && !entry.number.isEmpty ? words.labelGap : ""
      let line = OutlineEntry(title: entry.number + gap + entry.title, anchor: entry.anchor)
      if entry.level == 1 { outline.append(line) } else { outline[outline.count - 1].children.append(line) }
    }
  }

  func pages(_ information: Report.Information, in composition: Composition) throws(LayoutError) -> [Page] {
    let galley = try slices(composition)
    return try PageSequence(section: words.contents, information: information).pages(
      of: galley, in: composition, folio: romanNumeral)
  }

  private func slices(_ composition: Composition) throws(LayoutError) -> [Slice] {
    var root = composition.within(Tag(.section, element: "contents"))
    root.element = "contents.title"
    let title = Heading(Prose([.text(words.contents)]), level: 1, anchor: Self.anchor)
    var slices = try title.slices(in: root)
    let list = root.within(Tag(.contents, element: "contents.list"))
    for (index, entry) in entries.enumerated() {
      var slice = list.slice(try line(entry, index, in: composition))
      slice.spaceBefore = entry.level == 1 && index > 0 ? theme.page.grid / 2 : 0
      if entry.level == 2 { slice.breakBefore = .allowed(cost: 10) }
      slices.append(slice)
    }
    return slices
  }

  private func line(_ entry: Entry, _ index: Int, in composition: Composition) throws(LayoutError) -> Frame {
    let style = theme.text[entry.level == 1 ? "contents chapter" : "contents section"]
    let measure = composition.measure
    let folio = directory.folios[entry.anchor] ?? ""
    let gap = entry.number.isEmpty || entry.level > 1 ? "" : words.labelGap
    let indent = entry.level == 1 ? 0 : 4.6 * style.text.size
    let number = try composition.line(folio, style.text)
    let room = measure - indent - number.width - 24
    let words = entry.number + gap + entry.title + (entry.failed ? self.words.failedEntry : "")
    var flush = style.paragraph
    flush.alignment = .start
    let title = try composition.lines(StyledText(words, style.text), flush, measure: room)
    let height = style.paragraph.lineHeight * Double(max(title.count, 1))

    var content = Frame(size: Size(width: measure, height: height))
    content.place(
      .link(Link(.anchor(entry.anchor), title: "\(words) \(folio)"), content.size), at: .zero)
    for (row, line) in title.enumerated() {
      content.place(line.frame, at: Point(x: indent, y: Double(row) * style.paragraph.lineHeight))
    }
    let lastTop = height - style.paragraph.lineHeight
    let baseline = lastTop + (title.last?.frame.baseline ?? style.paragraph.lineHeight * 0.7)
    content.place(
      number.frame, at: Point(x: measure - number.width, y: baseline - (number.frame.baseline ?? 0)))

    var frame = Frame(size: content.size, baseline: baseline)
    let from = indent + (title.last?.width ?? 0) + 8
    let to = measure - number.width - 8
    if from < to {
      var dots = Frame(size: frame.size)
      let leader = Path.line(from: Point(x: from, y: baseline - 2.5), to: Point(x: to, y: baseline - 2.5))
      dots.place(
        .stroke(leader, Stroke(theme.colors.rule, width: 1, dash: [0, 4.5], cap: .round)), at: .zero)
      frame.place(.tag(.artifact, dots), at: .zero)
    }
    let item = content.tagged(Tag(.link, element: "contents.\(index).link"))
    frame.place(item.tagged(Tag(.contentsItem, element: "contents.\(index)")), at: .zero)
    return frame
  }
}
