import ReportKit

/// A formula that makes a label of a tick's value and usual label.
struct LabelFormula {
  private let expression: Expression?
  /// What the formula may refer to besides the tick.
  private let names: Properties

  init(_ text: String, names: Properties) {
    expression = try? Expression(text)
    self.names = names
  }

  /// - Parameter isCounted: whether `index` is a label's number, as in legends, or its share of the way along the guide.
  func texts(_ labels: [String], _ values: [DataValue], isCounted: Bool = false) -> [String] {
    guard let expression else { return labels }
    let last = isCounted ? 1 : Double(max(1, labels.count - 1))
    return zip(labels, values).enumerated().map { index, pair in
      let row: Row = ["label": .string(pair.0), "value": pair.1, "index": .number(Double(index) / last)]
      guard let value = try? Evaluation(record: row, names: names).value(expression) else { return pair.0 }
      return value.list?.map(\.words).joined(separator: "\n") ?? (value.isNull ? "" : value.words)
    }
  }
}
