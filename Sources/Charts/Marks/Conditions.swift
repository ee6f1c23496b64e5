import Frames
import ReportKit

/// What a specification says of the rows or ticks that pass a test, its tests read once: `{"test": …, "value": …}`, or several
/// of them in their order.
struct Condition {
  private let parts: [(test: Predicate, said: Properties)]

  /// - Parameter json: a test that cannot be read is passed by none.
  init(_ json: DataValue) {
    parts = (json.list ?? [json]).compactMap { part in
      guard let said = part.object, let test = said["test"], let predicate = try? Predicate(test, path: "$") else { return nil }
      return (predicate, said)
    }
  }

  /// What the parts say, in their order.
  var outcomes: [Properties] { parts.map(\.said) }

  /// Which part's test the record is the first to pass; nil where it passes none.
  func met(_ record: some Record, names: Properties = [:]) -> Int? {
    parts.firstIndex { (try? $0.test.holds(record, names: names)) == true }
  }

  /// The fields that the tests read; nil where one reads the record as a whole.
  var reads: Set<String>? { parts.map(\.test.reads).union }
}

extension DataValue {
  /// The value of a property that may be a formula: `{"expr": "…"}`.
  func evaluated(_ row: Row, names: Properties = [:], size: Size? = nil) -> DataValue? {
    guard let text = self["expr"]?.string ?? string, let expression = try? Expression(text) else { return nil }
    return try? Evaluation(record: row, names: names, size: size).value(expression)
  }
}
