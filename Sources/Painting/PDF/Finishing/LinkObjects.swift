import Frames

/// The annotations of a document's links, in the tree's order.
struct LinkObjects {
  let references: [Reference]

  /// - Throws: `PaintingError.danglingLink` or `.forbiddenAddress`.
  init(_ tree: StructureTree, places: Places, into objects: inout PDFObjects) throws(PaintingError) {
    var references: [Reference] = []
    for (index, area) in tree.links.enumerated() {
      let target: String
      let fallback: String
      switch area.link.target {
      case .anchor(let anchor):
        guard let destination = places.destination(anchor) else {
          throw .danglingLink(anchor: anchor, title: area.link.title)
        }
        target = "/Dest \(destination)"
        fallback = anchor
      case .address(let text):
        let address = try Address(text)
        target = "/A << /Type /Action /S /URI /URI \(PDFText(bytes: address.description)) >>"
        fallback = address.description
      }
      let title = area.link.title.isEmpty ? fallback : area.link.title
      references.append(
        objects.add(
          "<< /Type /Annot /Subtype /Link /Rect \(places.rectangle(area.box, page: area.page)) /Border [0 0 0] /F 4"
            + " /StructParent \(LinkObjects.parentKey(index, pages: tree.pages.count)) /Contents \(PDFText(title))"
            + " \(target) >>"))
    }
    self.references = references
  }

  /// The key of a link in the parent tree, which lists the pages first.
  static func parentKey(_ index: Int, pages: Int) -> Int { pages + index }
}
