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

  func apply(_ rows: [Row]) -> [Row] {
    var all: [DataValue] = []
    var seen: Set<DataValue> = []
    for value in keys + rows.map({ $0.value(key) }) where seen.insert(value).inserted { all.append(value) }
    var (result, added) = ([Row](), [Row]())
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
      result += full.prefix(members.count)
      added += full.dropFirst(members.count)
    }
    return result + added
  }

  private func filled(_ group: [Row]) -> [Row] {
    group.enumerated().map { index, row in
      guard row.value(field).isInvalid else { return row }
      var row = row
      switch fill {
      case .value(let value): row[field] = value
      case .summary(let operation):
        let low = frame.0.map { max(0, index + Int($0)) } ?? 0
        let high = frame.1.map { min(group.count - 1, index + Int($0)) } ?? group.count - 1
        row[field] = low <= high ? Summary.value(operation, field, Array(group[low...high])) : .null
      }
      return row
    }
  }
}
