import ReportKit
import Testing

@testable import Facts

@Suite struct FactBookTests {
  @Test func theBriefIsRead() throws {
    let book = try Brief.book()
    #expect(book.figures.count == 54)
    #expect(book.sources.count == 17)
    #expect(book.events.count == 9)
    #expect(book["f000"] == nil)
  }

  @Test func oneNumberMayStandForTwoFacts() throws {
    let book = try Brief.book()
    let projects = try #require(book["f007"])
    let counters = try #require(book["f032"])
    #expect(projects.value == counters.value)
    #expect(projects.indicator != counters.indicator)
    #expect(projects.source != counters.source)
  }

  @Test func problemsOfAllRulesAreToldAtOnce() {
    let error = #expect(throws: DataError.self) {
      try Brief.book(rules: ["f003 = f002", "f003 + f004 = f002", "f012 + f013 = f043"])
    }
    #expect(error?.diagnostics.map(\.code) == ["rule.broken", "formula.money"])
  }
}
