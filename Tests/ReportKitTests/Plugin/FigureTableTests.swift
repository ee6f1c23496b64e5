import ReportKit
import Testing

@Suite struct FigureTableTests {
  private func input(columns: [DataTable.Column]) -> SectionInput {
    SectionInput(tables: ["figures": DataTable(columns: columns, rows: [["f020", "诊疗服务", "2020年以来"]])])
  }

  @Test func rowsNameTheFigureItsNumberAndItsTime() throws {
    let table = try input(columns: [.init("id"), .init("indicator"), .init("period")])
      .figureTable(["f020"], anchor: "tab-a", caption: "指标")
    #expect(table.rows == [.init(["诊疗服务", "\(FigureReference("f020"))", "2020年以来"])])
  }

  @Test func whatTheSectionMayNotReadIsAnError() {
    let all = input(columns: [.init("id"), .init("indicator"), .init("period")])
    #expect(throws: SectionError.self) { try all.figureTable(["f001"], anchor: "a", caption: "") }
    let short = input(columns: [.init("id"), .init("indicator"), .init("time")])
    let error = #expect(throws: SectionError.self) { try short.figureTable(["f020"], anchor: "a", caption: "") }
    #expect(error?.code == "data.shape")
  }
}
