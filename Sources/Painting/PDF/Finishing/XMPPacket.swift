import Frames

/// The document's properties as an XMP packet (ISO 16684-1) that agrees with the information dictionary.
struct XMPPacket {
  let text: String

  init(_ information: DocumentInformation, standard: PDFStandard) {
    func element(_ name: String, _ value: String) -> String { "<\(name)>\(XMPPacket.words(value))</\(name)>" }
    func list(_ name: String, _ kind: String, _ values: [String]) -> String {
      let attribute = kind == "Alt" ? " xml:lang=\"x-default\"" : ""
      let items = values.map { "<rdf:li\(attribute)>\(XMPPacket.words($0))</rdf:li>" }.joined()
      return "<\(name)><rdf:\(kind)>\(items)</rdf:\(kind)></\(name)>"
    }
    let date = Timestamp(information.created).xmp
    var lines = [
      element("dc:format", "application/pdf"),
      list("dc:title", "Alt", [information.title]),
      list("dc:language", "Bag", [information.language]),
    ]
    if !information.author.isEmpty { lines.append(list("dc:creator", "Seq", [information.author])) }
    if !information.subject.isEmpty { lines.append(list("dc:description", "Alt", [information.subject])) }
    if !information.keywords.isEmpty {
      lines.append(list("dc:subject", "Bag", information.keywords))
      lines.append(element("pdf:Keywords", information.keywords.joined(separator: ", ")))
    }
    if !information.rights.isEmpty { lines.append(list("dc:rights", "Alt", [information.rights])) }
    lines += [
      element("pdf:Producer", InformationDictionary.producer),
      element("xmp:CreatorTool", InformationDictionary.producer),
      element("xmp:CreateDate", date),
      element("xmp:ModifyDate", date),
      element("xmp:MetadataDate", date),
    ]
    if let archive = standard.archiveParts {
      lines.append(element("pdfaid:part", archive.part))
      lines.append(element("pdfaid:conformance", archive.level))
    }
    if standard.universalAccess {
      lines.append(element("pdfuaid:part", "1"))
      if standard.archiveParts != nil { lines.append(XMPPacket.accessSchema) }
    }
    text = """
      <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/">
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
      xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" \
      xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" \
      xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
      xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
      \(lines.joined(separator: "\n"))
      </rdf:Description>
      </rdf:RDF>
      </x:xmpmeta>
      <?xpacket end="r"?>
      """
  }

  /// A value as XML. The packet is stored as it is, so that no value may look like the end of a stream or an object to a
  /// program that mends files.
  private static func words(_ value: String) -> String {
    XMLText(value).description.replacing("endstream", with: "endstr&#101;am").replacing("endobj", with: "endob&#106;")
  }

  /// PDF/A knows no pdfuaid, so the packet describes it (ISO 19005-3, 6.6.2.3.3).
  private static let accessSchema = """
    <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
    <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
    <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
    <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
    <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
    <pdfaProperty:name>part</pdfaProperty:name>
    <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
    <pdfaProperty:category>internal</pdfaProperty:category>
    <pdfaProperty:description>The part of ISO 14289 that the document follows</pdfaProperty:description>
    </rdf:li></rdf:Seq></pdfaSchema:property>
    </rdf:li></rdf:Bag></pdfaExtension:schemas>
    """
}
