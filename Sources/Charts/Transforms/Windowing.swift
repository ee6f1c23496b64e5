import ReportKit

/// Running computations over sorted rows: ranks, running sums, values before and after.
struct Windowing {
  private let operations: [DataValue]
  private let by: [String]
  private let sort: [SortKey]
  private let frame: (Double?, Double?)
  private let ignoresPeers: Bool

  init(_ transform: Properties, _ operations: [DataValue], _ by: [String]) {
    self.operations = operations
    self.by = by
    sort = SortKey.keys(transform["sort"])
    let given = transform["frame"]?.list
    frame = given.map { ($0.first?.number, $0.count > 1 ? $0[1].number : nil) } ?? (nil, 0)
    ignoresPeers = transform["ignorePeers"]?.bool ?? false
  }

  /// The rows in their own order.
  func apply(_ rows: [Row]) -> [Row] {
    var rows = rows
    let groups = Dictionary(grouping: rows.indices) { index in by.map(rows[index].value) }
    for var indices in groups.values {
      if !sort.isEmpty { indices = indices.stableSorted { SortKey.ascending(rows[$0], rows[$1], sort) } }
      let members = indices.map { rows[$0] }
      let peers = peers(members)
      for operation in operations {
        let name = operation["as"]?.string ?? operation["op"]?.string ?? "window"
        for (place, value) in values(operation, members, peers).enumerated() { rows[indices[place]][name] = value }
      }
    }
    return rows
  }

  /// For each row the first and last row of equal rank.
  private func peers(_ members: [Row]) -> [(Int, Int)] {
    var bounds: [(Int, Int)] = []
    var start = 0
    for index in members.indices {
      if index > 0, sort.isEmpty || SortKey.ascending(members[index - 1], members[index], sort) { start = index }
      bounds.append((start, index))
    }
    for index in bounds.indices.reversed().dropFirst() where bounds[index + 1].0 == bounds[index].0 {
      bounds[index].1 = bounds[index + 1].1
    }
    return bounds
  }

  private func values(_ operation: DataValue, _ members: [Row], _ peers: [(Int, Int)]) -> [DataValue] {
    let name = operation["op"]?.string ?? ""
    let field = operation["field"]?.string
    let parameter = operation["param"]?.number
    let count = members.count
    let column = field.map { name in
      let path = FieldPath(name)
      return members.map { path.value(in: $0) }
    }
    func at(_ index: Int) -> DataValue { members.indices.contains(index) ? column?[index] ?? .null : .null }
    var dense = 0
    // What the frame holds, up to which row it has taken rows in, and from which on.
    let hasWords = ["min", "max"].contains(name) && column?.contains { $0.string.map { !$0.isEmpty && NumberReading.read($0) == nil } ?? false } == true
    let canSlide = SlidingSummary.operations.contains(name) && !hasWords
    var sliding = SlidingSummary(name)
    var (gathered, dropped) = (0, 0)
    var last: (low: Int, high: Int, value: DataValue)?
    return members.indices.map { index in
      if index == 0 || peers[index].0 != peers[index - 1].0 { dense += 1 }
      switch name {
      case "row_number": return .number(Double(index + 1))
      case "rank": return .number(Double(peers[index].0 + 1))
      case "dense_rank": return .number(Double(dense))
      case "percent_rank": return .number(count > 1 ? Double(peers[index].0) / Double(count - 1) : 0)
      case "cume_dist": return .number(Double(peers[index].1 + 1) / Double(count))
      case "ntile":
        let tiles = max(1, parameter ?? 1)
        return .number((tiles * Double(peers[index].1 + 1) / Double(count)).rounded(.up))
      case "prev_value": return members.indices[...index].reversed().lazy.map(at).first { !$0.isInvalid } ?? .null
      case "next_value": return members.indices[index...].lazy.map(at).first { !$0.isInvalid } ?? .null
      case "lag": return at(index - Int(saturating: parameter ?? 1))
      case "lead": return at(index + Int(saturating: parameter ?? 1))
      default:
        var low = frame.0.map { max(0, index + Int(saturating: $0)) } ?? 0
        var high = frame.1.map { min(count - 1, index + Int(saturating: $0)) } ?? count - 1
        if !ignoresPeers, low <= high {
          low = peers[low].0
          high = peers[high].1
        }
        guard low <= high else { return .null }
        switch name {
        case "first_value": return at(low)
        case "last_value": return at(high)
        case "nth_value": return at(low + Int(saturating: parameter ?? 1) - 1)
        default:
          if let last, last.low == low, last.high == high { return last.value }
          let value: DataValue
          if canSlide {
            while gathered <= high {
              sliding.add(at(gathered))
              gathered += 1
            }
            while dropped < low {
              sliding.removeFirst()
              dropped += 1
            }
            value = sliding.value
          } else {
            value = Summary.value(name, field, Array(members[low...high]))
          }
          last = (low, high, value)
          return value
        }
      }
    }
  }
}
