import ReportKit

/// The transforms `regression` and `loess`.
struct Fitting {
  let transform: Properties
  let by: [String]
  let path: String

  func apply(_ rows: [Row]) throws -> [Row] {
    let isLocal = transform["loess"] != nil
    let measure = (isLocal ? transform["loess"] : transform["regression"])?.string ?? ""
    let on = transform["on"]?.string ?? ""
    let names = transform.columns(usual: [on, measure])
    let word = transform["method"]?.string ?? "linear"
    guard let method = Regression.Method(rawValue: word) else {
      let known = Regression.Method.allCases.map(\.rawValue).joined(separator: ", ")
      throw ChartError(path: "\(path).method", problem: "“\(word)” is none of \(known)")
    }
    return Groups(rows, by: by).flatMap { key, members -> [Row] in
      let points = members.compactMap { row -> (x: Double, y: Double)? in
        guard let x = row.value(on).quantity, let y = row.value(measure).quantity, x.isFinite, y.isFinite else { return nil }
        return (x, y)
      }
      return curve(points, method, isLocal: isLocal, names).map { row in
        var row = row
        for (name, part) in zip(by, key) { row[name] = part }
        return row
      }
    }
  }

  private func curve(
    _ points: [(x: Double, y: Double)], _ method: Regression.Method, isLocal: Bool, _ names: [String]
  ) -> [Row] {
    func row(_ x: Double, _ y: Double) -> Row { Row(columns: (names[0], .number(x)), (names[1], .number(y))) }
    if isLocal {
      return LocalRegression.smooth(points, bandwidth: transform["bandwidth"]?.number ?? 0.3).map { row($0.x, $0.y) }
    }
    let order = transform["order"]?.number.map { Int(saturating: $0) } ?? 3
    guard let fit = Regression(method, points, order: order) else { return [] }
    if transform["params"] == true {
      return [["coef": .list(fit.coefficients.map(DataValue.number)), "rSquared": .number(fit.rSquared)]]
    }
    let given = transform["extent"]?.numbers.flatMap { $0.count == 2 ? $0 : nil }
    let (low, high) = (given?[0] ?? points.map(\.x).min() ?? 0, given?[1] ?? points.map(\.x).max() ?? 1)
    if method == .linear { return [row(low, fit.value(low)), row(high, fit.value(high))] }
    return (0...100).map { step in
      let x = low + (high - low) * Double(step) / 100
      return row(x, fit.value(x))
    }
  }
}
