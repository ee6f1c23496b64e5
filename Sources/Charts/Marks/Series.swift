import ReportKit

/// The rows of a path mark, parted into series and put in the order in which the path runs.
struct Series {
  let context: MarkContext

  func rows() -> [[Row]] {
    let groups = Groups(context.unit.rows, by: context.unit.seriesFields.map { FieldPath.escaped($0) })
    return groups.map { _, rows in sorted(rows) }.filter { !$0.isEmpty }
  }

  /// By the `order` channel, if there is one and nothing is piled up; else from the left or from the top.
  private func sorted(_ rows: [Row]) -> [Row] {
    let given = context.unit.orders
    if !given.isEmpty, context.unit.stack == nil { return rows.stableSorted { SortKey.ascending($0, $1, given) } }
    if given.isEmpty, context.encoding[.order] != nil { return rows }
    if let own = context.property("order"), own.isNull || own == false { return rows }
    let channel: Channel = context.unit.orientation == .horizontal ? .y : .x
    guard context.encoding[channel]?.column != nil else { return rows }
    let places = Places(context: context, channel: channel)
    // Rows without a place of their own are passed where zero stands.
    let zero = context.scale(channel)?.position(.number(0)) ?? 0
    let keyed = rows.map { ($0, places.point($0) ?? zero) }
    if zip(keyed, keyed.dropFirst()).allSatisfy({ $0.1 <= $1.1 }) { return rows }
    return keyed.stableSorted { $0.1 < $1.1 }.map(\.0)
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
