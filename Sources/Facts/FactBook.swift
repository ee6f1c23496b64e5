import ReportKit

/// The shared data of a report: its figures, the sentences that they come from, and the events.
public struct FactBook: Sendable {
  /// The figures of the source in the order of their file, then the derived ones.
  public let figures: [Figure]
  public let sources: [Source]
  public let events: [Event]
  let byID: [String: Figure]

  /// Reads and checks the data.
  ///
  /// `settings` is the name of the file that lists the derivations and rules, for messages. Throws all that is wrong at
  /// once: cells that cannot be read, formulas that mean nothing, rules that do not hold.
  public init(
    figures figureFile: DataFile, sources sourceFile: DataFile, events eventFile: DataFile? = nil,
    derived: [Derivation] = [], rules: [String] = [], settings: String = "report.yaml"
  ) throws(DataError) {
    sources = try Source.read(sourceFile)
    let known = Set(sources.map(\.id))
    var figures = try FigureRows.read(figureFile, sources: known)
    events = try eventFile.map { file throws(DataError) in try Event.read(file, sources: known) } ?? []
    var byID = Dictionary(uniqueKeysWithValues: figures.map { ($0.id, $0) })
    var diagnostics: [Diagnostic] = []
    for (place, derivation) in derived.enumerated() {
      do throws(FormulaError) {
        let figure = try derivation.figure(place: place + 1, from: byID)
        byID[figure.id] = figure
        figures.append(figure)
      } catch {
        diagnostics.append(
          Diagnostic(
            .error, code: error.code, message: error.message,
            place: Place(file: settings, row: "derived", column: derivation.id)))
      }
    }
    for (place, rule) in rules.enumerated() {
      let problem = Rule(text: rule)
        .problem(place: place + 1, figures: byID, file: figureFile.name, settings: settings)
      if let problem { diagnostics.append(problem) }
    }
    guard diagnostics.isEmpty else { throw DataError(diagnostics) }
    self.figures = figures
    self.byID = byID
  }

  /// The figure of that id.
  public subscript(id: String) -> Figure? { byID[id] }
}
