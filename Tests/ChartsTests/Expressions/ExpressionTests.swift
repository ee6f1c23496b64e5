import ReportKit
import Testing

@testable import Charts

@Suite struct ExpressionTests {
  private func value(_ text: String, _ row: Row = [:]) throws -> DataValue {
    try Evaluation(record: row).value(Expression(text))
  }

  @Test(arguments: [
    ("1 + 2 * 3", DataValue.number(7)), ("(1 + 2) * 3", 9), ("2 ** 3 ** 2", 512), ("-2 + 1", -1), ("!0", true),
    ("'a' + 1", "a1"), ("1 < 2 && 'b' > 'a'", true), ("null ?? 4", 4), ("[1, 2, 3][1]", 2), ("{a: 5}.a", 5),
    ("if(1 > 2, 'x', 'y')", "y"), ("clamp(12, 0, 10)", 10), ("format(1234.5, ',.1f')", "1,234.5"),
    ("year('2020-03-01')", 2020), ("month('2020-03-01')", 2), ("upper('abc')", "ABC"), ("length('中文')", 2),
    ("round(2.5)", 3), ("indexof('abc', 'c')", 2), ("isValid(null)", false), ("1 ? 2 : 3", 2),
  ]) func computes(_ text: String, _ expected: DataValue) throws { #expect(try value(text) == expected) }

  @Test func seesItsRowAlone() throws {
    #expect(try value("datum.a * 2 + datum['b c']", ["a": 3, "b c": 1]) == 7)
    #expect(throws: ExpressionError.self) { try value("process") }
    #expect(throws: ExpressionError.self) { try value("fetch('x')") }
  }

  @Test(arguments: ["1 +", "(", "'open", "a b", "1..2.", "@", "if(1)", "{a 1}"]) func refusesNonsense(_ text: String) {
    #expect(throws: ExpressionError.self) { try value(text) }
  }

  @Test func refusesDepthWithoutEnd() {
    #expect(throws: ExpressionError.self) { try Expression(String(repeating: "(", count: 5000)) }
    #expect(throws: ExpressionError.self) { try Expression(String(repeating: "-", count: 5000) + "1") }
  }
}
