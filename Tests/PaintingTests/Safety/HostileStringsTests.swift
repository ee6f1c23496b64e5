import Foundation
import FoundationXML
import Frames
import Testing

@testable import Painting

/// Whatever the data says, it stays words: a file of hostile strings holds the same objects and names as a file of
/// harmless ones.
@Suite struct HostileStringsTests {
  private static let verapdf = #filePath.split(separator: "/").dropLast(4).reduce("") { "\($0)/\($1)" } + "/.ci/verapdf"

  /// Pieces that mean something to PDF, XML, Cairo or a terminal.
  private static let pieces = [
    ")", "(", "\\", "\\)", ">>", "<<", "]", "<", ">", "/S /JavaScript /JS (x)", "/AA << /O 1 0 R >>", "endobj",
    "1 0 obj", "stream\r\n", "endstream", "trailer",
    "%%EOF", "startxref", "xref", "%", "EMC", "BDC", "/Span << /MCID 0 >> BDC",
    "'", "\"", "dest='x'", "uri='javascript:x'", "]]>", "<script>alert(1)</script>", "<!ENTITY a SYSTEM 'file:///'>",
    "&lt;", "&#0;", "--", "?>", "\0", "\u{1B}[2J", "\u{7F}", "\n", "\r", "\t", "\u{202E}", "\u{2028}", "\u{FEFF}",
    "\u{FFFE}", "𠀀", "👩‍👩‍👧", "é", "e\u{301}", "援疆", " ", "",
  ]

  /// The hostile string of a number: two to four pieces and the number, so that each is one of its kind.
  private static func hostile(_ number: Int) -> String {
    var seed = UInt64(number) &* 0x9E37_79B9_7F4A_7C15 | 1
    var text = ""
    for _ in 0..<(2 + number % 3) {
      seed ^= seed << 13
      seed ^= seed >> 7
      seed ^= seed << 17
      text += pieces[Int(seed % UInt64(pieces.count))]
    }
    return text + "\(number)"
  }

  /// A document of a hundred pages that says a hundred strings on each, in every place that takes one.
  private static func document(_ word: (Int) -> String) throws -> Document {
    let glyph = try #require(try Scribe().run("文").glyphs.first)
    let size = Size(width: 50, height: 10)
    var document = Document(
      information: DocumentInformation(
        title: word(1), author: word(2), subject: word(3), keywords: [word(4), word(5)], language: "zh-Hans",
        rights: word(6), created: 0), pages: [])
    for page in 0..<100 {
      var frame = Frame(size: .a4)
      for line in 0..<25 {
        let number = 10 + page * 100 + line * 4
        // A run with a noncharacter is refused, so it is not among these.
        let text = word(number).replacing("\u{FFFE}", with: "")
        let run = GlyphRun(
          face: Scribe.serif, size: 10, color: .black, language: "zh-Hans", text: text, glyphs: [glyph],
          clusters: [Cluster(bytes: text.utf8.count, glyphs: 1)], advance: 10)
        let content = Frame(size: size, items: [Placed(.glyphs(run), at: Point(x: 0, y: 10))])
        var tag = Tag(line % 5 == 0 ? .heading1 : .figure, element: word(number), anchor: word(number + 1))
        tag.alternative = word(number + 2)
        tag.actualText = word(number + 3)
        if line == 0 { tag.attachment = word(number) }
        let place = Point(x: 72, y: Double(line) * 20 + 72)
        frame.place(content.tagged(tag), at: place)
        let target: Link.Target = line % 2 == 0 ? .anchor(word(number + 1)) : .address("https://e.org/\(word(number))")
        frame.place(.link(Link(target, title: word(number + 2)), size), at: place)
      }
      document.pages.append(Page(frame: frame, label: "页" + word(10 + page * 100)))
      document.outline.append(OutlineEntry(title: word(10 + page * 100), anchor: word(11 + page * 100)))
      document.attachments.append(
        Attachment(
          name: word(10 + page * 100), mediaType: "text/csv", description: word(page), data: Array(word(page).utf8)))
    }
    return document
  }

  /// How often each dictionary key and name occurs in the file.
  private static func vocabulary(of file: [UInt8]) throws -> [String: Int] {
    let text = try Program.run("qpdf", "--json=2", "--json-stream-data=none", "FILE", on: file)
    let json = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    var words: [String: Int] = [:]
    func walk(_ value: Any) {
      switch value {
      case let dictionary as [String: Any]:
        for (key, value) in dictionary {
          if key.hasPrefix("/") { words[key, default: 0] += 1 }
          walk(value)
        }
      case let array as [Any]: array.forEach(walk)
      case let string as String where string.hasPrefix("/"): words[string, default: 0] += 1
      default: break
      }
    }
    walk(try #require(json?["qpdf"]))
    return words
  }

  @Test func noObjectAppearsInThePDF() throws {
    let painter = PDFPainter(fonts: Scribe.folder)
    let hostile = try painter.paint(try HostileStringsTests.document(HostileStringsTests.hostile))
    let harmless = try painter.paint(try HostileStringsTests.document { "词\($0)" })
    #expect(try Program.run("qpdf", "--check", "FILE", on: hostile).contains("No syntax or stream encoding errors"))
    let verdict = try Program.run(HostileStringsTests.verapdf, "ua1,3a", "FILE", on: hostile)
    #expect(verdict.split(separator: "\n").map { $0.hasSuffix(" 0 rules broken") } == [true, true], "\(verdict.prefix(4000))")
    var words = try HostileStringsTests.vocabulary(of: hostile)
    var expected = try HostileStringsTests.vocabulary(of: harmless)
    // The fonts' names carry a tag of their glyphs, which are cut into fonts by the words they stand for.
    for name in words.keys where name.contains("+Noto") { words[name] = nil }
    for name in expected.keys where name.contains("+Noto") { expected[name] = nil }
    let strange = Set(words.keys).subtracting(expected.keys)
    #expect(strange.isEmpty, "\(strange.sorted())")
    for name in ["/StructElem", "/Annot", "/S", "/URI", "/Filespec", "/Title", "/Dest", "/A"] {
      #expect(words[name] == expected[name], "\(name)")
    }
  }

  /// The names of elements and attributes in a drawing, and where its references lead.
  private final class Reading: NSObject, XMLParserDelegate {
    var names: Set<String> = []
    var references: Set<String> = []

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String]
    ) {
      names.insert(name)
      for (key, value) in attributes {
        names.insert(key)
        if key.hasSuffix("href") { references.insert(value) }
        if value.contains("url(") { references.insert(value.replacing("url(", with: "").replacing(")", with: "")) }
      }
    }
  }

  @Test(arguments: [SVGPainter.TextMode.outlines, .text, .embedded]) func noElementAppearsInTheSVG(text mode: SVGPainter.TextMode) throws {
    func read(_ word: (Int) -> String) throws -> Reading {
      let reading = Reading()
      for (index, page) in try HostileStringsTests.document(word).pages.enumerated() where index % 20 == 0 {
        let drawing = try SVGPainter(fonts: Scribe.folder, text: mode).paint(
          page.frame, title: word(index), description: word(index + 1), language: word(index))
        let parser = XMLParser(data: Data(drawing.utf8))
        parser.delegate = reading
        #expect(parser.parse(), "\(String(describing: parser.parserError))")
      }
      return reading
    }
    let hostile = try read(HostileStringsTests.hostile)
    let harmless = try read({ "词\($0)" })
    #expect(hostile.names.subtracting(harmless.names).subtracting(["letter-spacing", "textLength", "lengthAdjust"]).isEmpty)
    for reference in hostile.references {
      #expect(["#", "https://e.org/", "data:font/", "data:image/"].contains { reference.hasPrefix($0) }, "\(reference)")
    }
  }

  @Test func theSVGStaysXML() throws {
    let painter = SVGPainter(fonts: Scribe.folder, text: .outlines)
    let pages = try HostileStringsTests.document(HostileStringsTests.hostile).pages
    for (index, page) in pages.enumerated() where index % 10 == 0 {
      let text = HostileStringsTests.hostile(index)
      let drawing = try painter.paint(page.frame, title: text, description: text + "1", language: text)
      #expect(!drawing.contains("<script") && !drawing.contains("<!"))
      _ = try Program.run("rsvg-convert", "FILE", on: Array(drawing.utf8), as: "svg")
    }
  }
}
