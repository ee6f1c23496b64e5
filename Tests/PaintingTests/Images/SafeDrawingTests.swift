import Testing

@testable import Painting

@Suite struct SafeDrawingTests {
  private func copy(_ inside: String, root: String = "viewBox=\"0 0 30 20\"") throws(PaintingError) -> SafeDrawing {
    try SafeDrawing(
      Array(
        ("<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" \(root)>"
          + inside + "</svg>").utf8))
  }

  private func text(_ inside: String) throws(PaintingError) -> String {
    String(decoding: try copy(inside).data, as: UTF8.self)
  }

  @Test func shapesTextAndPaintsStay() throws {
    let inside =
      "<defs><linearGradient id=\"g\"><stop offset=\"0\" stop-color=\"#f00\"></stop></linearGradient></defs>"
      + "<path d=\"M0 0L3 4\" fill=\"url(#g)\" style=\"stroke:red\"></path><text x=\"1\">天山 &amp; A</text>"
      + "<use xlink:href=\"#g\"></use>"
    #expect(try text(inside).contains(inside))
    #expect(try copy(inside).leftOut.isEmpty)
  }

  @Test(arguments: [
    ("<script>alert(1)</script>", "script"), ("<rect onclick=\"alert(1)\"/>", "onclick"),
    ("<image xlink:href=\"file:///etc/passwd\"/>", "href"), ("<image href=\"https://example.org/a.png\"/>", "href"),
    ("<use href=\"other.svg#a\"/>", "href"), ("<rect fill=\"url(https://example.org/#a)\"/>", "fill"),
    ("<rect style=\"fill:url( 'http://example.org/#a')\"/>", "style"), ("<style>@import 'a.css';</style>", "style"),
    ("<style>rect { fill: u\\72l(http://example.org) }</style>", "style"), ("<foreignObject><p>a</p></foreignObject>", "foreignObject"),
    ("<rect filter=\"url(#blur)\"/>", "filter"), ("<animate attributeName=\"x\"/>", "animate"),
    ("<image href=\"data:image/svg+xml;base64,PHN2Zy8+\"/>", "href"), ("<set attributeName=\"href\" to=\"a\"/>", "set"),
  ])
  func whatCanDoMoreThanDrawIsLeftOutAndNamed(_ inside: String, _ name: String) throws {
    let drawing = try copy(inside)
    #expect(drawing.leftOut == [name])
    let text = String(decoding: drawing.data, as: UTF8.self)
    for word in ["alert", "example.org", "passwd", "import", "animate", "other.svg"] { #expect(!text.contains(word)) }
  }

  @Test func aLinkKeepsWhatItEncloses() throws {
    let text = try text("<a xlink:href=\"javascript:alert(1)\"><circle r=\"4\"/></a>")
    #expect(text.contains("<circle r=\"4\">") && !text.contains("javascript"))
  }

  @Test func bombsAreRefused() throws {
    let declared = "<!DOCTYPE svg [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><svg xmlns=\"http://www.w3.org/2000/svg\"/>"
    #expect(throws: PaintingError.self) { try SafeDrawing(Array(declared.utf8)) }
    let deep = String(repeating: "<g>", count: 300) + String(repeating: "</g>", count: 300)
    #expect(throws: PaintingError.self) { try copy(deep) }
    #expect(throws: PaintingError.self) { try copy(String(repeating: "<g/>", count: 200_001)) }
    var nested = "<rect id=\"r0\" width=\"1\" height=\"1\"/>"
    for level in 1...12 {
      nested += "<g id=\"r\(level)\">" + String(repeating: "<use href=\"#r\(level - 1)\"/>", count: 10) + "</g>"
    }
    let bomb = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">\(nested)</svg>"
    #expect(throws: PaintingError.self) { try ImageFile(Array(bomb.utf8), fonts: Scribe.folder) }
  }

  @Test(arguments: ["", "<", "<svg", "<svg/>", "<html/>", "\u{FEFF}<a>", "<svg xmlns=\"http://www.w3.org/2000/svg\"></g>"])
  func whatIsNoDrawingIsRefused(_ text: String) {
    #expect(throws: PaintingError.self) { try SafeDrawing(Array(text.utf8)) }
  }

  @Test func readsTheSize() throws {
    #expect(try copy("", root: "width=\"10mm\" height=\"1in\"").height == 96)
    #expect(try copy("", root: "width=\"60\" viewBox=\"0 0 30 20\"").height == 40)
    #expect(try copy("").width == 30)
    for root in ["", "width=\"100%\" height=\"50%\"", "viewBox=\"0 0 0 0\"", "width=\"1e300\" height=\"1\"", "width=\"nan\" height=\"1\""] {
      #expect(throws: PaintingError.self, "\(root)") { try copy("", root: root) }
    }
  }
}
