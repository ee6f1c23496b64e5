import ReportKit
import Testing
import Themes

@testable import Layout

@Suite struct BibliographyTests {
  typealias Entry = Bibliography.Entry

  @Test(arguments: [
    (
      Entry(
        anchor: "a", kind: .book, authors: ["甲", "乙", "丙", "丁"], title: "书", place: "北京", publisher: "某社", year: "2024",
        pages: "12-18"), "甲，乙，丙，等．书[M]．北京：某社，2024：12-18．"
    ),
    (
      Entry(
        anchor: "b", kind: .article, authors: ["甲"], title: "文", container: "刊", year: "2025", volume: "8", issue: "3",
        pages: "21-29"), "甲．文[J]．刊，2025，8（3）：21-29．"
    ),
    (
      Entry(
        anchor: "c", kind: .online, authors: ["某联盟"], title: "网", year: "2024-05-01", address: "https://a.example",
        accessed: "2026-11-25"), "某联盟．网[EB/OL]．（2024-05-01）[2026-11-25]．https://a.example．"
    ),
  ])
  func worksAreWrittenByTheStandard(_ entry: Entry, _ text: String) {
    #expect(entry.prose(.chinese).plain == text)
  }

  @Test func referencesPrintTheNumber() throws {
    let block = Block.bibliography(Bibliography([Entry(anchor: "w1", kind: .book, title: "一"), Entry(anchor: "w2", kind: .book, title: "二")]))
    let directory = Directory([Section(id: "a", title: "甲", blocks: [block])], words: .chinese)
    #expect(try directory.words(for: Reference("w2")) == "[2]")
  }
}
