import ReportKit
import Testing

@testable import Manuscript

@Suite struct MentionTests {
  @Test func fourThingsStandInBraces() {
    #expect(Mention("f020") == .figure(FigureReference("f020")))
    #expect(Mention("g001:label") == .figure(FigureReference("g001", form: .label)))
    #expect(Mention("#fig-a:title") == .reference(Reference("fig-a", form: .title)))
    #expect(Mention("=十条") == .literal("十条"))
    #expect(Mention(".lead") == .style("lead"))
  }

  @Test func wordsWithALookStandInBraces() {
    #expect(Mention("dots 重点 工作") == .words(.marked(.dots, "重点 工作")))
    #expect(Mention("name 库尔勒") == .words(.marked(.name, "库尔勒")))
    #expect(Mention("spaced 0.25 目录") == .words(.spaced(0.25, "目录")))
    #expect(Mention("language ug ئۇيغۇر تىلى") == .words(.language("ug", "ئۇيغۇر تىلى")))
    #expect(Mention("ruby 巴州 bā zhōu") == .words(.ruby(Ruby("巴州", reading: "bā zhōu"))))
    #expect(Mention("zhuyin 巴州 ㄅㄚ ㄓㄡ") == .words(.ruby(Ruby("巴州", reading: "ㄅㄚ ㄓㄡ", kind: .zhuyin))))
    #expect(Mention("gloss 巴州 Bayingol") == .words(.ruby(Ruby("巴州", reading: "Bayingol", kind: .group))))
    for text in ["dots ", "spaced 目录", "spaced 40 目录", "ruby 巴州", "shout 甲"] { #expect(Mention(text[...]) == nil) }
  }

  @Test(arguments: ["", "=", "#", ".", "f 1", "f:", "f:page", "#a:number:page", "人", ":number", "#a:unit"])
  func nothingElseDoes(text: String) {
    #expect(Mention(text[...]) == nil)
  }

  @Test func hugeNamesAreRefused() {
    #expect(Mention(String(repeating: "f", count: 1_000_000)[...]) == nil)
  }
}
