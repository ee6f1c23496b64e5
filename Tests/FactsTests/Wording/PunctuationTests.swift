import Testing

@testable import Facts

@Suite struct PunctuationTests {
  @Test(arguments: [
    ("68个村(连)建立34对", "68个村（连）建立34对"), ("2019年12月,河北省", "2019年12月，河北省"),
    ("喜迁新居;多渠道", "喜迁新居；多渠道"), ("河北(巴州)科技产业园、", "河北（巴州）科技产业园、"),
    ("他说:“好”", "他说：“好”"), ("真的?真的!", "真的？真的！"), ("乡镇(街道)、村(社区)", "乡镇（街道）、村（社区）"),
    ("他说\"好\"。", "他说“好”。"), ("到此为止.", "到此为止。"), ("好.坏", "好。坏"),
    ("团队,11个", "团队，11个"), ("375人,其中", "375人，其中"),
  ])
  func chineseGetsFullWidth(text: String, restored: String) {
    #expect(Punctuation.restored(text).text == restored)
  }

  @Test(arguments: ["8.7", "1,979", "10:30", "a, b (c); d: e", "f(x, y)", "(((", ")))", "", "http://a.b/c?d=e", "say \"ok\" 7\" x", "第3.5章", "图.png"])
  func latinAndNumbersStay(text: String) {
    let (restored, changes) = Punctuation.restored(text)
    #expect(restored == text)
    #expect(changes.isEmpty)
  }

  @Test func everyChangeIsLogged() {
    let changes = Punctuation.restored("村(连),好").changes
    #expect(changes.map(\.offset) == [1, 3, 4])
    #expect(changes.map(\.to) == ["（", "）", "，"])
  }

  @Test func restoringTwiceChangesNothing() throws {
    for source in try Brief.book().sources {
      #expect(Punctuation.restored(source.display).changes.isEmpty)
      #expect(source.display.count == source.quote.count)
    }
  }

  @Test(.timeLimit(.minutes(1))) func manyOpenBracketsTakeLinearTime() {
    let hostile = String(repeating: "(", count: 100_000) + String(repeating: ")", count: 100_000)
    #expect(Punctuation.restored(hostile).changes.isEmpty)
  }
}
