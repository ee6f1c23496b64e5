import Testing

@testable import Painting

@Suite struct PageLabelsTests {
  @Test func runsOfNumbersAreOneRange() {
    #expect(
      PageLabels(["封面", "i", "ii", "1", "2", "3", "5"]).words
        == "<< /Nums [0 << /P \(PDFText("封面")) >> 1 << /S /r /St 1 >> 3 << /S /D /St 1 >> 6 << /S /D /St 5 >>] >>")
  }

  @Test func whatIsNoNumberIsAName() {
    #expect(PageLabels(["01"]).words.contains("/P"))
    #expect(PageLabels(["iiii"]).words.contains("/P"))
    #expect(PageLabels(["xiv"]).words == "<< /Nums [0 << /S /r /St 14 >>] >>")
  }
}
