import ReportKit
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
    // In Chinese, and in digits alone.
    ("2012年", 1_325_376_000_000), ("2012年3月", 1_330_560_000_000), ("2012年3月14日", 1_331_683_200_000), ("2012年03月14号", 1_331_683_200_000),
    ("２０１２年３月１４日", 1_331_683_200_000), ("二〇一二年三月十四日", 1_331_683_200_000), ("二零一二年三月", 1_330_560_000_000),
    ("2012年3月14日 8时30分", 1_331_713_800_000), ("2012年3月14日08:30", 1_331_713_800_000), ("2012年3月14日 8点", 1_331_712_000_000),
    ("2012年3月14日 星期三 下午8时30分15秒", 1_331_757_015_000), ("2012年第一季度", 1_325_376_000_000), ("2012年2季度", 1_333_238_400_000),
    ("2012.3.14", 1_331_683_200_000), ("2012.03", 1_330_560_000_000), ("20120314", 1_331_683_200_000), ("201203", 1_330_560_000_000),
    ("2012Q2", 1_333_238_400_000), ("2012-Q1", 1_325_376_000_000),
    // The years before Christ have a sign.
    ("-000100-01-01", -65_322_892_800_000), ("+002012-03-14", 1_331_683_200_000),
  ]) func datesAreRead(_ text: String, _ moment: Double) { #expect(Moments.read(text) == moment) }

  @Test(arguments: [
    "", "abc", "banana", "2012-13-01", "2020-13-45", "99999999999999999999", "-", "12:", "20121345", "2012.13", "2012.3.4.5", "2012Q5", "2012年13月", "2012年3月32日",
    "2012年3月14日25时", "2012年第五季度", "2012年初", "年", "月日", "2012年3月14日 8", "+275761-01-01",
  ]) func nonsenseIsNoDate(_ text: String) {
    #expect(Moments.read(text) == nil)
  }

  @Test func momentsBeyondTheCalendarAreNoDates() {
    #expect(Moments.read(.number(8.64e15)) == 8.64e15)
    for far in [8.65e15, -8.65e15, 1e30, .infinity, .nan] { #expect(Moments.read(.number(far)) == nil) }
  }

  @Test(arguments: [([2000, 2005], 946_684_800_000), ([20_000_101, 20_000_231], 946_684_800_000), ([2000, 3000], nil), ([2000, 2005.5], nil), ([20_001_301], nil), ([], nil)] as [([Double], Double?)])
  func numbersOfTablesAreYearsOrDays(_ numbers: [Double], _ first: Double?) {
    #expect(CalendarNumber(numbers).flatMap { $0.moment(numbers[0]) } == first)
  }
}
