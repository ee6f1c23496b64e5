import ReportKit
import Testing

@testable import Facts

@Suite struct FigureListTests {
  private func found(_ anchor: String, in blocks: [Block]) -> Table? {
    blocks.lazy.compactMap { if case .table(let table) = $0, table.anchor == anchor { table } else { nil } }.first
  }

  @Test func allFiguresStandUnderTheirSentence() throws {
    let book = try Brief.book()
    let table = try #require(found("tab-figures", in: book.appendix()))
    #expect(table.rows.filter { $0.kind == .group }.count == 17)
    #expect(table.rows.filter { $0.kind == .data }.map { $0.cells[0].text.plain } == book.figures.map(\.id))
    var sentence = ""
    for row in table.rows {
      if row.kind == .group {
        sentence = row.cells[0].text.plain
      } else {
        let figure = try #require(book[row.cells[0].text.plain])
        #expect(sentence.contains(figure.written.inSentence))
        #expect(row.cells.count == 6)
      }
    }
  }

  @Test func computedFiguresShowTheirFormula() throws {
    let share = Derivation(id: "g001", section: "s", label: "占比", formula: "f003/f002", unit: "％")
    let table = try #require(found("tab-derived", in: Brief.book(derived: [share]).appendix()))
    #expect(table.rows[0].cells.map(\.text.plain) == ["g001", "占比", "f003 ÷ f002", "18.9", "％", "测算"])
  }

  @Test func notesAreSharedByFiguresThatHaveTheSame() throws {
    let table = try #require(found("tab-figures", in: Brief.book().appendix()))
    #expect(table.notes[0].plain.contains("f034、f035：原文未给基数，只引用，不推算"))
  }
}
