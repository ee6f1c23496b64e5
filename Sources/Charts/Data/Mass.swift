import ReportKit

/// A column of a table that is too large to hold row by row.
enum MassColumn {
  /// Not finite where a row has no number.
  case numbers([Double])
  /// The number of each row's value among the few that there are.
  case values([Int32], of: [DataValue])

  subscript(index: Int) -> DataValue {
    switch self {
    case .numbers(let numbers): .number(numbers[index])
    case .values(let indices, let values): values[Int(indices[index])]
    }
  }
}

/// Rows of a unit that are too many to hold one by one: only what places and paints them, in columns.
struct Mass {
  let count: Int
  /// By the names of the fields.
  let columns: [String: MassColumn]
  /// Of each channel with conditions which of their parts a row meets; -1 where it meets none.
  var branches: ByChannel<[Int32]> = [:]
  /// What the scales cannot place.
  var strays: [StrayNumbers.Remark] = []

  func numbers(_ field: String?) -> [Double]? {
    guard let field, case .numbers(let numbers)? = columns[field] else { return nil }
    return numbers
  }

  /// The rows of the lowest and the highest number.
  private func ends(_ numbers: [Double], _ counts: (Int) -> Bool) -> [Int] {
    var (low, high): (Int?, Int?)
    for (row, number) in numbers.enumerated() where number.isFinite && counts(row) {
      if number < (low.map { numbers[$0] } ?? .infinity) { low = row }
      if number > (high.map { numbers[$0] } ?? -.infinity) { high = row }
    }
    return [low, high].compactMap { $0 }
  }

  /// A few rows that span the same domains and have the same categories.
  var standIns: [Row] {
    let columns = columns.sorted { $0.key < $1.key }
    let numbers = columns.compactMap { if case .numbers(let numbers) = $0.value { numbers } else { nil } }
    // A row that lacks one number has no mark, and the scales need not show its other values.
    func isWhole(_ row: Int) -> Bool { numbers.allSatisfy { $0[row].isFinite } }
    let conditions = branches.sorted { $0.key.rawValue < $1.key.rawValue }.map { (met: $0.value, count: ($0.value.max() ?? -1) + 1) }
    var picked: [Int] = []
    for (_, column) in columns {
      switch column {
      case .numbers(let numbers):
        picked += ends(numbers, isWhole)
        // Those of the rows that meet a condition may be others.
        for (met, count) in conditions {
          for branch in 0..<count { picked += ends(numbers) { met[$0] == branch && isWhole($0) } }
        }
      case .values(let indices, let values):
        var seen: Set<Int32> = []
        for (row, index) in indices.enumerated() where !seen.contains(index) && isWhole(row) {
          seen.insert(index)
          picked.append(row)
          if seen.count == values.count { break }
        }
      }
    }
    return picked.map(row)
  }

  /// One of the rows, as far as it is known.
  func row(_ index: Int) -> Row {
    Row(
      uniqueKeysWithValues: columns.sorted { $0.key < $1.key }.map { name, column in
        let value = column[index]
        return (name, value.isInvalid ? .null : value)
      })
  }
}
