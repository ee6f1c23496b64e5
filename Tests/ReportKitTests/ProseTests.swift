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
    (Prose([.index(IndexTerm("词", text: "字"))]), #"[{"index":"词","text":"字"}]"#),
    (Prose([.code("x"), .lineBreak]), #"[{"code":"x"},{"break":true}]"#),
    (Prose([.link(address: "https://a.cn/b", "甲")]), #"[{"link":"https://a.cn/b","text":"甲"}]"#),
    (Prose([.reference(Reference("t", form: .page))]), #"[{"form":"page","ref":"t"}]"#),
    (Prose([.superscript("2"), .subscript("3"), .emphasis("四")]), #"[{"superscript":"2"},{"subscript":"3"},{"emphasis":"四"}]"#),
    (Prose([.marked(.dots, "重点"), .marked(.name, "巴州")]), #"[{"dots":"重点"},{"name":"巴州"}]"#),
    (Prose([.spaced(0.25, "甲乙"), .language("ug", "ئۇيغۇر")]), #"[{"spaced":0.25,"text":"甲乙"},{"language":"ug","text":"ئۇيغۇر"}]"#),
    (Prose([.ruby(Ruby("巴州", reading: "bā zhōu"))]), #"[{"reading":"bā zhōu","ruby":"巴州"}]"#),
    (Prose([.ruby(Ruby("巴州", reading: "Bayingol", kind: .group))]), #"[{"kind":"group","reading":"Bayingol","ruby":"巴州"}]"#),
  ])
  func roundTrip(_ prose: Prose, _ text: String) throws {
    #expect(try JSON.text(prose) == text)
    #expect(try JSON.value(text) == prose)
  }

  @Test func aLinkWithoutWordsShowsItsAddress() throws {
    #expect(try JSON.value(#"[{"link":"https://a.cn"}]"#, as: Prose.self).plain == "https://a.cn")
  }

  @Test(arguments: ["3", "null", "{}", #"[{"shout":"甲"}]"#, "[1]", #"{"text":"甲"}"#, #"[{"spaced":9,"text":"甲"}]"#])
  func otherJSONIsNoProse(_ text: String) {
    #expect(throws: DecodingError.self) { try JSON.value(text, as: Prose.self) }
  }

  @Test func readingsBelongToCharactersWhereTheirNumbersAreEqual() {
    #expect(Ruby("巴州", reading: "bā zhōu").pieces.map(\.reading) == ["bā", "zhōu"])
    #expect(Ruby("巴州", reading: "bā").pieces.map(\.base) == ["巴州"])
    #expect(Ruby("巴州", reading: "a b", kind: .group).pieces.map(\.reading) == ["a b"])
  }
}
