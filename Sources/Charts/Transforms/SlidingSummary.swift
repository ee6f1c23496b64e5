import ReportKit

/// A summary of a window that moves over rows: whatever its length, each row is taken in once and let go once.
///
/// The rows lie in two stacks. Those let go first carry the summary of themselves and all behind them in their stack, so
/// that nothing is ever subtracted and no digits are lost.
struct SlidingSummary {
  /// The operations that can slide; all others are reckoned anew for each row.
  static let operations: Set<String> = [
    "count", "valid", "missing", "distinct", "sum", "product", "mean", "average", "median", "q1", "q3", "min", "max",
    "stdev", "stdevp", "variance", "variancep", "stderr",
  ]

  private let operation: String
  /// Summaries of the older rows, the whole of them first.
  private var older: [Moments] = []
  private var newer: [DataValue] = []
  private var newest = Moments()
  /// How often each value occurs, for `distinct`.
  private var occurrences: [DataValue: Int] = [:]
  /// The numbers in order, for medians and quartiles, and all values as they came.
  private var sorted: [Double] = []
  private var queue: [DataValue] = []
  private var gone = 0

  init(_ operation: String) { self.operation = operation }

  private var isQuantile: Bool { operation == "median" || operation == "q1" || operation == "q3" }

  /// Takes in the next row.
  mutating func add(_ value: DataValue) {
    switch operation {
    case "distinct":
      occurrences[Self.key(value), default: 0] += 1
      queue.append(value)
    case _ where isQuantile:
      if let number = Moments.number(value) { sorted.insert(number, at: place(of: number)) }
      queue.append(value)
    default:
      newer.append(value)
      newest.add(value)
    }
  }

  /// Lets the oldest row go.
  mutating func removeFirst() {
    switch operation {
    case "distinct":
      guard let value = oldest().map(Self.key) else { return }
      occurrences[value] = occurrences[value].flatMap { $0 > 1 ? $0 - 1 : nil }
    case _ where isQuantile:
      guard let value = oldest(), let number = Moments.number(value) else { return }
      let place = place(of: number)
      if sorted.indices.contains(place) { sorted.remove(at: place) }
    default:
      if older.isEmpty {
        var summary = Moments()
        for value in newer.reversed() {
          var one = Moments()
          one.add(value)
          summary = one.joined(summary)
          older.append(summary)
        }
        newer = []
        newest = Moments()
      }
      _ = older.popLast()
    }
  }

  private mutating func oldest() -> DataValue? {
    guard queue.indices.contains(gone) else { return nil }
    defer { gone += 1 }
    return queue[gone]
  }

  /// The value, or what stands for “no number”, which equals nothing, not even itself.
  private static func key(_ value: DataValue) -> DataValue { value == value ? value : .list([.null]) }

  private func place(of number: Double) -> Int {
    var (from, to) = (0, sorted.count)
    while from < to {
      let middle = (from + to) / 2
      if sorted[middle] < number { from = middle + 1 } else { to = middle }
    }
    return from
  }

  var value: DataValue {
    switch operation {
    case "distinct": return .number(Double(occurrences.count))
    case "median": return .number(Quantiles.value(sorted, 0.5) ?? .nan)
    case "q1": return .number(Quantiles.value(sorted, 0.25) ?? .nan)
    case "q3": return .number(Quantiles.value(sorted, 0.75) ?? .nan)
    default: return .number((older.last ?? Moments()).joined(newest).value(operation))
    }
  }
}

extension SlidingSummary {
  /// Counts, sums and spread of some rows, which can be joined with those of the rows behind them.
  fileprivate struct Moments {
    var rows = 0.0
    var valid = 0.0
    var missing = 0.0
    var count = 0.0
    var sum = 0.0
    var product = 1.0
    var low = Double.infinity
    var high = -Double.infinity
    /// The mean, and the sum of squared distances from it (Welford).
    var mean = 0.0
    var squares = 0.0

    static func number(_ value: DataValue) -> Double? { value.isInvalid || value == "" ? nil : value.quantity }

    mutating func add(_ value: DataValue) {
      rows += 1
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
    }

    func joined(_ other: Moments) -> Moments {
      guard other.rows > 0 else { return self }
      guard rows > 0 else { return other }
      var whole = self
      whole.rows += other.rows
      whole.valid += other.valid
      whole.missing += other.missing
      whole.count += other.count
      whole.sum += other.sum
      whole.product *= other.product
      whole.low = min(low, other.low)
      whole.high = max(high, other.high)
      guard whole.count > 0 else { return whole }
      let distance = other.mean - mean
      whole.mean = mean + distance * (other.count / whole.count)
      whole.squares = squares + other.squares + distance * distance * (count * other.count / whole.count)
      return whole
    }

    /// What an operation says of the rows; no number where it says nothing.
    func value(_ operation: String) -> Double {
      switch operation {
      case "count": return rows
      case "valid": return valid
      case "missing": return missing
      default: break
      }
      guard count > 0 else { return .nan }
      switch operation {
      case "sum": return sum
      case "product": return product
      case "mean", "average": return mean
      case "min": return low
      case "max": return high
      default: break
      }
      guard count > 1 else { return .nan }
      let variance = squares / (count - 1)
      switch operation {
      case "variance": return variance
      case "variancep": return squares / count
      case "stdev": return variance.squareRoot()
      case "stdevp": return (squares / count).squareRoot()
      case "stderr": return (variance / count).squareRoot()
      default: return .nan
      }
    }
  }
}
