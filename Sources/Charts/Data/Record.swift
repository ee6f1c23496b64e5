import ReportKit

/// One record of a chart's data, by the names of its fields: a row, or a place in columns.
protocol Record {
  /// Nil where the record has no such field.
  subscript(name: String) -> DataValue? { get }
  /// All fields together.
  var row: Row { get }
}

extension Record {
  /// The value of a field by its path.
  func value(_ field: String) -> DataValue { self[field] ?? FieldPath(field).value(in: row) }
}

extension Row: Record {
  var row: Row { self }
}

/// A record of a table in columns.
struct ColumnRecord: Record {
  let columns: [(name: String, column: MassColumn)]
  var index = 0

  subscript(name: String) -> DataValue? { columns.first { $0.name == name }.map { $0.column[index] } }

  var row: Row { Row(columns.map { ($0.name, $0.column[index]) }, uniquingKeysWith: { $1 }) }
}
