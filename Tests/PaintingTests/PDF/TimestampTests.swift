import Testing

@testable import Painting

@Suite struct TimestampTests {
  @Test(arguments: [
    (0, "1970-01-01T00:00:00Z"), (951_782_400, "2000-02-29T00:00:00Z"), (1_577_836_799, "2019-12-31T23:59:59Z"),
    (-1, "1969-12-31T23:59:59Z"), (4_107_542_400, "2100-03-01T00:00:00Z"), (Int.max, "9999-12-31T23:59:59Z"),
    (Int.min, "0001-01-01T00:00:00Z"),
  ])
  func countsTheDays(seconds: Int, date: String) {
    #expect(Timestamp(seconds).xmp == date)
  }

  @Test func bothFormsSayTheSame() {
    #expect(Timestamp(1_577_836_799).pdf == "D:20191231235959Z")
  }
}
