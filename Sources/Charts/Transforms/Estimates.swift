import Foundation
import ReportKit

/// A smooth estimate of how values are distributed, by Gaussian kernels.
struct DensityEstimate {
  private let transform: Properties
  private let by: [String]

  init(_ transform: Properties, _ by: [String]) {
    self.transform = transform
    self.by = by
  }

  /// Between how many steps each curve runs.
  private var steps: Double {
    min(max(transform["steps"]?.number ?? max(transform["minsteps"]?.number ?? 25, min(transform["maxsteps"]?.number ?? 200, 200)), 1), 10_000)
  }

  /// - Parameter path: of the transform.
  /// - Throws: `ChartError` for too many rows.
  func apply(_ rows: [Row], at path: String) throws -> [Row] {
    let groups = Groups(rows, by: by)
    try Work.check(rows: groups.keys.count * Int(saturating: steps), at: "\(path).density")
    let field = transform["density"]?.string ?? ""
    let names = transform.columns(usual: ["value", "density"])
    let all = rows.compactMap { $0.value(field).quantity }.filter(\.isFinite)
    let given = transform["extent"]?.numbers
    let isCount = transform["counts"]?.bool ?? false
    let cumulative = transform["cumulative"]?.bool ?? false
    return groups.flatMap { key, members -> [Row] in
      // A missing value counts as zero, as it does in Vega.
      let values = members.map { $0.value(field).arithmetic }.filter(\.isFinite)
      guard !values.isEmpty else { return [] }
      let sorted = members.compactMap { $0.value(field).quantity }.filter(\.isFinite).sorted()
      let own = transform["resolve"] == "independent" ? values : all
      let extent = given.flatMap { $0.count == 2 ? ($0[0], $0[1]) : nil } ?? (own.min() ?? 0, own.max() ?? 1)
      let width = transform["bandwidth"]?.number.flatMap { $0 > 0 ? $0 : nil } ?? Self.bandwidth(sorted, count: Double(values.count))
      let factor = isCount ? Double(values.count) : 1
      return stride(from: 0, through: steps, by: 1).map { step in
        let x = extent.0 + (extent.1 - extent.0) * step / steps
        let y = values.reduce(0.0) { sum, value in
          let z = (x - value) / width
          return sum + (cumulative ? 0.5 * (1 + erf(z / 2.0.squareRoot())) : exp(-z * z / 2) / (width * (2 * Double.pi).squareRoot()))
        }
        var row = Row(columns: (names[0], .number(x)), (names[1], .number(y / Double(values.count) * factor)))
        for (name, part) in zip(by, key) { row[name] = part }
        return row
      }
    }
  }

  /// Scott's rule, with the quartiles' spread where that is smaller.
  /// - Parameter count: of all values, the missing ones too.
  private static func bandwidth(_ sorted: [Double], count: Double) -> Double {
    let known = Double(sorted.count)
    let mean = sorted.reduce(0, +) / max(1, known)
    let deviation = known > 1 ? (sorted.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (known - 1)).squareRoot() : 0
    let spread = ((Quantiles.value(sorted, 0.75) ?? 0) - (Quantiles.value(sorted, 0.25) ?? 0)) / 1.34
    let least = [min(deviation, spread), deviation, abs(sorted.first ?? 1), 1].first { $0 > 0 } ?? 1
    return 1.06 * least * pow(count, -0.2)
  }
}

/// The values below which given shares of the data lie.
struct QuantileTable {
  private let transform: Properties
  private let by: [String]

  init(_ transform: Properties, _ by: [String]) {
    self.transform = transform
    self.by = by
  }

  /// - Parameter path: of the transform.
  /// - Throws: `ChartError` for too many rows.
  func apply(_ rows: [Row], at path: String) throws -> [Row] {
    let field = transform["quantile"]?.string ?? ""
    let names = transform.columns(usual: ["prob", "value"])
    let step = min(max(transform["step"]?.number ?? 0.01, 1e-4), 1)
    let shares = transform["probs"]?.numbers ?? Array(stride(from: step / 2, to: 1 - 1e-14, by: step))
    let groups = Groups(rows, by: by)
    try Work.check(rows: groups.keys.count * shares.count, at: "\(path).quantile")
    return groups.flatMap { key, members -> [Row] in
      let sorted = members.compactMap { $0.value(field).quantity }.filter(\.isFinite).sorted()
      return shares.map { share in
        var row = Row(columns: (names[0], .number(share)), (names[1], Quantiles.value(sorted, share).map(DataValue.number) ?? .null))
        for (name, part) in zip(by, key) { row[name] = part }
        return row
      }
    }
  }
}
