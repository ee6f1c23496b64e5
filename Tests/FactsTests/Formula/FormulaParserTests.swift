import Testing

@testable import Facts

@Suite struct FormulaParserTests {
  @Test(arguments: [
    ("f003 / f002", "f003 ÷ f002"), ("a+b*c", "a + b × c"), ("(a+b)*c", "(a + b) × c"), ("a-(b-c)", "a - (b - c)"),
    ("a-b-c", "a - b - c"), ("a/(b*c)", "a ÷ (b × c)"), ("2 个/对 * f042", "2个/对 × f042"), ("2 / f042", "2 ÷ f042"),
  ])
  func formulaPrintsAsItIsMeant(text: String, printed: String) throws {
    #expect(try FormulaParser.formula(text).text == printed)
  }

  @Test(arguments: ["", "f003 +", "(f003", "f003)", "f003 f002", "8,7", "1..2", "+", "f003 / / f002", "%", "\0"])
  func nonsenseIsRefusedWithItsPlace(text: String) {
    #expect(throws: FormulaError.self) { try FormulaParser.formula(text) }
  }

  @Test func messageNamesTheColumn() throws {
    let error = #expect(throws: FormulaError.self) { try FormulaParser.formula("f003 + * f002") }
    #expect(error?.message == "column 8: expected a figure or a number, found \"*\"")
  }

  @Test func deepAndLongFormulasAreRefused() {
    let deep = String(repeating: "(", count: 100) + "a" + String(repeating: ")", count: 100)
    let long = Array(repeating: "a", count: 100_000).joined(separator: "+")
    #expect(throws: FormulaError.self) { try FormulaParser.formula(deep) }
    #expect(throws: FormulaError.self) { try FormulaParser.formula(long) }
  }
}
