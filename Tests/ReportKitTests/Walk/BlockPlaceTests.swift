import Foundation
import ReportKit
import Testing

@Suite struct BlockPlaceTests {
  private let words = Block.paragraph(Paragraph("字"))
  private var section: Section {
    Section(id: "s", title: "节", blocks: [words, .list(List(items: [[words], [words]]))])
  }

  @Test func withoutASourceAPlaceIsSectionAndNumber() {
    #expect(section.placedBlocks.map { "\($0.at.place)" } == [
      "s › block 1 (paragraph)", "s › block 2 (list)", "s › block 2 (list) › block 1 (paragraph)",
      "s › block 2 (list) › block 2 (paragraph)",
    ])
  }

  @Test func withASourceItIsFileAndLine() {
    var section = section
    let inner = [BlockSource(file: "a.md", line: 4), BlockSource(file: "a.md", line: 5)]
    section.sources = [nil, BlockSource(file: "a.md", line: 3, inner: inner)]
    #expect(section.placedBlocks.map { "\($0.at.place)" } == ["s › block 1 (paragraph)", "a.md:3", "a.md:4", "a.md:5"])
  }

  @Test func aBlockThatAPluginPassesOnKeepsItsSource() {
    let table = Block.table(Table(caption: "表", columns: [.init("甲")], rows: [.init(["一"])]))
    let section = Section(id: "s", title: "节", blocks: [words, table]).traced(to: [
      (table, BlockSource(file: "a.md", line: 7, rows: [9]))
    ])
    #expect(section.place(of: 0).place.file == nil)
    #expect(section.place(of: 1).words(.cell(row: 0)).line == 9)
  }

  @Test func sourcesAreNoPartOfWhatASectionSays() throws {
    var section = section
    section.sources = [BlockSource(file: "a.md", line: 1)]
    let bytes = String(decoding: try JSONEncoder().encode(section), as: UTF8.self)
    #expect(!bytes.contains("a.md"))
  }
}
