/// Arithmetic over figures: `f003 / f002`, `2 个/对 * f042`.
indirect enum Formula: Hashable, Sendable {
  enum Operation: Character, Sendable {
    case plus = "+"
    case minus = "-"
    case times = "×"
    case over = "÷"
  }

  /// A number typed into the formula, with the unit that turns one count into another.
  case number(Rational, Dimension)
  case figure(String)
  case binary(Operation, Formula, Formula)

  /// The figures that the formula mentions, in its order.
  var figures: [String] {
    switch self {
    case .number: []
    case .figure(let id): [id]
    case .binary(_, let left, let right): left.figures + right.figures
    }
  }

  /// As it is printed: `f003 ÷ f002`.
  var text: String {
    switch self {
    case .number(let number, let dimension): number.text + dimension.description
    case .figure(let id): id
    case .binary(let operation, let left, let right):
      "\(left.operand(of: operation)) \(operation.rawValue) \(right.operand(of: operation, isRight: true))"
    }
  }

  private func operand(of outer: Operation, isRight: Bool = false) -> String {
    guard case .binary(let inner, _, _) = self else { return text }
    let innerIsSum = inner == .plus || inner == .minus
    let outerIsSum = outer == .plus || outer == .minus
    let binds = innerIsSum ? outer == .plus || (outer == .minus && !isRight) : outerIsSum || !isRight
    return binds ? text : "(\(text))"
  }
}

/// What is wrong with a formula or a rule.
struct FormulaError: Error, Hashable {
  var code: String
  var message: String
}
