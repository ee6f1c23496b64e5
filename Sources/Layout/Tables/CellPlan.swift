import ReportKit

/// Where a table's cells come to stand once spans are counted: for each row its cells with their columns.
struct CellPlan {
  struct Place: Hashable, Sendable {
    var cell: Table.Cell
    var column: Int
    var columns: Int
    var rows: Int
    /// Where the cell begins in the whole table and how many columns it takes there, for one in a part of a table.
    var origin: Int
    var wholeColumns: Int
    /// Whether the cell was shown in an earlier part of the table: what it says is not content again.
    var isRepeated = false

    init(cell: Table.Cell, column: Int, columns: Int, rows: Int) {
      (self.cell, self.column, self.columns, self.rows) = (cell, column, columns, rows)
      (origin, wholeColumns) = (column, columns)
    }
  }

  private(set) var rows: [[Place]] = []
  /// Whether a row goes on with a cell that began above it.
  private(set) var continues: [Bool] = []

  /// - Parameter rows: each with whether it is a line over other rows, which one cell may fill.
  /// - Throws: `LayoutError.raggedRow`, whose numbers count from 1 behind `offset`.
  init(_ rows: [(cells: [Table.Cell], isGroup: Bool)], columns: Int) throws(LayoutError) {
    // How many rows more each column is covered from above.
    var covered = [Int](repeating: 0, count: columns)
    self.rows.reserveCapacity(rows.count)
    for (index, row) in rows.enumerated() {
      continues.append(covered.contains { $0 > 0 })
      var places: [Place] = []
      var column = 0
      func skipCovered() { while column < columns, covered[column] > 0 { column += 1 } }
      if row.isGroup, row.cells.count == 1, covered.allSatisfy({ $0 == 0 }), let cell = row.cells.first {
        self.rows.append([Place(cell: cell, column: 0, columns: columns, rows: 1)])
        continue
      }
      var filled = covered.count { $0 > 0 }
      for cell in row.cells {
        skipCovered()
        let span = min(max(cell.columns, 1), columns + 1)
        filled += span
        guard column + span <= columns, !covered[column..<column + span].contains(where: { $0 > 0 }) else {
          throw .raggedRow(row: index + 1, cells: max(filled, column + span), columns: columns)
        }
        let reach = min(max(cell.rows, 1), rows.count - index)
        places.append(Place(cell: cell, column: column, columns: span, rows: reach))
        column += span
      }
      guard filled == columns else { throw .raggedRow(row: index + 1, cells: filled, columns: columns) }
      for column in covered.indices where covered[column] > 0 { covered[column] -= 1 }
      for place in places where place.rows > 1 {
        for column in place.column..<place.column + place.columns { covered[column] = place.rows - 1 }
      }
      self.rows.append(places)
    }
  }
}

extension CellPlan {
  /// The cells that stand in a part of the table. A cell that reaches beyond the part is cut, and shown again in the next.
  func part(_ part: TableCuts.Part) -> CellPlan {
    var plan = self
    plan.rows = rows.map { row in row.compactMap { $0.within(part) } }
    return plan
  }
}

extension CellPlan.Place {
  fileprivate func within(_ part: TableCuts.Part) -> Self? {
    let taken = column..<column + columns
    let inStub = taken.clamped(to: 0..<part.stub)
    let inRange = taken.clamped(to: part.range)
    guard !inStub.isEmpty || !inRange.isEmpty else { return nil }
    var place = self
    place.column = inStub.isEmpty ? part.stub + inRange.lowerBound - part.range.lowerBound : inStub.lowerBound
    place.columns = inStub.count + inRange.count
    place.isRepeated = part.isContinued && column < part.range.lowerBound
    return place
  }
}
