import ReportKit
import Testing

@Suite struct TableTests {
  @Test func shortFormsAreReadAndWritten() throws {
    let text = #"{"caption":"表","columns":[{"alignment":"start","title":"项目"},{"alignment":"decimal","title":"数值"}],"#
      + #""notes":[],"rows":[["甲",[{"figure":"f1"}]]]}"#
    let table = Table(
      caption: "表", columns: [.init("项目"), .init("数值", alignment: .decimal)],
      rows: [.init(["甲", "\(FigureReference("f1"))"])])
    #expect(try JSON.text(table) == text)
    #expect(try JSON.value(text) == table)
  }

  @Test func aFigureStandsForACell() throws {
    let row = try JSON.value(#"["甲",{"figure":"f1"},{"ref":"t"}]"#, as: Table.Row.self)
    #expect(row.cells[1].text == "\(FigureReference("f1"))")
    #expect(row.cells[2].text == "\(Reference("t"))")
  }

  @Test func aRowMayBeAnObject() throws {
    let row = try JSON.value(#"{"cells":[{"text":"合计","columns":2},"3"],"kind":"total","indent":1}"#, as: Table.Row.self)
    #expect(row == Table.Row(cells: [.init("合计", columns: 2), .init("3")], kind: .total, indent: 1))
    #expect(try JSON.value(JSON.text(row)) == row)
  }

  @Test func onlyColumnsAndRowsAreNeeded() throws {
    let table = try JSON.value(#"{"columns":[{"title":"甲"}],"rows":[]}"#, as: Table.self)
    #expect(table == Table(caption: "", columns: [.init("甲")], rows: []))
  }

  @Test(arguments: [#"{"rows":[]}"#, #"{"columns":[{"title":"甲","alignment":"left"}],"rows":[]}"#, #"{"columns":[],"rows":["甲"]}"#])
  func brokenTablesAreRefused(_ text: String) {
    #expect(throws: DecodingError.self) { try JSON.value(text, as: Table.self) }
  }
}
