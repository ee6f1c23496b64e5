import Testing

@testable import Charts

@Suite struct CivilTimeTests {
  @Test func momentsAndDatesAgree() {
    for day in stride(from: -800_000.0, through: 800_000, by: 997) {
      let time = CivilTime(day * CivilTime.dayLength)
      #expect(time.moment == day * CivilTime.dayLength)
    }
    let time = CivilTime(1_330_473_599_999)
    #expect((time.year, time.month, time.day, time.hour, time.millisecond) == (2012, 1, 28, 23, 999))
    #expect(CivilTime(year: 2012, month: 1, day: 29).dayOfYear == 60)
  }

  @Test func weekdays() {
    #expect(CivilTime(0).weekday == 4)
    #expect(CivilTime(year: 2023, month: 0, day: 1).isoWeek == (2022, 52))
  }

  @Test(arguments: [
    ("2012-03-14", 1_331_683_200_000.0), ("Mar 14 2012", 1_331_683_200_000), ("3/14/2012", 1_331_683_200_000),
    ("2012-03-14T08:00:00+08:00", 1_331_683_200_000), ("2012", 1_325_376_000_000),
  ]) func datesAreRead(_ text: String, _ moment: Double) { #expect(Moments.read(text) == moment) }

  @Test(arguments: ["", "abc", "2012-13-01", "99999999999999999999", "-", "12:"]) func nonsenseIsNoDate(_ text: String) {
    #expect(Moments.read(text) == nil)
  }
}
