import ReportKit

/// A summary that grows by one row after the other, so that running totals take no more time than there are rows.
struct RunningSummary {
  /// The operations that can grow; all others are reckoned anew for each row.
  static let operations: Set<String> = [
    "count", "valid", "missing", "distinct", "sum", "product", "mean", "average", "median", "q1", "q3", "min", "max",
    "stdev", "stdevp", "variance", "variancep", "stderr",
  ]

  private let operation: String
  private var rows = 0
  private var valid = 0
  private var missing = 0
  private var different: Set<DataValue> = []
  private var count = 0.0
  private var sum = 0.0
  private var product = 1.0
  private var low = Double.infinity
  private var high = -Double.infinity
  /// Mean and sum of squared distances from it (Welford).
  private var mean = 0.0
  private var squares = 0.0
  private var sorted: [Double] = []

  init(_ operation: String) { self.operation = operation }

  mutating func add(_ value: DataValue) {
    rows += 1
    if operation == "distinct" { different.insert(value) }
    if value.isNull || value == "" { missing += 1 }
    guard !value.isInvalid, value != "" else { return }
    valid += 1
    guard let number = value.quantity else { return }
    count += 1
    sum += number
    product *= number
    low = min(low, number)
    high = max(high, number)
    let distance = number - mean
    mean += distance / count
    squares += distance * (number - mean)
    if ["median", "q1", "q3"].contains(operation) { insert(number) }
  }

  private mutating func insert(_ number: Double) {
    var (from, to) = (0, sorted.count)
    while from < to {
      let middle = (from + to) / 2
      if sorted[middle] < number { from = middle + 1 } else { to = middle }
    }
    sorted.insert(number, at: from)
  }

  var value: DataValue {
    switch operation {
    case "count": return .number(Double(rows))
    case "valid": return .number(Double(valid))
    case "missing": return .number(Double(missing))
    case "distinct": return .number(Double(different.count))
    default: break
    }
    guard count > 0 else { return .null }
    if count < 2, ["variance", "variancep", "stdev", "stdevp", "stderr"].contains(operation) { return .null }
    let variance = squares / max(1, count - 1)
    switch operation {
    case "sum": return .number(sum)
    case "product": return .number(product)
    case "mean", "average": return .number(mean)
    case "min": return .number(low)
    case "max": return .number(high)
    case "variance": return .number(variance)
    case "variancep": return .number(squares / count)
    case "stdev": return .number(variance.squareRoot())
    case "stdevp": return .number((squares / count).squareRoot())
    case "stderr": return .number((variance / count).squareRoot())
    case "q1": return Quantiles.value(sorted, 0.25).map(DataValue.number) ?? .null
    case "q3": return Quantiles.value(sorted, 0.75).map(DataValue.number) ?? .null
    default: return Quantiles.value(sorted, 0.5).map(DataValue.number) ?? .null
    }
  }
}
