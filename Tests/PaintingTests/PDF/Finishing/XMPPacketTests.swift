import Foundation
import FoundationXML
import Frames
import Testing

@testable import Painting

@Suite struct XMPPacketTests {
  private let information = DocumentInformation(
    title: "甲 & 乙", author: "作者", subject: "主题", keywords: ["一", "二"], language: "zh-Hans", rights: "版权",
    created: 0)

  @Test func isWellFormedAndSaysWhatTheDocumentSays() {
    let packet = XMPPacket(information, standard: .default).text
    #expect(XMLParser(data: Data(packet.utf8)).parse())
    for words in [
      "甲 &amp; 乙", "<rdf:li>作者</rdf:li>", "主题", "<pdf:Keywords>一, 二</pdf:Keywords>", "版权", "1970-01-01T00:00:00Z",
      "<pdfaid:part>3</pdfaid:part>", "<pdfaid:conformance>A</pdfaid:conformance>", "<pdfuaid:part>1</pdfuaid:part>",
    ] {
      #expect(packet.contains(words), "\(words)")
    }
  }

  @Test func noValueLooksLikeTheEndOfAnObject() throws {
    var hostile = information
    hostile.title = "endstream endobj 9 0 obj <</S /Launch>>"
    let packet = XMPPacket(hostile, standard: .default).text
    #expect(!packet.contains("endstream") && !packet.contains("endobj") && !packet.contains("<</S"))
    #expect(XMLParser(data: Data(packet.utf8)).parse())
  }

  @Test func namesOnlyTheStandardsThatAreChosen() {
    let packet = XMPPacket(information, standard: .none).text
    #expect(!packet.contains("<pdfaid:part>"))
    #expect(!packet.contains("<pdfuaid:part>"))
    #expect(!packet.contains("pdfaExtension:schemas"))
    let searchable = XMPPacket(information, standard: PDFStandard(universalAccess: false, archive: .a2u)).text
    #expect(searchable.contains("<pdfaid:conformance>U</pdfaid:conformance>"))
  }
}
