import ReportKit
import Testing

@Suite struct DiagnosticTests {
  @Test func aPlaceInAFileIsWrittenWithColons() {
    let diagnostic = Diagnostic(
      .error, code: "value.number", message: "“8,7” is no number",
      place: Place(file: "data/figures.csv", line: 17, table: "figures", column: "value"))
    #expect(diagnostic.description == "data/figures.csv:17:value: error: “8,7” is no number [value.number]")
  }

  @Test func aPlaceInASectionIsWrittenFromTheOutsideIn() {
    #expect(Place(table: "figures", row: "f1", column: "value", section: "a").description == "a › figures › f1 › value")
    #expect(Place(section: "a", block: "block 3 (table)").description == "a › block 3 (table)")
  }

  @Test func severitiesAreOrdered() {
    #expect(Diagnostic.Severity.allCases.sorted() == [.note, .warning, .error])
  }

  @Test func aRowMayBeANumber() throws {
    let text = #"{"level":"warning","code":"c","message":"m","at":{"table":"t","row":3}}"#
    #expect(
      try JSON.value(text) == Diagnostic(.warning, code: "c", message: "m", place: Place(table: "t", row: "3")))
  }
}
