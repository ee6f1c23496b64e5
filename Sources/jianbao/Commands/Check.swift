import ArgumentParser
import Facts
import Hosting
import ReportKit

/// `jianbao check`: everything that can be said of a report without printing it.
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Reads a report's data and sections and says what is wrong with them.",
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
      let rows: [EditionRow?] = try editions.rows(of: path) ?? [nil]
      let host = SectionHost(cage: try PluginChoice.cage(), cache: places.cache)
      var remarks: [Diagnostic] = []
      var findings: [(id: String?, diagnostics: [Diagnostic])] = []
      for row in rows {
        if let row, rows.count > 1 { console.say("\(row.id):") }
        let (news, diagnostics) = try await check(path, row, host, console)
        let unsaid = news.filter { !remarks.contains($0) }
        (unsaid + diagnostics).forEach(console.say)
        remarks += unsaid
        findings.append((row?.id, diagnostics))
      }
      await host.close()
      if json { print(answer(remarks, findings).json) }
      let all = remarks + findings.flatMap(\.diagnostics)
      return all.contains { $0.severity > .note } ? .incomplete : .fine
    }
  }

  /// What is to be said of an edition; of a report of many, a fault in one leaves the others to be checked.
  private func check(
    _ path: String, _ row: EditionRow?, _ host: SectionHost, _ console: Console
  ) async throws(Fault) -> (remarks: [Diagnostic], diagnostics: [Diagnostic]) {
    do throws(Fault) {
      let opened = try ReportFolder(path, edition: row)
      let editor = Editor(
        folder: opened, catalogue: try places.catalogue(for: opened), console: console, fonts: places.fonts, host: host)
      let result = try await editor.report()
      return (
        result.remarks, result.diagnostics + opened.facts.check(result.report.sections, literals: result.literals)
      )
    } catch {
      guard row != nil else { throw error }
      return ([], error.diagnostics)
    }
  }

  private func answer(_ remarks: [Diagnostic], _ findings: [(id: String?, diagnostics: [Diagnostic])]) -> Answer {
    guard findings.contains(where: { $0.id != nil }) else {
      return Answer(diagnostics: remarks + findings.flatMap(\.diagnostics))
    }
    return Answer(
      editions: findings.map { EditionOutcome(checked: $0.id ?? "", $0.diagnostics) }, diagnostics: remarks)
  }
}
