import Foundation

/// What a printed file must be beyond the rules that veraPDF knows: places that exist, an outline of the headings,
/// regular tables, nothing that acts, properties that agree.
struct FileAudit {
  private let file: PrintedFile
  private let path: String
  private(set) var faults: [String] = []
  private var elements: [PrintedElement] = []

  init(_ path: String) throws {
    self.path = path
    file = try PrintedFile(path)
    readStructure()
    checkParents()
    checkRoles()
    checkTables()
    checkLinks()
    checkOutline()
    checkActions()
    checkFiles()
    try checkProperties()
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

  private func children(_ element: PrintedElement) -> [PrintedElement] { element.children.map { elements[$0] } }

  /// An attribute of an element, whoever owns it.
  private func attribute(_ key: String, of element: PrintedElement) -> Any? {
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

  private static let parents: [String: Set<String>] = [
    "TR": ["Table", "THead", "TBody"], "TH": ["TR"], "TD": ["TR"], "THead": ["Table"], "TBody": ["Table"], "LI": ["L"],
    "Lbl": ["LI", "TOCI", "Note"], "LBody": ["LI"], "TOCI": ["TOC"],
  ]
  /// What holds elements only.
  private static let groups: Set<String> = ["Document", "Sect", "Table", "TR", "THead", "TBody", "L", "LI", "TOC"]

  private mutating func checkRoles() {
    var depth = 0
    var notes: Set<String> = []
    let roles = Dictionary(elements.map { ($0.reference, $0.role) }) { first, _ in first }
    for element in elements {
      if element.role.hasPrefix("H"), let level = Int(element.role.dropFirst()) {
        if level > depth + 1 { faults.append("H\(level) follows H\(depth)") }
        depth = level
      }
      if let wanted = Self.parents[element.role], !wanted.contains(element.parent.flatMap { roles[$0] } ?? "") {
        faults.append("\(element.role) \(element.reference) stands in \(element.parent.flatMap { roles[$0] } ?? "nothing")")
      }
      if Self.groups.contains(element.role), !element.contents.isEmpty { faults.append("content stands in a \(element.role) itself") }
      switch element.role {
      case "Figure":
        if file.words(element.entries["/Alt"]).isEmpty { faults.append("a figure without words") }
        if attribute("/BBox", of: element) == nil { faults.append("a figure without a box") }
      case "Note":
        let name = file.words(element.entries["/ID"])
        if name.isEmpty || !notes.insert(name).inserted { faults.append("a note without a name of its own") }
      case "L":
        let isLabelled = children(element).contains { children($0).contains { $0.role == "Lbl" } }
        if isLabelled, attribute("/ListNumbering", of: element) == nil { faults.append("a labelled list that does not say how it counts") }
      case "LI":
        if !children(element).contains(where: { $0.role == "LBody" }) { faults.append("a list item without a body") }
      default: break
      }
    }
  }

  private mutating func checkTables() {
    for table in elements where table.role == "Table" {
      let rows = children(table).flatMap { part in
        part.role == "TR" ? [part] : children(part).filter { $0.role == "TR" }
      }
      var taken: [Int: Int] = [:]
      var widths: Set<Int> = []
      var heads = 0
      for row in rows {
        var next = taken.compactMapValues { $0 > 1 ? $0 - 1 : nil }
        var column = 0
        for cell in children(row) {
          while taken[column] != nil { column += 1 }
          let columns = attribute("/ColSpan", of: cell) as? Int ?? 1
          let down = attribute("/RowSpan", of: cell) as? Int ?? 1
          for place in column..<column + columns {
            if taken[place] != nil { faults.append("cells of \(table.reference) overlap") }
            if down > 1 { next[place] = down - 1 }
            taken[place] = 1
          }
          column += columns
          if cell.role == "TH" {
            heads += 1
            if attribute("/Scope", of: cell) == nil { faults.append("a header cell that does not say of what") }
          }
        }
        widths.insert(taken.count)
        taken = next
      }
      if widths.count > 1 { faults.append("rows of \(table.reference) have \(widths.sorted()) columns") }
      if !taken.isEmpty { faults.append("a cell of \(table.reference) reaches below its last row") }
      if heads == 0 { faults.append("\(table.reference) has no header cells") }
    }
  }

  private func isPlace(_ destination: Any?) -> Bool {
    guard let page = file.array(destination).first as? String else { return false }
    return file.pages.contains(page)
  }

  private mutating func checkLinks() {
    let held = Dictionary(elements.flatMap { element in element.annotations.map { ($0, element.role) } }) { first, _ in first }
    for (number, page) in file.pages.enumerated() {
      let entries = file.dictionary(page)
      let annotations = file.array(entries["/Annots"])
      if !annotations.isEmpty, entries["/Tabs"] as? String != "/S" { faults.append("page \(number + 1) has no order of tabs") }
      for annotation in annotations {
        let link = file.dictionary(annotation)
        if link["/F"] as? Int != 4 { faults.append("a link of page \(number + 1) is not printed") }
        if file.words(link["/Contents"]).isEmpty { faults.append("a link of page \(number + 1) says nothing") }
        if held[annotation as? String ?? ""] != "Link" { faults.append("a link of page \(number + 1) stands in no Link") }
        let action = file.dictionary(link["/A"])
        if let address = action["/URI"] {
          let text = file.words(address)
          let isAllowed = ["https:", "http:", "mailto:"].contains { text.hasPrefix($0) }
          if !isAllowed || text.unicodeScalars.contains(where: { !(33...126).contains($0.value) }) {
            faults.append("a link of page \(number + 1) leads to “\(text)”")
          }
        } else if !isPlace(link["/Dest"]) {
          faults.append("a link of page \(number + 1) leads nowhere")
        }
      }
    }
  }

  private mutating func checkOutline() {
    var titles: [String] = []
    func walk(_ first: Any?) {
      var next = first
      while let reference = next {
        let entry = file.dictionary(reference)
        titles.append(file.words(entry["/Title"]))
        if !isPlace(entry["/Dest"]) { faults.append("the outline's “\(titles.last ?? "")” leads nowhere") }
        if let below = entry["/First"] { walk(below) }
        next = entry["/Next"]
      }
    }
    walk(file.dictionary(file.catalog["/Outlines"])["/First"])
    let headings = elements.filter { $0.role.hasPrefix("H") && Int($0.role.dropFirst()) != nil }.map { file.words($0.entries["/T"]) }
    func bare(_ titles: [String]) -> [String] { titles.map { $0.filter { !$0.isWhitespace } } }
    if !titles.isEmpty || headings.count > 1, bare(titles) != bare(headings) {
      let difference = zip(bare(titles), bare(headings)).first { $0 != $1 }
      faults.append("the outline has \(titles.count) lines for \(headings.count) headings: \(difference.map { "\($0)" } ?? "")")
    }
  }

  private mutating func checkActions() {
    let names: Set<String> = [
      "/JavaScript", "/Launch", "/GoToR", "/GoToE", "/SubmitForm", "/ImportData", "/ResetForm", "/Rendition", "/RichMedia",
      "/Screen", "/Movie", "/Sound", "/3D", "/FileAttachment", "/Hide",
    ]
    for dictionary in file.allDictionaries {
      for key in ["/JS", "/AA", "/OpenAction", "/Encrypt"] where dictionary[key] != nil { faults.append("the file has a \(key)") }
      // In a structure element /S is a role.
      for key in ["/S", "/Subtype"] where dictionary["/P"] == nil {
        if let name = dictionary[key] as? String, names.contains(name) { faults.append("the file has a \(name)") }
      }
      if dictionary["/Interpolate"] as? Bool == true { faults.append("a picture is interpolated") }
      if "\(dictionary["/Filter"] ?? "")".contains("LZW") { faults.append("a stream is compressed by LZW") }
    }
  }

  private mutating func checkFiles() {
    for dictionary in file.allDictionaries where dictionary["/EF"] != nil {
      for key in ["/F", "/UF", "/AFRelationship", "/Desc"] where dictionary[key] == nil { faults.append("an attachment has no \(key)") }
    }
  }

  private mutating func checkProperties() throws {
    let packet = String(decoding: try PrintedBrief.run("pdfinfo", "-meta", path), as: UTF8.self)
    let information = file.dictionary(file.trailer["/Info"])
    let names = [
      ("/Title", "dc:title"), ("/Author", "dc:creator"), ("/Subject", "dc:description"), ("/Keywords", "pdf:Keywords"),
      ("/Producer", "pdf:Producer"), ("/Creator", "xmp:CreatorTool"),
    ]
    for (key, name) in names {
      let words = file.words(information[key])
      let element = packet.range(of: "<\(name)>").flatMap { start in
        packet.range(of: "</\(name)>").map { String(packet[start.upperBound..<$0.lowerBound]) }
      }
      var text = (element ?? "").replacing(#/<[^>]*>/#, with: "").trimmingCharacters(in: .whitespacesAndNewlines)
      for (entity, sign) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")] { text = text.replacing(entity, with: sign) }
      if words != text { faults.append("\(key) is “\(words)”, and in XMP “\(text)”") }
    }
    if file.words(information["/Title"]).isEmpty { faults.append("the file has no title") }
    if file.dictionary(file.catalog["/ViewerPreferences"])["/DisplayDocTitle"] as? Bool != true { faults.append("the title is not shown") }
    if file.words(file.catalog["/Lang"]).isEmpty { faults.append("the file says no language") }
    if file.array(file.trailer["/ID"]).count != 2 { faults.append("the file has no identifier") }
  }
}
