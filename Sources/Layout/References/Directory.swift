import ReportKit
import Themes

/// What can be referred to: each anchor with its number, its words and, once pages are made, its page.
struct Directory: Sendable {
  struct Entry: Hashable, Sendable {
    /// 图3, 表2, 第一章, 一、 — or empty where the place has no number.
    var number: String
    var title: String
  }

  /// What a place is to the lists of contents, figures and tables.
  enum Kind: Hashable, Sendable {
    /// A section or a heading, by its level from 1.
    case heading(level: Int)
    case figure, table
  }

  /// A place that lists name, in the order of reading.
  struct Listed: Hashable, Sendable {
    var anchor: String
    var kind: Kind
    /// Whether a box stands in for a part of it.
    var failed = false
  }

  private(set) var entries: [String: Entry] = [:]
  private(set) var listed: [Listed] = []
  /// The marks of index terms, in the order of reading.
  private(set) var terms: [(term: IndexTerm, anchor: String)] = []
  /// What stands at each note's mark: ①, [1].
  var marks: [String: String] = [:]
  /// The folio of the page on which each anchor stands; empty before the first pass.
  var folios: [String: String] = [:]
  let words: FrameWords
  private let numbering: Numbering

  /// - Parameter sections: with an anchor on every heading, chart and table (see `Anchoring`).
  init(_ sections: [Section], words: FrameWords, numbering: Numbering? = nil) {
    self.words = words
    self.numbering = numbering ?? words.numbering
    var counters = Counters()
    for section in sections {
      let number = section.title.isEmpty ? "" : counters.begin(section.kind, self.numbering)
      counters.numbersHeadings = section.kind == .chapter
      if section.title.isEmpty { counters.headings = [counters.chapters] }
      entries[section.id] = Entry(number: number, title: section.title)
      if !section.title.isEmpty {
        let failed = section.blocks.contains { if case .failure = $0 { true } else { false } }
        listed.append(Listed(anchor: section.id, kind: .heading(level: 1), failed: failed))
      }
      for block in section.blocks { enter(block, &counters) }
      mark(section.blocks.flatMap(\.notes))
    }
  }

  private struct Counters {
    var chapters = 0
    /// By level; the first counts chapters.
    var headings = [0]
    var figures = 0
    var tables = 0
    var works = 0
    var numbersHeadings = false

    /// Opens a section; returns its number.
    mutating func begin(_ kind: Section.Kind, _ numbering: Numbering) -> String {
      if numbering.captionsByChapter { (figures, tables) = (0, 0) }
      guard kind == .chapter else {
        headings = [0]
        return ""
      }
      chapters += 1
      headings = [chapters]
      return numbering.number(headings)
    }

    /// Opens a heading below a section's title; returns its number.
    mutating func enter(_ level: Int, _ numbering: Numbering) -> String {
      while headings.count > level { headings.removeLast() }
      while headings.count < level { headings.append(0) }
      headings[level - 1] += 1
      return numbersHeadings ? numbering.number(headings) : ""
    }
  }

  private mutating func enter(_ block: Block, _ counters: inout Counters) {
    switch block {
    case .heading(let heading):
      let number = heading.level > 1 ? counters.enter(heading.level, numbering) : ""
      guard let anchor = heading.anchor else { return }
      entries[anchor] = Entry(number: number, title: heading.text.plain)
      listed.append(Listed(anchor: anchor, kind: .heading(level: heading.level)))
      mark(heading.text)
    case .paragraph(let paragraph): mark(paragraph.text)
    case .chart(let chart):
      counters.figures += 1
      enter(chart.anchor, words.figure, counters.figures, counters, chart.caption, .figure)
    case .image(let image):
      guard !image.caption.isEmpty else { return }
      counters.figures += 1
      enter(image.anchor, words.figure, counters.figures, counters, image.caption, .figure)
    case .table(let table):
      for row in table.rows { for cell in row.cells { mark(cell.text) } }
      guard !table.caption.isEmpty else { return }
      counters.tables += 1
      enter(table.anchor, words.table, counters.tables, counters, table.caption, .table)
    case .callout(let callout):
      mark(callout.title)
      callout.blocks.forEach { enter($0, &counters) }
    case .quote(let quote): quote.blocks.forEach { enter($0, &counters) }
    case .list(let list): list.items.joined().forEach { enter($0, &counters) }
    case .columns(let columns): columns.blocks.forEach { enter($0, &counters) }
    case .sideBySide(let block): block.columns.flatMap(\.blocks).forEach { enter($0, &counters) }
    case .bibliography(let bibliography):
      for work in bibliography.entries {
        counters.works += 1
        entries[work.anchor] = Entry(number: "[\(counters.works)]", title: work.title)
      }
    case .keyFigures, .timeline, .code, .listing, .letterhead, .signature, .imprint, .rule, .pageBreak, .rectoBreak, .failure: break
    }
  }

  /// Enters a figure or a table.
  private mutating func enter(
    _ anchor: String?, _ label: String, _ count: Int, _ counters: Counters, _ caption: Prose, _ kind: Kind
  ) {
    guard let anchor else { return }
    let chapter = numbering.captionsByChapter && counters.numbersHeadings ? "\(counters.chapters)-" : ""
    entries[anchor] = Entry(number: "\(label)\(words.countGap)\(chapter)\(count)", title: caption.plain)
    if !caption.isEmpty { listed.append(Listed(anchor: anchor, kind: kind)) }
  }

  private mutating func mark(_ prose: Prose) {
    for term in prose.indexTerms {
      if let anchor = term.anchor { terms.append((term, anchor)) }
    }
  }

  /// Numbers a section's notes: foot notes and end notes each from 1; notes in the margin have a star.
  private mutating func mark(_ notes: [Note]) {
    var counts: [Note.Kind: Int] = [:]
    for note in notes {
      guard let anchor = note.anchor else { continue }
      counts[note.kind, default: 0] += 1
      let number = counts[note.kind] ?? 1
      switch note.kind {
      case .foot: marks[anchor] = noteMark(number)
      case .end: marks[anchor] = "[\(number)]"
      case .margin: marks[anchor] = "*"
      }
      entries[anchor] = Entry(number: marks[anchor] ?? "", title: note.text.plain)
    }
  }

  mutating func changeTitles(_ change: (String) -> String) {
    entries = entries.mapValues { Entry(number: $0.number, title: change($0.title)) }
  }

  subscript(anchor: String?) -> Entry? { anchor.flatMap { entries[$0] } }

  /// What a reference prints: 图3, 第12页, or the title. A page not known yet prints as 第00页, as wide as most.
  func words(for reference: Reference) throws(LayoutError) -> String {
    guard let entry = entries[reference.anchor] else {
      throw .unknownReference(anchor: reference.anchor, near: entries.keys.sorted().nearest(to: reference.anchor))
    }
    switch reference.form {
    case .number: return entry.number.isEmpty ? FrameWords.filled(words.titled, entry.title) : entry.number.trimmingPause
    case .title: return entry.title
    case .page: return FrameWords.filled(words.page, folios[reference.anchor] ?? "00")
    }
  }
}

extension String {
  /// 一、 without its pause mark, 2.1 without the blank behind it.
  fileprivate var trimmingPause: String {
    var text = self[...]
    while let last = text.last, last.isWhitespace || "、.．".contains(last) { text = text.dropLast() }
    return String(text)
  }
}

extension [String] {
  /// The name with the fewest edits from `name`, if that is at most a third of its letters.
  fileprivate func nearest(to name: String) -> String? {
    let scored = map { (name: $0, distance: $0.editDistance(to: name)) }
    guard let best = scored.min(by: { $0.distance < $1.distance }) else { return nil }
    return best.distance * 3 <= name.count ? best.name : nil
  }
}

extension String {
  /// Levenshtein's distance in characters.
  fileprivate func editDistance(to other: String) -> Int {
    let target = Array(other)
    var row = Array(0...target.count)
    for (i, character) in enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for j in target.indices {
        let cost = Swift.min(row[j] + 1, row[j + 1] + 1, diagonal + (character == target[j] ? 0 : 1))
        diagonal = row[j + 1]
        row[j + 1] = cost
      }
    }
    return row[target.count]
  }
}

extension Directory {
  /// A section's number and title on one line: 第一章　产业援疆.
  func title(of section: Section) -> String {
    guard let entry = entries[section.id], !entry.number.isEmpty else { return section.title }
    return entry.number + words.labelGap + entry.title
  }
}

/// ① to ㊿, then (51) and on.
func noteMark(_ number: Int) -> String {
  let scalar: Int? =
    switch number {
    case 1...20: 0x2460 + number - 1
    case 21...35: 0x3251 + number - 21
    case 36...50: 0x32B1 + number - 36
    default: nil
    }
  return scalar.flatMap { Unicode.Scalar($0) }.map { String($0) } ?? "(\(number))"
}

/// What a section's pages depend on beside the section itself: two sections with the same view print alike.
struct DirectoryView: Hashable, Sendable {
  var entries: [String: Directory.Entry] = [:]
  var folios: [String: String] = [:]
  var marks: [String: String] = [:]
  var listed: [Directory.Listed] = []
  var terms: [IndexTerm] = []
}

extension Directory {
  /// What a section sees of the directory: what it names and mentions, or everything where it lists contents.
  func view(of section: Section) -> DirectoryView {
    var view = DirectoryView()
    let mentions = Mentions(section.blocks)
    let own = [section.id] + section.blocks.flatMap(\.anchors) + section.blocks.flatMap(\.notes).compactMap(\.anchor)
    for anchor in own + mentions.references {
      view.entries[anchor] = entries[anchor]
      view.marks[anchor] = marks[anchor]
    }
    if section.blocks.contains(where: \.mentionsPage) {
      for anchor in mentions.references { view.folios[anchor] = folios[anchor] }
    }
    if section.blocks.contains(where: \.lists) {
      view.entries = entries
      view.folios = folios
      view.listed = listed
      view.terms = terms.map(\.term)
    }
    return view
  }
}

extension Block {
  /// Whether the block, or one in it, is made from all that the report holds.
  fileprivate var lists: Bool {
    switch self {
    case .listing, .bibliography, .signature: true
    case .list(let list): list.items.joined().contains(where: \.lists)
    case .quote(let quote): quote.blocks.contains(where: \.lists)
    case .callout(let callout): callout.blocks.contains(where: \.lists)
    case .columns(let columns): columns.blocks.contains(where: \.lists)
    case .sideBySide(let block): block.columns.contains { $0.blocks.contains(where: \.lists) }
    case .heading, .paragraph, .keyFigures, .table, .chart, .image, .timeline, .code, .letterhead, .imprint, .rule,
      .pageBreak, .rectoBreak, .failure: false
    }
  }
}
