import Frames
import ReportKit
import Themes
import Typesetting

/// The index: the marked words in their order under headings, each with the pages on which it stands.
struct WordIndex {
  struct Entry: Hashable {
    var term: String
    /// A folio and the anchor of the first place on that page.
    var places: [Place]
  }

  struct Place: Hashable {
    var folio: String
    var anchor: String
  }

  struct Group: Hashable {
    var heading: String
    var entries: [Entry]
  }

  let groups: [Group]

  /// - Throws: `LayoutError.noCollation`
  init(_ directory: Directory, _ order: Listing.Order) throws(LayoutError) {
    let collation = try Collation(order)
    var places: [String: [Place]] = [:]
    // What terms are sorted as, where it is not themselves.
    var sorted: [String: String] = [:]
    for (term, anchor) in directory.terms {
      // Before pages are known, and never for a mark that stands on none.
      guard let folio = directory.folios[anchor] ?? (directory.folios.isEmpty ? "00" : nil) else { continue }
      let word = term.term
      if let other = term.sortedAs { sorted[word] = other }
      if places[word]?.last?.folio != folio { places[word, default: []].append(Place(folio: folio, anchor: anchor)) }
    }
    let ordered = places.map { (entry: Entry(term: $0.key, places: $0.value), key: collation.key(sorted[$0.key] ?? $0.key)) }
      .sorted { $0.key == $1.key ? $0.entry.term < $1.entry.term : $0.key.lexicographicallyPrecedes($1.key) }
    // Latin words stand after the Chinese ones of ICU's order, but under the same letters.
    var groups: [Group] = []
    for (entry, _) in ordered {
      let heading = collation.heading(of: sorted[entry.term] ?? entry.term)
      if let index = groups.firstIndex(where: { $0.heading == heading }) {
        groups[index].entries.append(entry)
      } else {
        groups.append(Group(heading: heading, entries: [entry]))
      }
    }
    self.groups = order == .pinyin ? groups.sorted { $0.heading < $1.heading } : groups
  }

  /// Three columns to the page, filled one after the other within each heading.
  func slices(in composition: Composition) throws(LayoutError) -> [Slice] {
    let theme = composition.theme
    let columns = 3
    let gutter = 16.0
    let width = (composition.measure - gutter * Double(columns - 1)) / Double(columns)
    let list = composition.within(Tag(.contents, element: composition.element + ".index"))
    var slices: [Slice] = []
    for (number, group) in groups.enumerated() {
      let heading = try composition.block(Prose([.text(group.heading)]), theme.text["index heading"])
      var title = composition.within(composition.tag(.paragraph, "heading.\(number)")).slice(heading)
      title.spaceBefore = number == 0 ? 0 : theme.page.grid / 2
      title.keepsNext = true
      slices.append(title)
      var rest = group.entries[...]
      var part = 0
      while !rest.isEmpty {
        let some = rest.prefix(columns * 20)
        rest = rest.dropFirst(some.count)
        var frame = Frame(size: Size(width: composition.measure, height: 0))
        let rows = (some.count + columns - 1) / columns
        var column = 0
        var filled = some
        while !filled.isEmpty {
          var y = 0.0
          for entry in filled.prefix(rows) {
            let cell = try self.cell(entry, width: width, in: composition)
            let name = "\(composition.element).\(number).\(entry.term)"
            frame.place(
              cell.tagged(Tag(.contentsItem, element: name)),
              at: Point(x: composition.start(Double(column) * (width + gutter), width: width), y: y))
            y += cell.size.height
          }
          frame.size.height = max(frame.size.height, y)
          filled = filled.dropFirst(rows)
          column += 1
        }
        var slice = list.slice(frame)
        slice.breakBefore = part == 0 ? .forbidden : .allowed(cost: 5)
        slices.append(slice)
        part += 1
      }
    }
    return slices
  }

  private func cell(_ entry: Entry, width: Double, in composition: Composition) throws(LayoutError) -> Frame {
    let style = composition.theme.text["index entry"]
    var runs = [StyledText.Run(entry.term + composition.words.labelGap, style.text)]
    for (index, place) in entry.places.enumerated() {
      if index > 0 { runs.append(.init(composition.words.pause, style.text)) }
      let title = "\(entry.term) \(FrameWords.filled(composition.words.page, place.folio))"
      runs.append(.init(place.folio, style.text, link: Link(.anchor(place.anchor), title: title)))
    }
    let lines = try composition.lines(StyledText(runs), style.paragraph, measure: width)
    var frame = Frame(size: Size(width: width, height: 0), baseline: lines.first?.frame.baseline)
    for line in lines {
      frame.place(line.frame, at: Point(x: 0, y: frame.size.height))
      frame.size.height += line.frame.size.height
    }
    return frame
  }
}
