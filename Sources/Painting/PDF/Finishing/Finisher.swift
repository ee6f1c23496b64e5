import Frames

/// The document level of a PDF: what a painted file lacks to be a whole document, added around the painted pages.
struct Finisher {
  let tree: StructureTree
  let standard: PDFStandard
  let information: DocumentInformation
  let outline: [OutlineEntry]
  let attachments: [Attachment]

  /// - Throws: `PaintingError.missingAttachment`, `.forbiddenAddress`, or `.pdf` for a painted file of unknown make.
  func finish(_ painted: [UInt8]) throws(PaintingError) -> [UInt8] {
    let source = try QPDFFile(painted)
    guard source.pageCount == tree.pages.count,
      let size = source.value("/Size", of: source.trailer).flatMap(source.integer),
      let pages = source.value("/Pages", of: source.root).map(source.reference)
    else { throw .pdf("the painted file has \(source.pageCount) pages for \(tree.pages.count)") }
    var supplement = Supplement(size: size)
    let references = (0..<tree.pages.count).map { source.reference(source.page($0)) }
    let places = Places(tree: tree, pages: references)

    let files = try AttachmentObjects(
      standard.carriesAttachments ? attachments : [], created: information.created, into: &supplement)
    let links = try LinkObjects(tree, places: places, into: &supplement)
    let structure = try StructureObjects(
      tree, places: places, links: links, files: standard.carriesAttachments ? files : nil, into: &supplement)
    for (index, reference) in references.enumerated() {
      supplement.set(reference, pageWords(index, source: source, links: links))
    }
    let root = addCatalog(pages: pages, structure: structure, files: files, places: places, to: &supplement)
    let properties = supplement.add(InformationDictionary(information).words)

    let file = try QPDFFile(try supplement.append(to: painted, root: root, information: properties))
    try finishPages(of: file)
    return try file.write(version: "1.7")
  }

  /// The page's dictionary with the keys that join it to the document.
  private func pageWords(_ index: Int, source: QPDFFile, links: LinkObjects) -> String {
    let page = source.page(index)
    source.removeKey("/StructParents", of: page)
    source.removeKey("/Annots", of: page)
    var words = source.words(page)
    // The text of a dictionary ends with >>; the added keys stand before it.
    words.removeLast(2)
    words += " /Tabs /S /StructParents \(index)"
    let annotations = tree.pages[index].annotations.map { links.references[$0].description }
    if !annotations.isEmpty { words += " /Annots [\(annotations.joined(separator: " "))]" }
    return words + " >>"
  }

  private func addCatalog(
    pages: Reference, structure: StructureObjects, files: AttachmentObjects, places: Places,
    to supplement: inout Supplement
  ) -> Reference {
    let metadata = supplement.addStream(
      "/Type /Metadata /Subtype /XML", Array(XMPPacket(information, standard: standard).text.utf8))
    let profile = supplement.addStream("/N 3", ColorProfile.sRGB)
    let intent = supplement.add(
      "<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier \(PDFText(bytes: "sRGB IEC61966-2.1"))"
        + " /Info \(PDFText(bytes: "sRGB IEC61966-2.1")) /DestOutputProfile \(profile) >>")
    var words =
      "<< /Type /Catalog /Pages \(pages) /Lang \(PDFText(bytes: information.language)) /MarkInfo << /Marked true >>"
      + " /StructTreeRoot \(structure.root) /ViewerPreferences << /DisplayDocTitle true >>"
      + " /Metadata \(metadata) /OutputIntents [\(intent)] /PageLabels \(PageLabels(tree.pages.map(\.label)).words)"
    if let outlines = OutlineObjects(outline, places: places, into: &supplement).root {
      words += " /Outlines \(outlines) /PageMode /UseOutlines"
    }
    words += files.catalogWords(associated: structure.usedAttachments)
    return supplement.add(words + " >>")
  }

  /// Puts the marks into the pages' content and mends what Cairo writes otherwise than the standards ask.
  private func finishPages(of file: QPDFFile) throws(PaintingError) {
    var mended: Set<Reference> = []
    for (index, record) in tree.pages.enumerated() {
      let page = file.page(index)
      guard let content = file.value("/Contents", of: page) else { throw .pdf("a painted page has no content") }
      let marks = ContentMarks(record, elements: tree.elements)
      file.replaceData(of: content, with: try marks.rewrite(try file.streamData(content)))
      if let resources = file.value("/Resources", of: page) { mend(resources, of: file, mended: &mended) }
      file.releaseHandles()
    }
  }

  private func mend(_ resources: QPDFFile.Handle, of file: QPDFFile, mended: inout Set<Reference>) {
    if let fonts = file.value("/Font", of: resources) {
      for key in file.keys(of: fonts) {
        guard let font = file.value(key, of: fonts), mended.insert(file.reference(font)).inserted else { continue }
        for descendant in file.value("/DescendantFonts", of: font).map(file.items) ?? []
        where file.value("/Subtype", of: descendant).flatMap(file.name) == "/CIDFontType2" {
          // PDF/UA-1 7.21.3.2, PDF/A-2 6.2.11.3.2.
          file.setName("/Identity", for: "/CIDToGIDMap", of: descendant)
        }
      }
    }
    if let objects = file.value("/XObject", of: resources) {
      for key in file.keys(of: objects) {
        guard let object = file.value(key, of: objects), mended.insert(file.reference(object)).inserted
        else { continue }
        // PDF/A-2 6.2.8.
        file.removeKey("/Interpolate", of: object)
        if let inner = file.value("/Resources", of: object) { mend(inner, of: file, mended: &mended) }
        if let mask = file.value("/SMask", of: object) { file.removeKey("/Interpolate", of: mask) }
      }
    }
  }
}
