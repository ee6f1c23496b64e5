import ReportKit
import Testing

@testable import Facts

@Suite struct RuleTests {
  @Test func theBriefsRulesHold() throws {
    _ = try Brief.book(rules: ["f003 + f004 = f002", "2 个/对 * f042 = f041"])
  }

  @Test func brokenRuleNamesFileRowAndColumn() {
    let problems = Samples.problems { () throws(DataError) in
      try Samples.book(
        Samples.row("a", "375", "人"), Samples.row("b", "1604", "人"), Samples.row("c", "1980", "人"),
        rules: ["a + b = c"])
    }
    #expect(
      problems == [
        "figures.csv:4:value: error: a + b = c does not hold: 1979 is not 1980 "
          + "(a = 375人 in row 2, b = 1604人 in row 3, c = 1980人 in row 4) [rule.broken]"
      ])
  }

  static let refused = [
    ("f012 + f013 = f043", "money for each year and money spent once have no sum"),
    ("f012 + f043 = f043", "money for each year and money spent once have no sum"),
    ("f007 + f031 = f032", "mixes units: 个 and 家 have no sum"),
    ("2 * f042 = f041", "对 cannot equal 个"),
    ("f034 + f035 = f034", "quote it, derive nothing"),
    ("f009 + f010 = f011", "a story, no statistic"),
    ("f018 = f019", "the exact number is not known"),
    ("f001 = f001", "is a place in a series"),
    ("f003 + f0004 = f002", "there is no figure \"f0004\"; did you mean"),
    ("f003 + f004", "expected = or an operation"),
    ("f003 / 0 = f002", "divides by zero"),
  ]

  @Test(arguments: refused) func senselessRuleIsRefusedWithAReason(rule: String, reason: String) throws {
    let error = #expect(throws: DataError.self) { try Brief.book(rules: [rule]) }
    #expect(error?.diagnostics.count == 1)
    #expect(error?.description.contains(reason) == true)
    #expect(error?.description.hasPrefix("report.yaml:rules:1: error: \(rule): ") == true)
  }

  @Test func moneyOfDifferentScaleIsOneUnit() throws {
    _ = try Samples.book(
      Samples.row("a", "1", "亿元", kind: "money"), Samples.row("b", "5000", "万元", kind: "money"),
      Samples.row("c", "1.5", "亿元", kind: "money"), rules: ["a + b = c"])
  }
}
