import Frames

/// Where the document's pages and anchors are in the file.
struct Places {
  let tree: StructureTree
  let pages: [Reference]

  /// A destination: the page and the point that comes to the window's top left; nil for an anchor that no tag has.
  func destination(_ anchor: String) -> String? {
    guard let index = tree.anchors[anchor] else { return nil }
    let element = tree.elements[index]
    let height = tree.pages[element.page].size.height
    return "[\(pages[element.page]) /XYZ \(Decimal(element.box.minX)) \(Decimal(height - element.box.minY)) null]"
  }

  /// An area in the page's own coordinates, which grow upwards.
  func rectangle(_ box: Rect, page: Int) -> String {
    let height = tree.pages[page].size.height
    return "[\(Decimal(box.minX)) \(Decimal(height - box.maxY)) \(Decimal(box.maxX)) \(Decimal(height - box.minY))]"
  }
}
