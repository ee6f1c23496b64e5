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
  /// The number of each work of a bibliography.
  private(set) var works: [String: String] = [:]
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
        let failed = !section.blocks.isEmpty && section.blocks.allSatisfy { if case .failure = $0 { true } else { false } }
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
    /// The figures and tables outside the chapters so far, where captions are counted by chapter.
    private var loose = (figures: 0, tables: 0)

    /// Opens a section; returns its number.
    mutating func begin(_ kind: Section.Kind, _ numbering: Numbering) -> String {
      if numbering.captionsByChapter {
        // What stands outside the chapters is counted in one row, so that no two have the same number.
        if !numbersHeadings { loose = (figures, tables) }
        (figures, tables) = kind == .chapter ? (0, 0) : loose
      }
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
      guard let anchor = heading.anchor else { break }
      entries[anchor] = Entry(number: number, title: heading.text.plain)
      listed.append(Listed(anchor: anchor, kind: .heading(level: heading.level)))
    case .chart(let chart):
      counters.figures += 1
      enter(chart.anchor, words.figure, counters.figures, counters, chart.caption, .figure)
    case .image(let image) where !image.caption.isEmpty:
      counters.figures += 1
      enter(image.anchor, words.figure, counters.figures, counters, image.caption, .figure)
    case .table(let table) where !table.caption.isEmpty:
      counters.tables += 1
      enter(table.anchor, words.table, counters.tables, counters, table.caption, .table)
    case .bibliography(let bibliography):
      for work in bibliography.entries {
        counters.works += 1
        works[work.anchor] = "[\(counters.works)]"
        entries[work.anchor] = Entry(number: "[\(counters.works)]", title: work.title)
      }
    case .failure(let failure):
      // What could not be made keeps its number, so that the others keep theirs.
      guard let anchor = failure.anchor else { break }
      counters.figures += 1
      enter(anchor, words.figure, counters.figures, counters, Prose(), .figure)
    case .paragraph, .list, .quote, .callout, .image, .table, .columns, .sideBySide, .keyFigures, .timeline, .code, .listing,
      .letterhead, .signature, .imprint, .rule, .pageBreak, .rectoBreak: break
    }
    for part in block.parts {
      switch part {
      case .prose(let prose, _): mark(prose)
      case .blocks(let blocks): for block in blocks { enter(block, &counters) }
      }
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
      throw .unknownReference(anchor: reference.anchor, near: Nearest.name(to: reference.anchor, among: Array(entries.keys)))
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
