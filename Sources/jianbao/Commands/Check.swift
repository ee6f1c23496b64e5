import ArgumentParser
import Facts
import ReportKit

/// `jianbao check`: everything that can be said of a report without printing it.
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Reads a report's data and sections and says what is wrong with them.",
    discussion: """
      Looks at the rules between figures, at figures that do not exist or are never mentioned, and at numbers that were
      typed by hand where a figure belongs.

      EXAMPLES
        jianbao check            the report folder you stand in
        jianbao check city --json
      """)

  @Argument(help: "The report folder, with report.yaml in it.")
  var folder: String?

  @Flag(help: "Answer with JSON on standard output.")
  var json = false

  @OptionGroup var places: Places

  func run() async throws {
    let console = Console(json: json)
    try await console.run {
      let opened = try ReportFolder(ReportFolder.path(folder))
      let editor = Editor(folder: opened, catalogue: try places.catalogue(for: opened), console: console, fonts: places.fonts)
      let result = try await editor.report()
      let diagnostics = result.diagnostics + opened.facts.check(result.report.sections, literals: result.literals)
      diagnostics.forEach(console.say)
      if json { print(Answer(diagnostics: diagnostics).json) }
      return diagnostics.contains { $0.severity > .note } ? .incomplete : .fine
    }
  }
}
