import Testing

@testable import Facts

@Suite struct PeriodTests {
  @Test(arguments: [
    ("2019-12", "2019年12月"), ("2020/..", "2020年以来"), ("2021/2025", "2021—2025年"), ("2023-03-08", "2023年3月8日"),
    ("2019-12/2020-03", "2019年12月—2020年3月"), ("", "未注明"),
  ])
  func spanIsPrinted(text: String, printed: String) {
    #expect(Period(text)?.text == printed)
  }

  @Test(arguments: ["三年", "19-12", "2019-13", "2019-1", "2025/2021", "2020//2021", "/..", "2020-02-32", "２０２０"])
  func nonsenseIsRefused(text: String) {
    #expect(Period(text) == nil)
  }

  @Test func theSourcesWordsComeFirst() {
    #expect(Period("2019-12/..", words: "三年多来")?.printed == "三年多来")
    #expect(Period("")?.printed == "未注明")
  }
}
