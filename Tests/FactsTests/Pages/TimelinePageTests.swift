import ReportKit
import Testing

@testable import Facts

@Suite struct TimelinePageTests {
  @Test func eventsStandInTheOrderOfTime() throws {
    let events = try Brief.book().timeline().events
    #expect(events.count == 9)
    #expect(
      events.map(\.date) == [
        "2015年8月", "2019年12月", "2019年12月以来", "2020年以来", "2020年", "2020年", "2020年5月", "2021—2025年",
        "2023年3月8日",
      ])
  }

  @Test func inferredYearsAreMarked() throws {
    let marked = try Brief.book().timeline().events.filter { $0.note?.plain.hasPrefix("推定") == true }
    #expect(marked.map(\.date) == ["2019年12月以来", "2021—2025年", "2023年3月8日"])
  }
}
