import ArgumentParser
import Foundation
import Hosting
import ReportKit

/// `jianbao plugin list`: the sections that a report can have.
struct PluginList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists the section plugins that a report can have, and what each of them reads.",
    discussion: """
      EXAMPLES
        jianbao plugin list
        jianbao plugin list --report city --json
      """)

  @Option(help: "The report folder; else the one you stand in, or the built-in brief.")
  var report: String?

  @Flag(help: "Answer with JSON on standard output.")
  var json = false

  @OptionGroup var places: Places

  /// One section in the JSON answer.
  private struct Entry: Encodable {
    var manifest: Manifest
    var folder: String
    var program: String
  }

  private struct Listing: Encodable {
    var plugins: [Entry]
    var diagnostics: [Diagnostic]
  }

  func run() async throws {
    let console = Console(json: json)
    try await console.run {
      let folder = try ReportFolder(ReportFolder.path(report))
      let catalogue = try places.catalogue(for: folder)
      let sections = catalogue.sections.values.sorted { $0.manifest.id < $1.manifest.id }
      let problems = catalogue.problems.map(\.diagnostic)
      if json {
        let listing = Listing(
          plugins: sections.map { Entry(manifest: $0.manifest, folder: $0.folder, program: $0.program) },
          diagnostics: problems)
        try console.answer(try listing.jsonText())
      } else {
        if !sections.isEmpty { try console.answer(sections.map(line).joined(separator: "\n")) }
        problems.forEach(console.say)
      }
      return problems.allSatisfy { $0.severity == .note } ? .fine : .incomplete
    }
  }

  /// `medical 1.0.0  医疗援疆  reads figures (id, indicator, period)`
  private func line(_ section: InstalledSection) -> String {
    let manifest = section.manifest
    let reads = manifest.reads.map { reading in
      reading.table + (reading.columns.map { " (\($0.joined(separator: ", ")))" } ?? "")
    }
    return "\(manifest.id) \(manifest.version)\t\(manifest.title)\treads \(reads.isEmpty ? "nothing" : reads.joined(separator: ", "))"
      + "\tfrom \(section.folder)"
  }
}
