import ReportKit
@testable import Facts

/// Small data files for tests that are not about the brief.
enum Samples {
  static let heading = FigureRows.columns.joined(separator: ",")
  static let sources = DataFile(name: "sources.csv", text: "id,quote\ns1,一共3人\n")

  static func row(
    _ id: String, _ value: String, _ unit: String, qualifier: String = "", numeral: String = "arabic",
    kind: String = "count", basis: String = "state", period: String = "", source: String = "s1"
  ) -> String {
    "\(id),sample,标签,指标,\(value),\(unit),\(qualifier),\(numeral),\(kind),\(basis),\(period),,\(source),"
  }

  static func figures(_ rows: String...) -> DataFile {
    DataFile(name: "figures.csv", text: ([heading] + rows).joined(separator: "\n") + "\n")
  }

  static func book(_ rows: String..., derived: [Derivation] = [], rules: [String] = []) throws(DataError) -> FactBook {
    try FactBook(
      figures: DataFile(name: "figures.csv", text: ([heading] + rows).joined(separator: "\n") + "\n"),
      sources: sources, derived: derived, rules: rules)
  }

  /// The messages of what is wrong with the data; empty when nothing is.
  static func problems(_ build: () throws(DataError) -> FactBook) -> [String] {
    do throws(DataError) {
      _ = try build()
      return []
    } catch {
      return error.diagnostics.map(\.description)
    }
  }
}
