import Testing
import Themes

@Suite struct NumberingTests {
  @Test(arguments: [
    (Numbering.chinese, [12], "第十二章"), (.chinese, [1, 3], "三、"), (.chinese, [1, 3, 2], ""),
    (.official, [0, 1], "一、"), (.official, [0, 1, 2], "（二）"), (.official, [0, 1, 2, 3], "3."),
    (.official, [0, 1, 2, 3, 4], "（4）"), (.decimal, [2, 1, 3], "2.1.3　"), (.none, [1], ""), (.chinese, [0], ""), (.chinese, [], ""),
  ])
  func schemesCount(_ numbering: Numbering, _ counters: [Int], _ number: String) {
    #expect(numbering.number(counters) == number)
  }

  @Test(arguments: [
    ("第{一}篇", 21, "第二十一篇"), ("{I}.", 4, "IV."), ("({i})", 9, "(ix)"), ("{A}", 28, "AB"), ("{a})", 26, "z)"), ("{①}", 20, "⑳"),
    ("{①}", 21, "(21)"), ("无", 3, "无"),
  ])
  func placesHavePrefixAndSuffix(_ pattern: String, _ count: Int, _ number: String) {
    #expect(Numbering.fault(in: pattern) == nil)
    #expect(Numbering(headings: [pattern]).number([count]) == number)
  }

  @Test(arguments: ["{", "第{二}章", "{1", "1}", "{}", "{{1}}"])
  func brokenPatternsAreNamed(_ pattern: String) {
    #expect(Numbering.fault(in: pattern) != nil)
  }
}
