import Frames

/// The structure tree as objects of the file (ISO 32000-1, 14.7).
struct StructureObjects {
  let root: Reference
  /// The names of the attachments that an element has for its own.
  let usedAttachments: Set<String>

  /// - Parameter files: nil where the document may carry none.
  /// - Throws: `PaintingError.missingAttachment` for a tag whose attachment the document has not.
  init(
    _ tree: StructureTree, places: Places, links: LinkObjects, files: AttachmentObjects?,
    into objects: inout PDFObjects
  ) throws(PaintingError) {
    root = objects.reserve()
    let references = tree.elements.map { _ in objects.reserve() }
    let headers = TableHeaders(tree.elements)
    var used: Set<String> = []
    var identifiers: [String] = []
    for (index, element) in tree.elements.enumerated() {
      let parent = index == StructureTree.root ? root : references[element.parent]
      var words = "<< /Type /StructElem /S /\(element.tag.role.rawValue) /P \(parent)"
      words += StructureObjects.properties(of: element)
      if element.tag.role == .note || headers.identified.contains(index) {
        let identifier = PDFText(bytes: StructureObjects.identifier(index)).description
        words += " /ID \(identifier)"
        identifiers.append("\(identifier) \(references[index])")
      }
      words += StructureObjects.attributes(of: element, index, in: tree, places: places, headers: headers)
      if let files, let name = element.tag.attachment {
        words += " /AF [\(try files.reference(name))]"
        used.insert(name)
      }
      words += " /Pg \(places.pages[element.page])"
      let kids = element.kids.map { kid in
        switch kid {
        case .element(let child): references[child].description
        case .content(let page, let mark):
          page == element.page
            ? "\(mark)" : "<< /Type /MCR /Pg \(places.pages[page]) /MCID \(mark) >>"
        case .annotation(let link):
          "<< /Type /OBJR /Pg \(places.pages[tree.links[link].page]) /Obj \(links.references[link]) >>"
        }
      }
      if !kids.isEmpty { words += " /K [\(kids.joined(separator: " "))]" }
      objects.set(references[index], words + " >>")
    }
    usedAttachments = used

    var numbers: [String] = []
    for (page, record) in tree.pages.enumerated() {
      numbers.append("\(page) [\(record.contents.map { references[$0].description }.joined(separator: " "))]")
    }
    for (index, link) in tree.links.enumerated() {
      numbers.append("\(LinkObjects.parentKey(index, pages: tree.pages.count)) \(references[link.element])")
    }
    let parents = objects.add("<< /Nums [\(numbers.joined(separator: " "))] >>")
    let names =
      identifiers.isEmpty ? "" : " /IDTree \(objects.add("<< /Names [\(identifiers.joined(separator: " "))] >>"))"
    objects.set(
      root,
      "<< /Type /StructTreeRoot /K [\(references[StructureTree.root])] /ParentTree \(parents)"
        + " /ParentTreeNextKey \(tree.pages.count + tree.links.count)\(names) >>")
  }

  /// An element's identifier; the fixed length keeps identifiers in the order of a name tree.
  private static func identifier(_ index: Int) -> String {
    let digits = String(index)
    return "e" + String(repeating: "0", count: max(0, 8 - digits.utf8.count)) + digits
  }

  /// What an element says of itself in words.
  private static func properties(of element: Element) -> String {
    let tag = element.tag
    var words = ""
    if let language = tag.language { words += " /Lang \(PDFText(bytes: language))" }
    if let alternative = tag.alternative { words += " /Alt \(PDFText(alternative))" }
    if let text = tag.actualText ?? element.turnedText { words += " /ActualText \(PDFText(text))" }
    if tag.role.headingLevel != nil, !element.text.isEmpty { words += " /T \(PDFText(element.text))" }
    return words
  }

  private static func attributes(
    of element: Element, _ index: Int, in tree: StructureTree, places: Places, headers: TableHeaders
  ) -> String {
    let tag = element.tag
    var owned: [String] = []
    switch tag.role {
    case .figure, .table:
      owned.append("/O /Layout /Placement /Block /BBox \(places.rectangle(element.box, page: element.page))")
    case .list:
      if let numbering = ListNumbering(of: element, in: tree.elements) {
        owned.append("/O /List /ListNumbering /\(numbering.rawValue)")
      }
    case .document, .section, .heading1, .heading2, .heading3, .heading4, .heading5, .heading6, .paragraph, .listItem,
      .listLabel, .listBody, .contents, .contentsItem, .tableHead, .tableBody, .tableRow, .headerCell, .dataCell,
      .caption, .note, .reference, .quote, .span, .link, .code, .division, .artifact:
      break
    }
    var cell = ""
    if tag.role == .headerCell { cell += " /Scope /\((tag.scope ?? .column).rawValue)" }
    if tag.columnSpan > 1 { cell += " /ColSpan \(tag.columnSpan)" }
    if tag.rowSpan > 1 { cell += " /RowSpan \(tag.rowSpan)" }
    if let above = headers.headers[index], !above.isEmpty {
      cell += " /Headers [\(above.map { PDFText(bytes: identifier($0)).description }.joined(separator: " "))]"
    }
    if !cell.isEmpty, tag.role == .headerCell || tag.role == .dataCell { owned.append("/O /Table\(cell)") }
    guard !owned.isEmpty else { return "" }
    return " /A [\(owned.map { "<< \($0) >>" }.joined(separator: " "))]"
  }
}
