import Frames

/// The document level of a PDF: what a painted file lacks to be a whole document, written around the painted pages.
struct Finisher {
  let tree: StructureTree
  let standard: PDFStandard
  let sheet: PrintSheet
  let information: DocumentInformation
  let outline: [OutlineEntry]
  let attachments: [Attachment]

  /// - Throws: `PaintingError.missingAttachment`, `.forbiddenAddress`, `.image`, or `.font` for one that can't be subset.
  func finish(_ library: ResourceLibrary, contents: [PageObjects]) throws(PaintingError) -> [UInt8] {
    var library = library
    let works = try FinishingWorks(library, contents: contents)
    let fonts = library.fonts.map { library.reference($0.face) }
    var resources: [String] = []
    for page in contents { resources.append(try library.words(of: page.resources)) }
    var objects = library.objects
    let pages = objects.reserve()
    let references = tree.pages.map { _ in objects.reserve() }
    let places = Places(tree: tree, pages: references)

    let files = try AttachmentObjects(
      standard.carriesAttachments ? attachments : [], created: information.created, into: &objects)
    let links = try LinkObjects(tree, places: places, into: &objects)
    let structure = try StructureObjects(
      tree, places: places, links: links, files: standard.carriesAttachments ? files : nil, into: &objects)
    let compressed = try works.contents.finish()
    for (index, reference) in references.enumerated() {
      let content = objects.addStream("/Filter /FlateDecode", compressed[index])
      objects.set(reference, page(index, under: pages, content: content, resources: resources[index], links: links))
    }
    for (font, reference) in zip(try works.fonts.finish(), fonts) { font.add(as: reference, to: &objects) }
    let kids = references.map(\.description).joined(separator: " ")
    objects.set(pages, "<< /Type /Pages /Count \(references.count) /Kids [\(kids)] >>")
    let root = addCatalog(pages: pages, structure: structure, files: files, places: places, to: &objects)
    let properties = objects.add(InformationDictionary(information).words)
    return FileAssembly(objects, root: root, information: properties).bytes
  }

  /// The page's dictionary.
  private func page(
    _ index: Int, under parent: Reference, content: Reference, resources: String, links: LinkObjects
  ) -> String {
    let record = tree.pages[index]
    var words =
      "<< /Type /Page /Parent \(parent) /MediaBox [0 0 \(Decimal(record.size.width)) \(Decimal(record.size.height))]"
      + "\(sheet.boxes(of: record.size)) /Resources \(resources) /Contents \(content) /Tabs /S"
      + " /StructParents \(index) /Group << /Type /Group /S /Transparency /CS /DeviceRGB >>"
    let annotations = record.annotations.map { links.references[$0].description }
    if !annotations.isEmpty { words += " /Annots [\(annotations.joined(separator: " "))]" }
    return words + " >>"
  }

  private func addCatalog(
    pages: Reference, structure: StructureObjects, files: AttachmentObjects, places: Places,
    to objects: inout PDFObjects
  ) -> Reference {
    // The packet is not compressed, so that programs which know no PDF find it.
    let metadata = objects.addStream(
      "/Type /Metadata /Subtype /XML", Array(XMPPacket(information, standard: standard).text.utf8))
    let profile = objects.addCompressed("/N 3", ColorProfile.sRGB)
    let intent = objects.add(
      "<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier \(PDFText(bytes: "sRGB IEC61966-2.1"))"
        + " /Info \(PDFText(bytes: "sRGB IEC61966-2.1")) /DestOutputProfile \(profile) >>")
    var words =
      "<< /Type /Catalog /Pages \(pages) /Lang \(PDFText(bytes: information.language)) /MarkInfo << /Marked true >>"
      + " /StructTreeRoot \(structure.root) /ViewerPreferences << /DisplayDocTitle true\(information.isReadFromTheRight ? " /Direction /R2L" : "") >>"
      + " /Metadata \(metadata) /OutputIntents [\(intent)] /PageLabels \(PageLabels(tree.pages.map(\.label)).words)"
    if let outlines = OutlineObjects(outline, places: places, into: &objects).root {
      words += " /Outlines \(outlines) /PageMode /UseOutlines"
    }
    words += files.catalogWords(associated: structure.usedAttachments)
    return objects.add(words + " >>")
  }
}
