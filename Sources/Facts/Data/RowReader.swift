import ReportKit

/// Reads the cells of one row by name, and collects what is wrong with them.
struct RowReader {
  let file: String
  let line: Int
  private let cells: [String]
  private let places: [String: Int]
  private(set) var diagnostics: [Diagnostic] = []

  init(_ row: CSVTable.Row, of table: CSVTable, places: [String: Int]) {
    file = table.file
    line = row.line
    cells = row.cells
    self.places = places
  }

  /// The cell's text; empty for a column that the file does not have.
  func text(_ column: String) -> String {
    places[column].map { cells[$0] } ?? ""
  }

  mutating func required(_ column: String) -> String {
    let text = text(column)
    if text.isEmpty { report(column, code: "value.missing", "the cell is empty") }
    return text
  }

  /// The cell as one of the words of an enumeration.
  mutating func word<Word: RawRepresentable & CaseIterable>(_ column: String, of type: Word.Type) -> Word?
  where Word.RawValue == String {
    let text = text(column)
    if let word = Word(rawValue: text) { return word }
    let known = Word.allCases.map { $0.rawValue.isEmpty ? "(empty)" : $0.rawValue }.joined(separator: ", ")
    report(column, code: "value.word", "\"\(text)\" is none of \(known)")
    return nil
  }

  mutating func report(_ column: String, code: String, _ message: String) {
    diagnostics.append(
      Diagnostic(.error, code: code, message: message, place: Place(file: file, line: line, column: column)))
  }
}
