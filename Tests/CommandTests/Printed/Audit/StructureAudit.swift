/// What stands in what, and tables that are grids.
extension FileAudit {
  fileprivate static let parents: [String: Set<String>] = [
    "TR": ["Table", "THead", "TBody"], "TH": ["TR"], "TD": ["TR"], "THead": ["Table"], "TBody": ["Table"], "LI": ["L"],
    "Lbl": ["LI", "TOCI", "Note"], "LBody": ["LI"], "TOCI": ["TOC"],
  ]
  /// What holds elements only.
  fileprivate static let groups: Set<String> = ["Document", "Sect", "Table", "TR", "THead", "TBody", "L", "LI", "TOC"]

  mutating func checkRoles() {
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

  mutating func checkTables() {
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
}
