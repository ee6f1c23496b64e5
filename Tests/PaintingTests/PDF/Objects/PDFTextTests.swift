import Testing

@testable import Painting

@Suite struct PDFTextTests {
  @Test func wordsAreHexadecimal() {
    #expect(PDFText("a)疆").description == "<FEFF0061002975 86>".replacing(" ", with: ""))
    #expect(PDFText("𠀀").description == "<FEFFD840DC00>")
    #expect(PDFText(bytes: "a)").description == "<6129>")
  }

  @Test func namesHoldNoDelimiters() {
    #expect(PDFName("text/csv").description == "/text#2Fcsv")
    #expect(PDFName("a >>\0(").description == "/a#20#3E#3E#28")
  }
}
