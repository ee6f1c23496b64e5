import Testing

@testable import Painting

@Suite struct DecimalTests {
  @Test(arguments: [
    (0, "0"), (-0.0001, "0"), (1, "1"), (1.5, "1.5"), (-1.25, "-1.25"), (0.001, "0.001"), (-0.5, "-0.5"),
    (595.27559, "595.276"), (100, "100"), (0.1 + 0.2, "0.3"), (.nan, "0"), (.infinity, "0"), (1e300, "0"),
  ])
  func writesNoMoreThanNeeded(value: Double, text: String) {
    #expect(Decimal(value).description == text)
  }

  @Test func keepsAsManyDigitsAsAsked() {
    #expect(Decimal(0.0105, digits: 7).description == "0.0105")
    #expect(Decimal(2.5, digits: 0).description == "3")
  }
}
