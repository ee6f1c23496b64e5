import Testing

@testable import Facts

@Suite struct EvaluationTests {
  private func quantity(_ formula: String) throws -> Quantity {
    let book = try Samples.book(
      Samples.row("a", "2", "万人"), Samples.row("b", "5000", "人"), Samples.row("c", "4", "所"),
      Samples.row("huge", "999999999999999999", "万亿元", kind: "money"))
    return try Evaluation(figures: book.byID).quantity(of: try FormulaParser.formula(formula))
  }

  @Test func scalesAreComputedWith() throws {
    #expect(try quantity("a + b") == Quantity(value: Rational(25_000), dimension: Dimension(["人": 1])))
    #expect(try quantity("a - 3 * b").value == Rational(5_000))
    #expect(try quantity("(a + b) / c").dimension.description == "人/所")
    #expect(try quantity("a / b") == Quantity(value: Rational(4), dimension: .plain))
  }

  @Test(arguments: [
    ("a + c", "formula.unit"), ("a + 1", "formula.unit"), ("a / (b - b)", "formula.value"), ("x", "figure.unknown"),
    ("huge * huge * huge", "formula.value"),
  ])
  func whatMeansNothingIsRefused(formula: String, code: String) {
    let error = #expect(throws: FormulaError.self) { try quantity(formula) }
    #expect(error?.code == code)
  }
}
