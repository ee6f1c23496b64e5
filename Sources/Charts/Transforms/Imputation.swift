import ReportKit

/// Rows added where a series lacks one, behind those that are there, and summaries put in the place of missing values.
struct Imputation {
  enum Fill { case value(DataValue), summary(String) }

  var field: String
  var key: String
  var by: [String]
  var fill: Fill
  /// Rows before and after, whose values are summed up; nil bounds reach to the ends.
  var frame: (Double?, Double?) = (nil, nil)
  /// Keys that must be there besides those of the data.
  var keys: [DataValue] = []

  /// How many rows there are at most afterwards: each series with each key.
  private func mostRows(_ rows: [Row]) -> Int {
    let series = Set(rows.map { row in by.map(row.value) }).count
    let all = Set(rows.map { $0.value(key) } + keys).count
    return rows.count + series * all
  }

  /// - Parameter path: of the imputation in the specification.
  /// - Throws: `ChartError` for too many rows.
  func apply(_ rows: [Row], at path: String) throws -> [Row] {
    try Work.check(rows: mostRows(rows), at: path)
    var all: [DataValue] = []
    var seen: Set<DataValue> = []
    for value in keys + rows.map({ $0.value(key) }) where seen.insert(value).inserted { all.append(value) }
    var (result, added) = (rows, [Row]())
    let places = Dictionary(grouping: rows.indices) { index in by.map(rows[index].value) }
    for (values, members) in Groups(rows, by: by) {
      let known = Dictionary(members.map { ($0.value(key), $0) }, uniquingKeysWith: { first, _ in first })
      var group = members
      for value in all where known[value] == nil {
        var row = Row()
        row[key] = value
        for (name, part) in zip(by, values) { row[name] = part }
        row[field] = .null
        group.append(row)
      }
      let full = filled(group)
      // A constant stands only where a row was missing, not in the place of a null.
      if case .summary = fill { for (place, row) in zip(places[values] ?? [], full) { result[place] = row } }
      added += full.dropFirst(members.count)
    }
    return result + added
  }

  private func filled(_ group: [Row]) -> [Row] {
    guard case .summary(let operation) = fill else {
      guard case .value(let value) = fill else { return group }
      return group.map { row in row.value(field).isInvalid ? row.merging([field: value]) { $1 } : row }
    }
    let values = group.map { $0.value(field) }
    let canSlide = SlidingSummary.operations.contains(operation)
    var sliding = SlidingSummary(operation)
    var (gathered, dropped) = (0, 0)
    return group.indices.map { index in
      let low = frame.0.map { max(0, index + Int(saturating: $0)) } ?? 0
      let high = frame.1.map { min(group.count - 1, index + Int(saturating: $0)) } ?? group.count - 1
      while canSlide, gathered <= high {
        sliding.add(values[gathered])
        gathered += 1
      }
      while canSlide, dropped < min(low, gathered) {
        sliding.removeFirst()
        dropped += 1
      }
      guard values[index].isInvalid else { return group[index] }
      var row = group[index]
      if low > high { row[field] = .null } else {
        row[field] = canSlide ? sliding.value : Summary.value(operation, field, Array(group[low...high]))
      }
      return row
    }
  }
}
