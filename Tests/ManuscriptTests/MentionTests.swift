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

  @Test(arguments: ["", "=", "#", ".", "f 1", "f:", "f:page", "#a:number:page", "人", ":number", "#a:unit"])
  func nothingElseDoes(text: String) {
    #expect(Mention(text[...]) == nil)
  }

  @Test func hugeNamesAreRefused() {
    #expect(Mention(String(repeating: "f", count: 1_000_000)[...]) == nil)
  }
}
