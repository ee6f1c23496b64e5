import ReportKit
import Testing

@Suite struct ProseTests {
  @Test func interpolationKeepsFiguresAsReferences() {
    let figure = FigureReference("f020")
    let prose: Prose = "累计诊疗\(figure)，见\(Reference("tab-a"))。"
    #expect(
      prose.inlines == [.text("累计诊疗"), .figure(figure), .text("，见"), .reference(Reference("tab-a")), .text("。")])
  }

  @Test func plainWordsAreOneString() throws {
    #expect(try JSON.text(Prose("共三项")) == #""共三项""#)
    #expect(try JSON.text(Prose()) == #""""#)
    #expect(try JSON.value(#""共三项""#, as: Prose.self) == "共三项")
    #expect(try JSON.value(#""""#, as: Prose.self).isEmpty)
  }

  @Test(arguments: [
    (Prose([.text("甲"), .figure(FigureReference("f1"))]), #"["甲",{"figure":"f1"}]"#),
    (Prose([.figure(FigureReference("f1", form: .unit))]), #"[{"figure":"f1","form":"unit"}]"#),
    (Prose([.strong("甲")]), #"[{"strong":"甲"}]"#),
    (Prose([.code("x"), .lineBreak]), #"[{"code":"x"},{"break":true}]"#),
    (Prose([.link(address: "https://a.cn/b", "甲")]), #"[{"link":"https://a.cn/b","text":"甲"}]"#),
    (Prose([.reference(Reference("t", form: .page))]), #"[{"form":"page","ref":"t"}]"#),
    (Prose([.superscript("2"), .subscript("3"), .emphasis("四")]), #"[{"superscript":"2"},{"subscript":"3"},{"emphasis":"四"}]"#),
  ])
  func roundTrip(_ prose: Prose, _ text: String) throws {
    #expect(try JSON.text(prose) == text)
    #expect(try JSON.value(text) == prose)
  }

  @Test func aLinkWithoutWordsShowsItsAddress() throws {
    #expect(try JSON.value(#"[{"link":"https://a.cn"}]"#, as: Prose.self).plain == "https://a.cn")
  }

  @Test(arguments: ["3", "null", "{}", #"[{"shout":"甲"}]"#, "[1]", #"{"text":"甲"}"#])
  func otherJSONIsNoProse(_ text: String) {
    #expect(throws: DecodingError.self) { try JSON.value(text, as: Prose.self) }
  }
}
