import ReportKit

/// One edition of a report: a row of the table that lists them, whose cells stand for `{column}` wherever the report
/// folder mentions them.
public struct EditionRow: Hashable, Sendable {
  /// Unique among the editions, and fit for a file's name.
  public var id: String
  /// The cells by their columns, the id among them.
  public var values: [String: String]
  /// The row's line in the file.
  public var line: Int

  public init(id: String, values: [String: String] = [:], line: Int = 1) {
    self.id = id
    self.values = values.merging(["id": id]) { _, id in id }
    self.line = line
  }

  /// Reads the table of editions: a column `id`, and others of your own.
  ///
  /// Throws all that is wrong at once: an id that is there twice or names no file, a column that no text can mention,
  /// a cell with braces or line ends.
  public static func read(_ file: DataFile) throws(DataError) -> [EditionRow] {
    let table = try CSVTable(file, required: ["id"])
    if let column = table.columns.first(where: { !isName($0) }) {
      throw DataError(
        file.name, line: 1, column: column, code: "edition.column",
        "“\(column)” is no name; write a letter, then letters, digits or _")
    }
    guard !table.rows.isEmpty else {
      throw DataError(file.name, code: "edition.none", "the file lists no edition; write a row for each")
    }
    let places = table.places
    var diagnostics: [Diagnostic] = []
    var seen: [String: Int] = [:]
    let editions = table.rows.map { row in
      var reader = RowReader(row, of: table, places: places)
      let edition = EditionRow(
        id: reader.required("id"),
        values: Dictionary(zip(table.columns, row.cells)) { first, _ in first }, line: row.line)
      if !edition.id.isEmpty, !isFileName(edition.id) {
        reader.report("id", code: "edition.id", "“\(edition.id)” cannot be part of a file's name; write letters and digits")
      }
      if let first = seen.updateValue(row.line, forKey: edition.id) {
        reader.report("id", code: "id.double", "\(edition.id) is already the edition in row \(first)")
      }
      for column in table.columns where !isWord(reader.text(column)) {
        reader.report(column, code: "edition.word", "a cell is one line without braces and control characters")
      }
      diagnostics += reader.diagnostics
      return edition
    }
    guard diagnostics.isEmpty else { throw DataError(diagnostics) }
    return editions
  }

  /// Whether a text can be a part of a file's name on every system.
  public static func isFileName(_ text: String) -> Bool {
    (1...100).contains(text.count) && text.first != "." && text.first != "-" && isWord(text)
      && !text.contains { "/\\:*?\"<>|".contains($0) }
  }

  /// Letters of any script, digits and `_`, a letter first.
  private static func isName(_ text: String) -> Bool {
    text.first?.isLetter == true && text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
  }

  private static func isWord(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      switch scalar.properties.generalCategory {
      case .control, .surrogate, .lineSeparator, .paragraphSeparator: false
      default: scalar != "{" && scalar != "}"
      }
    }
  }
}
