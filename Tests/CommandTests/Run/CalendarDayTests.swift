import Testing

@testable import jianbao

@Suite struct CalendarDayTests {
  @Test(arguments: [
    ("1970-01-01", 0), ("2000-02-29", 951_782_400), ("2023-04-01", 1_680_307_200), ("2023-04", 1_680_307_200),
    ("1969-12-31", -86_400),
  ])
  func secondsSinceEpoch(text: String, seconds: Int) {
    #expect(CalendarDay(text)?.secondsSinceEpoch == seconds)
  }

  @Test(arguments: ["", "2023", "2023-13-01", "2023-02-29", "2023-04-31", "2023-4-1-1", "二〇二三-04-01", "2023--1", "99999999-01-01", "2026-+3-01", "+2026-03-01", "2026-03-+1", "２０２６-03-01"])
  func refusesWhatIsNoDay(text: String) {
    #expect(CalendarDay(text) == nil)
  }
}
