import ReportKit
import Testing

@testable import Facts

@Suite struct FigureRowsTests {
  @Test(arguments: [
    (Samples.row("a", "\"8,7\"", "人"), "figures.csv:2:value: error: \"8,7\" is no number"),
    (Samples.row("a", "", "人"), "figures.csv:2:value: error: \"\" is no number"),
    (Samples.row("a", "8", ""), "figures.csv:2:unit: error: \"\" is no unit"),
    (Samples.row("a", "8", "人", qualifier: "约"), "figures.csv:2:qualifier: error: \"约\" is none of (empty), 多, 余"),
    (Samples.row("a", "8", "人", kind: "sum"), "figures.csv:2:kind: error: \"sum\" is none of count, money"),
    (Samples.row("a", "8", "人", period: "昨天"), "figures.csv:2:period: error: \"昨天\" is no span of time"),
    (Samples.row("a", "8", "人", source: "s9"), "figures.csv:2:source: error: there is no source \"s9\""),
    (Samples.row("", "8", "人"), "figures.csv:2:id: error: the cell is empty"),
    (Samples.row("1a", "8", "人"), "figures.csv:2:id: error: \"1a\" is no id"),
    (Samples.row("a", "8", "人", kind: "money"), "figures.csv:2:unit: error: money is counted in 元"),
    (Samples.row("a", "8", "人", kind: "ordinal"), "figures.csv:2:qualifier: error: an ordinal is written with 第 or 首"),
    (Samples.row("a", "2", "部", qualifier: "首", kind: "ordinal"), "figures.csv:2:qualifier: error: 首 is said of"),
    (Samples.row("a", "8", "元/年", kind: "money"), "figures.csv:2:basis: error: 元/年 is counted by the year"),
    (Samples.row("a", "8", "元", kind: "money", basis: "annual"), "figures.csv:2:unit: error: an annual figure"),
    (Samples.row("a", "8.5", "人", numeral: "han"), "figures.csv:2:numeral: error: 8.5 has no Chinese numeral"),
    (Samples.row("a", "8", "％", kind: "derived"), "figures.csv:2:kind: error: a derived figure stands in report.yaml"),
  ])
  func brokenCellSaysWhereAndWhat(row: String, message: String) {
    let problems = Samples.problems { () throws(DataError) in try Samples.book(row) }
    #expect(problems.contains { $0.hasPrefix(message) }, "\(problems)")
  }

  @Test func allProblemsAreToldAtOnce() {
    let problems = Samples.problems { () throws(DataError) in
      try Samples.book(Samples.row("a", "x", "人"), Samples.row("b", "1", "人"), Samples.row("b", "2", "个"), "")
    }
    #expect(
      problems == [
        "figures.csv:2:value: error: \"x\" is no number; write it as 1604 or 8.7 [value.number]",
        "figures.csv:4:id: error: b is already the figure in row 3 [id.double]",
      ])
  }
}
