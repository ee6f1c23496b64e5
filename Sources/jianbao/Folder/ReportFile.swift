import Facts
import Foundation
import ReportKit
import Themes
import Yams

/// `report.yaml`: what the report is called, where its data are, and what it is made of.
struct ReportFile: Decodable, Sendable {
  var information: Report.Information
  var theme: String?
  var punctuation: Normalising
  var numbering: Numbering?
  var front: Report.FrontMatter
  /// Nil for a report without shared data.
  var figures: DataSource?
  var sources: DataSource?
  var events: DataSource?
  /// The table that lists the editions, each a report of its own; nil for a report of one.
  var editions: String?
  var derived: [Derivation]
  var rules: [String]
  var sections: [SectionEntry]

  /// One part of the report, in the order of printing.
  struct SectionEntry: Decodable, Sendable {
    enum Content: Sendable {
      /// The plugin of that id makes the section, with the manuscript at `text` to draw on.
      case plugin(String, parameters: Properties)
      /// The manuscript is the section.
      case manuscript
      /// All events in the order of time.
      case timeline
      /// All figures with their sources.
      case figures
    }

    var id: String
    var kind: Section.Kind
    var title: String?
    var text: String?
    var content: Content
    /// The lines of the entry's keys in report.yaml; empty for an entry that does not stand there.
    var lines: [String: Int] = [:]

    /// The place of one of the entry's keys.
    func place(of key: String) -> Place {
      Place(file: ReportSettings.name, line: lines[key], section: id)
    }
  }

  private enum Key: String, CodingKey, CaseIterable {
    case title, subtitle, series, author, subject, keywords, language, rights, source, period, date, marking, watermark
    case theme, punctuation, figures, sources, events, editions, derived, rules, sections, numbering, cover, contents
  }

  init(from decoder: any Decoder) throws {
    try decoder.refuseOtherKeys(than: Key.self)
    let container = try decoder.container(keyedBy: Key.self)
    func text(_ key: Key) throws -> String { try container.decodeIfPresent(String.self, forKey: key) ?? "" }
    information = Report.Information(
      title: try container.decode(String.self, forKey: .title), subtitle: try text(.subtitle), series: try text(.series),
      author: try text(.author), subject: try text(.subject),
      keywords: try container.decodeIfPresent([String].self, forKey: .keywords) ?? [],
      language: try container.decodeIfPresent(String.self, forKey: .language) ?? "zh-Hans", rights: try text(.rights),
      source: try text(.source), period: try text(.period), date: try container.decode(String.self, forKey: .date),
      marking: try container.decodeIfPresent(String.self, forKey: .marking),
      watermark: try container.decodeIfPresent(String.self, forKey: .watermark))
    guard CalendarDay(information.date) != nil else {
      throw DecodingError.dataCorruptedError(
        forKey: .date, in: container,
        debugDescription: "“\(information.date)” is no day; write one such as 2026-03-01, or a month such as 2026-03")
    }
    guard !information.title.allSatisfy(\.isWhitespace) else {
      throw DecodingError.dataCorruptedError(
        forKey: .title, in: container, debugDescription: "the report has no title; a title with # or : stands in quotation marks")
    }
    guard information.language.wholeMatch(of: /[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*/) != nil else {
      throw DecodingError.dataCorruptedError(
        forKey: .language, in: container,
        debugDescription: "“\(information.language)” is no language tag; write zh-Hans, zh-Hant, ug, en …")
    }
    theme = try container.decodeIfPresent(String.self, forKey: .theme)
    punctuation = try container.decodeIfPresent(Normalising.self, forKey: .punctuation) ?? .report
    numbering = try container.decodeIfPresent(NumberingEntry.self, forKey: .numbering)?.numbering
    front = try Self.front(container)
    figures = try container.decodeIfPresent(DataSource.self, forKey: .figures)
    sources = try container.decodeIfPresent(DataSource.self, forKey: .sources)
    events = try container.decodeIfPresent(DataSource.self, forKey: .events)
    editions = try container.decodeIfPresent(String.self, forKey: .editions)
    derived = try container.decodeIfPresent([Derivation].self, forKey: .derived) ?? []
    rules = try container.decodeIfPresent([String].self, forKey: .rules) ?? []
    sections = try container.decode([SectionEntry].self, forKey: .sections)
    for (index, section) in sections.enumerated() {
      guard section.id.isName else {
        throw DecodingError.dataCorrupted(
          .init(
            codingPath: [Key.sections, Position(index)],
            debugDescription: "“\(section.id)” is no id: 1 to 64 letters, digits, hyphens and low lines"))
      }
      guard let first = sections[..<index].firstIndex(where: { $0.id == section.id }) else { continue }
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: [Key.sections, Position(index)],
          debugDescription: "the id “\(section.id)” belongs to sections[\(first + 1)] already; give this one another"))
    }
  }
}

/// The place of a part in a list.
private struct Position: CodingKey {
  let intValue: Int?
  var stringValue: String { intValue.map(String.init) ?? "" }

  init(_ index: Int) { intValue = index }
  init?(intValue: Int) { self.init(intValue) }
  init?(stringValue: String) { return nil }
}

extension ReportFile {
  private enum ContentsKey: String, CodingKey, CaseIterable { case depth, figures, tables }

  /// `cover: false`, and `contents: 3` or `contents: {depth: 3, figures: true, tables: true}`.
  private static func front(_ container: KeyedDecodingContainer<Key>) throws -> Report.FrontMatter {
    var front = Report.FrontMatter(cover: try container.decodeIfPresent(Bool.self, forKey: .cover) ?? true)
    guard container.contains(.contents) else { return front }
    if let depth = try? container.decode(Int.self, forKey: .contents) {
      front.contents = depth
    } else {
      try container.superDecoder(forKey: .contents).refuseOtherKeys(than: ContentsKey.self)
      let entry = try container.nestedContainer(keyedBy: ContentsKey.self, forKey: .contents)
      front.contents = try entry.decodeIfPresent(Int.self, forKey: .depth) ?? 2
      front.figures = try entry.decodeIfPresent(Bool.self, forKey: .figures) ?? false
      front.tables = try entry.decodeIfPresent(Bool.self, forKey: .tables) ?? false
    }
    guard (0...6).contains(front.contents) else {
      throw DecodingError.dataCorruptedError(
        forKey: .contents, in: container, debugDescription: "contents go down to a level from 1 to 6; 0 is none")
    }
    return front
  }
}

extension ReportFile.SectionEntry {
  private enum Key: String, CodingKey, CaseIterable { case id, kind, title, text, plugin, parameters, timeline, appendix }

  init(from decoder: any Decoder) throws {
    try decoder.refuseOtherKeys(than: Key.self)
    let container = try decoder.container(keyedBy: Key.self)
    let plugin = try container.decodeIfPresent(String.self, forKey: .plugin)
    text = try container.decodeIfPresent(String.self, forKey: .text)
    title = try container.decodeIfPresent(String.self, forKey: .title)
    kind = try container.decodeIfPresent(Section.Kind.self, forKey: .kind) ?? .chapter
    if let plugin {
      id = try container.decodeIfPresent(String.self, forKey: .id) ?? plugin
      content = .plugin(
        plugin, parameters: try container.decodeIfPresent(Properties.self, forKey: .parameters) ?? [:])
      return
    }
    id = try container.decode(String.self, forKey: .id)
    if container.contains(.timeline) {
      content = .timeline
    } else if container.contains(.appendix) {
      content = .figures
    } else if text != nil {
      content = .manuscript
    } else {
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription: "a section needs one of: plugin, text, timeline, appendix"))
    }
  }
}

extension String {
  /// Whether a section can be called so, as anchors are. A point is the page maker's own sign.
  fileprivate var isName: Bool {
    (1...64).contains(count) && allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
  }
}
