import ReportKit

/// Measures piled up within each group of rows.
struct Stacking: Hashable {
  enum Offset: String { case zero, center, normalize }

  var field: String
  var by: [String]
  var sort: [SortKey]
  var offset: Offset
  var start: String
  var end: String
  /// What the longest pile measures at least: piles of other charts that are centred like these may be longer.
  var least = 0.0

  /// The length of the longest pile.
  func longest(_ rows: [Row]) -> Double {
    let path = FieldPath(field)
    return Groups(rows, by: by).places.map { $0.reduce(0) { $0 + abs(path.value(in: rows[$1]).quantity ?? 0) } }.max() ?? 0
  }

  func apply(_ rows: [Row]) -> [Row] {
    var rows = rows
    let groups = Groups(rows, by: by).places
    let path = FieldPath(field)
    func value(_ index: Int) -> Double { path.value(in: rows[index]).quantity ?? 0 }
    let sorted = groups.map { group in
      sort.isEmpty || group.count < 2 ? group : group.stableSorted { SortKey.ascending(rows[$0], rows[$1], sort) }
    }
    let totals = groups.map { $0.reduce(0) { $0 + abs(value($1)) } }
    let largest = max(least, totals.max() ?? 0)
    for (group, total) in zip(sorted, totals) {
      switch offset {
      case .zero:
        var (above, below) = (0.0, 0.0)
        for index in group {
          let size = value(index)
          if size < 0 {
            rows[index][start] = .number(below)
            below += size
            rows[index][end] = .number(below)
          } else {
            rows[index][start] = .number(above)
            above += size
            rows[index][end] = .number(above)
          }
        }
      case .center, .normalize:
        let factor = offset == .normalize ? (total == 0 ? 0 : 1 / total) : 1
        var place = offset == .center ? (largest - total) / 2 : 0
        // Sums are scaled, not summed up scaled, so that a whole is 1.
        let first = place
        var sum = 0.0
        for index in group {
          rows[index][start] = .number(place)
          sum += abs(value(index))
          place = first + sum * factor
          rows[index][end] = .number(place)
        }
      }
    }
    return rows
  }
}

/// A field to sort by.
struct SortKey: Hashable {
  var field: String
  var descending = false

  static func ascending(_ a: Row, _ b: Row, _ keys: [SortKey]) -> Bool {
    for key in keys {
      let (x, y) = (a.value(key.field), b.value(key.field))
      if x == y { continue }
      if DataValue.ascending(x, y) { return !key.descending }
      if DataValue.ascending(y, x) { return key.descending }
    }
    return false
  }
}

extension Array {
  /// Sorted so that equal elements keep their order.
  func stableSorted(_ precedes: (Element, Element) -> Bool) -> [Element] {
    enumerated().sorted { a, b in
      if precedes(a.element, b.element) { return true }
      if precedes(b.element, a.element) { return false }
      return a.offset < b.offset
    }.map(\.element)
  }
}
