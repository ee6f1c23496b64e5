import ReportKit

/// Parts of an encoding that hold for some rows only.
enum Conditions {
  /// The first part whose test the row passes; nil where none does.
  static func met(_ condition: DataValue, _ row: Row, names: [String: DataValue] = [:]) -> Properties? {
    for part in condition.list ?? [condition] {
      guard let object = part.object else { continue }
      if let test = object["test"] {
        guard let predicate = try? Predicate(test, path: "$"), (try? predicate.holds(row, names: names)) == true else { continue }
        return object
      }
    }
    return nil
  }

  /// The value of a property that may be an expression: `{"expr": "…"}`.
  static func evaluate(_ value: DataValue, _ row: Row, names: [String: DataValue] = [:]) -> DataValue? {
    guard let text = value["expr"]?.string ?? value.string, let expression = try? Expression(text) else { return nil }
    return try? Evaluation(row: row, names: names).value(expression)
  }
}
