/// A column of a table whose rows are values of a type of your own: its title, and what stands in the cell of a row.
public struct TableColumn<Row> {
  let column: Table.Column
  let cell: (Row) throws -> Prose

  public init(
    _ title: Prose, alignment: Table.Alignment = .start, weight: Double? = nil, cell: @escaping (Row) throws -> Prose
  ) {
    column = Table.Column(title, alignment: alignment, weight: weight)
    self.cell = cell
  }

  /// A column of words.
  public init(
    _ title: Prose, _ words: KeyPath<Row, String>, alignment: Table.Alignment = .start, weight: Double? = nil
  ) {
    self.init(title, alignment: alignment, weight: weight) { Prose(stringLiteral: $0[keyPath: words]) }
  }

  /// A column of shared figures, on their decimal points.
  public init(_ title: Prose, figure: @escaping (Row) throws -> FigureReference) {
    self.init(title, alignment: .decimal) { "\(try figure($0))" }
  }
}

/// Writes a table's columns one after the other.
@resultBuilder
public enum TableColumnBuilder<Row> {
  public static func buildExpression(_ column: TableColumn<Row>) -> [TableColumn<Row>] { [column] }
  public static func buildBlock(_ parts: [TableColumn<Row>]...) -> [TableColumn<Row>] { parts.flatMap(\.self) }
  public static func buildOptional(_ part: [TableColumn<Row>]?) -> [TableColumn<Row>] { part ?? [] }
  public static func buildEither(first: [TableColumn<Row>]) -> [TableColumn<Row>] { first }
  public static func buildEither(second: [TableColumn<Row>]) -> [TableColumn<Row>] { second }
  public static func buildArray(_ parts: [[TableColumn<Row>]]) -> [TableColumn<Row>] { parts.flatMap(\.self) }
}

/// Writes a table's rows one below the other.
@resultBuilder
public enum TableRowBuilder {
  public static func buildExpression(_ row: Table.Row) -> [Table.Row] { [row] }
  public static func buildExpression(_ rows: [Table.Row]) -> [Table.Row] { rows }
  public static func buildBlock(_ parts: [Table.Row]...) -> [Table.Row] { parts.flatMap(\.self) }
  public static func buildOptional(_ part: [Table.Row]?) -> [Table.Row] { part ?? [] }
  public static func buildEither(first: [Table.Row]) -> [Table.Row] { first }
  public static func buildEither(second: [Table.Row]) -> [Table.Row] { second }
  public static func buildArray(_ parts: [[Table.Row]]) -> [Table.Row] { parts.flatMap(\.self) }
}

extension Table {
  /// A row for each value, a column for each of the builder's.
  ///
  /// ```swift
  /// let rows: [Station] = try input.rows(of: "figures")
  /// try Table(rows, anchor: "tab-stations", caption: "各站指标") {
  ///   TableColumn("指标", \.indicator)
  ///   TableColumn("数值") { try input.figure($0.id) }
  /// }
  /// ```
  public init<Rows: Sequence>(
    _ rows: Rows, anchor: String? = nil, caption: Prose, unit: String? = nil, notes: [Prose] = [], source: Prose? = nil,
    @TableColumnBuilder<Rows.Element> columns: () throws -> [TableColumn<Rows.Element>]
  ) throws {
    let columns = try columns()
    self.init(
      anchor: anchor, caption: caption, unit: unit, columns: columns.map(\.column),
      rows: try rows.map { row in Row(try columns.map { try $0.cell(row) }) }, notes: notes, source: source)
  }

  /// Rows written one below the other, with conditions and loops among them.
  public init(
    anchor: String? = nil, caption: Prose, unit: String? = nil, columns: [Column], notes: [Prose] = [],
    source: Prose? = nil, @TableRowBuilder rows: () throws -> [Row]
  ) rethrows {
    self.init(
      anchor: anchor, caption: caption, unit: unit, columns: columns, rows: try rows(), notes: notes, source: source)
  }
}
