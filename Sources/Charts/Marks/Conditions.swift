import ReportKit

/// Parts of an encoding that hold for some rows only.
enum Conditions {
  /// The first part whose test the row passes; nil where none does.
  static func met(_ condition: DataValue, _ row: Row) -> Properties? {
    for part in condition.list ?? [condition] {
      guard let object = part.object else { continue }
      if object["param"] != nil || object["selection"] != nil {
        // Before anyone has chosen anything, everything counts as chosen.
        if object["empty"] != false { return object }
      }
    }
    return nil
  }

  static func evaluate(_ value: DataValue, _ row: Row) -> DataValue? { nil }
}
