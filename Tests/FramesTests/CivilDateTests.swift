import Frames
import Testing

@Suite struct CivilDateTests {
  @Test(arguments: [(1970, 1, 1, 0), (2000, 2, 29, 11_016), (1969, 12, 31, -1), (1, 1, 1, -719_162), (9999, 12, 31, 2_932_896)])
  func daysAreCounted(year: Int, month: Int, day: Int, days: Int) throws {
    let date = try #require(CivilDate(year: year, month: month, day: day))
    #expect(date.daysSinceEpoch == days)
    #expect(CivilDate(daysSinceEpoch: days) == date)
  }

  @Test func everyDayFollowsTheLast() {
    var last = CivilDate(daysSinceEpoch: -150_000)
    for days in -149_999...150_000 {
      let date = CivilDate(daysSinceEpoch: days)
      #expect(date.daysSinceEpoch == days)
      #expect((date.year, date.month, date.day) > (last.year, last.month, last.day))
      last = date
    }
  }

  @Test(arguments: [(2023, 2, 29), (1900, 2, 29), (2023, 4, 31), (2023, 13, 1), (2023, 1, 0)])
  func daysThatThereAreNotAreRefused(year: Int, month: Int, day: Int) {
    #expect(CivilDate(year: year, month: month, day: day) == nil)
  }
}
