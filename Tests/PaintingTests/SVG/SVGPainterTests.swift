import Foundation
import FoundationXML
import Frames
import Testing

@testable import Painting

@Suite struct SVGPainterTests {
  private func paint(
    _ frame: Frame, _ text: SVGPainter.TextMode = .text, title: String = "标题", description: String = "说明"
  ) throws -> String {
    let drawing = try SVGPainter(fonts: Scribe.folder, text: text)
      .paint(frame, title: title, description: description, language: "zh-Hans")
    let parser = XMLParser(data: Data(drawing.utf8))
    #expect(parser.parse(), "\(parser.parserError.map { "\($0)" } ?? "") \(drawing)")
    return drawing
  }

  @Test func wordsAreText() throws {
    let drawing = try paint(try Scribe().line("援疆2019"))
    #expect(drawing.contains(">援疆2019</text>"))
    #expect(drawing.contains("font-family=\"'Noto Serif CJK SC',"))
    #expect(!drawing.contains("<path"))
  }

  @Test func outlinesAreDrawnFromOneDefinition() throws {
    let drawing = try paint(try Scribe().line("人人"), .outlines)
    #expect(drawing.split(separator: "<use ").count == 3)
    #expect(drawing.split(separator: "<path ").count == 2)
    #expect(!drawing.contains("<text"))
    #expect(drawing.contains("aria-hidden=\"true\""))
  }

  @Test func titleAndDescriptionAreSaid() throws {
    let drawing = try paint(Frame(size: Size(width: 30, height: 15)), title: "甲<乙", description: "说\u{0}明]]>")
    let head = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"20\" viewBox=\"0 0 30 15\" role=\"img\""
    #expect(drawing.hasPrefix(head))
    #expect(drawing.contains(">甲&lt;乙</title>"))
    #expect(drawing.contains(">说\u{FFFD}明]]&gt;</desc>"))
    #expect(try !paint(Frame(size: Size(width: 1, height: 1)), description: "").contains("<desc"))
  }

  @Test func namesComeFromContent() throws {
    let page = try Sample().document.pages[1].frame
    #expect(try paint(page) == paint(page))
    #expect(try paint(page, title: "另") != paint(page))
  }

  @Test func colorsHaveTheirOpacityApart() throws {
    var frame = Frame(size: Size(width: 10, height: 10))
    let square = Path.rectangle(Rect(x: 1, y: 1, width: 2, height: 2))
    frame.place(.fill(square, .black.withOpacity(0.5)), at: Point(x: 1, y: 0))
    let drawing = try paint(frame)
    #expect(drawing.contains("<path d=\"M2 1L4 1L4 3L2 3Z\" fill=\"#000000\" fill-opacity=\"0.5\"/>"))
  }

  @Test func clipsAndMapsAreGroups() throws {
    var frame = Frame(size: Size(width: 10, height: 10))
    let clip = Path.rectangle(Rect(x: 0, y: 0, width: 1, height: 1))
    frame.place(.group(Frame(size: .zero), .quarterTurnLeft, clip: clip), at: Point(x: 3, y: 4))
    let drawing = try paint(frame)
    #expect(drawing.contains("<g transform=\"matrix(0 -1 1 0 3 4)\" clip-path=\"url(#c"))
    #expect(drawing.contains("<clipPath id=\"c"))
  }

  @Test func onlyAllowedAddressesAreLinked() throws {
    var frame = Frame(size: Size(width: 10, height: 10))
    frame.place(.link(Link(.address("https://e.org/?a=1&b=\""), title: "\"><script>"), frame.size), at: .zero)
    frame.place(.link(Link(.anchor("elsewhere"), title: ""), frame.size), at: .zero)
    let drawing = try paint(frame)
    #expect(drawing.contains("xlink:href=\"https://e.org/?a=1&amp;b=%22\""))
    #expect(drawing.split(separator: "<a ").count == 2)
    #expect(!drawing.contains("<script"))
    frame.place(.link(Link(.address("javascript:alert(1)"), title: ""), frame.size), at: .zero)
    #expect(throws: PaintingError.forbiddenAddress("javascript:alert(1)")) { try paint(frame) }
  }

  @Test func aLinkToAnAnchorOfTheDrawingIsKept() throws {
    var frame = Frame(size: Size(width: 10, height: 10))
    frame.place(Frame(size: frame.size).tagged(Tag(.figure, anchor: "图\"1")), at: .zero)
    frame.place(.link(Link(.anchor("图\"1"), title: ""), frame.size), at: .zero)
    let id = "a\(Fingerprint("图\"1").text)"
    let drawing = try paint(frame)
    #expect(drawing.contains("<g id=\"\(id)\">"))
    #expect(drawing.contains("xlink:href=\"#\(id)\""))
  }

  @Test func aReaderRendersIt() throws {
    let page = try Sample().document.pages[1].frame
    for mode in SVGPainter.TextMode.allCases {
      _ = try Program.run("rsvg-convert", "FILE", on: Array(try paint(page, mode).utf8), as: "svg")
    }
  }
}
