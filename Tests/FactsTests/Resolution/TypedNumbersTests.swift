import ReportKit
import Testing

@testable import Facts

@Suite struct TypedNumbersTests {
  @Test(arguments: [
    ("投入2.82亿元建设", ["2.82亿元"]), ("有200多名医生", ["200多名"]), ("占18.9％", ["18.9％"]), ("工作8个年头", ["8个"]),
    ("每年400万元和12个", ["400万元", "12个"]), ("诊疗8.7万余人次", ["8.7万余人"]),
  ])
  func numberWithAUnitIsFound(text: String, numbers: [String]) {
    #expect(TypedNumbers.found(in: text) == numbers)
  }

  @Test(arguments: ["2019年12月", "3月8日", "第3章", "图2所示", "三年多来", "表1、表2", "GB18030标准", "f020，", "8.7", "共12，"])
  func datesAndPlacesAreNot(text: String) {
    #expect(TypedNumbers.found(in: text).isEmpty)
  }

  @Test func literalsAndFiguresAreNot() throws {
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
}
