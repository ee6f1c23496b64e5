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

  @Test func aSentenceStandsWithItsFirstEvent() throws {
    let notes = try Brief.book().timeline().events.compactMap(\.note?.plain)
    #expect(notes.count { $0.contains("分别比2020年增长5.8倍、3.6倍。") } == 1)
    #expect(notes.first?.hasPrefix("原文：张东玲是沧州市妇幼保健院主任医师，") == true)
  }

  @Test func inferredYearsAreMarked() throws {
    let marked = try Brief.book().timeline().events.filter { $0.note?.plain.hasPrefix("（推定") == true }
    #expect(marked.map(\.date) == ["2019年12月以来", "2021—2025年", "2023年3月8日"])
  }
}
