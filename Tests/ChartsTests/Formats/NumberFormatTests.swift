import ReportKit
import Testing

@testable import Charts

@Suite struct NumberFormatTests {
  @Test(arguments: [
    (",", 1234567.0, "1,234,567"), (".2f", 3.14159, "3.14"), ("%", 0.5, "50.000000%"), (".0%", 0.123, "12%"),
    ("$,.2f", 1234.5, "$1,234.50"), ("s", 1500, "1.50000k"), (".2s", 0.0000042, "4.2µ"), ("+d", 7, "+7"),
    ("05d", 42, "00042"), (".3~g", 0.5, "0.5"), ("e", 12345, "1.234500e+4"), ("d", -3, "−3"), ("(d", -3, "(3)"),
    (".1f", 0.05, "0.1"), ("", 0.1, "0.1"), ("^7d", 42, "  42   "),
  ]) func formats(_ specifier: String, _ value: Double, _ text: String) throws {
    #expect(try #require(NumberFormat(specifier)).string(value) == text)
  }

  @Test(arguments: ["abc", ".f", "1.2.3f", "%%"]) func nonsenseIsNoFormat(_ specifier: String) {
    #expect(NumberFormat(specifier) == nil)
  }

  @Test func largeNumbersHaveChineseUnits() {
    #expect(ChineseNumber.text(87000) == "8.7万")
    #expect(ChineseNumber.text(65_019_000_000) == "650.19亿")
    #expect(ChineseNumber.text(1604) == "1604")
  }
}
