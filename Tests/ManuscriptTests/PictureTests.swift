import ReportKit
import Testing

@testable import Manuscript

@Suite struct PictureTests {
  private func blocks(_ text: String) throws -> [Block] { try Manuscript(Array(text.utf8), file: "a.md").blocks }

  @Test func aPictureAloneInItsParagraphIsABlock() throws {
    let blocks = try blocks("![新校舍](images/a.png \"一座蓝色的楼\") {#fig-a width=80mm}\n")
    #expect(
      blocks == [
        .image(ImageFigure(anchor: "fig-a", file: "images/a.png", alternative: "一座蓝色的楼", caption: "新校舍", width: 80))
      ])
  }

  @Test func captionAndWordsMayBeLeftOut() throws {
    #expect(try blocks("![](a.svg)\n") == [.image(ImageFigure(file: "a.svg", alternative: ""))])
  }

  @Test func aFencedPictureSaysMore() throws {
    let text = """
      ```image fig-b
      {"file": "b.jpg", "alt": "山", "caption": "天山", "source": "自摄", "width": 100}
      ```
      """
    #expect(
      try blocks(text) == [
        .image(
          ImageFigure(anchor: "fig-b", file: "b.jpg", alternative: "山", caption: "天山", source: "自摄", width: 100))
      ])
  }

  @Test(arguments: ["字 ![a](a.png)", "![a](a.png) 字", "![a](a.png) {width=3}", "```image\n{\"alt\": 3}\n```"])
  func aPictureElsewhereIsAnError(_ text: String) {
    #expect(throws: ManuscriptError.self) { try blocks(text) }
  }

  @Test func attributesAreReadInAnyOrder() {
    #expect(PictureAttributes(" {width=12.5mm #a}")?.width == 12.5)
    #expect(PictureAttributes("")?.anchor == nil)
    for text in ["x", "{f020}", "{"] { #expect(PictureAttributes(text) == nil) }
  }

  @Test(arguments: ["#", "width=0mm", "width=9999mm", "width=3", "#a:page"])
  func anAttributeThatMeansNothingIsNamed(_ part: String) throws {
    let error = try #require(throws: ManuscriptError.self) { try blocks("![图](a.png) {#fig-a \(part)}") }
    #expect("\(error)".contains("\(part) means nothing behind a picture"), "\(error)")
  }
}
