import Frames
import Testing

@testable import Painting

@Suite struct PDFPainterTests {
  private let file: [UInt8]

  init() throws {
    file = try PDFPainter(fonts: Scribe.folder).paint(try Sample().document)
  }

  @Test func qpdfFindsNoFault() throws {
    #expect(try Program.run("qpdf", "--check", "FILE", on: file).contains("No syntax or stream encoding errors found"))
  }

  @Test func theSameDocumentIsTheSameBytes() throws {
    #expect(try PDFPainter(fonts: Scribe.folder).paint(try Sample().document) == file)
  }

  @Test func extractionGivesTheSourceText() throws {
    let text = try Program.run("pdftotext", "FILE", "-", on: file)
    for words in ["产业援疆", "就业 …… 2", "引进企业十家", "这一段从第一页开始，", "注：口径见附录。"] {
      #expect(text.contains(words), "\(words)")
    }
    #expect(!text.unicodeScalars.contains { (0x2E80...0x2FDF).contains($0.value) }, "a radical for a character")
  }

  @Test func everyFontIsEmbeddedAndSubset() throws {
    let fonts = try Program.run("pdffonts", "FILE", on: file).split(separator: "\n").dropFirst(2)
    #expect(fonts.count == 2)
    for font in fonts { #expect(font.contains("yes yes yes"), "\(font)") }
  }

  @Test func thePropertiesAreTheDocuments() throws {
    let properties = try Program.run("pdfinfo", "FILE", on: file)
    for line in [
      "Title:           援疆工作简报", "Author:          河北省第九批援疆工作队", "Subject:         2019年年度简报",
      "Keywords:        援疆, 年报", "Tagged:          yes", "JavaScript:      no", "PDF version:     1.7",
      "CreationDate:    Wed Jan  1 00:00:00 2020",
    ] {
      #expect(properties.contains(line), "\(line)")
    }
  }

  @Test func theStructureIsTheContents() throws {
    let structure = try Program.run("pdfinfo", "-struct-text", "FILE", on: file)
    let lines = structure.split(separator: "\n").map { $0.drop { $0 == " " } }
      .filter { !$0.hasPrefix("H1") && !$0.hasPrefix("H2") && !$0.hasPrefix("Object") }
    #expect(
      lines.joined(separator: "|") == """
        Document|"产业援疆"|TOC|TOCI|Link (inline)|"就业 …… 2"|L (block):|/ListNumbering /Decimal|LI (block)|Lbl (block)\
        |"1．"|LBody (block)|"引进企业十家"|LI (block)|Lbl (block)|"2．"|LBody (block)|"建成工厂三座"|Table (block):\
        |/Placement /Block|/BBox [72 585.89 372 643.58]|TR|TH:|/Scope /Column|P (block)|"项目"|TH:|/Scope /Column\
        |P (block)|"2018年"|TH:|/Scope /Column|P (block)|"2019年"|TR|TH:|/Scope /Row|P (block)|"就业"|TD|P (block)|"80"\
        |TD|P (block)|"100"|TR|TH:|/Scope /Row|P (block)|"培训"|TD|P (block)|"20"|TD|P (block)|"30"|P (block)\
        |"这一段从第一页开始，"|"到第二页结束。"|"就业"|Figure:|/Placement /Block|/BBox [72 623.99 264.81 723.99]|"人数"|P (block)\
        |Link (inline)|"来源"|Note <e00000039> (inline)|"注：口径见附录。"
        """)
  }

  @Test func linksLeadWhereTheySay() throws {
    let objects = try Program.run("qpdf", "--qdf", "--object-streams=disable", "FILE", "-", on: file)
    #expect(objects.contains("/URI (https://example.org/%E6%95%B0%E6%8D%AE?a=%281%29)"))
    #expect(objects.contains("/DisplayDocTitle true"))
    #expect(objects.contains("/AFRelationship /Data"))
    #expect(objects.components(of: "/StructParent ").count == 3)
    #expect(!objects.contains("/Interpolate"))
  }

  @Test func theAttachmentComesOutAgain() throws {
    #expect(try Program.run("qpdf", "--list-attachments", "FILE", on: file).contains("就业 (2019).csv"))
    let data = try Program.run("qpdf", "--show-attachment=就业 (2019).csv", "FILE", on: file)
    #expect(data == "年份,人数\n2019,100\n")
  }

  @Test func aStandardWithoutFilesCarriesNone() throws {
    for words in ["a-2a", "a-2u,ua-1"] {
      let standard = try #require(PDFStandard(words))
      let file = try PDFPainter(fonts: Scribe.folder, standard: standard).paint(try Sample().document)
      #expect(try Program.run("qpdf", "--list-attachments", "FILE", on: file).contains("no embedded files"))
    }
  }

  @Test func aDanglingLinkIsAnErrorBeforePainting() throws {
    var document = try Sample().document
    document.pages[0].frame.place(.link(Link(.anchor("nowhere"), title: "见附录"), .zero), at: .zero)
    document.pages[1].frame.size = .zero
    #expect(throws: PaintingError.danglingLink(anchor: "nowhere", title: "见附录")) {
      try PDFPainter(fonts: Scribe.folder).paint(document)
    }
  }

  @Test func anAttachmentThatIsMissingIsNamed() throws {
    var document = try Sample().document
    document.attachments = []
    #expect(throws: PaintingError.missingAttachment("就业 (2019).csv")) {
      try PDFPainter(fonts: Scribe.folder).paint(document)
    }
  }

  @Test func aDocumentWithoutPagesIsRefused() throws {
    let information = DocumentInformation(title: "空", language: "zh-Hans", created: 0)
    #expect(throws: PaintingError.self) {
      try PDFPainter(fonts: Scribe.folder).paint(Document(information: information, pages: []))
    }
  }
}

extension String {
  fileprivate func components(of separator: String) -> [Substring] { split(separator: separator) }
}
