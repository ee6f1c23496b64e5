import ReportKit

/// Markdown's own tables, and the lines below them.
extension BlockReader {
  mutating func table(_ node: MarkdownNode) -> Table {
    let alignments = node.alignments
    var columns: [Table.Column] = []
    var rows: [Table.Row] = []
    for row in node.children {
      let cells = row.children.map { prose(of: $0).text }
      if row.kind == .tableHeader {
        columns = cells.enumerated().map { index, title in
          Table.Column(title, alignment: Self.alignment(index < alignments.count ? alignments[index] : "\0"))
        }
      } else {
        rows.append(Table.Row(cells))
        self.row(on: row.line + lineOffset)
      }
    }
    return Table(caption: "", columns: columns, rows: rows)
  }

  private static func alignment(_ letter: Character) -> Table.Alignment {
    switch letter {
    case "c": .center
    case "r": .end
    default: .start
    }
  }
}

extension Table {
  /// Takes a further line below the table: `: 单位：万元`, `: 注：…`, `: 资料来源：…`; false for any other.
  mutating func take(_ line: Prose) -> Bool {
    guard case .text(let first) = line.inlines.first else { return false }
    for (label, put) in [
      ("单位：", { (table: inout Table, prose: Prose) in table.unit = prose.plain }),
      ("注：", { $0.notes.append($1) }), ("资料来源：", { $0.source = $1 }),
    ] where first.hasPrefix(label) {
      put(&self, Prose([.text(String(first.dropFirst(label.count)))] + line.inlines.dropFirst()).trimmingStart)
      return true
    }
    return false
  }
}
