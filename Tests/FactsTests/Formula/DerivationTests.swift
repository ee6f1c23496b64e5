import ReportKit
import Testing

@testable import Facts

@Suite struct DerivationTests {
  @Test func shareIsComputedRoundedAndMarked() throws {
    let book = try Brief.book(derived: [
      Derivation(id: "g001", section: "overview", label: "计划内占比", formula: "f003 / f002", unit: "％", decimals: 1),
      Derivation(id: "g002", section: "industry", label: "项均投资", formula: "f008 / f007", unit: "亿元/个", decimals: 2),
    ])
    #expect(book["g001"]?.written.inSentence == "18.9％（测算）")
    #expect(book["g001"]?.formula == "f003 ÷ f002")
    #expect(book["g002"]?.written.alone == "3.40亿元/个（测算）")
  }

  @Test func derivedFiguresBuildOnEachOther() throws {
    let book = try Samples.book(
      Samples.row("a", "1", "人"), Samples.row("b", "3", "人"),
      derived: [
        Derivation(id: "sum", section: "s", label: "和", formula: "a + b", unit: "人", decimals: 0),
        Derivation(id: "share", section: "s", label: "份", formula: "a / sum", unit: "％", decimals: 0),
      ])
    #expect(book["share"]?.digits == "25")
  }

  @Test(arguments: [
    ("f018 / f019", "个", "the exact number is not known"), ("f034 / f035", "％", "derive nothing"),
    ("f003 / f002", "人", "gives a plain number, not 人"), ("f003 / f002", "", "is no unit"),
    ("f003 / f02", "％", "did you mean"),
  ])
  func senselessDerivationIsRefused(formula: String, unit: String, reason: String) throws {
    let derivation = Derivation(id: "g001", section: "s", label: "x", formula: formula, unit: unit)
    let error = #expect(throws: DataError.self) { try Brief.book(derived: [derivation]) }
    #expect(error?.description.hasPrefix("report.yaml:derived:g001: error: ") == true)
    #expect(error?.description.contains(reason) == true)
  }

  @Test func idOfAnotherFigureIsRefused() throws {
    let derivation = Derivation(id: "f003", section: "s", label: "x", formula: "f003 / f002", unit: "％")
    let error = #expect(throws: DataError.self) { try Brief.book(derived: [derivation]) }
    #expect(error?.diagnostics.first?.code == "id.double")
  }
}
