import FoundationEssentials
import ReportKit

/// A block between fences, by the word behind the opening fence:
/// - `key-figures`: a strip, a line each: `f007 | label | note`, where label and note may be left out;
/// - `case 标题`, `note 标题`: a box with Markdown inside;
/// - `chart fig-name`: a chart as JSON with `caption`, `source`, `placement` and `spec`;
/// - `image fig-name`: a picture as JSON with `file`, `alt`, `caption`, `source`, `placement` and `width` in millimetres;
/// - `columns 2`: Markdown in so many columns;
/// - `side-by-side`: Markdown in columns of their own, parted by lines of `|||`;
/// - `table tab-name 题名`: a table with spans and a head of several levels, see ``TableText``;
/// - `timeline`: events, a line each: `2026年3月 | 事件 | note`;
/// - `code swift`: typed lines; nothing in them means anything;
/// - `contents 3`, `figures`, `tables`, `index pinyin`, `index strokes`: a list that the page maker writes;
/// - `bibliography`: works, a line each: `name | M | 甲; 乙 | 书名 | 出版地=北京 | 出版者=某社 | 年=2026`;
/// - `letterhead`, `signature`, `imprint`: the parts of an official document, a field on each line;
/// - `page-break`, `recto-break`: nothing inside; what follows begins a page.
struct FencedBlock {
  enum Kind: String, CaseIterable {
    case keyFigures = "key-figures"
    case `case`, note, chart, image, columns
    case sideBySide = "side-by-side"
    case table, timeline, code, contents, figures, tables, index, bibliography, letterhead, signature, imprint
    case pageBreak = "page-break"
    case rectoBreak = "recto-break"
  }

  private let word: String
  private let title: String
  private let text: String
  private let file: String
  /// The line of the opening fence in the file.
  private let line: Int
  private let column: Int
  private(set) var diagnostics: [Diagnostic] = []

  init(_ node: MarkdownNode, line: Int, file: String) {
    let parts = node.fence.split(maxSplits: 1, whereSeparator: \.isWhitespace)
    word = parts.first.map(String.init) ?? ""
    title = parts.count == 2 ? String(parts[1]) : ""
    text = node.literal
    self.file = file
    self.line = line
    column = node.column
  }

  mutating func block(_ reader: inout BlockReader) -> Block? {
    switch Kind(rawValue: word) {
    case .keyFigures: return strip(&reader)
    case .case: return box(.case, &reader)
    case .note: return box(.note, &reader)
    case .chart: return chart(&reader)
    case .image: return image(&reader)
    case .columns: return columns(&reader)
    case .sideBySide: return sideBySide(&reader)
    case .table: return table(&reader)
    case .timeline: return timeline(&reader)
    case .code: return .code(Code(text, language: title.isEmpty ? nil : title))
    case .contents: return listing(.contents)
    case .figures: return listing(.figures)
    case .tables: return listing(.tables)
    case .index: return listing(.index)
    case .bibliography: return bibliography()
    case .letterhead:
      var fields = FieldText(text, line: line, names: Self.letterheadNames)
      let head = Self.letterhead(&fields, line: line)
      return checked(fields.faults) ? .letterhead(head) : nil
    case .signature:
      var fields = FieldText(text, line: line, names: Self.signatureNames)
      let signature = Self.signature(&fields, line: line, &reader)
      return checked(fields.faults) ? .signature(signature) : nil
    case .imprint:
      var fields = FieldText(text, line: line, names: Self.imprintNames)
      let imprint = Self.imprint(&fields, line: line, &reader)
      return checked(fields.faults) ? .imprint(imprint) : nil
    case .pageBreak: return .pageBreak
    case .rectoBreak: return .rectoBreak
    case nil:
      let known = Kind.allCases.map(\.rawValue).joined(separator: ", ")
      guard !word.isEmpty else { return .code(Code(text)) }
      report("\"\(word)\" is none of the blocks \(known); for typed lines write code \(word)")
      return nil
    }
  }

  private mutating func strip(_ reader: inout BlockReader) -> Block? {
    var items: [KeyFigures.Item] = []
    for (index, entry) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      guard !entry.allSatisfy(\.isWhitespace) else { continue }
      let parts = entry.split(separator: "|", omittingEmptySubsequences: false).map { $0.trimmed }
      guard parts.count <= 3, let mention = Mention(parts[0][...]), case .figure(let figure) = mention else {
        report(at: line + 1 + index, "a line of key-figures is: f007 | label | note")
        continue
      }
      var prose = parts.dropFirst().map { $0.isEmpty ? nil : reader.prose($0, line: line + 1 + index) }
      while prose.count < 2 { prose.append(nil) }
      reader.row(on: line + 1 + index)
      items.append(KeyFigures.Item(figure, label: prose[0], note: prose[1]))
    }
    return .keyFigures(KeyFigures(items))
  }

  private func box(_ kind: Callout.Kind, _ reader: inout BlockReader) -> Block {
    let title = title.isEmpty ? Prose() : reader.prose(title, line: line)
    return .callout(Callout(kind, title: title, blocks: reader.blocks(of: text, offset: line)))
  }

  private mutating func table(_ reader: inout BlockReader) -> Block? {
    var table = TableText(title: title, text: text, line: line)
    let made = table.table(&reader)
    return checked(table.faults) ? made.map(Block.table) : nil
  }

  private mutating func timeline(_ reader: inout BlockReader) -> Block? {
    var events: [Timeline.Event] = []
    for (index, entry) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      guard !entry.allSatisfy(\.isWhitespace) else { continue }
      let parts = entry.split(separator: "|", omittingEmptySubsequences: false).map { $0.trimmed }
      guard (2...3).contains(parts.count), !parts[0].isEmpty else {
        report(at: line + 1 + index, "a line of a timeline is: 2026年3月 | event | note")
        continue
      }
      reader.row(on: line + 1 + index)
      events.append(
        Timeline.Event(
          date: parts[0], text: reader.prose(parts[1], line: line + 1 + index),
          note: parts.count == 3 ? reader.prose(parts[2], line: line + 1 + index) : nil))
    }
    return .timeline(Timeline(events))
  }

  private mutating func listing(_ subject: Listing.Subject) -> Block? {
    var listing = Listing(subject)
    switch subject {
    case .index:
      guard let order = title.isEmpty ? .pinyin : Listing.Order(rawValue: title) else {
        report("an index is ordered by pinyin or by strokes, not “\(title)”")
        return nil
      }
      listing.order = order
    case .contents:
      guard let depth = title.isEmpty ? 2 : Int(title), (1...6).contains(depth) else {
        report("contents go down to a level from 1 to 6, not “\(title)”")
        return nil
      }
      listing.depth = depth
    case .figures, .tables: break
    }
    return .listing(listing)
  }

  private mutating func bibliography() -> Block? {
    var works: [Bibliography.Entry] = []
    for (index, entry) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      guard !entry.allSatisfy(\.isWhitespace) else { continue }
      guard let work = Self.work(entry) else {
        report(at: line + 1 + index, "a line of a bibliography is: name | M | 甲; 乙 | 书名 | 年=2026 | …, with a kind of GB/T 7714")
        continue
      }
      works.append(work)
    }
    return .bibliography(Bibliography(works))
  }

  private mutating func checked(_ faults: [(line: Int, message: String)]) -> Bool {
    for fault in faults { report(at: fault.line, fault.message) }
    return faults.isEmpty
  }

  private mutating func columns(_ reader: inout BlockReader) -> Block? {
    guard title.isEmpty || (Int(title).map { (2...4).contains($0) } ?? false) else {
      report("text stands in 2, 3 or 4 columns, not “\(title)”")
      return nil
    }
    return .columns(Columns(count: Int(title) ?? 2, blocks: reader.blocks(of: text, offset: line)))
  }

  private func sideBySide(_ reader: inout BlockReader) -> Block {
    var columns: [SideBySide.Column] = []
    var offset = line
    for part in text.split(separator: "\n", omittingEmptySubsequences: false).split(
      omittingEmptySubsequences: false, whereSeparator: { $0.trimmed == "|||" })
    {
      let blocks = reader.blocks(of: part.joined(separator: "\n"), offset: offset)
      columns.append(SideBySide.Column(blocks: blocks))
      offset += part.count + 1
    }
    return .sideBySide(SideBySide(columns))
  }

  /// What the JSON of a chart block holds.
  private struct Chart: Decodable {
    var caption: String
    var source: String?
    var notes: [String]?
    var placement: Placement?
    var spec: ChartSpec
  }

  private mutating func chart(_ reader: inout BlockReader) -> Block? {
    guard let chart = json(Chart.self) else { return nil }
    return .chart(
      ChartFigure(
        anchor: title.isEmpty ? nil : title, spec: chart.spec, caption: reader.prose(chart.caption, line: line),
        source: chart.source.map { reader.prose($0, line: line) }, placement: chart.placement,
        notes: (chart.notes ?? []).map { reader.prose($0, line: line) }))
  }

  /// What the JSON of an image block holds.
  private struct Image: Decodable {
    var file: String
    var alt: String?
    var caption: String?
    var source: String?
    var width: Double?
    var placement: Placement?
  }

  private mutating func image(_ reader: inout BlockReader) -> Block? {
    guard let image = json(Image.self) else { return nil }
    return .image(
      ImageFigure(
        anchor: title.isEmpty ? nil : title, file: image.file, alternative: image.alt ?? "",
        caption: image.caption.map { reader.prose($0, line: line) } ?? "",
        source: image.source.map { reader.prose($0, line: line) }, width: image.width,
        placement: image.placement))
  }

  private mutating func json<Value: Decodable>(_ type: Value.Type) -> Value? {
    do {
      return try JSONDecoder().decode(type, from: Data(text.utf8))
    } catch let error as DecodingError {
      if let fault = JSONError(in: Array(text.utf8)) {
        report(at: line + fault.line, column: fault.column, "the \(word)'s JSON: \(fault.problem)")
        return nil
      }
      report("the \(word)'s JSON: \(error.words)")
    } catch {
      report("the \(word)'s JSON: \(error)")
    }
    return nil
  }

  private mutating func report(at line: Int? = nil, column: Int = 1, _ message: String) {
    diagnostics.append(
      Diagnostic(
        .error, code: "block.\(word.isEmpty ? "code" : word)", message: message,
        place: Place(file: file, line: line ?? self.line, column: String(line == nil ? self.column : column))))
  }
}
