import ReportKit

extension FactBook {
  /// The names of the tables that sections may ask for.
  public static let tableNames = ["figures", "sources", "events"]

  /// The shared data as tables for sections, by name.
  ///
  /// In `figures` the value is in the base unit, 87000 of 8.7万余人次, and `text` is the figure as it is printed.
  public var tables: [String: DataTable] {
    ["figures": figureTable, "sources": sourceTable, "events": eventTable]
  }

  private var figureTable: DataTable {
    let sentences = Dictionary(uniqueKeysWithValues: sources.map { ($0.id, $0.display) })
    return DataTable(
      columns: [
        .init("id"), .init("section"), .init("label"), .init("indicator"), .init("value", .number), .init("unit"),
        .init("qualifier"), .init("bound"), .init("text"), .init("kind"), .init("basis"), .init("period"),
        .init("source"), .init("note"),
      ],
      rows: figures.map { figure in
        [
          .string(figure.id), .string(figure.section), .string(figure.label), .string(figure.indicator),
          .number((figure.baseValue ?? figure.value).double), .string(figure.unit.counted),
          .string(figure.qualifier.rawValue), .string(figure.qualifier.bound.rawValue),
          .string(figure.written.alone), .string(figure.kind.rawValue), .string(figure.basis.rawValue),
          .string(figure.period.printed), figure.source.flatMap { sentences[$0] }.map(DataValue.string) ?? .null,
          .string(figure.note),
        ]
      })
  }

  private var sourceTable: DataTable {
    DataTable(
      columns: [.init("id"), .init("quote"), .init("display")],
      rows: sources.map { [.string($0.id), .string($0.quote), .string($0.display)] })
  }

  private var eventTable: DataTable {
    DataTable(
      columns: [
        .init("id"), .init("date"), .init("section"), .init("event"), .init("inferred", .bool), .init("source"),
      ],
      rows: events.map {
        [
          .string($0.id), .string($0.period.text), .string($0.section), .string($0.text), .bool($0.isInferred),
          .string($0.source),
        ]
      })
  }
}
