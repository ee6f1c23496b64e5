import Foundation
import Frames
import Testing

@testable import jianbao

@Suite struct TypographyReportTests {
  private func page(_ label: String, _ reports: [LineReport]) -> Page {
    var frame = Frame(size: Size(width: 100, height: 100))
    for (index, report) in reports.enumerated() {
      var line = Frame(size: Size(width: 100, height: 10))
      line.lines = [LineRecord(baseline: 8, report: report, excerpt: report.broken == nil ? "" : "甲乙")]
      frame.place(.tag(Tag(.paragraph), line), at: Point(x: 0, y: Double(index) * 10))
    }
    return Page(frame: frame, label: label)
  }

  private func report(opening: Double = 0, broken: BrokenRule? = nil, first: Bool = true, last: Bool = true) -> LineReport {
    var report = LineReport(shrink: broken == nil ? [] : [0, 0, 0, 0, 0.5, 0, 0], opening: opening)
    report.broken = broken
    report.isFirst = first
    report.isLast = last
    return report
  }

  @Test func itListsRuleByRuleWithPageAndLine() throws {
    let document = Document(
      information: DocumentInformation(title: "试", language: "zh-Hans", created: 0),
      pages: [
        page("1", [report(), report(opening: 0.02), report(opening: 0.2, last: false)]),
        page("2", [report(first: false), report(broken: .lineStart)]),
      ])
    let made = TypographyReport(document)
    #expect(made.pages == 2 && made.lines == 5)
    func rule(_ name: String) throws -> TypographyReport.Rule { try #require(made.rules.first { $0.rule == name }) }
    #expect(try rule("B1").violated.map { "\($0.page):\($0.line)" } == ["2:2"])
    #expect(try rule("B1").violated.first?.text == "甲乙")
    #expect(try rule("E3.5").done.first?.amount == 0.5)
    #expect(try rule("E4.3").done.map(\.line) == [2, 3])
    #expect(try rule("E7").violated.map(\.line) == [3])
    #expect(try rule("F3").violated.map { "\($0.page):\($0.line)" } == ["1:3", "2:1"])
    let words = String(decoding: try made.json(), as: UTF8.self)
    #expect(words.contains(#""rule" : "E4.3""#))
  }
}
