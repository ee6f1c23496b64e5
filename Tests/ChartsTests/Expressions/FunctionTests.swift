import ReportKit
import Testing

@testable import Charts

/// The functions of formulas give what Vega's give.
@Suite struct FunctionTests {
  private func value(_ text: String, _ row: Row = [:]) throws -> DataValue { try Evaluation(record: row).value(Expression(text)) }

  static let patterns: [(String, DataValue)] = [
    ("test(/^a+b/i, 'AAb')", true), ("test(/^a/, 'ba')", false), ("test(regexp('^b', 'i'), 'Ba')", true),
    ("isRegExp(/a/)", true), ("isRegExp('a')", false), ("replace('a-b-c', /-/g, '+')", "a+b+c"), ("replace('a-b-c', /-/, '+')", "a+b-c"),
    ("replace('2024-05', /(\\d+)-(\\d+)/, '$2/$1 $$ $&')", "05/2024 $ 2024-05"), ("replace('a.b', '.', '$&!')", "a.!b"),
    ("split('a1b22c', /\\d+/)", ["a", "b", "c"]), ("test(/[/]/, 'a/b')", true), ("6 / 3 / 2", 1), ("(6) / 3", 2), ("[6][0] / 3", 2),
  ]

  @Test(arguments: patterns) func readsRegularExpressions(_ text: String, _ expected: DataValue) throws { #expect(try value(text) == expected) }

  @Test(arguments: [
    "/(/", "/a", "/a/q", "test('a', 'a')", "test(/(a+)+$/, '\(String(repeating: "a", count: 60))b')",
    "test(/a/, '\(String(repeating: "b", count: 10_001))')",
  ]) func refusesBadPatterns(_ text: String) { #expect(throws: ExpressionError.self) { try value(text) } }

  static let results: [(String, DataValue)] = [
    ("parseInt('11', 2)", 3), ("parseInt('12px')", 12), ("parseInt('0x1F')", 31), ("parseInt('-7.9')", -7), ("parseFloat('3.5em')", 3.5),
    ("-5>>>28", 15), ("1<<31", -2_147_483_648), ("~4294967295", 0), ("truncate('abcdef', 4)", "abc…"), ("truncate('abcdef', 4, 'left')", "…def"),
    ("truncate('abcdef', 4, 'center')", "ab…f"), ("truncate('abcdef', 4, 'right', '..')", "ab.."), ("split('a,,b,c', ',', 3)", ["a", "", "b"]),
    ("toNumber('')", .null), ("toBoolean('false')", false), ("join([1,null,2])", "1,,2"), ("format(null,'d')", "null"), ("month(null)", 0), ("year(null)", 1970),
    ("pad('a', 4, '-', 'center')", "-a--"), ("quantileNormal(.5)", 0),
  ]

  @Test(arguments: results) func givesWhatVegaGives(_ text: String, _ expected: DataValue) throws { #expect(try value(text) == expected) }

  static let functions: [(String, DataValue)] = [
    ("rgb('red')", "rgb(255, 0, 0)"), ("rgb(1, 2, 3)", "rgb(1, 2, 3)"), ("hsl(120, 1, 0.5)", "rgb(0, 255, 0)"),
    ("rgb('steelblue').r", 70), ("rgb('steelblue')['b']", 180), ("rgb('red').x", .null), ("hsl('red').h", 0), ("hsl('red').s", 1),
    ("round(lab('red').l * 100)", 5429), ("round(hcl('red').c * 100)", 10684), ("rgb('rgba(1, 2, 3, 0.5)').opacity", 0.5),
    ("lab(100, 0, 0)", "rgb(255, 255, 255)"), ("hcl(0, 0, 0)", "rgb(0, 0, 0)"), ("luminance('white')", 1), ("contrast('white', 'black')", 21),
    ("substring('abc', 2, 0)", "ab"), ("substring('abc', -1, 2)", "ab"), ("substring('abc', 1)", "bc"), ("slice('abc', -2)", "bc"),
    ("merge({a: 1, b: 2}, {b: 3}).b", 3), ("pluck([{a: 1}, {a: 2}], 'a')", [1, 2]), ("btoa('abc')", "YWJj"), ("atob('YWJj')", "abc"),
    ("length(timeSequence('month', utc(2024, 0, 1), utc(2024, 6, 1)))", 6), ("length(utcSequence('day', utc(2024, 0, 1), utc(2024, 0, 10), 3))", 3),
    ("timezoneoffset(utc(2024, 0, 1))", 0), ("timeUnitSpecifier(['date', 'year', 'month'])", "%Y-%m-%d"),
    ("timeUnitSpecifier(['year', 'month'], {'year-month': '%Y年%m月'})", "%Y年%m月"), ("round(LOG2E * 100)", 144), ("round(LOG10E * 100)", 43),
    ("round(SQRT1_2 * 100)", 71), ("MIN_VALUE > 0", true), ("0x1F", 31), ("1e3", 1000), ("isTuple(datum)", true), ("isTuple({a: 1})", false),
    ("warn('a', 2)", 2), ("bandspace(3, 0.5, 0.25)", 3), ("panLinear([0, 10], 0.5)", [-5, 5]), ("zoomLinear([0, 10], 5, 2)", [-5, 15]),
    ("zoomLinear([0, 10], null, 0.5)", [2.5, 7.5]), ("round(panLog([1, 100], -0.5)[1])", 1000), ("round(zoomPow([0, 4], 0, 2, 0.5)[1])", 16),
    ("round(panSymlog([0, 10], 0, 1)[1])", 10),
  ]

  @Test(arguments: functions) func knowsTheFunctionsOfVega(_ text: String, _ expected: DataValue) throws { #expect(try value(text) == expected) }

  @Test(arguments: ["now()", "random()", "sampleNormal(0, 1)"]) func refusesWhatDiffersFromRunToRun(_ text: String) throws {
    let error = #expect(throws: ExpressionError.self) { try value(text) }
    #expect(error?.description.contains("the same on every run") == true)
  }

  @Test func takesWhatIsMissingAsNoNumber() throws {
    #expect(try value("isNaN(month(datum.a))") == true)
    #expect(try value("isNaN(abs(datum.a))") == true)
    #expect(try value("abs(datum.a)", ["a": .null]) == 0)
  }

  @Test func saysWhereAPlotsSizeIsKnown() throws {
    let error = #expect(throws: ExpressionError.self) { try value("width * 2") }
    #expect(error?.description == "a plot's width is known to its marks only")
    #expect(throws: ExpressionError.self) { try value("pad('a', 1e6)") }
    #expect(throws: ExpressionError.self) { try value("btoa('中')") }
  }
}
