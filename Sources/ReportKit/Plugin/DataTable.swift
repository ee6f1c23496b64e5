/// A table of shared data: named, typed columns and rows of plain values.
public struct DataTable: Hashable, Sendable, Codable {
  /// What a column holds.
  public enum ColumnType: String, Hashable, Sendable, Choice {
    case string, number, bool, list, object
  }

  /// A column's name and what it holds; a cell may always be null.
  public struct Column: Hashable, Sendable, Codable {
    public var name: String
    public var type: ColumnType

    public init(_ name: String, _ type: ColumnType = .string) {
      self.name = name
      self.type = type
    }
  }

  public var columns: [Column]
  /// A list of cells for each row, in the order of the columns.
  public var rows: [[DataValue]]

  public init(columns: [Column], rows: [[DataValue]]) {
    self.columns = columns
    self.rows = rows
  }

  /// The place of a column, nil when the table has none of that name.
  public func index(of column: String) -> Int? {
    columns.firstIndex { $0.name == column }
  }

  /// The cells of one column; empty when the table has none of that name.
  public func values(of column: String) -> [DataValue] {
    guard let index = index(of: column) else { return [] }
    return rows.compactMap { index < $0.count ? $0[index] : nil }
  }

  /// A row as an object, column names to cells.
  public func object(at row: Int) -> Properties {
    Properties(zip(columns.map(\.name), rows[row])) { first, _ in first }
  }
}
