import Frames

/// The document level of a PDF: what a painted file lacks to be a whole document, written around the painted pages.
struct Finisher {
  let tree: StructureTree
  let standard: PDFStandard
  let sheet: PrintSheet
  let information: DocumentInformation
  let outline: [OutlineEntry]
  let attachments: [Attachment]

  /// - Throws: `PaintingError.missingAttachment`, `.forbiddenAddress`, or `.pdf` for a painted file of unknown make.
  func finish(_ painted: [UInt8]) throws(PaintingError) -> [UInt8] {
    let source = try QPDFFile(painted)
    guard source.pageCount == tree.pages.count else {
      throw .pdf("the painted file has \(source.pageCount) pages for \(tree.pages.count)")
    }
    var objects = try PDFObjects()
    let pages = objects.reserve()
    let references = tree.pages.map { _ in objects.reserve() }
    let places = Places(tree: tree, pages: references)

    let files = try AttachmentObjects(
      standard.carriesAttachments ? attachments : [], created: information.created, into: &objects)
    let links = try LinkObjects(tree, places: places, into: &objects)
    let structure = try StructureObjects(
      tree, places: places, links: links, files: standard.carriesAttachments ? files : nil, into: &objects)
    var transplant = Transplant(from: source)
    for (index, reference) in references.enumerated() {
      let words = try addPage(
        index, under: pages, source: source, links: links, transplant: &transplant, to: &objects)
      objects.set(reference, words)
      source.releaseHandles()
    }
    try transplant.finish(into: &objects)
    let kids = references.map(\.description).joined(separator: " ")
    objects.set(pages, "<< /Type /Pages /Count \(references.count) /Kids [\(kids)] >>")
    let root = addCatalog(pages: pages, structure: structure, files: files, places: places, to: &objects)
    let properties = objects.add(InformationDictionary(information).words)
    return FileAssembly(objects, root: root, information: properties).bytes
  }

  /// Adds the page's content with its marks; gives the page's dictionary with the keys that join it to the document.
  private func addPage(
    _ index: Int, under parent: Reference, source: QPDFFile, links: LinkObjects, transplant: inout Transplant,
    to objects: inout PDFObjects
  ) throws(PaintingError) -> String {
    let page = source.page(index)
    guard let painted = source.value("/Contents", of: page) else { throw .pdf("a painted page has no content") }
    let marks = ContentMarks(tree.pages[index], elements: tree.elements)
    let content = objects.addContent(try marks.rewrite(try source.streamData(painted, decoded: true)))
    for key in ["/Contents", "/Parent", "/StructParents", "/Annots"] { source.removeKey(key, of: page) }
    // The text of a dictionary ends with >>; the added keys stand before it.
    var words = String(transplant.words(source.words(page), in: &objects).dropLast(2))
    words += " /Parent \(parent) /Contents \(content) /Tabs /S /StructParents \(index)"
      + sheet.boxes(of: tree.pages[index].size)
    let annotations = tree.pages[index].annotations.map { links.references[$0].description }
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
      + " /StructTreeRoot \(structure.root) /ViewerPreferences << /DisplayDocTitle true >>"
      + " /Metadata \(metadata) /OutputIntents [\(intent)] /PageLabels \(PageLabels(tree.pages.map(\.label)).words)"
    if let outlines = OutlineObjects(outline, places: places, into: &objects).root {
      words += " /Outlines \(outlines) /PageMode /UseOutlines"
    }
    words += files.catalogWords(associated: structure.usedAttachments)
    return objects.add(words + " >>")
  }
}
