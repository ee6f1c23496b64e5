import Frames

/// Which header cells speak for which cells, for tables whose scopes alone don't say it: those with headers that span
/// or stand in several rows (ISO 32000-1, table 349).
struct TableHeaders {
  /// The header cells of a cell, by element.
  private(set) var headers: [Int: [Int]] = [:]
  /// The header cells that some cell names.
  private(set) var identified: Set<Int> = []

  /// Spans are held to this, since they come from data.
  private static let spanLimit = 1_000

  init(_ elements: [Element]) {
    for element in elements where element.tag.role == .table {
      read(TableHeaders.rows(of: element, in: elements), elements)
    }
  }

  /// The cells of each row.
  private static func rows(of part: Element, in elements: [Element]) -> [[Int]] {
    var rows: [[Int]] = []
    for case .element(let index) in part.kids {
      switch elements[index].tag.role {
      case .tableHead, .tableBody: rows += TableHeaders.rows(of: elements[index], in: elements)
      case .tableRow:
        rows.append(
          elements[index].kids.compactMap { kid in
            guard case .element(let cell) = kid else { return nil }
            switch elements[cell].tag.role {
            case .headerCell, .dataCell: return cell
            default: return nil
            }
          })
      default: break
      }
    }
    return rows
  }

  private mutating func read(_ rows: [[Int]], _ elements: [Element]) {
    let heads = rows.joined().filter { elements[$0].tag.role == .headerCell }
    let headRows = rows.filter { row in row.contains { TableHeaders.reaches(.column, elements[$0].tag) } }
    let spans = heads.contains { elements[$0].tag.columnSpan > 1 || elements[$0].tag.rowSpan > 1 }
    guard spans || headRows.count > 1 else { return }
    /// The column headers that stand above each column, and the rows that a cell from above still takes there.
    var above: [Int: [Int]] = [:]
    var taken: [Int: (rows: Int, header: Int?)] = [:]
    for row in rows {
      var left: [Int] = taken.keys.sorted().compactMap { taken[$0]?.header }
      var next = taken.compactMapValues { $0.rows > 1 ? (rows: $0.rows - 1, header: $0.header) : nil }
      var column = 0
      var placed: [(cell: Int, columns: Range<Int>)] = []
      for cell in row {
        while taken[column] != nil { column += 1 }
        let tag = elements[cell].tag
        let columns = column..<column + min(max(tag.columnSpan, 1), TableHeaders.spanLimit)
        let isRowHead = TableHeaders.reaches(.row, tag)
        var named: [Int] = []
        for head in columns.flatMap({ above[$0] ?? [] }) + (tag.role == .headerCell ? [] : left)
        where !named.contains(head) {
          named.append(head)
        }
        if !named.isEmpty {
          headers[cell] = named
          identified.formUnion(named)
        }
        if isRowHead { left.append(cell) }
        if tag.rowSpan > 1 {
          for place in columns { next[place] = (rows: tag.rowSpan - 1, header: isRowHead ? cell : nil) }
        }
        placed.append((cell, columns))
        column = columns.upperBound
      }
      for (cell, columns) in placed where TableHeaders.reaches(.column, elements[cell].tag) {
        for place in columns { above[place, default: []].append(cell) }
      }
      taken = next
    }
  }

  /// Whether a cell is a header of its columns or of its row; one that does not say is of its columns.
  private static func reaches(_ scope: Tag.Scope, _ tag: Tag) -> Bool {
    guard tag.role == .headerCell else { return false }
    let own = tag.scope ?? .column
    return own == .both || own == scope
  }
}
