import ReportKit

/// The rows of a path mark, parted into series and put in the order in which the path runs.
struct Series {
  let context: MarkContext

  func rows() -> [[Row]] {
    let groups = Groups(context.unit.rows, by: context.unit.seriesFields.map { $0.replacing(".", with: "\\.") })
    return groups.map { _, rows in
      guard let keys = order, !keys.isEmpty else { return rows }
      let isMeasured = context.scale(context.unit.orientation == .horizontal ? .y : .x)?.isDiscrete == false
      guard context.unit.showsInvalid, isMeasured else { return rows.stableSorted { SortKey.ascending($0, $1, keys) } }
      // Rows that stand at zero for want of a value are passed there.
      func filled(_ row: Row) -> Row {
        row.merging(keys.map { ($0.field, row.value($0.field).isNull ? 0 : row.value($0.field)) }) { $1 }
      }
      return rows.stableSorted { SortKey.ascending(filled($0), filled($1), keys) }
    }.filter { !$0.isEmpty }
  }

  private var order: [SortKey]? {
    let given = context.encoding[all: .order].compactMap { definition in
      definition.column.map { SortKey(field: $0, descending: definition.sort == "descending") }
    }
    if !given.isEmpty || context.encoding[.order] != nil { return given }
    if let given = context.property("order"), given.isNull || given == false { return nil }
    let dimension = context.encoding[context.unit.orientation == .horizontal ? .y : .x]
    guard let dimension, let column = dimension.column else { return nil }
    if case .list? = dimension.sort { return nil }
    if dimension.sort?.isNull == true { return nil }
    return [SortKey(field: column)]
  }

  /// The runs of points between rows that cannot be placed.
  func runs<Point>(_ rows: [Row], _ point: (Row) -> Point?) -> [[Point]] {
    var runs: [[Point]] = [[]]
    let filters = context.property("invalid") == "filter"
    for row in rows {
      if let place = point(row) {
        runs[runs.count - 1].append(place)
      } else if !filters, runs.last?.isEmpty == false {
        runs.append([])
      }
    }
    return runs.filter { !$0.isEmpty }
  }
}
