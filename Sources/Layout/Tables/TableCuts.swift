import ReportKit
import Themes
import Typesetting

/// Where a table that is too wide is cut between columns: into parts that stand below one another, each with the stub
/// before it (CY/T 170—2019: a table of many columns and few rows goes on below a double rule).
struct TableCuts {
  /// A part of a table, by its columns in the whole one.
  struct Part: Hashable, Sendable {
    var stub: Int
    var range: Range<Int>

    var columns: [Int] { Array(0..<stub) + Array(range) }
    /// Whether the stub was shown in an earlier part.
    var isContinued: Bool { range.lowerBound > stub }
  }

  let parts: [Part]

  /// The parts of a table: as few as hold its columns, and as equal in width as can be.
  init(_ grid: TableGrid) {
    let em = grid.composition.theme.text["cell"].text.size
    let widths = grid.measured.map { $0.scaled(by: 1 / grid.scale) }
      .map { min($0.demand.natural, max($0.demand.least, 8 * em)) + TableGrid.gutter }
    let stub = TableCuts.stub(of: grid, widths)
    let room = grid.composition.measure - widths[..<stub].reduce(0, +)
    let units = TableCuts.units(of: grid, behind: stub, widths, room)
    let fewest = TableCuts.pack(units, widths, into: room)
    var (low, high) = (0.0, room)
    for _ in 0..<16 where fewest.count > 1 {
      let middle = (low + high) / 2
      if TableCuts.pack(units, widths, into: middle).count > fewest.count { low = middle } else { high = middle }
    }
    let packed = fewest.count > 1 ? TableCuts.pack(units, widths, into: high) : fewest
    parts = packed.map { Part(stub: stub, range: $0) }
  }

  /// How many columns name the rows: the first, and a second of words beside it where both leave room.
  private static func stub(of grid: TableGrid, _ widths: [Double]) -> Int {
    let columns = grid.table.columns
    guard columns.count > 3, columns[..<2].allSatisfy({ $0.alignment == .start }),
      columns[2...].contains(where: { $0.alignment != .start }), widths[0] + widths[1] < grid.composition.measure / 3
    else { return min(1, columns.count - 1) }
    return 2
  }

  /// Neighbouring columns that a cell reaches over, which stay together where there is room for them.
  private static func units(
    of grid: TableGrid, behind stub: Int, _ widths: [Double], _ room: Double
  ) -> [Range<Int>] {
    var joined = Set<Int>()
    for place in (grid.head.rows + grid.body.rows).joined() where place.columns < widths.count {
      joined.formUnion(place.column + 1..<place.column + place.columns)
    }
    var units: [Range<Int>] = []
    for column in stub..<widths.count {
      if let last = units.last, joined.contains(column) {
        units[units.count - 1] = last.lowerBound..<column + 1
      } else {
        units.append(column..<column + 1)
      }
    }
    return units.flatMap { unit in
      widths[unit].reduce(0, +) <= room ? [unit] : unit.map { $0..<$0 + 1 }
    }
  }

  private static func pack(_ units: [Range<Int>], _ widths: [Double], into room: Double) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var used = 0.0
    for unit in units {
      let width = widths[unit].reduce(0, +)
      if let last = parts.last, used + width <= room {
        parts[parts.count - 1] = last.lowerBound..<unit.upperBound
        used += width
      } else {
        parts.append(unit)
        used = width
      }
    }
    return parts
  }
}

extension TableGrid {
  /// The parts of a table that is too wide, each with its columns placed.
  func parts() -> [TableGrid] {
    let cuts = TableCuts(self).parts
    var parts = cuts.map { TableGrid(self, cut: $0) }
    // Columns stand below each other where all parts have room.
    let stretch = parts.map(\.stretch).min() ?? 1
    for index in parts.indices {
      parts[index].isFirst = index == 0
      parts[index].isLast = index == parts.count - 1
      if stretch >= 1 { parts[index].place(stretch: stretch) }
    }
    return parts
  }
}
