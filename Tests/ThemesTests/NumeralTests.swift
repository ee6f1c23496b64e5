import Testing
import Themes

@Suite struct NumeralTests {
  @Test(arguments: [
    (1, "一"), (10, "十"), (11, "十一"), (20, "二十"), (99, "九十九"), (100, "一百"), (101, "一百零一"), (110, "一百一十"),
    (1001, "一千零一"), (1010, "一千零一十"), (9999, "九千九百九十九"), (0, "0"), (10000, "10000"),
  ])
  func chinese(number: Int, words: String) {
    #expect(chineseNumeral(number) == words)
  }
}
