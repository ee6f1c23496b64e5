import ReportKit
import Synchronization
import Testing

@Suite struct SectionInputTests {
  static let figures = DataTable(
    columns: [.init("id"), .init("value", .number), .init("unit")],
    rows: [["f1", 200, "名"], ["f2", nil, "个"]])

  struct Row: Decodable, Equatable {
    var id: String
    var value: Double?
    var unit: String
  }

  @Test func rowsAreValuesOfOnesOwnType() throws {
    let rows: [Row] = try SectionInput(tables: ["figures": Self.figures]).rows(of: "figures")
    #expect(rows == [Row(id: "f1", value: 200, unit: "名"), Row(id: "f2", value: nil, unit: "个")])
  }

  @Test func aRowThatDoesNotFitIsNamed() throws {
    struct Strict: Decodable { var id: String, value: Double }
    let error = #expect(throws: SectionError.self) {
      try SectionInput(tables: ["figures": Self.figures]).rows(of: "figures", as: Strict.self)
    }
    #expect(error?.code == "data.shape")
    #expect(error?.place == Place(table: "figures", row: "f2", column: "value"))
    #expect(error?.message == "is empty, but a number is needed")
  }

  @Test func aFigureMustBeAmongTheRows() throws {
    let input = SectionInput(tables: ["figures": Self.figures])
    #expect(try input.figure("f1") == FigureReference("f1"))
    #expect(try input.figure("f1", .unit) == FigureReference("f1", form: .unit))
    let error = #expect(throws: SectionError.self) { try input.figure("f9") }
    #expect(error?.code == "figure.missing")
  }

  @Test func aTableMustBeAskedFor() {
    let error = #expect(throws: SectionError.self) {
      try SectionInput(tables: ["figures": Self.figures]).table("events")
    }
    #expect(error?.code == "table.missing")
    #expect(error?.message.contains("only: figures") == true)
  }

  @Test func theManuscriptIsFoundUnderItsHeadings() {
    let said = Mutex<[SectionInput.Notice]>([])
    let input = SectionInput(
      narrative: [
        .paragraph(Paragraph("头")), .heading(Heading("甲", level: 2)), .paragraph(Paragraph("一")),
        .heading(Heading("细", level: 3)), .paragraph(Paragraph("二")), .heading(Heading("乙", level: 2)),
        .paragraph(Paragraph("三")),
      ]
    ) { notice in said.withLock { $0.append(notice) } }
    #expect(input.narrative(under: "甲").count == 3)
    #expect(input.narrative(under: "乙") == [.paragraph(Paragraph("三"))])
    #expect(said.withLock { $0 } == [])
    #expect(input.narrative(under: "丙") == [])
    guard case .diagnostic(let diagnostic)? = said.withLock({ $0.first }) else {
      Issue.record("no warning")
      return
    }
    #expect(diagnostic.code == "narrative.missing")
  }
}
