import ReportKit
import Testing

@testable import Manuscript

@Suite struct InlineReaderTests {
  private func prose(_ text: String) throws -> Prose {
    guard case .paragraph(let paragraph) = try Manuscript(text, file: "a.md").blocks.first else { return Prose() }
    return paragraph.text
  }

  @Test func lineEndsAreBlanksBetweenLatinWordsAlone() throws {
    #expect(try prose("产业\n援疆").plain == "产业援疆")
    #expect(try prose("one\ntwo").plain == "one two")
    #expect(try prose("共\n{f007}\n项") == "共\(FigureReference("f007"))项")
    #expect(try prose("“组团式”\n医疗").plain == "“组团式”医疗")
  }

  @Test func hardBreaksEmphasisCodeAndLinksAreKept() throws {
    #expect(try prose("一  \n二").inlines == [.text("一"), .lineBreak, .text("二")])
    #expect(try prose("*一*`{f001}`[二](https://a.cn)").inlines == [
      .emphasis("一"), .code("{f001}"), .link(address: "https://a.cn", "二"),
    ])
  }

  @Test func figuresInsideEmphasisAreFigures() throws {
    let number = Prose([.figure(FigureReference("f007", form: .number))])
    #expect(try prose("**{f007:number}**").inlines == [.strong(number)])
  }

  @Test(arguments: [
    ("一二{f001", "a.md:1:7: error: a { without its }"), ("一{}", "a.md:1:4: error: {} means nothing"),
    ("{f001:all}", "a.md:1:1: error: {f001:all} means nothing"), ("{=}", "a.md:1:1: error: {=} means nothing"),
    ("{#a b}", "a.md:1:1: error"), ("字![图](a.png)", "a.md:1:4: error: a picture stands in a paragraph of its own"),
  ])
  func mistakesAreNamedWithTheirPlace(text: String, message: String) {
    let error = #expect(throws: ManuscriptError.self) { try Manuscript(text, file: "a.md") }
    #expect(error?.description.hasPrefix(message) == true, "\(error?.description ?? "")")
  }
}
