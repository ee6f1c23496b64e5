import Foundation
import Frames
import ReportKit

/// What was done to the lines of a document, rule by rule, and what was violated by necessity, with page and line
/// (`jianbao build --report`).
struct TypographyReport: Encodable {
  struct Place: Encodable {
    /// The page's label.
    var page: String
    /// The line's number on the page, from the top.
    var line: Int
    /// How much of the rule's room was used, from 0 to 1; or a width in em.
    var amount: Double?
    var text: String?
  }

  struct Rule: Encodable {
    /// The rule by its number in CLREQ's and GB's order, and what it is about.
    var rule: String
    var what: String
    var done: [Place]
    var violated: [Place]
  }

  var pages: Int
  var lines: Int
  /// Lines that needed no change at all.
  var untouched: Int
  var violations: Int
  var rules: [Rule]

  init(_ document: Document) {
    var book = Book()
    pages = document.pages.count
    lines = 0
    untouched = 0
    for page in document.pages {
      let records = page.frame.allLines.sorted { ($0.baseline, $0.x) < ($1.baseline, $1.x) }
      lines += records.count
      for (index, record) in records.enumerated() {
        if book.add(record, page: page.label, line: index + 1) { untouched += 1 }
      }
      if let first = records.first, first.report.isLast, !first.report.isFirst {
        book.violate("F3", Place(page: page.label, line: 1, text: "last line of its paragraph"))
      }
      if let last = records.last, last.report.isFirst, !last.report.isLast {
        book.violate("F3", Place(page: page.label, line: records.count, text: "first line of its paragraph"))
      }
    }
    rules = book.rules
    violations = rules.reduce(0) { $0 + $1.violated.count }
  }

  func json() throws -> [UInt8] {
    Array(try jsonText().utf8) + [0x0A]
  }
}

extension TypographyReport {
  /// The rules in their order, with what is said of each.
  fileprivate struct Book {
    private(set) var rules: [Rule] = Book.named.map { Rule(rule: $0.0, what: $0.1, done: [], violated: []) }

    private static let named: [(String, String)] = [
      ("B1", "marks that start no line"),
      ("B2", "marks that end no line"),
      ("B6", "dashes, ellipses and neighbouring marks hold together"),
      ("B10", "three marks in a row are parted rather than opening the line wide"),
      ("C1–C8", "numbers, units, dates and names hold together"),
      ("C9", "words and addresses part at their own places only"),
      ("E1", "lines fill their measure"),
    ] + LineReport.shrinkSteps.enumerated().map { ("E3.\($0.offset + 1)", "white space given up: \($0.element)") }
      + LineReport.stretchSteps.enumerated().map { ("E4.\($0.offset + 1)", "white space taken on: \($0.element)") }
      + [
        ("E4.3", "every place opened alike, in em"),
        ("E7", "no place opens by more than 0.15 em"),
        ("E10", "marks stand outside the measure"),
        ("F2", "the last line has two Han"),
        ("F3", "no single line at the top or the foot of a page"),
        ("hyphenation", "words are parted with a hyphen"),
      ]

    private mutating func change(_ name: String, _ body: (inout Rule) -> Void) {
      guard let index = rules.firstIndex(where: { $0.rule == name }) else { return }
      body(&rules[index])
    }

    mutating func violate(_ name: String, _ place: Place) { change(name) { $0.violated.append(place) } }
    private mutating func note(_ name: String, _ place: Place) { change(name) { $0.done.append(place) } }

    /// Whether the line was left as it is.
    mutating func add(_ record: LineRecord, page: String, line: Int) -> Bool {
      let report = record.report
      func place(_ amount: Double? = nil) -> Place {
        Place(
          page: page, line: line, amount: amount.map { ($0 * 10_000).rounded() / 10_000 },
          text: record.excerpt.isEmpty ? nil : record.excerpt)
      }
      for (step, share) in report.shrink.enumerated() where share > 0 { note("E3.\(step + 1)", place(share)) }
      for (step, share) in report.stretch.enumerated() where share > 0 { note("E4.\(step + 1)", place(share)) }
      if report.opening > 0 { note("E4.3", place(report.opening)) }
      if report.opening > 0.15 { violate("E7", place(report.opening)) }
      if report.hangs { note("E10", place()) }
      if report.isHyphenated { note("hyphenation", place()) }
      if report.excess != 0 { violate("E1", place(report.excess)) }
      if report.isLonely { violate("F2", place()) }
      if let broken = report.broken { violate(broken.rule, place()) }
      return report.shrink.isEmpty && report.stretch.isEmpty && report.opening == 0 && report.excess == 0
        && report.broken == nil && !report.hangs && !report.isHyphenated && !report.isLonely
    }
  }
}

extension BrokenRule {
  fileprivate var rule: String {
    switch self {
    case .lineStart: "B1"
    case .lineEnd: "B2"
    case .marks: "B6"
    case .markRun: "B10"
    case .cohesion: "C1–C8"
    case .word: "C9"
    }
  }
}
