import ReportKit

/// A number with what it counts.
struct Quantity: Hashable, Sendable {
  var value: Rational
  var dimension: Dimension
}

/// Computes formulas from figures, and refuses those that mean nothing.
struct Evaluation {
  let figures: [String: Figure]

  /// Throws `FormulaError` for a figure that is unknown or no statistic, for mixed units, and for sums of yearly and
  /// one-off money.
  func quantity(of formula: Formula) throws(FormulaError) -> Quantity {
    switch formula {
    case .number(let value, let dimension): return Quantity(value: value, dimension: dimension)
    case .figure(let id): return try quantity(of: id)
    case .binary(let operation, let first, let second):
      let left = try quantity(of: first)
      let right = try quantity(of: second)
      do {
        switch operation {
        case .plus, .minus:
          try checkSum(left.dimension, right.dimension, formula)
          let value = operation == .plus ? try left.value + right.value : try left.value - right.value
          return Quantity(value: value, dimension: left.dimension)
        case .times:
          return Quantity(value: try left.value * right.value, dimension: left.dimension * right.dimension)
        case .over:
          return Quantity(value: try left.value / right.value, dimension: left.dimension / right.dimension)
        }
      } catch let error as FormulaError {
        throw error
      } catch {
        let reason = error as? Rational.Failure == .divisionByZero ? "divides by zero" : "is too large a number"
        throw FormulaError(code: "formula.value", message: "\(formula.text) \(reason)")
      }
    }
  }

  private func quantity(of id: String) throws(FormulaError) -> Quantity {
    guard let figure = figures[id] else {
      throw FormulaError(code: "figure.unknown", message: Nearest.message(missing: id, among: Array(figures.keys)))
    }
    let reason: String? =
      switch figure.kind {
      case .growth: "is growth over a base that the source does not give: quote it, derive nothing"
      case .case: "is one person's number: a story, no statistic"
      case .ordinal: "is a place in a series, no amount"
      case .count, .money, .derived: nil
      }
    if let reason {
      throw FormulaError(code: "formula.kind", message: "\(id) (\(figure.written.alone)) \(reason)")
    }
    if figure.qualifier.bound != .exactly {
      throw FormulaError(
        code: "formula.bound",
        message: "\(id) is \(figure.written.alone): the exact number is not known, so nothing can be computed from it")
    }
    guard let value = figure.baseValue else {
      throw FormulaError(code: "formula.value", message: "\(id) is too large a number")
    }
    return Quantity(value: value, dimension: Dimension(figure.unit))
  }

  private func checkSum(_ left: Dimension, _ right: Dimension, _ formula: Formula) throws(FormulaError) {
    guard left != right else { return }
    if left.isMoney, right.isMoney, left.isYearly != right.isYearly {
      throw FormulaError(
        code: "formula.money",
        message: "\(formula.text) adds \(left) and \(right): money for each year and money spent once have no sum")
    }
    throw FormulaError(
      code: "formula.unit", message: "\(formula.text) mixes units: \(left.name) and \(right.name) have no sum")
  }
}
