/// How a table's width is shared among its columns. All lengths in points.
struct ColumnWidths {
  struct Demand: Hashable, Sendable {
    /// The width at which nothing in the column breaks.
    var natural: Double
    /// The width below which the column is unreadable.
    var least: Double
    /// A share that the author asks for; columns with one are measured against each other.
    var weight: Double?
  }

  /// Fills the available width. Where there is room, every column gets its natural width and a share of what is left;
  /// where there is not, columns that need little keep it and the others share the rest by their need.
  static func share(_ available: Double, among demands: [Demand]) -> [Double] {
    let weights = demands.compactMap(\.weight)
    if weights.count == demands.count, weights.allSatisfy({ $0 > 0 }) {
      let total = weights.reduce(0, +)
      return weights.map { available * $0 / total }
    }
    let needed = demands.reduce(0) { $0 + $1.natural }
    guard needed > available else {
      guard needed > 0 else { return demands.map { _ in available / Double(max(demands.count, 1)) } }
      return demands.map { $0.natural * available / needed }
    }
    return squeeze(demands, into: available)
  }

  private static func squeeze(_ demands: [Demand], into available: Double) -> [Double] {
    var widths = demands.map(\.least)
    let least = widths.reduce(0, +)
    guard least < available else { return widths.map { $0 * available / max(least, 1) } }
    var open = Set(demands.indices)
    var rest = available - least
    while !open.isEmpty {
      let wanted = open.reduce(0) { $0 + demands[$1].natural.squareRoot() }
      let satisfied = open.filter {
        demands[$0].natural - demands[$0].least <= rest * demands[$0].natural.squareRoot() / max(wanted, 1)
      }
      guard !satisfied.isEmpty else {
        for index in open { widths[index] += rest * demands[index].natural.squareRoot() / max(wanted, 1) }
        return widths
      }
      for index in satisfied.sorted() {
        widths[index] = max(demands[index].natural, demands[index].least)
        rest -= widths[index] - demands[index].least
        open.remove(index)
      }
    }
    return widths
  }
}
