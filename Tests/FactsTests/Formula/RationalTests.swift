import Testing

@testable import Facts

@Suite struct RationalTests {
  @Test func fractionsAreReduced() throws {
    #expect(try Rational(6, over: -4) == Rational(-3, over: 2))
    let tenth = try Rational(1, over: 10)
    #expect(try tenth + tenth + tenth == #require(Rational(decimal: "0.3")))
  }

  @Test(arguments: ["", "8,7", "8.", ".7", "08", "+8", "1e3", "８", "--1", "1.2.3", "1234567890123456789", "-"])
  func nonsenseIsNoDecimal(text: String) {
    #expect(Rational(decimal: text) == nil)
  }

  @Test(arguments: [("375", "1979", "18.9"), ("1604", "1979", "81.1"), ("1", "8", "12.5"), ("1", "1", "100.0")])
  func sharesAreRounded(part: String, whole: String, text: String) throws {
    let share = try #require(Rational(decimal: part)) / #require(Rational(decimal: whole)) * Rational(100)
    #expect(try share.rounded(decimals: 1) == text)
  }

  @Test func halvesGoAwayFromZero() throws {
    #expect(try Rational(1, over: 2).rounded(decimals: 0) == "1")
    #expect(try Rational(-1, over: 2).rounded(decimals: 0) == "-1")
    #expect(try Rational(-1, over: 4).rounded(decimals: 0) == "0")
    #expect(try Rational(5, over: 1000).rounded(decimals: 2) == "0.01")
  }

  @Test func overflowAndZeroAreErrors() throws {
    let large = try #require(Rational(decimal: "999999999999999999"))
    let square = try large * large
    #expect(throws: Rational.Failure.overflow) { try square * large }
    #expect(throws: Rational.Failure.divisionByZero) { try large / Rational(0) }
  }

  @Test(arguments: ["8.7", "1979", "-0.25", "0"]) func textReadsBack(text: String) {
    #expect(Rational(decimal: text)?.text == text)
  }
}
