import Testing

@testable import Facts

@Suite struct HanNumeralTests {
  @Test(arguments: [
    (0, "零"), (4, "四"), (10, "十"), (11, "十一"), (20, "二十"), (105, "一百零五"), (110, "一百一十"), (1000, "一千"),
    (1005, "一千零五"), (1050, "一千零五十"), (10_000, "一万"), (10_001, "一万零一"), (12_345, "一万二千三百四十五"),
    (100_000, "十万"), (99_999_999, "九千九百九十九万九千九百九十九"),
  ] as [(Int128, String)])
  func numberIsRead(number: Int128, text: String) {
    #expect(HanNumeral(number)?.text == text)
  }

  @Test(arguments: [-1, 100_000_000] as [Int128])
  func numberBeyondMeasureWordsHasNone(number: Int128) {
    #expect(HanNumeral(number) == nil)
  }
}
