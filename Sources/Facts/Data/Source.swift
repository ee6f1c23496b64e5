import ReportKit

/// A sentence of the source that figures and events are taken from.
public struct Source: Hashable, Sendable {
  public var id: String
  /// The sentence exactly as the source prints it.
  public var quote: String
  public var line: Int

  /// The sentence with full-width punctuation, for display.
  public var display: String { Punctuation.restored(quote).text }

  static func read(_ file: DataFile) throws(DataError) -> [Source] {
    let table = try CSVTable(file, required: ["id", "quote"])
    let places = table.places
    var diagnostics: [Diagnostic] = []
    var seen: [String: Int] = [:]
    let sources = table.rows.map { row in
      var reader = RowReader(row, of: table, places: places)
      let source = Source(id: reader.required("id"), quote: reader.required("quote"), line: row.line)
      if let first = seen.updateValue(row.line, forKey: source.id) {
        reader.report("id", code: "id.double", "\(source.id) is already the source in row \(first)")
      }
      diagnostics += reader.diagnostics
      return source
    }
    guard diagnostics.isEmpty else { throw DataError(diagnostics) }
    return sources
  }
}
