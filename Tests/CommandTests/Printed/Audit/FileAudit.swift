import Foundation

/// What a printed file must be beyond the rules that veraPDF knows: places that exist, an outline of the headings,
/// regular tables, nothing that acts, properties that agree.
struct FileAudit {
  let file: PrintedFile
  let path: String
  var faults: [String] = []
  private(set) var elements: [PrintedElement] = []

  init(_ path: String) throws {
    self.path = path
    file = try PrintedFile(path)
    readStructure()
    checkParents()
    checkRoles()
    checkTables()
    checkLinks()
    checkPageNames()
    checkOutline()
    checkActions()
    checkFiles()
    try checkProperties()
    try checkFonts()
  }

  private mutating func readStructure() {
    let root = file.dictionary(file.catalog["/StructTreeRoot"])
    let top = file.array(root["/K"]).compactMap { $0 as? String }
    if top.count != 1 || file.dictionary(top.first)["/S"] as? String != "/Document" {
      faults.append("the tree has not one Document at its top")
    }
    var seen: Set<String> = []
    for reference in top { _ = read(reference, under: nil, page: nil, &seen) }
  }

  private mutating func read(_ reference: String, under parent: String?, page: String?, _ seen: inout Set<String>) -> Int? {
    guard seen.insert(reference).inserted else {
      faults.append("\(reference) is reached twice")
      return nil
    }
    let entries = file.dictionary(reference)
    let page = entries["/Pg"] as? String ?? page
    let index = elements.count
    elements.append(
      PrintedElement(
        reference: reference, entries: entries, parent: parent, role: String((entries["/S"] as? String ?? "/?").dropFirst())))
    for kid in file.array(entries["/K"]) {
      if let mark = kid as? Int {
        elements[index].contents.append((page ?? "", mark))
      } else if let dictionary = kid as? PrintedFile.Dictionary {
        let own = dictionary["/Pg"] as? String ?? page
        if let mark = dictionary["/MCID"] as? Int { elements[index].contents.append((own ?? "", mark)) }
        if let object = dictionary["/Obj"] as? String { elements[index].annotations.append(object) }
      } else if let kid = kid as? String, let child = read(kid, under: reference, page: page, &seen) {
        elements[index].children.append(child)
      }
    }
    return index
  }

  func children(_ element: PrintedElement) -> [PrintedElement] { element.children.map { elements[$0] } }

  /// An attribute of an element, whoever owns it.
  func attribute(_ key: String, of element: PrintedElement) -> Any? {
    file.array(element.entries["/A"]).lazy.compactMap { file.dictionary($0)[key] }.first
  }

  /// The tree is told from above and from below alike.
  private mutating func checkParents() {
    let root = file.catalog["/StructTreeRoot"] as? String
    var numbers: [Int: Any] = [:]
    let list = file.array(file.dictionary(file.dictionary(root)["/ParentTree"])["/Nums"])
    for index in stride(from: 0, to: list.count - 1, by: 2) { numbers[list[index] as? Int ?? -1] = list[index + 1] }
    for element in elements {
      if element.entries["/P"] as? String != element.parent ?? root { faults.append("\(element.reference) names another parent") }
      for (page, mark) in element.contents {
        let marks = file.array(numbers[file.dictionary(page)["/StructParents"] as? Int ?? -1])
        if mark >= marks.count || marks[mark] as? String != element.reference {
          faults.append("mark \(mark) of page \(page) does not lead back to \(element.reference)")
        }
      }
      for annotation in element.annotations {
        let entries = file.dictionary(annotation)
        if numbers[entries["/StructParent"] as? Int ?? -1] as? String != element.reference {
          faults.append("\(annotation) does not lead back to \(element.reference)")
        }
      }
    }
    let marked = elements.reduce(0) { $0 + $1.contents.count }
    let listed = file.pages.reduce(0) { $0 + file.array(numbers[file.dictionary($1)["/StructParents"] as? Int ?? -1]).count }
    if marked != listed { faults.append("\(marked) marks belong to elements and \(listed) to pages") }
  }

}
