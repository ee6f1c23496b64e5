import ReportKit

/// Something that happened, with its time and the sentence that says so.
public struct Event: Hashable, Sendable {
  public var id: String
  public var section: String
  public var period: Period
  public var text: String
  /// Whether the year was concluded rather than printed: marked 推定.
  public var isInferred: Bool
  public var note: String
  public var source: String
  public var line: Int

  private enum Inferred: String, CaseIterable { case printed = "", inferred = "推定" }

  static func read(_ file: DataFile, sources: Set<String>) throws(DataError) -> [Event] {
    let table = try CSVTable(file, required: ["id", "date", "section", "event", "inferred", "source"])
    let places = table.places
    var diagnostics: [Diagnostic] = []
    var seen: [String: Int] = [:]
    let events = table.rows.compactMap { row -> Event? in
      var reader = RowReader(row, of: table, places: places)
      defer { diagnostics += reader.diagnostics }
      let id = reader.required("id")
      if let first = seen.updateValue(row.line, forKey: id) {
        reader.report("id", code: "id.double", "\(id) is already the event in row \(first)")
      }
      let source = reader.required("source")
      if !sources.contains(source) {
        reader.report("source", code: "source.unknown", "there is no source \"\(source)\"")
      }
      let inferred = reader.word("inferred", of: Inferred.self)
      let date = reader.text("date")
      guard let period = Period(date, words: reader.text("words")), period.start != nil else {
        reader.report("date", code: "value.date", "\"\(date)\" is no date; \(Remedy.date(date, usual: "write 2019-12, 2020/.. or 2021/2025"))")
        return nil
      }
      return Event(
        id: id, section: reader.required("section"), period: period, text: reader.required("event"),
        isInferred: inferred == .inferred, note: reader.text("note"), source: source, line: row.line)
    }
    guard diagnostics.isEmpty else { throw DataError(diagnostics) }
    return events
  }
}
