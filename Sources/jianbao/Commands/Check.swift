import ArgumentParser
import Facts
import Hosting
import Layout
import ReportKit

/// `jianbao check`: everything that can be said of a report without printing it.
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Reads a report's data and sections and says what is wrong with them.",
    discussion: """
      Looks at the rules between figures, at figures that do not exist or are never mentioned, and at numbers that were
      typed by hand where a figure belongs, and at ASCII punctuation in Chinese text (report.yaml: `punctuation: off`,
      `report` or `apply`).

      EXAMPLES
        jianbao check            the report folder you stand in
        jianbao check city --json
      """)

  @Argument(help: "The report folder, with report.yaml in it.")
  var folder: String?

  @OptionGroup var editions: EditionChoice

  @Flag(help: "Answer with JSON on standard output.")
  var json = false

  @OptionGroup var places: Places

  func run() async throws {
    let console = Console(json: json)
    try await console.run {
      let path = try ReportFolder.path(folder)
      let rows = try editions.rows(of: path)
      return try await SectionHost.with(cage: try PluginChoice.cage(), cache: places.cache) { host in
        guard let rows else { return try await one(path, host, console) }
        return try await all(rows, path, host, console)
      }
    }
  }

  private func one(_ path: String, _ host: SectionHost, _ console: Console) async throws -> ExitStatus {
    let (remarks, diagnostics) = try await check(path, nil, host, console)
    let all = remarks + diagnostics
    all.forEach(console.say)
    if json { try console.answer(Answer(diagnostics: all).json) }
    return all.contains { $0.severity > .note } ? .incomplete : .fine
  }

  /// Checks many editions; a fault in one leaves the others to be checked.
  private func all(
    _ rows: [EditionRow], _ path: String, _ host: SectionHost, _ console: Console
  ) async throws -> ExitStatus {
    var remarks: [Diagnostic] = []
    var outcomes: [EditionOutcome] = []
    for row in rows {
      if rows.count > 1, !json { console.say("\(row.id):") }
      do throws(Fault) {
        let (news, diagnostics) = try await check(path, row, host, console)
        let unsaid = news.filter { !remarks.contains($0) }
        unsaid.forEach(console.say)
        remarks += unsaid
        outcomes.append(EditionOutcome(checked: row.id, diagnostics))
      } catch {
        outcomes.append(EditionOutcome(row.id, .failure(error)))
      }
      outcomes.last?.diagnostics.forEach(console.say)
    }
    if json { try console.answer(Answer(editions: outcomes, diagnostics: remarks).json) }
    let status = outcomes.exitStatus
    return status == .fine && remarks.contains { $0.severity > .note } ? .incomplete : status
  }

  /// What is to be said of an edition, or of the only one.
  private func check(
    _ path: String, _ row: EditionRow?, _ host: SectionHost, _ console: Console
  ) async throws(Fault) -> (remarks: [Diagnostic], diagnostics: [Diagnostic]) {
    let opened = try ReportFolder(path, edition: row)
    let editor = Editor(
      folder: opened, catalogue: try places.catalogue(for: opened), console: console, fonts: places.fonts, host: host)
    let result = try await editor.report()
    let pages = try Press(fonts: try places.fontFolder(), theme: opened.theme).lay(result.report)
    return (
      result.remarks,
      result.diagnostics + opened.facts.check(result.report.sections, literals: result.literals)
        + pages.failures + pages.remarks
    )
  }
}
