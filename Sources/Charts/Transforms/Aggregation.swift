import Foundation
import ReportKit

/// Rows gathered by equal values of fields, with a summary of each group.
struct Aggregation {
  struct Measure: Hashable {
    var operation: String
    var field: String?
    var column: String
  }

  var by: [String]
  var measures: [Measure]

  /// One row a group, in the order in which the groups first occur.
  func apply(_ rows: [Row]) -> [Row] {
    Groups(rows, by: by).map { key, members in
      var row = Row()
      for (field, value) in zip(by, key) { row[FieldPath(field).name] = value }
      for measure in measures { row[measure.column] = Summary.value(measure.operation, measure.field, members) }
      return row
    }
  }
}

/// Rows by equal values, in the order of first occurrence.
struct Groups: Sequence {
  private(set) var keys: [[DataValue]] = []
  /// Which of the rows belong to each key.
  private(set) var places: [[Int]] = []
  private let rows: [Row]
  /// The group of each key; empty while the keys are few.
  private var known: [[DataValue]: Int] = [:]

  /// So many keys are compared one after the other sooner than they are hashed.
  static let few = 8

  init(_ rows: [Row], by fields: [String]) {
    self.rows = rows
    let paths = fields.map(FieldPath.init)
    for (index, row) in rows.enumerated() {
      let key = paths.map { $0.value(in: row) }
      if let group = group(of: key) { places[group].append(index) } else { add(key, [index]) }
    }
    if fields.isEmpty, keys.isEmpty { add([], []) }
  }

  private func group(of key: [DataValue]) -> Int? { keys.count > Self.few ? known[key] : keys.firstIndex(of: key) }

  private mutating func add(_ key: [DataValue], _ members: [Int]) {
    keys.append(key)
    places.append(members)
    if keys.count == Self.few + 1 {
      for (group, key) in keys.enumerated() { known[key] = group }
    } else if keys.count > Self.few {
      known[key] = keys.count - 1
    }
  }

  /// The rows of each key.
  private var members: [[Row]] { places.map { $0.map { rows[$0] } } }

  func makeIterator() -> Zip2Sequence<[[DataValue]], [[Row]]>.Iterator { zip(keys, members).makeIterator() }
}

/// The summaries of a group of rows, by Vega's names.
enum Summary {
  static let operations: Set<String> = [
    "count", "valid", "missing", "distinct", "sum", "product", "mean", "average", "median", "q1", "q3", "min", "max",
    "stdev", "stdevp", "variance", "variancep", "stderr", "ci0", "ci1", "values", "argmin", "argmax", "exponential",
    "exponentialb",
  ]

  static func value(_ operation: String, _ field: String?, _ rows: [Row]) -> DataValue {
    guard let field, operation != "count" else {
      return operation == "values" ? .list(rows.map(DataValue.object)) : .number(Double(rows.count))
    }
    let path = FieldPath(field)
    let values = rows.map { path.value(in: $0) }
    switch operation {
    case "missing": return .number(Double(values.filter { $0.isNull || $0 == "" }.count))
    case "distinct": return .number(Double(Set(values).count))
    case "values": return .list(values)
    default: break
    }
    let valid = values.filter { !$0.isInvalid && $0 != "" }
    switch operation {
    case "valid": return .number(Double(valid.count))
    case "argmin", "argmax":
      let indexed = zip(values, rows).filter { !$0.0.isInvalid }
      let best =
        operation == "argmin"
        ? indexed.min { DataValue.ascending($0.0, $1.0) }
        : indexed.reduce(nil) { best, next in best.map { DataValue.ascending($0.0, next.0) ? next : $0 } ?? next }
      return best.map { .object($0.1) } ?? .null
    case "min", "max":
      guard let first = valid.first else { return .number(.nan) }
      if valid.contains(where: { $0.quantity == nil }) {
        return valid.dropFirst().reduce(first) { best, next in
          DataValue.ascending(next, best) == (operation == "min") ? next : best
        }
      }
    default: break
    }
    let numbers = valid.compactMap(\.quantity)
    // What cannot be said is no number: sums with it are none either, where a missing value would count as zero.
    return .number(numbers.isEmpty ? .nan : number(operation, numbers) ?? .nan)
  }

  private static func number(_ operation: String, _ numbers: [Double]) -> Double? {
    let count = Double(numbers.count)
    let sum = numbers.reduce(0, +)
    // As Vega does, step by step.
    var mean = 0.0
    for (index, number) in numbers.enumerated() { mean += (number - mean) / Double(index + 1) }
    func squares() -> Double { numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } }
    // One number does not vary.
    if count < 2, ["variance", "variancep", "stdev", "stdevp", "stderr"].contains(operation) { return nil }
    func variance() -> Double { squares() / (count - 1) }
    switch operation {
    case "sum": return sum
    case "product": return numbers.reduce(1, *)
    case "mean", "average": return mean
    case "min": return numbers.min()
    case "max": return numbers.max()
    case "median": return Quantiles.value(numbers.sorted(), 0.5)
    case "q1": return Quantiles.value(numbers.sorted(), 0.25)
    case "q3": return Quantiles.value(numbers.sorted(), 0.75)
    case "variance": return variance()
    case "variancep": return squares() / count
    case "stdev": return variance().squareRoot()
    case "stdevp": return (squares() / count).squareRoot()
    case "stderr": return (variance() / count).squareRoot()
    case "ci0": return Quantiles.bootstrap(numbers, 0.025)
    case "ci1": return Quantiles.bootstrap(numbers, 0.975)
    default: return nil
    }
  }
}

/// Values that split sorted numbers.
enum Quantiles {
  /// By linear interpolation between the closest ranks; the numbers are sorted.
  static func value(_ sorted: [Double], _ share: Double) -> Double? {
    guard let first = sorted.first, let last = sorted.last else { return nil }
    let place = Double(sorted.count - 1) * share
    let index = Int(place)
    if index < 0 { return first }
    if index >= sorted.count - 1 { return last }
    return sorted[index] + (sorted[index + 1] - sorted[index]) * (place - Double(index))
  }

  /// A bound of the mean's confidence interval, from 1000 samples drawn with a generator that always starts the same.
  static func bootstrap(_ numbers: [Double], _ share: Double) -> Double? {
    var chance = Chance(state: 0x9E37_79B9_7F4A_7C15)
    let means = (0..<1000).map { _ in
      (0..<numbers.count).reduce(0.0) { sum, _ in sum + numbers[chance.next(numbers.count)] } / Double(numbers.count)
    }
    return value(means.sorted(), share)
  }
}

/// Numbers that look like chance and are the same on each machine: a linear congruential generator with Knuth's constants
/// for MMIX.
struct Chance {
  var state: UInt64

  /// A whole number below a bound.
  mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }
}
