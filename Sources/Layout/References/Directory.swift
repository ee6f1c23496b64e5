import ReportKit
import Themes

/// What can be referred to: each anchor with its number, its words and, once pages are made, its page.
struct Directory: Sendable {
  struct Entry: Hashable, Sendable {
    /// 图3, 表2, 第一章, 一、 — or empty where the place has no number.
    var number: String
    var title: String
  }

  private(set) var entries: [String: Entry] = [:]
  /// The folio of the page on which each anchor stands; empty before the first pass.
  var folios: [String: String] = [:]
  let words: FrameWords

  /// - Parameter sections: with an anchor on every heading, chart and table (see `Anchoring`).
  init(_ sections: [Section], words: FrameWords) {
    self.words = words
    var counters = Counters()
    for section in sections {
      counters.beginSection(section.kind)
      entries[section.id] = Entry(number: counters.sectionNumber(section.kind), title: section.title)
      for block in section.blocks { enter(block, &counters) }
    }
  }

  private struct Counters {
    var chapters = 0
    var headings = 0
    var figures = 0
    var tables = 0
    var numbersHeadings = false

    mutating func beginSection(_ kind: Section.Kind) {
      headings = 0
      numbersHeadings = kind == .chapter
      if kind == .chapter { chapters += 1 }
    }

    func sectionNumber(_ kind: Section.Kind) -> String {
      kind == .chapter ? "第\(chineseNumeral(chapters))章" : ""
    }
  }

  private mutating func enter(_ block: Block, _ counters: inout Counters) {
    switch block {
    case .heading(let heading):
      guard let anchor = heading.anchor else { return }
      if heading.level == 2 { counters.headings += 1 }
      let isNumbered = heading.level == 2 && counters.numbersHeadings
      entries[anchor] = Entry(
        number: isNumbered ? "\(chineseNumeral(counters.headings))、" : "", title: heading.text.plain)
    case .chart(let chart):
      counters.figures += 1
      if let anchor = chart.anchor {
        entries[anchor] = Entry(number: "\(words.figure)\(counters.figures)", title: chart.caption.plain)
      }
    case .image(let image):
      guard !image.caption.isEmpty else { return }
      counters.figures += 1
      if let anchor = image.anchor {
        entries[anchor] = Entry(number: "\(words.figure)\(counters.figures)", title: image.caption.plain)
      }
    case .table(let table):
      guard !table.caption.isEmpty else { return }
      counters.tables += 1
      if let anchor = table.anchor {
        entries[anchor] = Entry(number: "\(words.table)\(counters.tables)", title: table.caption.plain)
      }
    case .callout(let callout): callout.blocks.forEach { enter($0, &counters) }
    case .quote(let quote): quote.blocks.forEach { enter($0, &counters) }
    case .list(let list): list.items.joined().forEach { enter($0, &counters) }
    case .columns(let columns): columns.blocks.forEach { enter($0, &counters) }
    case .sideBySide(let block): block.columns.flatMap(\.blocks).forEach { enter($0, &counters) }
    case .paragraph, .keyFigures, .timeline, .pageBreak, .rectoBreak, .failure: break
    }
  }

  subscript(anchor: String?) -> Entry? { anchor.flatMap { entries[$0] } }

  /// What a reference prints: 图3, 第12页, or the title. A page not known yet prints as 第00页, as wide as most.
  func words(for reference: Reference) throws(LayoutError) -> String {
    guard let entry = entries[reference.anchor] else {
      throw .unknownReference(anchor: reference.anchor, near: entries.keys.sorted().nearest(to: reference.anchor))
    }
    switch reference.form {
    case .number: return entry.number.isEmpty ? "「\(entry.title)」" : entry.number.trimmingPause
    case .title: return entry.title
    case .page: return "第\(folios[reference.anchor] ?? "00")页"
    }
  }
}

extension String {
  /// 一、 without its pause mark.
  fileprivate var trimmingPause: String { hasSuffix("、") ? String(dropLast()) : self }
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
