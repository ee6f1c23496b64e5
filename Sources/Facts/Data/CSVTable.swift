import ReportKit

import SwiftCSV

/// A CSV file as rows with the line each begins on.
///
/// SwiftCSV cuts the text; it takes short rows and an open quotation in silence, so these are found here.
struct CSVTable: Sendable {
  struct Row: Sendable {
    let line: Int
    let cells: [String]
  }

  let file: String
  let columns: [String]
  private(set) var rows: [Row]

  /// Throws `DataError` for bytes that are no UTF-8, NUL, an open quotation, a missing or double column, and a
  /// row that is shorter or longer than the heading.
  init(_ file: DataFile, required: [String]) throws(DataError) {
    self.file = file.name
    let name = file.name
    let text = try Self.text(of: file)
    var records: [Row] = []
    var line = 1
    do {
      // A closing line end makes the last row like the others; SwiftCSV else drops its empty last cell.
      let closed = text.last?.isNewline == true ? text : text + "\n"
      let csv = try CSV<Enumerated>(string: closed, delimiter: .comma, loadColumns: false, rowLimit: 0)
      try csv.enumerateAsArray(startAt: 0, rowLimit: nil) { cells in
        records.append(Row(line: line, cells: cells.map(\.trimmed)))
        line += 1 + cells.reduce(0) { $0 + $1.count { $0.isNewline } }
      }
    } catch {
      throw DataError(
        name, line: line, code: "csv.quotation",
        "a quotation mark is misplaced: a cell that has one is quoted as a whole, and the mark written twice")
    }
    guard text.utf8.count(where: { $0 == UInt8(ascii: "\"") }).isMultiple(of: 2) else {
      throw DataError(
        name, line: records.last?.line ?? 1, code: "csv.quotation", "a quotation is opened and never closed")
    }
    guard let heading = records.first, heading.cells.contains(where: { !$0.isEmpty }) else {
      throw DataError(name, code: "csv.empty", "the file is empty; its first row names the columns")
    }
    rows = records.dropFirst().filter { row in row.cells.contains { !$0.isEmpty } }
    // Excel keeps columns that once had something in them.
    let width = ([heading] + rows).map { $0.cells.lastIndex { !$0.isEmpty } ?? -1 }.max() ?? -1
    columns = Array(heading.cells.prefix(width + 1))
    rows = rows.map { $0.cells.count == heading.cells.count ? Row(line: $0.line, cells: Array($0.cells.prefix(width + 1))) : $0 }
    try checkShape(required: required + file.condition.keys.sorted())
    try keepRows(where: file.condition)
  }

  private mutating func keepRows(where condition: [String: String]) throws(DataError) {
    guard !condition.isEmpty else { return }
    let places = places
    rows.removeAll { row in condition.contains { column, value in places[column].map { row.cells[$0] } != value } }
    guard rows.isEmpty else { return }
    let words = condition.sorted { $0.key < $1.key }.map { "\($0.key) = \($0.value)" }.joined(separator: ", ")
    throw DataError(file, code: "csv.none", "no row has \(words)")
  }

  private func checkShape(required: [String]) throws(DataError) {
    var seen: Set<String> = []
    for (index, column) in columns.enumerated() where !seen.insert(column).inserted || column.isEmpty {
      if required.allSatisfy({ columns.contains($0) }) || !column.isEmpty {
        throw DataError(
          file, line: 1, column: column.isEmpty ? "\(index + 1)" : column, code: "csv.column",
          column.isEmpty ? "the column has no name; name it, or take it out" : "two columns have this name")
      }
    }
    if let missing = required.first(where: { !seen.contains($0) }) {
      if columns.count == 1, let sign = [";", "\t", "；", "，"].first(where: columns[0].contains) {
        throw DataError(
          file, line: 1, code: "csv.separator",
          "the cells are parted by \(sign == "\t" ? "tabs" : "“\(sign)”"), not by commas; in Excel save the table as CSV UTF-8（逗号分隔）")
      }
      if let heading = rows.first(where: { row in required.allSatisfy { row.cells.contains($0) } }) {
        throw DataError(
          file, line: 1, code: "csv.heading",
          "the first row must name the columns; they are named in line \(heading.line): take out what stands above it")
      }
      throw DataError(
        file, line: 1, column: missing, code: "csv.column",
        "this column is missing; the file has \(columns.joined(separator: ", "))")
    }
    if let odd = rows.first(where: { $0.cells.count != columns.count }) {
      throw DataError(
        file, line: odd.line, code: "csv.row",
        "the row has \(odd.cells.count) cells and the heading \(columns.count); a comma inside a cell needs "
          + "quotation marks around the cell")
    }
  }

  private static func text(of file: DataFile) throws(DataError) -> String {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let bytes = file.bytes.starts(with: mark) ? file.bytes.dropFirst(mark.count) : file.bytes[...]
    if let place = bytes.firstIndex(of: 0) {
      throw DataError(
        file.name, line: line(of: place, in: file), code: "csv.text", "the file has a NUL byte; save it as plain text")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let valid = String(decoding: bytes, as: UTF8.self).prefix { $0 != "\u{FFFD}" }
      throw DataError(
        file.name, line: 1 + valid.count { $0.isNewline }, code: "csv.text", "the file is not UTF-8; in Excel save the table as CSV UTF-8（逗号分隔）")
    }
    return text
  }

  private static func line(of place: Int, in file: DataFile) -> Int {
    1 + file.bytes[..<place].count { $0 == UInt8(ascii: "\n") }
  }

  /// The place of each column, for reading cells by name.
  var places: [String: Int] {
    Dictionary(uniqueKeysWithValues: columns.enumerated().map { ($1, $0) })
  }
}
