import ReportKit

/// Makes the piles of small multiples alike, as if all were piled up in one chart: each series has a value wherever any
/// multiple has one, and centred piles share the middle of the longest.
enum StackAlignment {
  /// - Parameter units: those of all multiples; the ones at the same place of the specification are aligned.
  static func align(_ units: [UnitModel]) throws {
    for alike in Dictionary(grouping: units, by: \.path).values where alike.count > 1 {
      guard let stack = alike[0].stack else { continue }
      let keys = stack.imputes ? dimensions(of: alike, stack) : []
      let least = stack.offset == .center ? alike.map { $0.longestPile }.max() ?? 0 : 0
      guard !keys.isEmpty || least > 0 else { continue }
      for unit in alike { try unit.finish(keys: keys, least: least) }
    }
  }

  /// The values of the dimension that some multiple lacks; none where all have the same.
  private static func dimensions(of units: [UnitModel], _ stack: StackModel) -> [DataValue] {
    guard let dimension = stack.dimensions.first else { return [] }
    let own = units.map { Set($0.summedRows.map { $0.value(dimension) }) }
    let all = own.reduce(into: Set<DataValue>()) { $0.formUnion($1) }
    guard own.contains(where: { $0.count < all.count }) else { return [] }
    return all.sorted(by: DataValue.ascending)
  }
}

extension UnitModel {
  /// The length of the longest pile.
  fileprivate var longestPile: Double {
    guard let stack else { return 0 }
    return Stacking(field: stack.path, by: stack.dimensions, sort: [], offset: stack.offset, start: stack.start, end: stack.end)
      .longest(summedRows)
  }
}
