import ReportKit
import Testing

@testable import Facts

@Suite struct ChecksTests {
  @Test func literalsAndFiguresAreNotTypedByHand() throws {
    let prose: Prose = "出台10条措施，落地\(FigureReference("f007"))项目，另有5个。"
    let section = Section(id: "s", title: "s", blocks: [.paragraph(Paragraph(prose))])
    let warnings = try Brief.book().check([section], literals: ["10条措施"]).filter { $0.severity == .warning }
    #expect(warnings.map(\.code) == ["number.typed"])
    #expect(warnings.first?.message.contains("“5个”") == true)
  }

  @Test func figuresThatNobodyMentionsAreNoted() throws {
    let notes = try Brief.book().check([]).filter { $0.code == "figure.unused" }
    #expect(notes.count == 54)
  }

  @Test func sentencesOfTheSourceAreMeant() throws {
    let book = try Brief.book()
    let sections = [
      Section(id: "figures", title: "指标", blocks: book.appendix()),
      Section(id: "timeline", title: "大事记", blocks: [.timeline(book.timeline())]),
    ]
    #expect(book.check(sections).filter { $0.severity == .warning }.isEmpty)
  }
}
